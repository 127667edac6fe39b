"""Her words in every place where something could keep them, print them or show them to somebody else: nobody finds them."""

from __future__ import annotations

import base64
import io
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot import logs
from bot.channels import Attachment, Gone, Refused
from bot.post import with_files, write_event
from dialogs.events import CounsellorSaid
from tests.house.canaries import CANARIES, STEM, everything_in, found
from tests.house.living import Living
from tests.house.process import Process

pytestmark = pytest.mark.slow

SCRIPT = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
HER = CANARIES["her-address"]
ALL = tuple(CANARIES.values())


@pytest.fixture(params=["json", "console"])
def written(request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """What the log of this process tells at its most talkative; afterwards everything is as it was."""
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions)
    others, level = logging.root.handlers[:], logging.root.level
    out = io.StringIO()
    logs.set_up(request.param, "debug", out)
    logging.root.setLevel(logging.DEBUG)
    yield out.getvalue
    sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions = before
    logging.captureWarnings(False)
    logging.root.handlers[:] = others
    logging.root.setLevel(level)
    logs._arrange("console", "warning", sys.stderr)


def a_talk_in_which_everything_happens(house: Living) -> None:
    """By a platform's channel: she is understood, fails, is helped by a person, and the channel fails in every way."""
    house.hear("Deutsch", HER, id=CANARIES["message-id"])
    house.talk(
        f"Ich heiße {CANARIES['her-name']}",
        CANARIES["her-words"],
        f"Was kostet {CANARIES['her-question']} für ein Kind?",
        "mensch",
        "ja",
        f"Es geht um {CANARIES['her-case']}",
        person=HER,
    )
    house.hear(CANARIES["her-tap"], HER, tapped=(CANARIES["her-tap"], CANARIES["her-tap"]))
    letter = Attachment(f"{CANARIES['file-name']}.pdf", "application/pdf", CANARIES["file-content"].encode())
    house.run(house.lotse.receive(replace(house.incoming("", HER, "a letter"), attachments=(letter,))))
    address, at = house.incoming("", HER, "").address, house.clock.now()
    hers = {"kind": "started", "hint": CANARIES["her-hint"], "at": at.isoformat()}
    said = write_event(CounsellorSaid(at, CANARIES["counsellor-name"], CANARIES["counsellor-words"]))
    said = with_files(said, [letter])
    dead = CANARIES["dead-letter"]
    house.work(lambda work: work.receive(address, "begun", hers, at))
    house.work(lambda work: work.receive(address, "strange", with_files({"kind": dead, "text": dead}, [letter]), at))
    house.work(lambda work: work.park("signal", dead, dead.encode(), CANARIES["dead-letter-reason"], at))
    house.think_about_everything()
    troubles = (
        ValueError(CANARIES["failing-channel"]),
        OSError(CANARIES["failing-channel"]),
        Refused(CANARIES["refusing-channel"]),
    )
    for trouble in troubles:
        house.phone.troubles = [trouble]
        house.deliver()
        house.clock.pass_by(seconds=10)
    house.deliver()
    house.talk("menü", person=HER)
    house.breaks_on(CANARIES["failing-thought"])
    house.talk(f"Was ist {CANARIES['failing-thought']}?", person=HER)
    house.clock.pass_by(days=2)
    house.work(lambda work: work.ring(house.clock.now()))
    house.work(lambda work: work.receive(address, "from the desk", said, house.clock.now()))
    house.think_about_everything()
    house.phone.troubles = [Gone(CANARIES["gone-channel"])]
    house.deliver()
    house.think_about_everything()


def test_the_talk_does_reach_the_places_where_something_could_leak(house: Living) -> None:
    a_talk_in_which_everything_happens(house)
    told = "\n".join(line.text for line in house.log(HER))
    for place in ("her-name", "her-words", "her-question", "her-case", "her-tap", "counsellor-words"):
        assert CANARIES[place] in told, place
    assert house.raw("SELECT count(*) FROM line WHERE sealed_file IS NOT NULL") == [(2,)]
    assert house.raw("SELECT count(*) FROM dead_letter") == [(3,)]
    assert house.raw("SELECT count(*) FROM outbox WHERE sealed_reason IS NOT NULL")[0][0] >= 2
    assert house.raw("SELECT count(*) FROM conversation WHERE gone_at IS NOT NULL") == [(1,)]


def test_nothing_is_found_in_the_log(house: Living, written: Callable[[], str]) -> None:
    a_talk_in_which_everything_happens(house)
    log = written()
    for event in ("turn.done", "turn.stumbled", "turn.parked", "outbox.failed", "outbox.refused", "outbox.gone"):
        assert event in log, event
    assert found(log.encode(), ALL) == []


def test_nothing_is_found_in_the_database(house: Living, url: str, tmp_path: Path) -> None:
    a_talk_in_which_everything_happens(house)
    key = (tmp_path / "master.key").read_bytes().strip()
    secrets: tuple[str | bytes, ...] = (*ALL, key, base64.b64decode(key))
    assert found(everything_in(url, tmp_path), secrets) == []
    if url.startswith("sqlite"):
        assert (tmp_path / "lotse.db-wal").stat().st_size > 0
        house.run(house.lotse.store.close())
        assert found(everything_in(url, tmp_path), secrets) == []


def test_the_search_finds_what_lies_there_in_the_clear(house: Living, url: str, tmp_path: Path) -> None:
    word = f"{STEM}planted"  # one of its own: a server's log holds what other tests wrote
    house.work(lambda work: work.set_note("planted", f"so sagte {word} uns"))
    assert found(everything_in(url, tmp_path), [CANARIES["her-words"], word]) == [repr(word.encode())]


@pytest.mark.parametrize(
    "disguised",
    [
        pytest.param(f"so sagte {CANARIES['her-words'].upper()} uns".encode(), id="in capitals"),
        pytest.param(CANARIES["her-words"].encode().hex().encode(), id="as hexadecimal"),
        pytest.param(CANARIES["her-words"].encode("utf-16"), id="as UTF-16"),
        *(
            pytest.param(
                base64.b64encode(b"x" * before + CANARIES["her-words"].encode() + b"!!"), id=f"base64, {before}"
            )
            for before in range(3)
        ),
    ],
)
def test_the_search_sees_through_disguises(disguised: bytes) -> None:
    assert repr(CANARIES["her-words"].encode()) in found(b"\0\1\2" + disguised + b"\3", ALL)


def her_talk_on_the_web(site: str) -> tuple[httpx.Client, list[httpx.Response]]:
    """She writes on the page; and some requests that no page of ours sends."""
    her = httpx.Client(base_url=site, headers=SCRIPT, timeout=20)
    her.post("/hello")
    texts = (
        "Deutsch",
        CANARIES["web-words"],
        f"Was kostet {CANARIES['web-question']}?",
        "mensch",
        "ja",
        CANARIES["her-case"],
    )
    for number, text in enumerate(texts):
        answer = her.post("/say", data={"message": f"message {number}", "text": text})
        assert answer.status_code == 204
    letter = (f"{CANARIES['file-name']}.pdf", b"%PDF-" + CANARIES["file-content"].encode())
    assert her.post("/say", data={"message": "a letter"}, files={"files": letter}).status_code == 204
    strange = (f"{CANARIES['strange-file']}.exe", CANARIES["strange-file"].encode())
    word, form = CANARIES["web-path"], CANARIES["web-form"]
    return her, [
        her.get(f"/{word}"),
        her.get(f"/file/{word}"),
        her.get("/", params={"hint": f"{word}!"}),
        her.get("/news", params={"after": word}),
        her.post("/say", data={"message": form}),
        her.post("/say", data={"wrong": form, "text": form}),
        her.post("/say", content=form.encode(), headers={"Content-Type": "application/json"}),
        her.post("/say", data={"message": "message 99", "text": form * 2000}),
        her.post("/say", data={"message": "message 97", "text": form}, files={"files": strange}),
        her.post("/say", data={"message": "message 98", "text": form}, headers={"Sec-Fetch-Site": "cross-site"}),
    ]


def what_others_see(site: str) -> bytes:
    """Another mother, and somebody who only looks, ask for everything that there is."""
    seen = []
    for is_known in (True, False):
        with httpx.Client(base_url=site, headers=SCRIPT, timeout=20) as other:
            if is_known:
                other.post("/hello")
                assert other.post("/say", data={"message": "message 1", "text": "English"}).status_code == 204
            paths = ("/", "/health", "/pause", "/robots.txt", "/nowhere", *(f"/file/{line}" for line in range(1, 30)))
            for path in paths:
                answer = other.get(path, headers={"Accept": "text/html"})
                seen.append(answer.content + str(answer.headers).encode())
            seen.append(other.get("/health").content)
    return b"\n".join(seen)


@pytest.mark.slow
def test_a_talk_on_the_web_is_found_by_nobody_else(url: str, tmp_path: Path) -> None:
    log_format = "console" if url.startswith("sqlite") else "json"
    settings = {"DATABASE_URL": url, "MASTER_KEY_FILE": str(tmp_path / "master.key")}
    with closing(Process(tmp_path, **settings, LOG_LEVEL="debug", LOG_FORMAT=log_format)) as process:
        process.wait_until_open()
        her, strange = her_talk_on_the_web(process.site)
        with closing(her):
            page = her.get("/", headers={"Accept": "text/html"}).content
            secrets: tuple[str | bytes, ...] = (
                *ALL,
                her.cookies["lotse"],
                (tmp_path / "master.key").read_bytes().strip(),
            )
            others = what_others_see(process.site)
            while_it_runs = everything_in(url, tmp_path)
        assert process.stop() == 0
        afterwards = everything_in(url, tmp_path)
    assert {CANARIES["web-words"], CANARIES["web-question"]} <= {word for word in ALL if word.encode() in page}
    assert [answer.status_code for answer in strange if answer.is_success] == [200, 204]
    assert found(b"".join(answer.content for answer in strange[1:]), [CANARIES["web-form"]]) == []
    assert found(others, secrets) == []
    assert found(process.said().encode(), secrets) == []
    assert found(while_it_runs, secrets) == []
    assert found(afterwards, secrets) == []


def test_nothing_of_a_mother_who_deleted_everything_is_found_even_with_the_key(
    house: Living, url: str, tmp_path: Path
) -> None:
    """Her key is gone: neither her words nor any sealed byte of hers can be found in the file."""
    house.talk("Deutsch", CANARIES["her-words"], person=HER)
    letter = Attachment("letter.pdf", "application/pdf", CANARIES["file-content"].encode())
    house.run(house.lotse.receive(replace(house.incoming("", HER, "a letter"), attachments=(letter,))))
    house.think_about_everything()
    house.talk("löschen", person=HER)
    sealed = [
        value for row in house.raw("SELECT sealed_key, sealed_address, sealed_state FROM conversation") for value in row
    ]
    sealed += [value for (value,) in house.raw("SELECT sealed_line FROM line")]
    sealed += [value for (value,) in house.raw("SELECT sealed_file FROM line WHERE sealed_file IS NOT NULL")]
    assert all(bytes(value) in everything_in(url, tmp_path) for value in sealed)
    house.talk("ja", person=HER)
    house.clock.pass_by(seconds=60)
    house.work(lambda work: work.sweep(house.clock.now() + timedelta(seconds=1), 90, 365))
    assert house.id_of(HER) is None
    if url.startswith("sqlite"):
        house.run(house.lotse.store.close())
        assert not [value for value in sealed if bytes(value) in everything_in(url, tmp_path)]
