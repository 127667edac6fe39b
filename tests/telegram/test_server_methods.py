"""Files, albums, profile, groups and topics of the fake Telegram, with both real libraries."""

from __future__ import annotations

from typing import Any

import pytest

from tests.telegram.clients import Library
from tests.telegram.server import Group, Limits, Person, Server
from tests.telegram.server.contents import JPEG, OGG, PDF


@pytest.fixture
def amina(telegram_server: Server) -> Person:
    person = telegram_server.person("Amina", "ar")
    person.writes("Salam")
    return person


# ── files ──


def test_the_largest_size_of_a_photo_is_the_photo(library: Library, amina: Person) -> None:
    amina.sends_photo(JPEG + b"the letter", caption="Brief")

    async def fetch(bot: Any) -> tuple[int, list[bytes]]:
        message = (await bot.get_updates(timeout=5))[-1].message
        assert message.caption == "Brief"
        widths = [size.width for size in message.photo]
        assert widths == sorted(widths)
        return len(message.photo), [await library.download(bot, size.file_id) for size in message.photo]

    sizes, contents = library.ask(fetch)
    assert contents.index(JPEG + b"the letter") == sizes - 1 == 3


def test_a_file_that_is_too_big_is_not_handed_out(library: Library, amina: Person) -> None:
    amina.sends_document(size=(20 << 20) + 1)
    amina.sends_document(size=20 << 20)

    async def fetch(bot: Any) -> None:
        large, fitting = (update.message.document for update in (await bot.get_updates(timeout=5))[-2:])
        with library.refuses("file is too big"):
            await bot.get_file(large.file_id)
        assert (await bot.get_file(fitting.file_id)).file_size == 20 << 20

    library.ask(fetch)


SENT = [
    ("a photo", "send_photo", "photo", JPEG, "photo.jpg"),
    ("a document", "send_document", "document", PDF, "Brief.pdf"),
    ("a voice message", "send_voice", "voice", OGG, "voice.ogg"),
    ("a song", "send_audio", "audio", b"ID3 song", "song.mp3"),
    ("a video", "send_video", "video", b"film", "film.mp4"),
]


@pytest.mark.parametrize(("method", "kind", "content", "name"), [pytest.param(*row[1:], id=row[0]) for row in SENT])
def test_a_file_that_a_bot_sends_is_seen(
    library: Library, telegram_server: Server, amina: Person, method: str, kind: str, content: bytes, name: str
) -> None:
    async def send(bot: Any) -> None:
        words = {"caption": "<b>Für Sie</b>", "parse_mode": "HTML"}
        await getattr(bot, method)(amina.id, **{kind: library.file(content, name)}, **words)

    library.ask(send)
    (bubble,) = amina.heard
    assert (bubble.kind, bubble.text) == (kind, "Für Sie")
    shown = bubble.body[kind]
    file = telegram_server.world.files[(shown[-1] if kind == "photo" else shown)["file_id"]]
    assert file.content == content


def test_an_album_is_one_group(library: Library, amina: Person) -> None:
    async def send(bot: Any) -> None:
        await bot.send_media_group(amina.id, library.album([JPEG, JPEG], caption="Zwei Bilder"))
        with library.refuses("wrong number of messages in the media group"):
            await bot.send_media_group(amina.id, library.album([JPEG] * 11, caption=""))

    library.ask(send)
    assert [bubble.text for bubble in amina.heard] == ["Zwei Bilder", ""]
    assert len({bubble.body["media_group_id"] for bubble in amina.heard}) == 1


# ── what a bot says of itself ──


def test_the_profile_is_kept_by_language(library: Library) -> None:
    async def tell(bot: Any) -> tuple[list[str], list[str]]:
        await bot.set_my_name("Lotse")
        await bot.set_my_description("Hilfe", language_code="de")
        await bot.set_my_short_description("Kurz")
        await bot.set_my_commands([library.command("menu", "Menü")], language_code="de")
        said = [(await bot.get_my_name()).name, (await bot.get_my_name(language_code="uk")).name]
        said += [(await bot.get_my_description(language_code="de")).description]
        said += [(await bot.get_my_description()).description]
        said += [(await bot.get_my_short_description(language_code="ar")).short_description]
        commands = [command.description for command in await bot.get_my_commands(language_code="de")]
        commands += [command.description for command in await bot.get_my_commands()]
        with library.refuses("BOT_COMMAND_INVALID"):
            await bot.set_my_commands([library.command("Menü", "x")])
        return said, commands

    assert library.ask(tell) == (["Lotse", "Lotse", "Hilfe", "", "Kurz"], ["Menü"])


def test_the_newest_face_is_the_first(library: Library, telegram_server: Server, amina: Person) -> None:
    async def look(bot: Any) -> list[int]:
        own, counts = telegram_server.bot.id, []
        for step in (None, JPEG, JPEG + b"newer"):
            if step:
                await bot.set_my_profile_photo(library.face(step))
            counts.append((await bot.get_user_profile_photos(own)).total_count)
        newest = (await bot.get_user_profile_photos(own, limit=1)).photos
        assert [await library.download(bot, sizes[-1].file_id) for sizes in newest] == [JPEG + b"newer"]
        await bot.remove_my_profile_photo()
        counts.append((await bot.get_user_profile_photos(own)).total_count)
        assert (await bot.get_user_profile_photos(amina.id)).total_count == 0
        with library.refuses("user not found"):
            await bot.get_user_profile_photos(1)
        return counts

    assert library.ask(look) == [0, 1, 2, 1]


# ── groups and topics ──


@pytest.fixture
def forum(telegram_server: Server, amina: Person) -> Group:
    group = telegram_server.group("Beratung", forum=True)
    amina.invites(group)
    return group


def test_a_topic_is_opened_written_into_closed_and_gone(library: Library, forum: Group) -> None:
    async def work(bot: Any) -> None:
        topic = await bot.create_forum_topic(forum.id, "🦊 Milde Eiche")
        thread = topic.message_thread_id
        message = await bot.send_message(forum.id, "Guten Tag", message_thread_id=thread)
        assert message.message_thread_id == thread
        await bot.edit_forum_topic(forum.id, thread, name="✅ Milde Eiche")
        assert forum.topics == {thread: "✅ Milde Eiche"}
        await bot.close_forum_topic(forum.id, thread)
        with library.refuses("TOPIC_CLOSED"):
            await bot.send_message(forum.id, "zu", message_thread_id=thread)
        with library.refuses("TOPIC_NOT_MODIFIED"):
            await bot.close_forum_topic(forum.id, thread)
        await bot.reopen_forum_topic(forum.id, thread)
        await bot.send_message(forum.id, "wieder offen", message_thread_id=thread)
        await bot.delete_forum_topic(forum.id, thread)
        with library.refuses("message thread not found"):
            await bot.send_message(forum.id, "weg", message_thread_id=thread)
        assert forum.topics == {}

    library.ask(work)


def test_who_is_thrown_out_writes_no_more(library: Library, telegram_server: Server, amina: Person) -> None:
    group = telegram_server.group()
    amina.invites(group)

    async def work(bot: Any) -> None:
        added = [update for update in await bot.get_updates(timeout=5) if update.my_chat_member]
        assert added[0].my_chat_member.chat.id == group.id
        await bot.send_message(group.id, "Ich rede nur unter vier Augen.")
        assert await bot.leave_chat(group.id) is True
        with pytest.raises(library.forbidden, match="bot is not a member of the supergroup chat"):
            await bot.send_message(group.id, "noch etwas")

    library.ask(work)
    assert group.bots == set()


def test_a_group_hears_twenty_messages_a_minute(library: Library, telegram_server: Server, forum: Group) -> None:
    telegram_server.limits = Limits()

    async def work(bot: Any) -> float:
        for number in range(20):
            await bot.send_message(forum.id, str(number))
        with pytest.raises(library.retry_after) as refusal:
            await bot.send_message(forum.id, "20")
        return library.seconds(refusal.value)

    assert 50 < library.ask(work) <= 60


def test_two_bots_hear_what_is_said_in_their_forum_and_confirm_it_apart(
    library: Library, telegram_server: Server, forum: Group
) -> None:
    desk = telegram_server.add_bot("7000000002:AAdeskdeskdeskdeskdeskdeskdesk")
    berta = telegram_server.person("Berta", "de").with_bot(desk.token)
    berta.invites(forum)
    berta.in_group(forum).writes("Ich übernehme")

    async def poll(bot: Any) -> str | None:
        updates = await bot.get_updates(timeout=5)
        await bot.get_updates(offset=updates[-1].update_id + 1, timeout=0)
        text: str | None = updates[-1].message.text
        return text

    assert library.ask(poll, token=desk.token) == "Ich übernehme"
    assert library.ask(poll) == "Ich übernehme"
