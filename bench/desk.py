"""How long a counsellor waits: for the page of the queue, and until what a mother wrote stands on the pages that are open.

The desk is served on SQLite, with closed cases behind it and open ones in it. The clients run in this process, too, and so take
some of its time: what a counsellor sees is a little quicker.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import httpx

from bench.sheet import Sheet, figure
from bot.channels import Address
from bot.serving import spare_what_stays
from bot.storage import Line, Transaction
from dialogs.model import Conversation, OpenCase
from tests.browser.desk import open_desk
from tests.desk.office import Visitor
from tests.desk.workplace import Workplace

BATCH = 200
TARGET = 100  # milliseconds
WORDS = "Ich suche seit dem Frühjahr einen Platz in einer Kita und bekomme keine Antwort."


@dataclass(frozen=True, slots=True)
class Plan:
    closed: int
    open: int
    desks: int  # pages of the queue that are open while she writes
    looks: int
    rings: int


WHOLE = Plan(closed=10_000, open=200, desks=10, looks=300, rings=300)
QUICK = Plan(closed=200, open=20, desks=2, looks=10, rings=10)


def measure(plan: Plan, folder: Path, sheet: Sheet) -> None:
    with open_desk(folder) as desk:
        cases = seed(desk, plan)
        anna = desk.counsellor()
        anna.get(f"/desk/case/{cases[0]}")
        anna.post(f"/desk/case/{cases[0]}/take")
        desk.think()
        spare_what_stays()
        rows = [_row("the page of the queue", pages(anna, plan.looks, "/desk"))]
        rows.append(_row("the page of a talk", pages(anna, plan.looks, f"/desk/case/{cases[0]}")))
        talk, queue = pushes(desk, anna, cases[0], plan)
        rows.append(_row("her words, until they stand in the open talk", talk))
        rows.append(_row(f"her words, until the last of {plan.desks} open queues knows", queue))
    title = f"The desk with {plan.open:,} open and {plan.closed:,} closed cases, ms (target: p99 under {TARGET})"
    sheet.table(title, ("", "p50", "p99", "times"), rows)


def seed(desk: Workplace, plan: Plan) -> list[int]:
    """Mothers with a talk of a few lines each; the ids of the open cases."""
    numbers = iter(range(plan.closed + plan.open))
    at = desk.office.at - timedelta(days=20)

    def one(work: Transaction, number: int) -> int:
        began = at + timedelta(minutes=number)
        id = work.receive(Address("web", f"mother {number}"), f"m{number}", {"kind": "none"}, began)
        claimed = work.claim()
        assert id is not None
        assert claimed is not None
        work.finish(claimed.inbox_id, began)
        for _line in range(4):
            work.write_down(id, Line("mother", began, WORDS, language="de"))
        work.save(Conversation(id, "de", case="waiting"), began)
        case = work.open_case(id, OpenCase("", "halle", False, WORDS, language="de"), began)
        if number < plan.closed:
            work.end_case(case, "informed", (), began)
        return case

    def batch(work: Transaction) -> list[int]:
        return [one(work, number) for number, _ in zip(numbers, range(BATCH), strict=False)]

    cases: list[int] = []
    while made := desk.office.work(batch):
        cases += made
    return cases[plan.closed :]


def pages(visitor: Visitor, looks: int, path: str) -> list[float]:
    """Milliseconds of each look, from the request to the whole page."""
    with _client(visitor) as client:
        return [_timed(client, path) for _ in range(looks + 3)][3:]


def _timed(client: httpx.Client, path: str) -> float:
    began = time.perf_counter()
    assert client.get(path).status_code == 200
    return 1000 * (time.perf_counter() - began)


@dataclass
class Open:
    """A page that is open: counts the events of one kind, and when the last one came."""

    kind: bytes
    seen: int = 0
    at: float = 0.0
    heard: threading.Condition = field(default_factory=threading.Condition)

    def listen(self, client: httpx.Client, path: str) -> None:
        try:
            with client.stream("GET", path, timeout=None) as answer:
                for part in answer.iter_raw():
                    if self.kind in part:
                        with self.heard:
                            self.seen, self.at = self.seen + 1, time.perf_counter()
                            self.heard.notify_all()
        except httpx.HTTPError:
            pass  # the desk was closed

    def wait(self, seen: int) -> float:
        with self.heard:
            assert self.heard.wait_for(lambda: self.seen > seen, 10), f"No {self.kind!r} within ten seconds."
            return self.at


def pushes(desk: Workplace, visitor: Visitor, case: int, plan: Plan) -> tuple[list[float], list[float]]:
    """She writes again and again; milliseconds from the commit until the pages were told."""
    talk, queues = Open(b"event: line"), [Open(b"event: queue") for _ in range(plan.desks)]
    whose = desk.office.work(lambda work: work.case(case))
    assert whose is not None
    until: tuple[list[float], list[float]] = ([], [])

    def write(work: Transaction) -> None:
        at = desk.office.at
        work.write_down(whose.conversation_id, Line("mother", at, WORDS, language="de"))
        work.she_wrote(whose.conversation_id, at, at)

    with _listening(visitor, talk, f"/desk/news?case={case}"), _all_listening(visitor, queues):
        for _ in range(plan.rings):
            before = (talk.seen, [queue.seen for queue in queues])
            desk.office.work(write)
            began = time.perf_counter()
            until[1].append(
                1000 * (max(queue.wait(seen) for queue, seen in zip(queues, before[1], strict=True)) - began)
            )
            until[0].append(1000 * (talk.wait(before[0]) - began))
    return until


@contextmanager
def _all_listening(visitor: Visitor, queues: list[Open]) -> Iterator[None]:
    if not queues:
        yield
        return
    with _listening(visitor, queues[0], "/desk/news?"), _all_listening(visitor, queues[1:]):
        yield


@contextmanager
def _listening(visitor: Visitor, page: Open, path: str) -> Iterator[None]:
    client = _client(visitor)
    thread = threading.Thread(target=page.listen, args=(client, path), daemon=True)
    thread.start()
    page.wait(0)
    time.sleep(0.2)
    yield


def _client(visitor: Visitor) -> httpx.Client:
    headers = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin"}
    return httpx.Client(base_url=visitor.site, cookies=visitor.cookies, headers=headers)


def _row(what: str, times: list[float]) -> tuple[str, ...]:
    ordered = sorted(times)
    return (what, figure(ordered[len(ordered) // 2]), figure(ordered[len(ordered) * 99 // 100]), str(len(ordered)))
