"""The words of the talk: German first, English second."""

from __future__ import annotations

from bot.desk.phrasing import MARKS

TALK: dict[str, tuple[str, str]] = {
    "talk": ("Gespräch", "Talk"),
    "talk.back": ("Zur Warteschlange", "To the queue"),
    "talk.again": ("Zurück zum Gespräch", "Back to the talk"),
    "talk.elsewhere": ("Neues in Ihren anderen Gesprächen", "New in your other talks"),
    "talk.log": ("Was gesagt wurde", "What was said"),
    "talk.she": ("Mutter", "Mother"),
    "talk.lotse": ("Lotse (Automat)", "Lotse (automatic)"),
    "talk.counsellor": ("Beratung", "Counsellor"),
    "talk.in_german": ("Auf Deutsch", "In German"),
    "talk.machine": ("Maschine", "Machine"),
    "talk.offered": ("Zur Auswahl", "To choose from"),
    "talk.older": ("Ältere Nachrichten werden hier nicht gezeigt.", "Older messages are not shown here."),
    "talk.first_words": (
        "Das sind ihre ersten Worte. Das ganze Gespräch sehen Sie, wenn Sie es übernehmen.",
        "These are her first words. You see the whole talk when you take it.",
    ),
    "talk.no_first_words": ("Sie hat einen Menschen verlangt, ohne mehr zu schreiben.", "She asked for a person."),
    "talk.card": ("Was sie erzählt hat", "What she told"),
    "talk.card.empty": ("Noch nichts.", "Nothing yet."),
    "talk.notes": ("Notizen", "Notes"),
    "talk.note.internal": ("intern", "internal"),
    "talk.note.never": (
        "Notizen sieht nur das Team. Sie werden nie gesendet.",
        "Only the team sees notes. They are never sent.",
    ),
    "talk.note.write": ("Neue Notiz", "New note"),
    "talk.note.keep": ("Notiz speichern", "Keep the note"),
    "talk.note.failed": (
        "Die Notiz wurde nicht gespeichert. Ihr Text ist noch da.",
        "The note was not kept. Your text is still here.",
    ),
    "talk.trail": ("Verlauf", "Trail"),
    "talk.appointment": ("Termin", "Appointment"),
    "talk.appointment.save": ("In den Kalender", "Into the calendar"),
    "talk.appointment.offered": (
        "Angeboten, sie hat noch nicht gewählt: {times}",
        "Offered, she has not chosen yet: {times}",
    ),
    "talk.appointment.agreed": ("Vereinbart: {when}", "Agreed: {when}"),
    "talk.appointment.none fits": ("Keine der Zeiten passt ihr: {times}", "None of the times fits her: {times}"),
    "sent.image": ("Bild", "Picture"),
    "sent.video": ("Film", "Film"),
    "sent.audio": ("Sprachnachricht", "Voice message"),
    "sent.application": ("Datei", "File"),
    "sent.text": ("Datei", "File"),
    "sent.location": ("Standort", "Location"),
    "sent.contact": ("Kontakt aus ihrem Telefonbuch", "A contact from her phone"),
    "sent.call": ("Anruf", "Call"),
    "sent.sticker": ("Sticker", "Sticker"),
    "sent.poll": ("Umfrage", "Poll"),
    "sent.unopened": ("Etwas, das sich nicht öffnen ließ", "Something that could not be opened"),
    "sent.something": ("Etwas, das Lotse nicht lesen kann", "Something that Lotse cannot read"),
    "talk.file": ("Datei", "File"),
    "talk.file.open": ("{name} herunterladen", "Download {name}"),
    "talk.file.image": ("Bild von ihr", "Picture of hers"),
}

# What was done with a case: `Trace.what`.
TRAIL: dict[str, tuple[str, str]] = {
    "trail.saw": ("hat das Gespräch gelesen", "read the talk"),
    "trail.saw the card": ("hat die ersten Worte gelesen", "read the first words"),
    "trail.took": ("hat übernommen", "took it"),
    "trail.passed on": ("hat weitergegeben", "passed it on"),
    "trail.was given": ("hat es bekommen", "was given it"),
    "trail.gave back": ("hat zurück in die Warteschlange gegeben", "gave it back to the queue"),
    "trail.was put back": (
        "ist nicht mehr in der Beratung; Lotse hat das Gespräch zurück in die Warteschlange gelegt",
        "is no counsellor any more; Lotse put the talk back into the queue",
    ),
    "trail.closed": ("hat abgeschlossen", "closed it"),
    "trail.opened again": ("hat wieder geöffnet", "opened it again"),
    "trail.replied": ("hat geantwortet", "answered"),
    "trail.took back": ("hat eine Antwort zurückgenommen", "took an answer back"),
    "trail.not sent": ("eine Antwort ging nicht mehr hinaus", "an answer did not go out any more"),
    "trail.noted": ("hat eine Notiz geschrieben", "wrote a note"),
    "trail.offered times": ("hat Termine angeboten", "offered times"),
    "trail.back to Lotse": ("spricht wieder mit Lotse", "went on with Lotse"),
    "trail.asks again": ("fragt wieder nach einer Beraterin", "asks for a counsellor again"),
    "trail.danger": ("schreibt von Gefahr", "writes of danger"),
    "trail.deleted": ("hat eine ihrer Nachrichten gelöscht", "deleted one of her messages"),
    "trail.asks after it": ("sagt, dass niemand geantwortet hat", "says that nobody has answered"),
    "trail.answered": ("sagt, dass sie eine Antwort hat", "says that she has been answered"),
}

# What she told Lotse and passed on (`dialogs.counsellor.card`): the names, and the answers that she chose from.
CARD: dict[str, tuple[str, str]] = {
    "card.child": ("Kind", "Child"),
    "card.child.unborn": ("noch nicht geboren", "not born yet"),
    "card.child.small": ("noch nicht in der Schule", "not at school yet"),
    "card.child.school": ("in der Schule, Klasse 1 bis 6", "at school, class 1 to 6"),
    "card.child.late": ("in der Schule, ab Klasse 7", "at school, class 7 or higher"),
    "card.months": ("Alter in Monaten", "Age in months"),
    "card.birthday": ("Geburtstag", "Date of birth"),
    "card.district": ("Kreis oder Stadt", "District or city"),
    "card.place": ("Ort", "Place"),
    "card.situation": ("Situation", "Situation"),
    "card.situation.work": ("Arbeit, Studium oder Ausbildung", "works, studies or does a training"),
    "card.situation.course": ("Deutschkurs", "German course"),
    "card.situation.search": ("sucht Arbeit", "is looking for work"),
    "card.situation.home": ("mit dem Kind zu Hause", "at home with the child"),
    "card.situation.reception": ("in der Erstaufnahme", "in a reception centre"),
    "card.hours": ("Stunden am Tag", "Hours a day"),
    "card.hours.eight": ("bis 8", "up to 8"),
    "card.hours.ten": ("9 oder 10", "9 or 10"),
    "card.hours.longer": ("länger oder nachts", "longer, or at night"),
    "card.topic": ("Thema", "Topic"),
}

ACTS: dict[str, tuple[str, str]] = {
    "act.more": ("Mehr", "More"),
    "act.take": ("Übernehmen", "Take"),
    "act.pass_on": ("Weitergeben", "Pass on"),
    "act.give_back": ("Zurück in die Warteschlange", "Back to the queue"),
    "act.close": ("Abschließen", "Close"),
    "act.reopen": ("Wieder öffnen", "Reopen"),
    "act.times": ("Termine anbieten", "Offer times"),
    "act.cancel": ("Abbrechen", "Cancel"),
    "pass_on.to": ("An wen?", "To whom?"),
    "pass_on.colleague": ("Kollegin oder Kollege", "Colleague"),
    "pass_on.queue": ("Bereich", "Subject"),
    "pass_on.tell": (
        "Sie schreiben am besten vorher eine Notiz, damit niemand sie zweimal fragt.",
        "Best leave a note before, so that nobody asks her twice.",
    ),
    "close.outcome": ("Wie ist es ausgegangen?", "How did it end?"),
    "close.barriers": ("Was stand im Weg? (mehrere möglich)", "What stood in the way? (several possible)"),
    "close.farewell": ("Abschiedsworte an sie (wenn Sie möchten)", "Farewell to her (if you like)"),
    "close.unsent": (
        "Sie haben noch etwas geschrieben, das nicht gesendet oder gespeichert ist.",
        "You have written something that is not sent or kept yet.",
    ),
    "close.anyway": ("Trotzdem abschließen. Dieser Text wird gelöscht.", "Close all the same. This text is deleted."),
    "close.choose": ("Bitte wählen", "Please choose"),
    "times.when": ("Termin {n}", "Time {n}"),
    "times.explain": (
        "Sie bekommt diese Zeiten zur Auswahl, in ihrer Sprache.",
        "She can choose among these times, in her language.",
    ),
    "times.past": ("Diese Zeit ist schon vorbei.", "This time is over already."),
    "times.none": ("Geben Sie mindestens eine Zeit an.", "Give one time at least."),
    "outcome": ("Ergebnis: {what}", "Outcome: {what}"),
}

OFFERED: dict[str, tuple[str, str]] = {f"mark.{mark}": words for mark, words in MARKS.items()}

PHRASES: dict[str, tuple[str, str]] = {
    "phrases": ("Geprüfte Texte", "Approved texts"),
    "phrases.search": ("Auf Deutsch suchen", "Search in German"),
    "phrases.find": ("Suchen", "Search"),
    "phrases.none": ("Dazu gibt es keinen geprüften Text.", "There is no approved text on this."),
    "phrases.insert": ("Einfügen", "Insert"),
    "phrases.send": ("So senden", "Send as it is"),
    "phrases.article": ("Antwort", "Answer"),
    "phrases.phrase": ("Satz", "Sentence"),
    "phrases.missing": (
        "Nicht in ihrer Sprache. Der Text geht auf Deutsch.",
        "Not in her language. The text goes in German.",
    ),
    "phrases.blanks": ("Füllen Sie vor dem Senden aus: {what}", "Fill in before sending: {what}"),
}
