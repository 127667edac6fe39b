"""Bringing Lotse to Signal: linked or registered, found by a username only, and taken up again where it stopped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.channels.signal.setup import Stopped
from tests.signal.office.clerk import Clerk, sets_up
from tests.signal.server import NUMBER, Server

SOLVED = "signalcaptcha://signal-hcaptcha.a-solved-one"
OWN = "+493023125001"
REGISTERING = {"1 or 2": "2", "its country": "+49 (30) 23125-001", "you copied": SOLVED, "a code": "123-456"}


@pytest.fixture
def new_server() -> Iterator[Server]:
    with Server(account="") as server:
        yield server
    assert server.unknown == []


def test_the_office_s_phone_scans_a_code_and_lotse_is_its_second_device(new_server: Server) -> None:
    clerk = Clerk(shown=lambda uri: new_server.scans(uri))
    assert sets_up(new_server, clerk) == NUMBER
    assert clerk.codes[0].startswith("sgnl://linkdevice?")
    assert clerk.codes[1:] == [""], "the code is taken down again"
    assert f"SIGNAL_ACCOUNT={NUMBER}" in clerk.told
    assert new_server.calls("finishLink")[0]["deviceName"] == "Lotse"


def test_a_number_is_registered_with_a_captcha_and_a_code(new_server: Server) -> None:
    clerk = Clerk(REGISTERING)
    assert sets_up(new_server, clerk) == OWN
    assert [call["captcha"] for call in new_server.calls("register")] == [SOLVED]


def test_a_landline_is_called(new_server: Server) -> None:
    new_server.trouble.break_down("register", -3, "Failed to register: 400 (InvalidTransportModeException)")
    clerk = Clerk({**REGISTERING, "landline": "y"})
    assert sets_up(new_server, clerk) == OWN
    assert [call.get("voice") for call in new_server.calls("register")] == [True]


def test_a_landline_too_needs_a_good_captcha(new_server: Server) -> None:
    new_server.trouble.break_down("register", -1, "Invalid captcha given.")
    with pytest.raises(Stopped, match="did not take the captcha"):
        sets_up(new_server, Clerk({**REGISTERING, "landline": "y"}))


def test_nobody_finds_the_office_by_its_number_and_the_profile_betrays_nothing(signal_server: Server) -> None:
    clerk = Clerk()
    assert sets_up(signal_server, clerk) == NUMBER
    private, named = signal_server.calls("updateAccount")
    assert (private["discoverableByNumber"], private["numberSharing"]) == (False, False)
    assert named["username"] == "lotse"
    assert "Mothers find Lotse as lotse.01. For a poster or a page: https://signal.me/#eu/" in clerk.told
    [profile] = signal_server.calls("updateProfile")
    assert (profile["givenName"], profile["familyName"]) == ("Lotse", "")
    assert profile["avatar"].startswith("data:image/jpeg;base64,/9j/")


def test_what_is_there_already_is_left_alone(signal_server: Server) -> None:
    clerk = Clerk({"username": "-", "profile": "n"})
    assert sets_up(signal_server, clerk, NUMBER) == NUMBER
    assert clerk.codes == []
    assert len(signal_server.calls("updateAccount")) == 1
    assert signal_server.calls("updateProfile") == []


def test_an_old_signal_cli_is_told_first() -> None:
    clerk = Clerk()
    with Server(version="0.13.19") as server:
        sets_up(server, clerk)
    assert clerk.heard[0].startswith("signal-cli 0.13.19 is 320 days old. Signal may stop working")


@pytest.mark.parametrize(
    ("number", "answers", "words"),
    [
        pytest.param(OWN, {}, "Another phone has scanned the code", id="a stranger was quicker"),
        pytest.param("", {"office's number": "n"}, "Remove “Lotse” on that phone", id="not the office's phone"),
        pytest.param("", {"username": "1 a"}, "A username has 3 to 32 letters", id="no username"),
        pytest.param(
            "", {**REGISTERING, "you copied": "https://signalcaptchas.org"}, "That is not the address", id="link"
        ),
        pytest.param("", {**REGISTERING, "its country": "0391 123"}, "A number begins with +", id="no country"),
        pytest.param("", {**REGISTERING, "a code": "111-111"}, "Signal did not take the code", id="a wrong code"),
    ],
)
def test_what_goes_wrong_is_said_with_what_to_do(
    new_server: Server, number: str, answers: dict[str, str], words: str
) -> None:
    clerk = Clerk(answers, shown=lambda uri: new_server.scans(uri))
    with pytest.raises(Stopped, match=words):
        sets_up(new_server, clerk, number)


@pytest.mark.parametrize(
    ("method", "code", "message", "words"),
    [
        pytest.param(
            "finishLink", -1, "Link request timed out, please try again.", "in time. Run this again", id="late"
        ),
        pytest.param("register", -1, "Invalid captcha given.", "did not take the captcha. It lasts", id="old captcha"),
        pytest.param("register", -5, "Rate Limit", "Wait a few hours", id="too many tries"),
        pytest.param("verify", -3, "Verify error", "type the six digits", id="an old code"),
        pytest.param("updateProfile", -3, "Update error", "Is this machine on the Internet", id="no network"),
        pytest.param(
            "updateAccount", -1, "Strange thing", r"refused. \(signal-cli says: Strange thing\)", id="strange"
        ),
    ],
)
def test_what_signal_refuses_is_said_with_what_to_do(
    new_server: Server, method: str, code: int, message: str, words: str
) -> None:
    new_server.trouble.break_down(method, code, message)
    answers = REGISTERING if method in ("register", "verify") else {}
    with pytest.raises(Stopped, match=words):
        sets_up(new_server, Clerk(answers, shown=lambda uri: new_server.scans(uri)))


def test_without_a_daemon_nothing_is_tried() -> None:
    with Server() as server:
        server.kill()
        with pytest.raises(Stopped, match="signal-cli does not answer at SIGNAL_SOCKET"):
            sets_up(server, Clerk())


def test_two_accounts_are_not_guessed_between(signal_server: Server) -> None:
    signal_server.add_account(OWN)
    with pytest.raises(Stopped, match="several accounts"):
        sets_up(signal_server, Clerk())
