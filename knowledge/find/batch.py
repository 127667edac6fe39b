"""Many questions at once, as JSON lines: what the finder makes of each. Streams; a broken line does not stop the rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from knowledge.model import Finder


class BrokenLine(ValueError):
    """A line that is no question. Its text says where and what to do."""


def answer_lines(index: Finder, lines: Iterable[str], *, told: bool = False) -> Iterator[str]:
    """One line of JSON an answer, in the order of the questions; empty lines are passed over.

    A question is `{"id": …, "text": …}`. Its "lang" counts only when `told`: Lotse is not told what a mother speaks.
    A broken line becomes `{"error": "line 3: …"}`.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip("\ufeff \t\r\n"):
            continue
        try:
            yield _answer(index, _question(line, number), told)
        except BrokenLine as broken:
            yield json.dumps({"error": str(broken)}, ensure_ascii=False)


def _question(line: str, number: int) -> dict[str, object]:
    try:
        question = json.loads(line.strip("\ufeff \t\r\n"))
    except (json.JSONDecodeError, RecursionError) as error:
        raise BrokenLine(
            f"line {number}: this is no JSON ({error.__class__.__name__}). Write one object a line."
        ) from error
    if not isinstance(question, dict):
        raise BrokenLine(f'line {number}: this is no object. Write {{"id": …, "text": …}}.')
    if not isinstance(question.get("id"), str | int):
        raise BrokenLine(f'line {number}: no "id". Give every question one of its own.')
    if not isinstance(question.get("text"), str):
        raise BrokenLine(f'line {number}: no "text". Write the words of the question there.')
    return question


def _answer(index: Finder, question: dict[str, object], told: bool) -> str:
    finding = index.find(str(question["text"]), str(question.get("lang") or "") if told else "")
    return json.dumps(
        {
            "id": question["id"],
            "language": finding.language,
            "decision": finding.decision,
            "topics": [{"id": found.topic, "score": found.score} for found in finding.topics],
        },
        ensure_ascii=False,
    )
