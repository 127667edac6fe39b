"""The words of the talk: German first, English second."""

from __future__ import annotations

from bot.desk.phrasing import MARKS

TALK: dict[str, tuple[str, str]] = {
    "talk": ("Gespräch", "Talk"),
    "talk.back": ("Zur Warteschlange", "To the queue"),
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
    "talk.trail": ("Verlauf", "Trail"),
    "talk.appointment": ("Termin", "Appointment"),
    "talk.appointment.save": ("In den Kalender", "Into the calendar"),
    "talk.appointment.offered": (
        "Angeboten, sie hat noch nicht gewählt: {times}",
        "Offered, she has not chosen yet: {times}",
    ),
    "talk.appointment.agreed": ("Vereinbart: {when}", "Agreed: {when}"),
    "talk.appointment.none fits": ("Keine der Zeiten passt ihr: {times}", "None of the times fits her: {times}"),
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

REPLY: dict[str, tuple[str, str]] = {
    "reply": ("Antworten", "Answer"),
    "reply.words": ("Ihre Antwort", "Your answer"),
    "reply.send": ("Senden", "Send"),
    "reply.hers": ("So liest sie es ({name})", "What she reads ({name})"),
    "reply.foreign": (
        "Sie liest {name}. Ihr Text geht auf Deutsch; davor steht ein Satz in ihrer Sprache.",
        "She reads {name}. Your text goes in German, with a sentence in her language before it.",
    ),
    "reply.translated": ("Sie bekommt den Text in ihrer Sprache.", "She gets the text in her own language."),
    "reply.changed": (
        "Sie haben den deutschen Text geändert. Er passt nicht mehr zur Übersetzung und geht auf Deutsch.",
        "You have changed the German text. It no longer fits the translation and goes in German.",
    ),
    "reply.machine": ("Entwurf der Maschine holen", "Get a machine draft"),
    "reply.machine.check": (
        "Entwurf einer Maschine. Bitte prüfen Sie ihn, bevor Sie ihn senden.",
        "A machine's draft. Please check it before you send it.",
    ),
    "reply.machine.confirm": ("Ich habe den Entwurf geprüft", "I have checked the draft"),
    "reply.machine.lost": ("Fehlt im Entwurf: {what}", "Missing in the draft: {what}"),
    "reply.machine.none": (
        "Es kam kein Entwurf. Ihr Text geht auf Deutsch.",
        "There is no draft. Your text goes in German.",
    ),
    "reply.drop": ("Übersetzung weglassen", "Leave out the translation"),
    "reply.draft.kept": ("Entwurf gespeichert", "Draft kept"),
    "reply.file": ("Datei", "File"),
    "reply.file.which": (
        "Bilder, PDF oder Ton, höchstens 10 MB",
        "Pictures, PDF or sound, at most 10 MB",
    ),
    "reply.file.large": ("Diese Datei ist größer als 10 MB.", "This file is larger than 10 MB."),
    "reply.file.strange": (
        "Diese Art von Datei geht nicht. Möglich sind Bilder (JPEG, PNG, WebP, GIF), PDF und Ton.",
        "This kind of file cannot be sent. Pictures (JPEG, PNG, WebP, GIF), PDF and sound can.",
    ),
    "reply.long": ("Das ist zu lang: höchstens 4000 Zeichen.", "This is too long: 4000 characters at most."),
    "reply.spoken": ("Ich schreibe in ihrer Sprache", "I write in her language"),
    "reply.spoken.goes": ("Ihr Text geht so, wie Sie ihn schreiben.", "Your text goes as you write it."),
    "reply.empty": ("Schreiben Sie zuerst etwas.", "Write something first."),
    "reply.failed": ("Das wurde nicht gesendet. Ihr Text ist noch da.", "This was not sent. Your text is still here."),
    "reply.take_back": ("Zurücknehmen", "Take back"),
    "reply.seconds": ("noch {n} s", "{n} s left"),
    "reply.goes": (
        "Ihre Antwort geht in 10 Sekunden hinaus. Bis dahin können Sie sie zurücknehmen.",
        "Your answer goes out in 10 seconds. Until then you can take it back.",
    ),
    "reply.taken_back": (
        "Zurückgenommen. Ihr Text steht wieder im Feld.",
        "Taken back. Your text is in the field again.",
    ),
    "reply.too_late": ("Zu spät: Sie hat die Nachricht schon.", "Too late: she already has the message."),
    "delivery.waiting": ("wird gesendet", "being sent"),
    "delivery.trying again": ("wird noch einmal versucht", "being tried again"),
    "delivery.safety number": (
        "wird zurückgehalten: Die Sicherheitsnummer der Mutter bei Signal ist neu. Meist hat sie nur ein neues Handy, es "
        "kann aber auch jemand anderes sein. Sobald die Technik die neue Nummer freigibt, geht die Nachricht hinaus",
        "held back: the mother's safety number on Signal is a new one. Mostly she just has a new phone, but it may be "
        "somebody else. As soon as the operator accepts the new number, the message goes out",
    ),
    "delivery.sent": ("gesendet", "sent"),
    "delivery.delivered": ("angekommen", "delivered"),
    "delivery.gone": (
        "nicht angekommen: Sie ist dort nicht mehr zu erreichen",
        "not delivered: she cannot be reached there",
    ),
    "delivery.refused": ("nicht angekommen: wurde abgelehnt", "not delivered: it was refused"),
    "delivery.given up": ("nicht angekommen: zu oft vergeblich versucht", "not delivered: tried in vain too often"),
}

VOICE: dict[str, tuple[str, str]] = {
    "voice.voice": ("Sprachnachricht", "Voice message"),
    "voice.record": ("Aufnehmen", "Record"),
    "voice.stop": ("Fertig", "Done"),
    "voice.recording": (
        "Aufnahme läuft. Drücken Sie auf „Fertig“, wenn Sie alles gesagt haben.",
        "Recording. Press “Done” when you have said everything.",
    ),
    "voice.drop": ("Aufnahme nicht senden", "Do not send the recording"),
    "voice.full": (
        "Drei Minuten sind voll. Senden Sie diese Aufnahme, dann können Sie noch eine machen.",
        "Three minutes are full. Send this recording, then you can make another.",
    ),
    "voice.refused": (
        "Ihr Browser lässt das Mikrofon nicht zu. Erlauben Sie es in seinen Einstellungen, oder schreiben Sie.",
        "Your browser does not allow the microphone. Allow it in its settings, or write.",
    ),
    "voice.deaf": (
        "Hier lässt sich nicht aufnehmen. Prüfen Sie das Mikrofon, oder senden Sie eine Tondatei.",
        "Recording does not work here. Check the microphone, or send a sound file.",
    ),
    "voice.empty": (
        "Es war nichts zu hören. Drücken Sie auf „Aufnehmen“, sprechen Sie, und drücken Sie dann auf „Fertig“.",
        "Nothing was heard. Press “Record”, speak, then press “Done”.",
    ),
    "voice.unloaded": (
        "Die Aufnahme ließ sich nicht starten. Versuchen Sie es gleich noch einmal.",
        "Recording could not be started. Please try again in a moment.",
    ),
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
