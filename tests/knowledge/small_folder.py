"""A small content folder that is right in everything, so that each test can spoil one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from knowledge.reader import Mistakes, read
from knowledge.wording import fingerprint

GERMAN_TITLE = "Ab welchem Alter?"
GERMAN_BODY = """Ihr Kind hat von Geburt an ein Recht auf einen Platz ({law:right}).

- Das gilt bis zur {fact:right}. Klasse.
- [Zum Portal](https://portal.example.org/2026)
"""
GERMAN = fingerprint(GERMAN_TITLE, GERMAN_BODY)

TREE: Mapping[str, str] = {
    "README.md": "Für die Redaktion.\n",
    "topics.yaml": """\
entitlement-age:
  group: entitlement
  about: Ab welchem Alter
costs-amount:
  group: costs
  about: Was ein Platz kostet
""",
    "facts.yaml": """\
- id: right
  value: "7"
  citation: § 3 Abs. 1 KiFöG LSA
  source: https://www.example.org/kifoeg
  checked_on: 2026-11-22
  review_by: 2027-02-22
  confidence: confirmed_official_page
- id: violence-line
  value: 116 016
  citation: ""
  source: https://www.example.org/hilfe
  checked_on: 2026-11-22
  review_by: 2027-02-22
  confidence: confirmed_official_page
  valid_from: 2026-01-01
  valid_to: 2026-12-31
  note: Rund um die Uhr.
- id: who-owes
  value: ""
  citation: § 3 Abs. 4 KiFöG LSA
  source: https://www.example.org/kifoeg
  checked_on: 2026-11-22
  review_by: 2027-02-22
  confidence: confirmed_law_text
""",
    "districts.yaml": """\
- id: musterkreis
  name: Musterkreis
  office: Jugendamt Musterkreis
  phone: 03900 12-34
  email: ""
  portal_url: https://portal.example.org
""",
    "places.csv": "name,district,postcodes,source\nMusterstadt,musterkreis,39001 39002,https://www.example.org\n",
    "urgent.yaml": "de:\n  - er schlägt mich\nen:\n  - he beats me\n",
    "synonyms/de.yaml": "- [Kita, Kindergarten]\n- [Kosten, Beitrag, Gebühr]\n",
    "articles/entitlement-age/de.md": f"""\
---
title: {GERMAN_TITLE}
asked:
  - ab wann kita
  - wie alt für krippe
  - Mein Kind ist 7 Monate
reviewed: 2026-11-22
---
{GERMAN_BODY}""",
    "articles/entitlement-age/en.md": f"""\
---
title: From what age?
asked:
  - from what age
  - how old for kita
  - my baby is 7 months
german: "{GERMAN}"
reviewed: 2026-11-22, Ada Muster
---
Your child has a right to a place from birth ({{law:right}}).

- It lasts until grade {{fact:right}}.
- [The portal](https://portal.example.org/2026)
""",
    "phrases/de.yaml": """\
safety:
  safety-line: Ihr Kind hat ein Recht auf einen Platz ({law:right}).
next:
  next-by-day: Ich schreibe Ihnen bis [Tag].
""",
    "phrases/en.yaml": f"""\
next:
  next-by-day:
    text: I will write to you by [Tag].
    german: "{fingerprint("", "Ich schreibe Ihnen bis [Tag].")}"
safety:
  safety-line:
    text: Your child has a right to a place ({{law:right}}).
    german: "{fingerprint("", "Ihr Kind hat ein Recht auf einen Platz ({law:right}).")}"
""",
}

Spoiled = Mapping[str, str | bytes | None]
Plant = Callable[..., Path]

DE = "articles/entitlement-age/de.md"
EN = "articles/entitlement-age/en.md"


def instead(path: str, old: str, new: str) -> Mapping[str, str]:
    """The file with one thing changed, which must be there."""
    assert old in TREE[path]
    return {path: TREE[path].replace(old, new, 1)}


def in_body(line: str) -> Mapping[str, str]:
    return {DE: TREE[DE] + f"\n{line}\n"}  # the line that is added is line 14


def mistakes_in(
    folder: Path, needed_facts: Sequence[str] = (), numbers: Sequence[str] = (), needed_articles: Sequence[str] = ()
) -> list[str]:
    with pytest.raises(Mistakes) as caught:
        read(folder, ("de", "en"), needed_facts, numbers, needed_articles)
    return [str(mistake) for mistake in caught.value.mistakes]
