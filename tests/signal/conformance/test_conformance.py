"""The same is said to our double and to the real signal-cli, over a socket of either kind, and both answer as it is recorded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.signal import real
from tests.signal.conformance.cases import CASES, SUBSCRIBE, VERSION, Case, call, fine, leaves, wrong
from tests.signal.conformance.saying import Talk, hangs_up, talk_with, told, what_counts
from tests.signal.server import Server

REAL = [pytest.param(way, marks=pytest.mark.slow) for way in ("the real one", "the real one over TCP")]


@pytest.fixture(scope="session")
def signal_cli() -> Iterator[real.Daemon]:
    with real.running() as daemon:
        yield daemon


@pytest.fixture(scope="module", params=["the double", "the double over TCP", *REAL])
def where(request: pytest.FixtureRequest) -> Iterator[str]:
    """A daemon without accounts."""
    if request.param in ("the double", "the double over TCP"):
        with Server(account="", version=real.VERSION, tcp=request.param.endswith("TCP")) as double:
            yield double.where
        return
    daemon: real.Daemon = request.getfixturevalue("signal_cli")
    yield daemon.where_by_tcp if request.param.endswith("TCP") else daemon.where


def test_the_table_is_long_enough() -> None:
    assert len({case.label for case in CASES}) == len(CASES) >= 30


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_it_answers_as_recorded(where: str, case: Case) -> None:
    if case.hangs_up:
        assert hangs_up(where, case)
    else:
        assert what_counts(told(where, case)) == what_counts(case.told)


def test_a_subscription_belongs_to_its_connection(where: str) -> None:
    with talk_with(where) as one, talk_with(where) as other:
        one.say(SUBSCRIBE)
        hers = one.hear()["result"]
        other.say(leaves(hers))
        assert other.hear() == wrong(-1, "Unknown subscription id", "s")
        one.say(leaves(hers))
        assert one.hear() == fine("s", {})


def test_subscriptions_are_counted_for_the_whole_daemon(where: str) -> None:
    with talk_with(where) as one, talk_with(where) as other:
        one.say(SUBSCRIBE)
        first = one.hear()["result"]
        other.say(SUBSCRIBE)
        assert other.hear()["result"] == first + 1


def test_a_subscription_ends_with_its_connection(where: str) -> None:
    with talk_with(where) as one:
        one.say(SUBSCRIBE)
        before = one.hear()["result"]
    with talk_with(where) as again:
        again.say(leaves(before))
        assert again.hear() == wrong(-1, "Unknown subscription id", "s")
        again.say(SUBSCRIBE)
        assert again.hear()["result"] > before


def test_who_hangs_up_while_asking_is_answered_still(where: str) -> None:
    with talk_with(where) as talk:
        talk.say(VERSION)
        talk.hang_up()
        assert talk.hear() == fine()
        assert talk.hear() is None, "and then it hangs up too"


def test_what_one_connection_breaks_does_not_touch_another(where: str) -> None:
    def is_fine(talk: Talk) -> bool:
        talk.say(call("version", "still"))
        return bool(talk.hear() == fine("still"))

    with talk_with(where) as good, talk_with(where) as bad:
        assert is_fine(good)
        bad.say(b"\xff\xfe")
        assert bad.hear() is None
        assert is_fine(good)
