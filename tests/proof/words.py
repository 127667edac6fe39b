"""What mothers type in the crash proofs."""

from __future__ import annotations

# Nothing here leads to "delete everything": what is forgotten could not be counted afterwards.
TYPED = (
    "Was kostet ein Platz?",
    "Ab wann hat mein Kind ein Recht auf einen Platz?",
    "How many hours may my child stay?",
    "كم يكلف المكان؟",
    "Mein Kind braucht eine Masernimpfung?",
    "Wo melde ich mein Kind an?",
    "blablubb",
    "1",
    "2",
    "3",
    "ja",
    "nein",
    "8 Monate",
    "Halle",
    "39104",
    "zurück",
    "menü",
    "Deutsch",
    "English",
)
