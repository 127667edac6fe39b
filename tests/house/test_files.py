"""Files inside events: hers come into the log without traces, a counsellor's reach her in order, and all go when she goes."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot.app import now
from bot.channels import Attachment, Unopened
from bot.post import Unreadable, files_of, with_files, write_event
from bot.storage import Line, Transaction
from bot.storage.tables import house as tables
from bot.web import ReadingRoom
from dialogs.events import CaseTaken, CounsellorSaid, Event
from tests.house.living import Living

PLACE = "Kanarienvogel, Halle"
LETTER = Attachment("Bescheid.pdf", "application/pdf", b"%PDF-1.7 the letter")
VOICE = Attachment("voice.ogg", "audio/ogg", b"OggS the voice")
DELETED = "Alles ist gelöscht."
KEPT = ("inbox", "counter", "note", "question")  # what says nothing about anybody


def photo(name: str = "photo.jpg") -> Attachment:
    """A picture as a camera makes it, with its place."""
    exif = Image.Exif()
    exif[0x010E] = PLACE
    drawn = BytesIO()
    Image.new("RGB", (40, 20)).save(drawn, "JPEG", exif=exif, comment=PLACE)
    return Attachment(name, "image/jpeg", drawn.getvalue())


def sends(house: Living, *files: Attachment, words: str = "", id: str = "with files") -> None:
    house.run(house.lotse.receive(replace(house.incoming(words, "amina", id), attachments=files)))
    house.think_about_everything()


def happens(house: Living, event: Event, files: Sequence[Attachment] = ()) -> None:
    """What the desk lays into the inbox."""
    her, post = house.incoming("", "amina", "").address, with_files(write_event(event), files)
    house.work(lambda work: work.receive(her, repr(event), post, event.at))
    house.think_about_everything()
    house.deliver()


def lines(house: Living, author: str = "mother") -> list[Line]:
    """Her lines with the files in them."""
    hers = house.id_of()
    assert hers is not None

    def read(work: Transaction) -> list[Line]:
        return [replace(line, file=work.file_of(hers, line.id)) for line in work.lines(hers) if line.author == author]

    return house.work(read)


def kept(line: Line) -> tuple[str, str]:
    return line.text, line.file[0] if line.file else ""


def test_a_photo_stands_beside_her_words_without_what_the_camera_noted(house: Living) -> None:
    house.talk("Deutsch")
    sends(house, photo(), words="Was steht hier?")
    line = lines(house)[-1]
    assert kept(line) == ("Was steht hier?", "photo.jpg")
    assert line.file
    assert PLACE.encode() not in line.file[2]
    with Image.open(BytesIO(line.file[2])) as picture:
        assert (picture.size, dict(picture.getexif())) == ((40, 20), {})


def test_what_the_camera_noted_never_comes_into_the_inbox(house: Living) -> None:
    seen: list[bytes] = []

    def look(work: Transaction) -> None:
        claimed = work.claim()
        assert claimed is not None
        seen.extend(file.content for file in files_of(claimed.event))

    house.run(house.lotse.receive(replace(house.incoming("", "amina", "one"), attachments=(photo(), LETTER))))
    house.work(look)
    assert [PLACE.encode() in content for content in seen] == [False, False]
    assert seen[1] == LETTER.content


def test_each_of_several_files_has_a_line_of_its_own_and_all_are_answered_once(house: Living) -> None:
    house.talk("Deutsch")
    house.deliver()
    before = len(house.phone.texts())
    sends(house, photo(), LETTER, VOICE)
    assert [kept(line) for line in lines(house)[1:]] == [
        ("[image] [application] [audio]", "photo.jpg"),
        ("Bescheid.pdf", "Bescheid.pdf"),
        ("voice.ogg", "voice.ogg"),
    ]
    assert [line.file for line in lines(house)[2:]] == [
        (file.name, file.media_type, file.content) for file in (LETTER, VOICE)
    ]
    house.deliver()
    assert len(house.phone.texts()) - before == 2


def test_the_same_message_with_files_again_is_kept_once(house: Living) -> None:
    house.talk("Deutsch")
    for _ in range(2):
        sends(house, LETTER, words="Bitte lesen")
    assert [kept(line) for line in lines(house)[1:]] == [("Bitte lesen", "Bescheid.pdf")]


def test_of_a_picture_that_cannot_be_opened_nothing_is_kept(house: Living) -> None:
    house.talk("Deutsch")
    with pytest.raises(Unopened):
        sends(house, LETTER, Attachment("photo.jpg", "image/jpeg", b"no picture"), words="Was steht hier?")
    house.think_about_everything()
    assert house.her_words() == ["Deutsch"]


@pytest.mark.parametrize(
    ("words", "files", "sent"),
    [
        pytest.param("Guten Tag", [], [("Guten Tag", "")], id="words alone"),
        pytest.param("Hier", [LETTER], [("Hier", ""), ("", "Bescheid.pdf")], id="words, then the file"),
        pytest.param("", [LETTER], [("", "Bescheid.pdf")], id="a file alone is one message"),
        pytest.param(
            "", [LETTER, VOICE, photo()], [("", "Bescheid.pdf"), ("", "voice.ogg"), ("", "photo.jpg")], id="in order"
        ),
    ],
)
def test_what_a_counsellor_sends_reaches_her(
    house: Living, words: str, files: list[Attachment], sent: list[tuple[str, str]]
) -> None:
    house.talk("Deutsch")
    happens(house, CaseTaken(house.clock.now(), "Frau Berger"))
    before = len(house.phone.sent)
    happens(house, CounsellorSaid(house.clock.now(), "Frau Berger", words), files)
    arrived = [outgoing for _to, outgoing in house.phone.sent[before:]]
    assert [(each.text, each.attachment.name if each.attachment else "") for each in arrived] == sent
    assert [kept(line) for line in lines(house, "counsellor")] == sent
    contents = [each.attachment.content for each in arrived if each.attachment]
    assert contents == [file.content for file in files]


def test_her_page_shows_each_file_once_and_who_sent_it(house: Living) -> None:
    house.talk("Deutsch")
    sends(house, photo(), LETTER, VOICE, words="")
    sends(house, LETTER, words="[image] steht darin", id="another")
    happens(house, CaseTaken(house.clock.now(), "Frau Berger"))
    happens(house, CounsellorSaid(house.clock.now(), "Frau Berger", ""), [LETTER])
    room, her = ReadingRoom(house.lotse.store, house.lotse.bells, house.mind), house.incoming("", "amina", "").address
    shown = [line for line in house.run(room.history(her, 0)) if line.file]
    assert [(line.author, line.by, line.text, line.file, line.media_type) for line in shown] == [
        ("mother", "", "", "photo.jpg", "image/jpeg"),
        ("mother", "", "", "Bescheid.pdf", "application/pdf"),
        ("mother", "", "", "voice.ogg", "audio/ogg"),
        ("mother", "", "[image] steht darin", "Bescheid.pdf", "application/pdf"),
        ("counsellor", "Frau Berger", "", "Bescheid.pdf", "application/pdf"),
    ]
    assert house.run(room.file(her, shown[-1].id)) == LETTER
    assert house.run(room.file(replace(her, person="olena"), shown[-1].id)) is None


def test_files_come_back_from_the_inbox_as_they_were_laid_in() -> None:
    post = write_event(CounsellorSaid(now(), "Frau Berger", ""))
    assert files_of(json.loads(json.dumps(with_files(post, [LETTER, photo()])))) == (LETTER, photo())
    assert with_files(post, []) == post
    assert files_of(post) == ()


@pytest.mark.parametrize("wrong", [[["a", "b"]], [["a", "b", "no base64!"]], [["a", "b", None]], 7])
def test_files_that_nobody_can_read_are_unreadable(wrong: Any) -> None:
    with pytest.raises(Unreadable):
        files_of({"files": wrong})


# ── letting go ──


def rows(house: Living) -> int:
    names = [name for name in tables.tables if name not in KEPT]
    return sum(house.raw(f"SELECT count(*) FROM {name}")[0][0] for name in names)  # noqa: S608


def test_her_files_and_a_counsellor_s_go_when_she_has_everything_deleted(house: Living) -> None:
    house.talk("Deutsch")
    sends(house, photo(), LETTER, words="Bitte lesen")
    assert house.raw("SELECT count(*) FROM line WHERE sealed_file IS NOT NULL") == [(2,)]
    house.talk("löschen", "ja")
    house.deliver()
    assert house.phone.texts()[-1].startswith(DELETED)
    assert rows(house) == 0


def test_her_files_go_with_her_old_lines(house: Living) -> None:
    house.talk("Deutsch")
    sends(house, LETTER)
    later = house.clock.now() + timedelta(days=365)
    house.work(lambda work: work.sweep(later, 90, 9999))
    assert house.raw("SELECT count(*) FROM line WHERE sealed_file IS NOT NULL") == [(0,)]


def test_her_files_are_in_the_copy_of_everything(house: Living) -> None:
    house.talk("Deutsch")
    sends(house, LETTER, words="Bitte lesen")
    for _ in range(2):  # the second copy does not hold the first
        house.talk("menü", "daten", "kopie")
    copies = [file for line in lines(house, "lotse") if (file := line.file)]
    told = [message for message in json.loads(copies[-1][2])["messages"] if "file" in message]
    assert [message["text"] for message in told] == ["Bitte lesen"]
    assert told[0]["file"]["name"] == LETTER.name
    assert base64.b64decode(told[0]["file"]["base64"]) == LETTER.content
