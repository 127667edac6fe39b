"""The words around the field in which a counsellor writes: German first, English second."""

from __future__ import annotations

# What she had begun to write to a mother who is not with her any more.
BEGUN: dict[str, tuple[str, str]] = {
    "begun": ("Das hatten Sie geschrieben", "This is what you had written"),
    "begun.explain": (
        "Es ist nicht gesendet und steht nur noch in diesem Fenster, bis Sie es löschen oder sich abmelden.",
        "It was not sent, and stands only in this window until you delete it or sign out.",
    ),
    "begun.copy": ("Text kopieren", "Copy the text"),
    "begun.drop": ("Text löschen", "Delete the text"),
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
    "reply.inserted": (
        "Zusammen mit Ihren eigenen Worten geht alles auf Deutsch. „So senden“ schickt den geprüften Text in ihrer Sprache.",
        "Together with your own words everything goes in German. “Send as it is” sends the approved text in her language.",
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
    "reply.draft.here": ("nur in diesem Fenster gemerkt", "kept in this window only"),
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
    "reply.unsure": (
        "Es kam keine Antwort vom Server. Ihr Text ist noch da. Senden Sie ihn noch einmal, auch geändert: Sie bekommt ihn "
        "nur einmal.",
        "The server did not answer. Your text is still here. Send it again, changed if you like: she gets it only once.",
    ),
    "reply.was_here": (
        "Diese Antwort war schon angekommen. Sie bekommt sie nur einmal.",
        "This answer had come in already. She gets it only once.",
    ),
    "reply.gone_before": (
        "Ihre erste Fassung ist doch angekommen, und sie hat sie schon. Die geänderte wurde nicht gesendet. Sehen Sie im "
        "Gespräch nach, was dort steht; Ihr Text ist noch da.",
        "Your first version did come in, and she has it already. The changed one was not sent. See in the talk what stands "
        "there; your text is still here.",
    ),
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
    "reply.taken_back.all": (
        "Zurückgenommen. Ihr Text und Ihre Datei sind wieder da.",
        "Taken back. Your text and your file are here again.",
    ),
    "reply.taken_back.file": ("Zurückgenommen. Ihre Datei ist wieder da.", "Taken back. Your file is here again."),
    "reply.taken_back.choose": (
        "Zurückgenommen. Die Datei ({name}) wählen Sie bitte noch einmal aus.",
        "Taken back. Please choose the file ({name}) once more.",
    ),
    "reply.too_late": ("Zu spät: Sie hat die Nachricht schon.", "Too late: she already has the message."),
    "reply.not_there": (
        "Diese Antwort ist schon zurückgenommen. Sie bekommt sie nicht.",
        "This answer has been taken back already. She does not get it.",
    ),
    "reply.back.failed": (
        "Keine Verbindung: Das Zurücknehmen ist nicht angekommen. Versuchen Sie es gleich noch einmal.",
        "No connection: taking back did not come in. Try again at once.",
    ),
    "reply.file.again": (
        "Ihr Text ist noch da. Die Datei ({name}) wählen Sie bitte noch einmal aus.",
        "Your text is still here. Please choose the file ({name}) once more.",
    ),
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
