"""Several processes, and a new life of one, share the operator's tasks: only what was seen to be done is closed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from bot.channels.signal.caretaker import ASK_EVERY, Caretaker
from bot.channels.signal.tasks import Kind, Tasks, needed
from tests.signal.office.test_tasks import NOON, Paper


@dataclass(slots=True)
class Worker:
    """One process. `spoken`: how often Signal has dealt with a message; `untrusted`: what signal-cli says to us all."""

    house: House
    trouble: str = ""
    token: str = ""
    spoken: int = 0
    has_tried_again: bool = False
    caretaker: Caretaker = field(init=False)

    def __post_init__(self) -> None:
        self.caretaker = Caretaker(Tasks(self.house.paper, lambda: NOON), self, self.house.holds_back)

    def needs(self, *, is_old: bool) -> dict[Kind, str]:
        return needed(self.trouble, self.token, old=is_old)

    def solved(self) -> None:
        self.token, self.has_tried_again = "", True

    def gets_through(self) -> None:
        self.trouble, self.token, self.spoken = "", "", self.spoken + 1

    def looks(self, times: int = 1, is_old: bool | None = False) -> dict[str, str]:
        """What the operator has to do after that."""

        async def look() -> dict[str, str]:
            for _ in range(times):
                await self.caretaker.look(is_old)
            return {task.kind: task.challenge for task in await self.caretaker.tasks.open()}

        return asyncio.run(look())


@dataclass(slots=True)
class House:
    paper: Paper = field(default_factory=Paper)
    untrusted: bool | None = False
    asked: int = 0

    async def holds_back(self) -> bool | None:
        self.asked += 1
        return self.untrusted


@pytest.fixture
def house() -> House:
    return House()


@pytest.mark.parametrize(
    ("trouble", "token", "old", "open_tasks"),
    [
        pytest.param("", "", False, {}, id="all is well"),
        pytest.param("captcha", "one", False, {"captcha": "one"}, id="Signal wants a captcha"),
        pytest.param("too fast", "", False, {}, id="only time helps"),
        pytest.param("safety number", "", False, {"safety": ""}, id="somebody has a new safety number"),
        pytest.param("account", "", True, {"account": "", "old": ""}, id="an old signal-cli that lost the account"),
    ],
)
def test_what_one_process_needs_another_one_does_not_close(
    house: House, trouble: str, token: str, old: bool, open_tasks: dict[str, str]
) -> None:
    house.untrusted = "safety" in open_tasks
    one, other = Worker(house, trouble, token), Worker(house)
    assert one.looks(is_old=old) == open_tasks
    assert other.looks(times=ASK_EVERY + 1, is_old=old) == open_tasks
    assert one.looks(times=ASK_EVERY + 1, is_old=old) == open_tasks
    assert not one.has_tried_again


@pytest.mark.parametrize(
    ("trouble", "token"), [("captcha", "one"), ("account", ""), ("safety number", "")], ids=lambda word: word
)
def test_in_a_new_life_what_was_open_stays_open_until_it_is_seen_to_be_done(
    house: House, trouble: str, token: str
) -> None:
    house.untrusted = trouble == "safety number"
    before = Worker(house, trouble, token).looks()
    again = Worker(house)
    assert again.looks(times=ASK_EVERY + 1) == before != {}
    house.untrusted = False
    again.gets_through()
    assert again.looks(times=ASK_EVERY) == {}


@pytest.mark.parametrize(("trouble", "token"), [("captcha", "one"), ("account", "")], ids=lambda word: word)
def test_who_needed_it_closes_it(house: House, trouble: str, token: str) -> None:
    one = Worker(house, trouble, token)
    one.looks()
    one.trouble = one.token = ""
    assert one.looks() == {}


def test_a_captcha_that_the_operator_has_solved_is_heard_by_all_who_waited(house: House) -> None:
    one, other = Worker(house, "captcha", "one"), Worker(house, "captcha", "two")
    one.looks()
    other.looks()
    for worker in (one, other):
        assert worker.looks() == {"captcha": "two"}  # the newer challenge counts, and nothing is solved
        assert not worker.has_tried_again
    asyncio.run(one.caretaker.tasks.done("captcha"))
    for worker in (one, other):
        assert worker.looks() == {}
        assert worker.has_tried_again


def test_of_two_mothers_the_second_one_is_not_forgotten_with_the_first(house: House) -> None:
    house.untrusted = True
    one, other = Worker(house, "safety number"), Worker(house, "safety number")
    one.looks()
    other.looks()
    one.gets_through()
    assert one.looks(times=ASK_EVERY + 1) == {"safety": ""}
    house.untrusted = False
    assert one.looks(times=ASK_EVERY) == {}
    house.untrusted = True  # and a third one, while the second is still held back in the other process
    assert other.looks(times=ASK_EVERY) == {"safety": ""}


def test_a_safety_number_of_which_nobody_has_kept_a_note_is_met_at_the_start(house: House) -> None:
    house.untrusted = True
    assert Worker(house).looks() == {"safety": ""}


def test_as_long_as_signal_cli_does_not_answer_all_stays_as_it_is(house: House) -> None:
    one = Worker(house, "safety number")
    house.untrusted = True
    one.looks(is_old=True)
    house.untrusted = None
    assert Worker(house).looks(times=ASK_EVERY, is_old=None) == {"safety": "", "old": ""}
    assert Worker(house).looks(is_old=False) == {"safety": ""}


def test_signal_cli_is_asked_now_and_then_and_not_at_all_where_all_is_well(house: House) -> None:
    one = Worker(house)
    one.looks(times=5 * ASK_EVERY)
    assert house.asked == 1
    house.untrusted = True
    one.trouble = "safety number"
    one.looks(times=5 * ASK_EVERY)
    assert house.asked <= 1 + 6
