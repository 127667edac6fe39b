"""Her files are fetched after her words: each once, by one worker, and never for somebody who was forgotten."""

from __future__ import annotations

from bot.channels import Parcel
from bot.storage import Errand, Line
from tests.storage.house import AMINA, MARIE, NOW, House, at

LETTER = Parcel("letter.jpg", "image/jpeg", 3, "the reference")


def errand(house: House, now: float = 0) -> Errand | None:
    return house.work(lambda work: work.take_errand(("web",), at(now), 60))


def sends_a_letter(house: House, hers: int, words: str = "[image]") -> int:
    line_id = house.work(lambda work: work.write_down(hers, Line("mother", NOW, words)))
    house.work(lambda work: work.fetch_soon(hers, line_id, LETTER, NOW))
    return line_id


def test_an_errand_tells_what_to_fetch_and_for_whom(house: House) -> None:
    hers = house.meet()
    sends_a_letter(house, hers)
    taken = errand(house)
    assert taken is not None
    assert (taken.parcel, taken.conversation.id, taken.channel, taken.tries) == (LETTER, hers, "web", 1)


def test_the_file_comes_into_its_line_and_the_words_stay(house: House) -> None:
    hers = house.meet()
    line_id = sends_a_letter(house, hers, "Was heißt das?")
    taken = errand(house)
    assert taken is not None
    house.work(lambda work: work.fetched(taken.id, ("letter.jpg", "image/jpeg", b"abc")))
    [line] = house.look(lambda work: work.lines(hers))
    assert (line.id, line.text) == (line_id, "Was heißt das?")
    assert house.look(lambda work: work.file_of(hers, line_id)) == ("letter.jpg", "image/jpeg", b"abc")
    assert errand(house, now=1000) is None


def test_while_one_is_on_the_way_nobody_else_goes(house: House) -> None:
    sends_a_letter(house, house.meet())
    assert errand(house) is not None
    assert errand(house, now=59) is None


def test_who_died_on_the_way_is_followed_by_another(house: House) -> None:
    sends_a_letter(house, house.meet())
    assert errand(house) is not None
    again = errand(house, now=60)
    assert again is not None
    assert again.tries == 2


def test_an_errand_can_be_put_off(house: House) -> None:
    sends_a_letter(house, house.meet())
    taken = errand(house)
    assert taken is not None
    house.work(lambda work: work.fetch_later(taken.id, at(600)))
    assert errand(house, now=599) is None
    assert errand(house, now=600) is not None


def test_what_was_given_up_is_not_tried_again(house: House) -> None:
    sends_a_letter(house, house.meet())
    taken = errand(house)
    assert taken is not None
    assert house.work(lambda work: work.given_up(taken.id))
    assert not house.work(lambda work: work.given_up(taken.id))
    assert errand(house, now=1000) is None


def test_the_file_of_a_forgotten_mother_comes_to_nothing(house: House) -> None:
    hers = house.meet()
    sends_a_letter(house, hers)
    taken = errand(house)
    assert taken is not None
    house.work(lambda work: work.forget(hers))
    house.work(lambda work: work.fetched(taken.id, ("letter.jpg", "image/jpeg", b"abc")))
    assert not house.work(lambda work: work.given_up(taken.id))
    assert house.raw("SELECT count(*) FROM line") == [(0,)]


def test_another_channels_files_are_left_to_it(house: House) -> None:
    sends_a_letter(house, house.meet(MARIE))
    assert errand(house) is None


def test_lines_are_swept_although_their_file_never_came(house: House) -> None:
    hers = house.meet()
    sends_a_letter(house, hers)
    house.work(lambda work: work.sweep(at(100 * 86400), 90, 365))
    assert house.look(lambda work: work.lines(hers)) == []
    assert errand(house, now=200 * 86400) is None


def test_a_parcel_is_unreadable_in_the_database(house: House) -> None:
    sends_a_letter(house, house.meet())
    [(sealed,)] = house.raw("SELECT sealed_parcel FROM errand")
    assert b"reference" not in bytes(sealed)


def test_she_comes_back_without_a_word(house: House) -> None:
    hers = house.meet(AMINA)
    house.work(lambda work: work.gone(hers, "blocked", NOW))
    assert house.raw("SELECT gone_at IS NULL FROM conversation")[0][0] in (0, False)
    house.work(lambda work: work.back(hers))
    assert house.raw("SELECT gone_at IS NULL FROM conversation")[0][0] in (1, True)
