"""Whoever knocks at the desk with a broken or a cunning request gets a plain answer, and leaves nothing lying around."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

from bot.channels.browser.bodies import body_of
from tests.desk.office import PAGE, Office, Visitor
from tests.desk.workplace import SCRIPT, Workplace

pytestmark = pytest.mark.slow

PDF = b"%PDF-1.7\n" + b"a letter " * 250_000
CHARSETS = {
    "which takes the square of its length": ("idna", b"xn--" + b"a" * 20_000),
    "with half a letter": ("raw_unicode_escape", b"\\ud800"),
    "with half a letter in seven bits": ("utf-7", b"+2AA-"),
    "which is none of a browser's": ("unicode_escape", b"\\ud800"),
}


def in_charset(visitor: Visitor, charset: str, written: bytes, path: str = "/desk/sign-in") -> httpx.Response:
    fields = {b"csrf": visitor.csrf.encode(), b"login": written}
    parts = [b'--b\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n' % field for field in fields.items()]
    kind = {"Content-Type": f"multipart/form-data; boundary=b; charset={charset}"}
    return visitor.ask("POST", path, PAGE | kind, content=b"".join((*parts, b"--b--\r\n")))


@pytest.mark.parametrize(("charset", "written"), CHARSETS.values(), ids=CHARSETS)
def test_a_form_in_a_strange_charset_is_not_read(office: Office, charset: str, written: bytes) -> None:
    visitor = office.visitor()
    visitor.get("/desk/sign-in")
    assert in_charset(visitor, charset, written).status_code == 400


STRANGE_NUMBERS = {
    "a case beyond all numbers": ("counsellor", "/desk/news?case=99999999999999999999", 422),
    "a case below all numbers": ("counsellor", "/desk/news?case=-1", 422),
}


@pytest.mark.parametrize(("role", "path", "status"), STRANGE_NUMBERS.values(), ids=STRANGE_NUMBERS)
def test_a_number_that_no_database_knows_is_refused(office: Office, role: str, path: str, status: int) -> None:
    Workplace(office)
    assert office.signed_in("anna", (role,)).get(path).status_code == status


@pytest.mark.parametrize("ids", ["99999999999999999999", "9" * 5000, "1 x -3"])
def test_questions_with_numbers_that_cannot_be_are_left_alone(office: Office, ids: str) -> None:
    Workplace(office)
    editor = office.signed_in("erna", ("editor",))
    editor.get("/desk/unanswered")
    assert editor.post("/desk/unanswered", ids=ids, delete="1").status_code == 303


def test_even_when_we_stumble_the_page_is_guarded_and_kept_nowhere(office: Office) -> None:
    async def stumble(_request: Request) -> Response:
        raise RuntimeError("her words")

    office.app.router.add_route("/desk/stumble", stumble)
    answer = office.visitor().get("/desk/stumble")
    assert answer.status_code == 500
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert "strict-transport-security" in answer.headers
    assert "her words" not in answer.text


def test_a_file_for_her_never_lies_on_a_disk(office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    workplace = Workplace(office)
    case, anna = workplace.waits(language="de"), workplace.counsellor()
    anna.get(f"/desk/case/{case}")
    anna.post(f"/desk/case/{case}/take")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "there is no such place"))
    fields = {"csrf": anna.csrf, "key": "k", "german": "Ihr Brief"}
    files = {"file": ("brief.pdf", PDF, "application/pdf")}
    sent = anna.ask("POST", f"/desk/case/{case}/reply", SCRIPT, data=fields, files=files)
    assert sent.status_code == 204
    office.pass_by(seconds=11)
    workplace.think()
    names = [line.file[0] for line in workplace.lines(case) if line.file]
    assert names == ["brief.pdf"]


def test_a_form_that_never_ends_is_not_waited_for() -> None:
    async def dawdling() -> Message:
        await asyncio.sleep(0)
        return {"type": "http.request", "body": b"", "more_body": True}

    async def end() -> str:
        async with body_of(dawdling, 100, seconds=0.02) as body:
            return body.end

    assert asyncio.run(end()) == "gone"
