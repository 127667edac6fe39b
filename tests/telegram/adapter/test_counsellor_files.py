"""What a counsellor sends as a file reaches her on Telegram, in order, each once, and whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.channels import Address, Attachment
from bot.pictures import bare
from bot.post import with_files, write_event
from bot.turn import take_turn
from dialogs.events import CaseTaken, CounsellorSaid, Event
from tests.telegram.adapter.test_files import drawn
from tests.telegram.adapter.whole import Whole
from tests.telegram.server import Person, Server

[PHOTO] = bare([Attachment("formular.jpg", "image/jpeg", drawn())])
LETTER = Attachment("Antrag.pdf", "application/pdf", b"%PDF-1.7 the letter")
VOICE = Attachment("antwort.ogg", "audio/ogg", b"OggS the voice")
MUSIC = Attachment("antwort.m4a", "audio/mp4", b"\0\0\0\x1cftypM4A the voice")
WEBM = Attachment("antwort.webm", "audio/webm", b"\x1aE\xdf\xa3 the voice")


@pytest.fixture
def olena(telegram_server: Server, house: Whole) -> Person:
    person = telegram_server.person(language="de")
    person.starts("halle_de")
    house.listen()
    happens(house, person, CaseTaken(house.now(), "Frau Berger"))
    house.speak()
    return person


def says(house: Whole, person: Person, words: str, files: Sequence[Attachment]) -> None:
    happens(house, person, CounsellorSaid(house.now(), "Frau Berger", words), files)


def happens(house: Whole, person: Person, event: Event, files: Sequence[Attachment] = ()) -> None:
    """What the desk lays into the inbox."""
    her, post = Address("telegram", str(person.id)), with_files(write_event(event), files)
    house.do(house.lotse.store.work(lambda work: work.receive(her, repr(event), post, event.at)))
    while house.do(take_turn(house.lotse.store, house.lotse.mind)):
        pass


def content(server: Server, person: Person, kind: str) -> list[bytes]:
    """The files of this kind that lie on her phone."""
    found = [bubble.body[kind] for bubble in person.heard if kind in bubble.body]
    ids = [(file[-1] if isinstance(file, list) else file)["file_id"] for file in found]
    return server.run(lambda: [server.world.file(id).content for id in ids])


@pytest.mark.parametrize(
    ("words", "files", "kinds"),
    [
        pytest.param("Hier ist der Antrag", [LETTER], ["text", "document"], id="words and a letter"),
        pytest.param("", [LETTER], ["document"], id="a letter alone"),
        pytest.param("", [PHOTO], ["photo"], id="a photo"),
        pytest.param("", [VOICE], ["voice"], id="a voice"),
        pytest.param("", [MUSIC], ["voice"], id="a voice as most browsers record it"),
        pytest.param("", [WEBM], ["document"], id="a voice that Telegram does not take as one"),
        pytest.param("Bitte", [PHOTO, LETTER, VOICE], ["text", "photo", "document", "voice"], id="all, in order"),
    ],
)
def test_a_counsellor_s_files_arrive_as_what_they_are(
    house: Whole, olena: Person, words: str, files: list[Attachment], kinds: list[str]
) -> None:
    before = len(olena.heard)
    says(house, olena, words, files)
    house.speak()
    assert [bubble.kind for bubble in olena.heard[before:]] == kinds
    arrived = [one for kind in ("photo", "document", "voice") for one in content(house.server, olena, kind)]
    assert sorted(arrived) == sorted(file.content for file in files)


def test_a_file_that_telegram_could_not_take_at_once_comes_later_and_once(house: Whole, olena: Person) -> None:
    before = len(olena.heard)
    says(house, olena, "Hier ist der Antrag", [LETTER, VOICE])
    house.server.trouble.fail(2, 502, method="sendDocument")
    for _ in range(3):
        house.speak()
        house.pass_by(120)
    assert [bubble.kind for bubble in olena.heard[before:]] == ["text", "document", "voice"]


def test_what_she_sends_while_a_counsellor_has_the_talk_is_kept_and_lotse_is_silent(
    house: Whole, olena: Person
) -> None:
    says(house, olena, "Schicken Sie mir bitte den Brief", [])
    house.speak()
    before = len(olena.heard)
    olena.sends_photo(drawn())
    olena.sends_document(LETTER.content, LETTER.name)
    olena.sends_voice(VOICE.content)
    house.listen()
    assert house.fetch() == 3
    house.speak()
    assert [line.file[1] for line in house.hers(olena) if line.file] == ["image/jpeg", "application/pdf", "audio/ogg"]
    assert len(olena.heard) == before
