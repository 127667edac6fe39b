"""What a counsellor may choose from: subjects, outcomes and barriers, in German and in English.

The ids stay forever, since numbers are counted under them; the words may change.
"""

from __future__ import annotations

from collections.abc import Mapping

Named = Mapping[str, tuple[str, str]]  # id -> (German, English)

QUEUES: Named = {
    "mothers": ("Mütter", "Mothers"),
    "facilities": ("Einrichtungen", "Facilities"),
    "coaching": ("Coaching", "Coaching"),
}

OUTCOMES: Named = {
    "place_found": ("Platz gefunden", "Place found"),
    "referred_jugendamt": ("Ans Jugendamt vermittelt", "Referred to the Jugendamt"),
    "referred_other": ("An eine andere Stelle vermittelt", "Referred to somebody else"),
    "informed": ("Frage beantwortet", "Question answered"),
    "no_answer_from_her": ("Sie hat nicht mehr geantwortet", "She did not answer any more"),
    "resolved_itself": ("Hat sich erledigt", "No longer needed"),
    "not_for_us": ("Nicht unser Thema", "Not for us"),
}

BARRIERS: Named = {
    "no_place": ("Kein freier Platz", "No free place"),
    "too_far": ("Zu weit weg", "Too far away"),
    "costs": ("Kosten", "Costs"),
    "language": ("Sprache", "Language"),
    "discrimination": ("Benachteiligung", "Discrimination"),
    "trust": ("Fehlendes Vertrauen", "Lack of trust"),
    "family": ("Familie", "Family"),
    "paperwork": ("Papiere und Anträge", "Paperwork"),
    "waiting_time": ("Wartezeit", "Waiting time"),
    "hours": ("Betreuungszeiten", "Opening hours"),
    "none": ("Keine", "None"),
}
