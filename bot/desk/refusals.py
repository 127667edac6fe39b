"""Why the desk does not do what a counsellor asked, in words for her."""

from __future__ import annotations


class Refusal(Exception):
    """`german` and `english` say what happened and what to do."""

    german = "Das geht gerade nicht. Bitte laden Sie die Seite neu."
    english = "This is not possible right now. Please load the page again."


class NotYours(Refusal):
    """Another one has the case. owner: her id, None when nobody has it."""

    def __init__(self, owner: int | None = None, name: str = "") -> None:
        super().__init__(owner)
        self.owner = owner
        if owner is None:
            self.german = "Dieses Gespräch hat noch niemand übernommen. Bitte übernehmen Sie es zuerst."
            self.english = "Nobody has taken this talk yet. Please take it first."
        else:
            self.german = f"Dieses Gespräch hat jetzt {name or 'jemand anderes'}."
            self.english = f"{name or 'Somebody else'} has this talk now."


class Closed(Refusal):
    german = "Dieses Gespräch ist abgeschlossen. Wenn Sie ihr noch schreiben möchten, öffnen Sie es wieder."
    english = "This talk is closed. If you would like to write to her again, open it again."


class Forgotten(Refusal):
    german = "Dieses Gespräch gibt es nicht mehr: Sie hat alles löschen lassen, oder die Frist ist abgelaufen."
    english = "This talk is gone: she had everything deleted, or its time was over."


class NotAllowed(Refusal):
    german = "Das dürfen Sie mit Ihrer Rolle nicht. Wenn Sie es brauchen, fragen Sie Ihre Leitung."
    english = "Your role does not allow this. If you need it, please ask your lead."


class Disabled(Refusal):
    german = "Ihr Zugang ist gesperrt. Bitte wenden Sie sich an Ihre Leitung."
    english = "Your access is blocked. Please ask your lead."


class NotPossible(Refusal):
    """Something in the form does not fit: an outcome that is not on the list, a colleague who cannot take it."""

    def __init__(self, german: str, english: str) -> None:
        super().__init__(english)
        self.german, self.english = german, english
