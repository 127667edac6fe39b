"""What can be wrong with an article."""

from __future__ import annotations

import pytest

from tests.knowledge.small_folder import DE, EN, GERMAN, TREE, Plant, Spoiled, in_body, instead, mistakes_in

ROWS = [
    (
        "no articles at all",
        {DE: None, EN: None},
        "articles: there are no articles. Add at least one: articles/<topic>/de.md.",
    ),
    (
        "an unknown topic",
        {"articles/entitlement-agee/de.md": TREE[DE]},
        'articles/entitlement-agee: "entitlement-agee" is not a topic. Did you mean "entitlement-age"? '
        "Rename the folder, or add the topic to topics.yaml.",
    ),
    (
        "a file among the topics",
        {"articles/notizen.txt": "später"},
        "articles/notizen.txt: nobody reads a file with this name. Rename it or take it away. "
        "Known here: articles/<topic>/<language>.md.",
    ),
    (
        "an article in no language",
        {"articles/entitlement-age/deutsch.md": TREE[DE]},
        'articles/entitlement-age/deutsch.md: nobody reads a file with this name. Did you mean "de.md"? '
        "Rename it or take it away. Known here: ar.md, de.md, en.md, fa.md, fr.md, ku.md, pl.md, ro.md, ru.md, "
        "tr.md, uk.md, vi.md.",
    ),
    (
        "an article without a head",
        {DE: "Ihr Kind hat ein Recht.\n"},
        f'{DE}, line 1: the article does not begin with "---". The first line is "---", then title and asked, then "---" again.',
    ),
    (
        "a head that never ends",
        {DE: "---\ntitle: Alter\n"},
        f'{DE}, line 1: the second "---" is missing. Put "---" on a line of its own between the head and the text.',
    ),
    (
        "an empty head",
        {DE: "---\n---\nIhr Kind hat ein Recht.\n"},
        f"{DE}, line 2: there is nothing in it. README.md shows what belongs here.",
    ),
    (
        "no asked",
        instead(DE, "asked:\n  - ab wann kita\n  - wie alt für krippe\n  - Mein Kind ist 7 Monate\n", ""),
        f'{DE}, line 2: no "asked:". Add the words a mother might type, one per line.',
    ),
    (
        "too few asked",
        instead(DE, "  - wie alt für krippe\n", ""),
        f'{DE}, line 3: only 2 lines under "asked:". Add the words a mother might type, at least three, one per line.',
    ),
    (
        "asked with a colon",
        instead(DE, "  - wie alt", "  - Frage: wie alt"),
        f'{DE}, line 5: a text belongs here, not a list and nothing with a colon. Put the whole text in "quotes".',
    ),
    (
        "an empty title",
        instead(DE, "Ab welchem Alter?", ""),
        f'{DE}, line 2: "title:" is empty. Add what the answer is about.',
    ),
    (
        "a number in the title",
        instead(DE, "Ab welchem Alter?", "Ab 0 Jahren?"),
        f'{DE}, line 2: the number "0" is written out. '
        "Put it in facts.yaml and write {fact:ID} here, or {law:ID} for a paragraph.",
    ),
    (
        "a review at no time",
        instead(DE, "reviewed: 2026-11-22", "reviewed: neulich"),
        f'{DE}, line 7: "neulich" is not a date. Write year-month-day: 2026-11-22.',
    ),
    (
        "a German article made from German",
        instead(DE, "reviewed:", f'german: "{GERMAN}"\nreviewed:'),
        f'{DE}, line 7: "german:" stands in the German article. Delete the line; only translations have it.',
    ),
    (
        "a translation of nothing",
        instead(EN, f'german: "{GERMAN}"\n', ""),
        f'{EN}, line 2: no "german:". Write german: "{GERMAN}" once the translation says what the German article says.',
    ),
    (
        "a fingerprint that is none",
        instead(EN, GERMAN, "neu"),
        f'{EN}, line 7: "neu" is not a fingerprint. '
        f'Write german: "{GERMAN}" once the translation says what the German article says.',
    ),
    (
        "no text",
        {DE: TREE[DE].partition("Ihr Kind")[0]},
        f'{DE}: the article has no text. Write the answer below the second "---".',
    ),
    (
        "a name where a date belongs",
        instead(DE, "reviewed: 2026-11-22", "reviewed: gestern, Anna"),
        f'{DE}, line 7: "gestern" is not a date. Write year-month-day: 2026-11-22.',
    ),
    (
        "a number in the text",
        in_body("Bis zum\n**14. Geburtstag** geht das."),
        f'{DE}, line 15: the number "14." is written out. '
        "Put it in facts.yaml and write {fact:ID} here, or {law:ID} for a paragraph.",
    ),
    (
        "an Arabic number in the text",
        in_body("Bis ٧ Jahre."),
        f'{DE}, line 14: the number "٧" is written out. '
        "Put it in facts.yaml and write {fact:ID} here, or {law:ID} for a paragraph.",
    ),
    (
        "half a year in one letter",
        in_body("Nach ½ Jahr."),
        f'{DE}, line 14: the number "½" is written out. '
        "Put it in facts.yaml and write {fact:ID} here, or {law:ID} for a paragraph.",
    ),
    (
        "a fact that does not exist",
        in_body("Rufen Sie {fact:violence-lin} an."),
        f'{DE}, line 14: there is no fact "violence-lin". Did you mean "violence-line"? '
        "Take an id from facts.yaml, or add the fact there.",
    ),
    (
        "a fact without a value",
        in_body("Es sind {fact:who-owes}."),
        f'{DE}, line 14: the fact "who-owes" has no value. Fill it in in facts.yaml, or refer to it as {{law:who-owes}}.',
    ),
    (
        "a fact without a citation",
        in_body("Siehe {law:violence-line}."),
        f'{DE}, line 14: the fact "violence-line" has no citation. '
        "Fill it in in facts.yaml, or refer to it as {fact:violence-line}.",
    ),
    (
        "a reference of an unknown kind",
        in_body("Es sind {fakt:right}."),
        f'{DE}, line 14: "{{fakt:right}}" is not a reference. '
        "Write {fact:ID} or {law:ID}; other braces may not stand in a text.",
    ),
    (
        "a brace alone",
        in_body("Es sind {fact:right."),
        f'{DE}, line 14: "{{" is not a reference. Write {{fact:ID}} or {{law:ID}}; other braces may not stand in a text.',
    ),
    (
        "HTML",
        in_body("Das ist <b>wichtig</b>."),
        f"{DE}, line 14: there is HTML. Write plain words, **bold**, lists and [links](https://example.org).",
    ),
    (
        "a heading",
        in_body("## Was tun?"),
        f'{DE}, line 14: not every phone can show this: "## Was tun?". '
        "Use paragraphs, **bold**, lists and [links](https://example.org) only.",
    ),
    (
        "italics",
        in_body("Das ist *wichtig*."),
        f'{DE}, line 14: not every phone can show this: "Das ist *wichtig*.". '
        "Use paragraphs, **bold**, lists and [links](https://example.org) only.",
    ),
    (
        "a picture",
        in_body("![Kita](https://example.org/kita.png)"),
        f'{DE}, line 14: not every phone can show this: "![Kita](https://example.org/kita.png)". '
        "Use paragraphs, **bold**, lists and [links](https://example.org) only.",
    ),
    (
        "a link to nowhere",
        in_body("[Mehr](mehr.html)"),
        f'{DE}, line 14: "mehr.html" cannot be followed. '
        "A link is [words](https://example.org) or [words](mailto:name@example.org).",
    ),
    (
        "a telephone number as a link",
        in_body("[Anrufen](tel:110)"),
        f'{DE}, line 14: "tel:110" cannot be followed. '
        "A link is [words](https://example.org) or [words](mailto:name@example.org).",
    ),
    (
        "an address that is not a link",
        in_body("Siehe https://example.org/2026 dort."),
        f'{DE}, line 14: "https://example.org/2026" cannot be followed. '
        "A link is [words](https://example.org) or [words](mailto:name@example.org).",
    ),
]


@pytest.mark.parametrize(("changed", "said"), [pytest.param(row[1], row[2:], id=row[0]) for row in ROWS])
def test_a_wrong_article_is_named_with_the_line_and_the_remedy(
    plant: Plant, changed: Spoiled, said: tuple[str, ...]
) -> None:
    assert sorted(mistakes_in(plant(changed))) == sorted(said)
