"""The whole house on Signal: what she does there, and what comes of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels import Address
from tests.signal.adapter.whole import Whole
from tests.signal.server import MALFORMED, PDF, File, Server

pytestmark = pytest.mark.slow


# ── words and choices ──


def test_she_finds_choices_as_numbered_lines_and_answers_with_a_number(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Hallo")
    assert "\n1. Recht auf einen Platz\n2. Eine Frage stellen\n3. " in amina.texts[-1]
    house.talk(amina, "2")
    assert "Frage" in amina.texts[-1]
    house.settle()
    assert [bubble.read for bubble in amina.bubbles if not bubble.ours] == [True, True]


def test_bold_words_are_bold_on_her_phone(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch", "Er schlägt mich")
    [bubble, *_others] = [bubble for bubble in amina.heard if bubble.styles]
    parts = [style.split(":") for style in bubble.styles]
    assert [bubble.text[int(begin) : int(begin) + int(length)] for begin, length, _bold in parts][:2] == ["110", "112"]
    assert {bold for *_where, bold in parts} == {"BOLD"}
    assert "*" not in bubble.text


def test_what_she_changes_is_said_anew(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    first = amina.writes("Wo finde ich einen Platz?")
    house.listen()
    amina.edits(first, "Was kostet die Kita?")
    house.listen()
    assert house.hers(amina)[-2:] == ["Wo finde ich einen Platz?", "Was kostet die Kita?"]


def test_the_same_envelope_twice_is_heard_once(house: Whole) -> None:
    amina = house.server.person()
    house.server.trouble.twice = 20  # also what her phone tells
    house.talk(amina, "Deutsch", "menü")
    assert house.hers(amina) == ["Deutsch", "menü"]


def test_a_mother_who_hides_her_number_is_a_mother_like_all_others(house: Whole) -> None:
    hidden = house.server.person("Olena", hides_number=True)
    house.talk(hidden, "Deutsch")
    assert hidden.texts


# ── reactions ──


def test_a_thumb_on_the_last_question_is_a_yes(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch", "löschen")
    assert "1. Ja" in amina.texts[-1]
    amina.reacts("👍")
    house.listen()
    house.speak()
    assert house.hers(amina) == []  # all that was kept is deleted, as she wished
    assert "gelöscht" in amina.texts[-1]


def test_a_reaction_to_something_older_says_nothing(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch", "menü", "löschen")
    said = len(amina.heard)
    amina.reacts("👍", to=amina.heard[0].timestamp)
    amina.reacts("👍", remove=True)
    house.listen()
    house.speak()
    assert len(amina.heard) == said
    assert house.hers(amina) == ["Deutsch", "menü", "löschen"]


def test_another_emoji_on_the_last_question_is_understood_like_words(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    amina.reacts("🙋")
    house.listen()
    assert house.hers(amina)[-1] == "🙋"


# ── what disappears ──


def test_what_she_deletes_on_her_phone_is_erased_here_without_a_word(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    secret = amina.writes("Ich wohne in der Bahnhofstraße 7")
    house.listen()
    house.speak()
    said = len(amina.heard)
    amina.deletes(secret)
    house.listen()
    house.speak()
    assert house.hers(amina) == ["Deutsch"]
    assert len(amina.heard) == said


def test_she_may_delete_what_was_not_thought_about_yet(house: Whole) -> None:
    amina = house.server.person()
    amina.deletes(amina.writes("Ich wohne in der Bahnhofstraße 7"))
    house.listen()
    assert house.hers(amina) == []


def test_who_deletes_her_messages_after_everything_was_deleted_begins_no_new_talk(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    secret = amina.writes("Ich wohne in der Bahnhofstraße 7")
    house.listen()
    house.talk(amina, "löschen")
    amina.writes("ja")
    house.listen()
    amina.deletes(secret)  # our last words are still on their way
    house.listen()
    house.speak()
    amina.deletes(next(bubble.timestamp for bubble in amina.bubbles if not bubble.ours))
    house.listen()
    assert not house.look(lambda work: work.is_known(Address("signal", amina.uuid)))


def test_her_timer_is_respected(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    amina.sets_timer(3600)
    house.talk(amina, "menü")
    later = house.now() + timedelta(hours=2)
    assert house.work(lambda work: work.let_lines_go(later)) >= 2
    assert house.hers(amina) == ["Deutsch"]
    amina.sets_timer(0)
    house.talk(amina, "hallo")
    assert house.work(lambda work: work.let_lines_go(later)) == 0
    assert house.server.calls("updateContact") == []


def test_the_office_can_set_a_time_where_she_has_set_none(signal_server: Server, tmp_path: Path) -> None:
    house = Whole(signal_server, tmp_path, signal_disappear_days=7)
    amina, olena = signal_server.person("Amina"), signal_server.person("Olena")
    olena.sets_timer(60)
    house.talk(amina, "Deutsch")
    house.talk(olena, "Deutsch")
    house.settle()
    week = 7 * 24 * 60 * 60
    assert (amina.timer, olena.timer) == (week, 60)
    assert [told["expiration"] for told in signal_server.calls("updateContact")] == [week]
    assert house.work(lambda work: work.let_lines_go(house.now() + timedelta(days=6))) > 0  # Olena's
    assert house.hers(amina) == ["Deutsch"]
    assert house.hers(olena) == []
    house.close()


# ── what is no words ──


def test_nothing_that_she_sends_stays_without_an_answer(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    deeds = {
        "sticker": amina.sends_sticker,
        "contact": amina.sends_contact,
        "call": amina.calls,
        "unopened": amina.garbles,
    }
    for kind, deed in deeds.items():
        said = len(amina.heard)
        deed()
        house.listen()
        house.speak()
        assert len(amina.heard) > said, kind
        assert house.hers(amina)[-1] == f"[{kind}]"
    assert any("Anrufe kann ich nicht annehmen" in text for text in amina.texts)
    assert any("konnte ich leider nicht öffnen" in text for text in amina.texts)


def test_what_phones_tell_each_other_begins_no_talk(house: Whole) -> None:
    amina = house.server.person()
    amina.types()
    amina.tells(1, 2, 3)
    amina.sets_timer(60)
    house.server.office_writes(amina, "Guten Tag")
    house.listen()
    house.speak()
    assert amina.heard == []
    assert house.look(lambda work: work.conversation_of(Address("signal", amina.uuid))) is None


def test_in_a_group_it_says_once_that_it_talks_in_private_and_leaves(house: Whole) -> None:
    amina, olena = house.server.person("Amina"), house.server.person("Olena")
    group = house.server.group("Mütter", amina, olena)
    amina.in_group(group).writes("Hallo Lotse")
    olena.in_group(group).writes("Wer ist das?")
    house.listen()
    house.settle()
    assert [bubble.text.split(".")[0] for bubble in group.chat if bubble.ours] == [
        "Ich bin Lotse und spreche nur im privaten Chat"
    ]
    assert group.left
    assert house.lines(amina) == []


def test_nonsense_is_parked_and_those_behind_it_are_heard(house: Whole) -> None:
    amina = house.server.person()
    for nonsense in MALFORMED.values():
        house.server.sends_nonsense(nonsense)
    house.talk(amina, "Deutsch")
    assert amina.texts
    assert house.look(lambda work: work.waiting()).dead_letters >= 5


# ── files ──


def test_her_files_come_into_the_log(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    amina.sends_document(PDF, "Bescheid.pdf")
    amina.sends_voice()
    amina.sends_files(File("1.pdf", "application/pdf", b"%PDF-1"), File("2.pdf", "application/pdf", b"%PDF-2"))
    house.listen()
    assert house.fetch() == 4
    kept = [line.file for line in house.lines(amina) if line.file]
    assert [(name, media_type) for name, media_type, _content in kept] == [
        ("Bescheid.pdf", "application/pdf"),
        ("audio.aac", "audio/aac"),
        ("1.pdf", "application/pdf"),
        ("2.pdf", "application/pdf"),
    ]
    assert kept[0][2] == PDF


def test_a_file_that_is_missing_is_asked_for_again(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    amina.sends_file(PDF, "application/pdf", missing=True, text="mein Brief")
    house.listen()
    house.speak()
    house.fetch()
    house.speak()
    assert "konnte ich nicht öffnen" in amina.texts[-1]
    assert house.hers(amina)[-1] == "mein Brief"
    assert house.look(lambda work: work.take_errand(("signal",), house.now() + timedelta(days=1), 1)) is None


def test_a_file_that_is_too_large_is_not_even_asked_for(house: Whole) -> None:
    amina = house.server.person()
    house.talk(amina, "Deutsch")
    amina.sends_file(PDF, "application/pdf", size=90_000_000)
    house.listen()
    house.fetch()
    house.speak()
    assert house.server.calls("getAttachment") == []
    assert "20 MB" in amina.texts[-1]
