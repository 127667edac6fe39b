"""Words of the desk: recording a voice message."""

from __future__ import annotations

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
