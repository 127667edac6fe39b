"""All steps of all dialogs in one book, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dialogs import counsellor, entitlement, privacy, questions, safety, welcome
from dialogs.entitlement import wording
from dialogs.model import Step

DIALOGS: tuple[tuple[Step, ...], ...] = (
    welcome.STEPS,
    questions.STEPS,
    entitlement.STEPS,
    counsellor.STEPS,
    privacy.STEPS,
    safety.STEPS,
)

STEPS: Mapping[str, Step] = MappingProxyType({step.name: step for dialog in DIALOGS for step in dialog})

# What the dialogs cannot do without: the knowledge is not put live when one of these is missing.
FACTS: tuple[str, ...] = (*wording.FACTS, *safety.FACTS)
# Facts with which the dialogs count: not put live when one is no whole number.
NUMBERS: tuple[str, ...] = wording.NUMBERS
TOPICS: tuple[str, ...] = entitlement.TOPICS
