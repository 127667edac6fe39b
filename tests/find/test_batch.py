"""Many questions at once: one line an answer, and a broken line says where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from knowledge.find import Index
from knowledge.find.batch import answer_lines

BROKEN = [
    ("no JSON", "{oops", "no JSON"),
    ("a list", "[1]", "no object"),
    ("no id", '{"text": "Kita"}', 'no "id"'),
    ("an id that is a list", '{"id": [], "text": "Kita"}', 'no "id"'),
    ("no text", '{"id": "a"}', 'no "text"'),
    ("a text that is a number", '{"id": "a", "text": 3}', 'no "text"'),
    ("endless brackets", "[" * 100_000, "no JSON"),
]


def test_an_answer_has_id_language_decision_and_topics(index: Index) -> None:
    (line,) = answer_lines(index, ['{"id": "de-1", "lang": "xx", "text": "Wie hoch sind die Gebühren?"}\n'])
    answer = json.loads(line)
    assert list(answer) == ["id", "language", "decision", "topics"]
    assert (answer["id"], answer["language"], answer["decision"]) == ("de-1", "de", "answer")
    assert answer["topics"][0]["id"] == "costs-amount"
    assert set(answer["topics"][0]) == {"id", "score"}


@pytest.mark.parametrize(("line", "complaint"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_line_names_its_number_and_the_rest_goes_on(index: Index, line: str, complaint: str) -> None:
    good = '{"id": 1, "text": "Kita"}'
    first, second, third = map(json.loads, answer_lines(index, [good, "", line, good]))
    assert first["id"] == third["id"] == 1
    assert second["error"].startswith("line 3: ")
    assert complaint in second["error"]


def test_lines_are_answered_one_by_one(index: Index) -> None:
    def lines() -> Iterator[str]:
        yield '{"id": 1, "text": "Kita"}'
        raise AssertionError("the second line was asked for too early")

    assert json.loads(next(answer_lines(index, lines())))["id"] == 1


def test_the_asker_s_language_counts_only_when_told(index: Index) -> None:
    class Listening:
        heard: list[str] = []

        def find(self, words: str, language: str):  # type: ignore[no-untyped-def]
            self.heard.append(language)
            return index.find(words, language)

        is_urgent = staticmethod(index.is_urgent)
        danger_in = staticmethod(index.danger_in)
        language_of = staticmethod(index.language_of)
        languages_with = staticmethod(index.languages_with)

    listening = Listening()
    line = '{"id": 1, "lang": "ar", "text": "Kita"}'
    list(answer_lines(listening, [line]))
    list(answer_lines(listening, [line], told=True))
    assert listening.heard == ["", "ar"]
