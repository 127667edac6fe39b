"""Every sentence about a mistake exists in both languages and says the same things in them."""

from __future__ import annotations

from string import Formatter

import pytest

from knowledge import remarks
from knowledge.reading import article_complaints, complaints, office, phrase_complaints
from knowledge.reading.mistakes import Complaint

SENTENCES = {
    f"{room.__name__}.{name}": sentence
    for room in (article_complaints, complaints, phrase_complaints, office, remarks)
    for name, sentence in vars(room).items()
    if isinstance(sentence, Complaint)
}


def named(words: tuple[str, str]) -> set[str]:
    return {field for part in words for _, field, _, _ in Formatter().parse(part) if field}


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_name_the_same_things(name: str) -> None:
    sentence = SENTENCES[name]

    assert named(sentence.english) - {"hint"} == named(sentence.german) - {"hinweis"}
    assert all(part and not part.endswith(" ") for part in (*sentence.english, *sentence.german))
    assert not sentence.english[0].endswith(".")
    assert not sentence.german[0].endswith(".")
