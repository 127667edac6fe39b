"""The words around every page of the desk, and of what a page refuses: German first, English second."""

from __future__ import annotations

FRAME: dict[str, tuple[str, str]] = {
    "frame.skip": ("Zum Inhalt", "To the content"),
    "frame.navigation": ("Bereiche", "Sections"),
    "frame.you": ("Angemeldet als {name}", "Signed in as {name}"),
    "frame.sign_out": ("Abmelden", "Sign out"),
    # each in the language that it leads to
    "frame.language": ("English", "Deutsch"),
    "frame.language.which": ("Switch to English", "Auf Deutsch umstellen"),
    "frame.back": ("Zurück zum Anfang", "Back to the start"),
    "nav.queue": ("Warteschlange", "Queue"),
    "nav.figures": ("Zahlen", "Figures"),
    "nav.content": ("Inhalte", "Content"),
    "nav.unanswered": ("Offene Fragen", "Open questions"),
    "nav.search": ("Suche testen", "Try the search"),
    "nav.staff": ("Team", "Team"),
    "trouble": ("Das ging nicht", "That did not work"),
    "trouble.not_allowed": (
        "Dafür haben Sie keine Berechtigung. Wenn Sie sie brauchen, fragen Sie die Leitung Ihrer Beratungsstelle.",
        "You do not have the right to do this. If you need it, ask the head of your counselling centre.",
    ),
    "trouble.not_there": (
        "Diese Seite gibt es nicht (mehr). Vielleicht ist der Link alt.",
        "This page is not there (any more). Perhaps the link is old.",
    ),
    "trouble.stale": (
        "Diese Seite war zu lange offen, deshalb wurde nichts gespeichert. Gehen Sie zurück, laden Sie die Seite neu und "
        "versuchen Sie es noch einmal.",
        "This page was open for too long, so nothing was saved. Go back, reload the page and try again.",
    ),
    "trouble.foreign": (
        "Diese Anfrage kam nicht von der Seite der Beratung und wurde nicht ausgeführt. Öffnen Sie die Seite über "
        "https:// in einem aktuellen Browser.",
        "This request did not come from the counselling page and was not carried out. Open the page over https:// in an "
        "up-to-date browser.",
    ),
    "trouble.too_large": (
        "Das ist zu groß. Dateien dürfen höchstens 10 MB haben.",
        "This is too large. Files may have 10 MB at most.",
    ),
    "trouble.incomplete": (
        "In diesem Formular fehlt etwas. Gehen Sie zurück und prüfen Sie Ihre Angaben.",
        "Something is missing in this form. Go back and check what you entered.",
    ),
    "trouble.failed": (
        "Bei uns ist ein Fehler passiert. Bitte versuchen Sie es in einigen Minuten noch einmal.",
        "Something went wrong on our side. Please try again in a few minutes.",
    ),
    "trouble.sign_in_first": ("Bitte melden Sie sich an.", "Please sign in."),
    "onward": ("Einen Moment …", "One moment …"),
    "onward.go": ("Weiter zur Beratung", "Go on to the counselling page"),
}
