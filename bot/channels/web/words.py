"""The page's own words. The house hands them in, translated, when it builds the page.

Beside these it hands in "language": what each language calls itself, in the order in which they are offered.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.text import Text, _

WORDS: Mapping[str, Text] = {
    # Translators: what this page is about; a heading above the first words, and what search engines show.
    "about": _("Childcare in Saxony-Anhalt"),
    # Translators: in the empty field for her message.
    "write": _("Write your message"),
    # Translators: a button beside the field for her message.
    "send": _("Send"),
    # Translators: a button with a paper-clip beside the field for her message; read out by screen readers.
    "attach": _("Send a photo, a PDF or a voice message"),
    # Translators: a button with a microphone beside the field for her message; read out by screen readers.
    "record": _("Record a voice message"),
    # Translators: the same button while it records.
    "stop": _("Stop recording"),
    # Translators: stands there with a running clock while it records.
    "recording": _("I am recording. Press the button again when you are done."),
    # Translators: after the longest time that a recording may take; the recording is there.
    "full": _("Three minutes are full. Please send this message first, then you can record another."),
    # Translators: her browser does not let the page use the microphone.
    "refused": _("I am not allowed to use your microphone. You can allow it in your browser, or write to me."),
    # Translators: there is no microphone, or this browser cannot record.
    "deaf": _("I cannot record here. You can write to me, or send a recording as a file."),
    # Translators: she ended the recording so soon that there is nothing in it.
    "empty": _("I did not hear anything. Press the button, speak, and press it again when you are done."),
    # Translators: on a button with the name of a file that she has chosen, before that name; read out by screen readers.
    "remove": _("Do not send:"),
    # Translators: while a file is on its way; read out by screen readers.
    "sending": _("Is being sent"),
    # Translators: stands for a picture in the talk; read out by screen readers.
    "picture": _("Photo"),
    # Translators: stands for a recording in the talk; read out by screen readers.
    "voice": _("Voice message"),
    "large": _("This file is too large for me: more than 10 MB. Please send a smaller one, or a photo of it."),
    "many": _("I can take five files at once. Please send the others after them."),
    "unknown": _("I cannot open this kind of file. You can send photos, PDF files and voice messages."),
    # Translators: a button that quickly shows an empty page instead of the talk.
    "leave": _("Leave quickly"),
    # Translators: the name of the list of messages, read out by screen readers.
    "talk": _("Our talk"),
    # Translators: above her own messages.
    "you": _("You"),
    # Translators: above messages that a human counsellor wrote.
    "counsellor": _("Counsellor"),
    # Translators: before a list of buttons, read out by screen readers.
    "choices": _("Choose an answer"),
    # Translators: read out by screen readers while an answer is on its way.
    "writing": _("Lotse is writing"),
    "offline": _("No connection. I keep trying, and nothing is lost."),
    # Translators: under a message that waits for the connection.
    "waiting": _("Not sent yet"),
    # Translators: under a message that could not be sent.
    "failed": _("This could not be sent. Please write it again."),
    # Translators: above her own words, which could not be sent, and the button that sends them again.
    "again": _("I could not take this just now. Your words are here. Please wait a moment, then send them again."),
    # Translators: she has opened the page, and it cannot be shown.
    "away": _("I cannot answer just now. Please come back in a few minutes."),
    # Translators: after many messages in a very short time.
    "slow": _("One moment, please. I am still reading."),
    "long": _("This message is too long. Please send it in parts."),
    # Translators: after she had everything deleted, or after the time for which we keep a talk.
    "gone": _("This talk has been deleted. You can begin a new one at any time."),
    # Translators: an arrow under an answer that goes on below; read out by screen readers.
    "below": _("Read on"),
    # Translators: a link that shows the page anew, for browsers without JavaScript.
    "reload": _("Show new messages"),
    # Translators: a link on the page that says that a message could not be sent.
    "return": _("Back to the talk"),
}

# Only these are needed by the script while the page is open.
LIVE = (
    "write",
    "send",
    "leave",
    "talk",
    "you",
    "writing",
    "below",
    "offline",
    "waiting",
    "failed",
    "slow",
    "long",
    "gone",
    "attach",
    "remove",
    "sending",
    "large",
    "many",
    "unknown",
    "record",
    "stop",
    "recording",
    "full",
    "refused",
    "deaf",
    "empty",
    "voice",
)
