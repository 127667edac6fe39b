"""The groups in which phrases stand, in the order of a talk: their short names, and what the desk calls them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# short name → German, English
GROUPS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "greeting": ("Begrüßung", "Greeting"),
        "asking": ("Fragen, was sie braucht", "Asking what she needs"),
        "document": ("Um ein Papier oder Foto bitten", "Asking for a paper or a photo"),
        "next": ("Was ich jetzt tue", "What I will do now"),
        "appointment": ("Termin", "Appointment"),
        "word": ("Ein deutsches Wort erklären", "Explaining a German word"),
        "form": ("Anträge und Formulare", "Applications and forms"),
        "waiting": ("Warten und Verzögerung", "Waiting and delay"),
        "office": ("An das Jugendamt verweisen", "Referring to the Jugendamt"),
        "comfort": ("Trost, ohne etwas zu versprechen", "Comfort without promises"),
        "safety": ("Gewalt und Schutz", "Violence and safety"),
        "closing": ("Abschied", "Closing"),
        "technical": ("Technik und Verständigung", "Technical matters and understanding"),
    }
)
