"""A few phrases in German and English, to be spoiled one line at a time."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.wording import fingerprint

GERMAN = """\
safety:
  safety-line: Rufen Sie an, Telefon {fact:violence-line}.
next:
  next-by-day: Ich schreibe Ihnen bis [Tag].
"""
BY_DAY = fingerprint("", "Ich schreibe Ihnen bis [Tag].")
ENGLISH = f"""\
next:
  next-by-day:
    text: I will write to you by [Tag].
    german: "{BY_DAY}"
safety:
  safety-line:
    text: Please call, telephone {{fact:violence-line}}.
    german: "{fingerprint("", "Rufen Sie an, Telefon {fact:violence-line}.")}"
"""
BOTH: Mapping[str, str] = {"phrases/de.yaml": GERMAN, "phrases/en.yaml": ENGLISH}


def german(old: str, new: str) -> Mapping[str, str]:
    assert old in GERMAN
    return {**BOTH, "phrases/de.yaml": GERMAN.replace(old, new, 1)}


def english(old: str, new: str) -> Mapping[str, str]:
    assert old in ENGLISH
    return {**BOTH, "phrases/en.yaml": ENGLISH.replace(old, new, 1)}
