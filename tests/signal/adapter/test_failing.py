"""What Lotse makes of every way in which a message or a file fails on Signal: nothing is lost, nobody is asked too often."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels import Gone, Held, Later, Refused, TooLarge
from bot.channels.signal.outcome import NoAccount, TooFast, of_answer, of_refusal
from tests.signal.adapter.post import Post
from tests.signal.server import Person

HER = {"uuid": "6f0b1c2e-7c0d-4c2b-9d1e-0a7f5f3f8a11", "number": None, "username": None}


def answer(kind: str, **more: Any) -> Any:
    return {"timestamp": 1, "results": [{"recipientAddress": HER, "type": kind, **more}]}


def told(outcome: object) -> tuple[Any, ...]:
    match outcome:
        case Held(reason=reason):
            return ("held", reason)
        case Later():
            return ("later",)
        case Gone(reason=reason):
            return ("gone", reason)
        case Refused(reason=reason):
            return ("refused", reason)
        case TooFast(seconds=seconds, token=token):
            return ("too fast", seconds, token)
        case NoAccount():
            return ("no account",)
    return ("sent",)


@pytest.mark.parametrize(
    ("code", "message", "response", "meaning"),
    [
        pytest.param(-5, "too fast", answer("RATE_LIMIT_FAILURE", token="t", retryAfterSeconds=86400), ("too fast", 86400.0, "t"), id="a captcha"),
        pytest.param(-5, "too fast", answer("RATE_LIMIT_FAILURE", retryAfterSeconds=30), ("too fast", 30.0, ""), id="a pause"),
        pytest.param(-5, "too fast", None, ("too fast", None, ""), id="a pause of an older signal-cli"),
        pytest.param(-4, "untrusted", answer("IDENTITY_FAILURE"), ("held", "safety number"), id="a new safety number"),
        pytest.param(-4, "untrusted", None, ("held", "safety number"), id="a new safety number, without more"),
        pytest.param(-1, "Failed to send message", answer("UNREGISTERED_FAILURE"), ("gone", "unregistered"), id="not on Signal any more"),
        pytest.param(-1, "Failed to send message", answer("NETWORK_FAILURE"), ("later",), id="no network"),
        pytest.param(-1, "Failed to send message", answer("INVALID_PRE_KEY_FAILURE"), ("later",), id="a broken key"),
        pytest.param(-1, "Failed to send message", answer("SOMETHING_NEW"), ("later",), id="a failure of a new kind"),
        pytest.param(-1, "The user is not registered.", None, ("gone", "unregistered"), id="not on Signal, in words"),
        pytest.param(-1, "Sending empty message is not allowed", None, ("refused", "invalid"), id="our mistake"),
        pytest.param(-3, "IOException", None, ("later",), id="Signal's server"),
        pytest.param(-32603, "Failed to send message (IOException)", None, ("later",), id="a mishap within signal-cli"),
        pytest.param(-32602, "Specified account does not exist", None, ("no account",), id="no such account"),
        pytest.param(-32602, "Method requires valid account parameter", None, ("no account",), id="which account?"),
        pytest.param(-32602, "Unknown parameter", None, ("refused", "invalid"), id="a wrong parameter"),
        pytest.param(-32601, "Method not implemented", None, ("refused", "invalid"), id="no such method"),
        pytest.param(-32600, "invalid request", None, ("refused", "invalid"), id="no such request"),
        pytest.param(-32700, "parse error", None, ("refused", "invalid"), id="no JSON"),
    ],
)  # fmt: skip
def test_a_refusal_means(code: int, message: str, response: Any, meaning: tuple[Any, ...]) -> None:
    assert told(of_refusal(code, message, {"response": response} if response else None)) == meaning


@pytest.mark.parametrize(
    ("result", "meaning"),
    [
        pytest.param(answer("SUCCESS"), ("sent",), id="success"),
        pytest.param(answer("IDENTITY_FAILURE"), ("held", "safety number"), id="a failure that looks like success"),
        pytest.param({"timestamp": 1, "results": []}, ("sent",), id="nobody named"),
        pytest.param({}, ("sent",), id="an answer without more"),
    ],
)
def test_an_answer_means(result: Any, meaning: tuple[Any, ...]) -> None:
    assert told(of_answer(result)) == meaning


def test_a_limit_without_token_pauses_the_whole_account_as_long_as_signal_wishes(post: Post, amina: Person) -> None:
    olena = post.server.person("Olena")
    olena.writes("Hallo")
    post.server.trouble.limit(seconds=30, sends=1)
    first, second = post.fails(amina), post.fails(olena)
    assert isinstance(first, Later)
    assert isinstance(second, Later)
    assert (first.seconds, first.tried, second.seconds, second.tried) == (30.0, False, 30.0, False)
    assert post.channel.trouble == "too fast"
    asked = len(post.server.calls("send"))
    post.at = 29.0
    post.fails(olena)
    assert len(post.server.calls("send")) == asked
    post.at = 30.0
    post.send(olena)
    post.send(amina)
    assert (olena.texts, amina.texts, post.channel.trouble) == (["Hello"], ["Hello"], "")


def test_a_limit_with_a_token_is_a_task_until_somebody_has_solved_it(post: Post, amina: Person) -> None:
    post.server.trouble.limit(seconds=86400, token="a-challenge")
    post.fails(amina)
    assert post.channel.trouble == "captcha"
    assert post.channel.needs(is_old=False) == {"captcha": "a-challenge"}
    post.at = 3600.0
    waits = post.fails(amina)
    assert isinstance(waits, Later)
    assert (waits.tried, waits.seconds) == (False, 60.0)  # it is looked soon whether it is solved
    post.do(post.line.ask("submitRateLimitChallenge", challenge="a-challenge", captcha="signalcaptcha://x"))
    post.channel.solved()
    post.send(amina)
    assert amina.texts == ["Hello"]
    assert post.channel.needs(is_old=False) == {}


def test_a_new_safety_number_holds_her_messages_and_nobody_elses(post: Post, amina: Person) -> None:
    olena = post.server.person("Olena")
    olena.writes("Hallo")
    amina.reinstalls()
    held = post.fails(amina)
    assert isinstance(held, Held)
    assert held.reason == "safety number"
    assert post.channel.needs(is_old=False) == {"safety": ""}
    assert post.channel.trouble == ""  # all others are served
    post.send(olena)
    post.do(post.line.ask("trust", recipient=amina.uuid, trustAllKnownKeys=True))
    post.send(amina)
    assert (amina.texts, olena.texts) == (["Hello"], ["Hello"])
    assert post.channel.needs(is_old=False) == {}


def test_who_is_not_on_signal_any_more_is_gone(post: Post, amina: Person) -> None:
    amina.unregisters()
    gone = post.fails(amina)
    assert isinstance(gone, Gone)


def test_a_lost_answer_is_tried_again_rather_than_forgotten(post: Post, amina: Person) -> None:
    post.server.trouble.lose_answer()
    lost = post.fails(amina)
    assert isinstance(lost, Later)
    assert lost.tried
    post.send(amina)
    assert amina.texts == ["Hello", "Hello"]


def test_while_signal_cli_is_away_nothing_counts_as_tried(post: Post, amina: Person) -> None:
    post.server.kill()
    away = post.fails(amina)
    assert isinstance(away, Later)
    assert not away.tried
    assert away.seconds
    post.server.start()
    post.at += away.seconds
    post.send(amina)
    assert amina.texts == ["Hello"]


def test_an_account_that_the_daemon_does_not_know_is_the_operators(post: Post, amina: Person) -> None:
    post.server.trouble.break_down(code=-32602, message="Specified account does not exist")
    waits = post.fails(amina)
    assert isinstance(waits, Later)
    assert post.channel.needs(is_old=False) == {"account": ""}
    post.at += 60.0
    post.send(amina)
    assert post.channel.needs(is_old=True) == {"old": ""}


@pytest.mark.parametrize(
    ("reference", "error"),
    [
        pytest.param(f"{HER['uuid']} 5 no-such-file", Refused, id="it is missing"),
        pytest.param(f"{HER['uuid']} 90000000 large", TooLarge, id="it is too large"),
    ],
)
def test_a_file_cannot_be_had(post: Post, reference: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        post.do(post.channel.fetch(reference))


def test_a_file_that_cannot_be_had_now_is_asked_for_later(post: Post) -> None:
    post.server.trouble.break_down("getAttachment", -3, "IOException")
    with pytest.raises(Later):
        post.do(post.channel.fetch(f"{HER['uuid']} 5 letter.pdf"))
    post.server.kill()
    with pytest.raises(Later):
        post.do(post.channel.fetch(f"{HER['uuid']} 5 letter.pdf"))
