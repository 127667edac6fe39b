"""What Lotse sends on Signal, and how it stands on her phone."""

from __future__ import annotations

import pytest

from bot.channels import Address, Attachment, Button, Later, Outgoing
from tests.signal.adapter.post import Post
from tests.signal.server import JPEG, Person

CHOICES = tuple(Button("a.step", f"key{number}", f"Choice {number}") for number in range(1, 4))


@pytest.mark.parametrize(
    ("outgoing", "text", "styles"),
    [
        pytest.param(Outgoing(1, "en", "Hello"), "Hello", (), id="words"),
        pytest.param(Outgoing(1, "en", "**Now:** call *us*"), "Now: call us", ("0:4:BOLD", "10:2:ITALIC"), id="styles"),
        pytest.param(
            Outgoing(1, "en", "👩🏽 **and** you"), "👩🏽 and you", ("5:3:BOLD",), id="an emoji counts as it is written"
        ),
        pytest.param(
            Outgoing(1, "en", "[Kita](https://kita.example)"), "Kita (https://kita.example)", (), id="a link says where"
        ),
        pytest.param(
            Outgoing(1, "en", "Which?", CHOICES),
            "Which?\n\n1. Choice 1\n2. Choice 2\n3. Choice 3",
            (),
            id="numbered lines",
        ),
        pytest.param(
            Outgoing(1, "en", "How old?", CHOICES[:2], lettered=True),
            "How old?\n\nA. Choice 1\nB. Choice 2",
            (),
            id="letters where a number is another answer",
        ),
        pytest.param(
            Outgoing(1, "ar", "اتصلي **116 016** الآن"), "اتصلي \u2066116 016\u2069 الآن", ("6:9:BOLD",), id="Arabic"
        ),
    ],
)
def test_she_reads(post: Post, amina: Person, outgoing: Outgoing, text: str, styles: tuple[str, ...]) -> None:
    post.again(amina, outgoing)
    [bubble] = amina.heard
    assert (bubble.text, bubble.styles) == (text, styles)


@pytest.mark.parametrize(
    "language",
    [pytest.param("en", id="Latin letters"), pytest.param("ar", id="Arabic letters, of two bytes each")],
)
def test_a_long_list_goes_in_several_messages_and_no_line_is_torn(post: Post, amina: Person, language: str) -> None:
    name = "Landkreis" if language == "en" else "المقاطعة التي تسكنين فيها"
    buttons = tuple(Button("a.step", str(number), f"{name} {number}") for number in range(1, 121))
    post.again(amina, Outgoing(1, language, "Where?", buttons))
    assert len(amina.heard) > 1
    lines = [line for text in amina.texts for line in text.split("\n") if line][1:]
    assert lines == [f"{number}. {name} {number}" for number in range(1, 121)]
    assert all(len(text.encode()) <= 2000 for text in amina.texts)


def test_a_file_goes_with_its_words(post: Post, amina: Person) -> None:
    post.send(amina, "The letter", attachment=Attachment("Brief, Seite 1; neu.jpg", "image/jpeg", JPEG))
    post.send(amina, "", attachment=Attachment("b.pdf", "application/pdf", b"%PDF"))
    [first, second] = amina.heard
    assert [(file.name, file.media_type, file.content) for file in first.files] == [
        ("Brief_Seite_1_neu.jpg", "image/jpeg", JPEG)
    ]
    assert (first.text, second.text, second.files[0].content) == ("The letter", "", b"%PDF")


def test_what_stopped_in_the_middle_goes_on_there(post: Post, amina: Person) -> None:
    long = Outgoing(7, "en", "One two three. " * 300)
    post.again(amina, long)
    whole = amina.texts
    post.breaks_when(lambda: len(amina.texts) > len(whole))
    with pytest.raises(Later):
        post.again(amina, Outgoing(8, "en", long.text))
    assert len(amina.texts) == len(whole) + 1
    post.again(amina, Outgoing(8, "en", long.text))
    assert amina.texts == whole * 2


def test_somebody_writes(post: Post, amina: Person) -> None:
    post.do(post.channel.typing(Address("signal", amina.uuid)))
    assert amina.typing == [True]
