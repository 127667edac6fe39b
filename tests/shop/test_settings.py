"""Settings: all mistakes at once, in plain words, and never a secret."""

from __future__ import annotations

import base64
import os
from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings, WrongSettings, example, load

HOUSE = Path(__file__).resolve().parents[2]
SECRET = "kanarienvogel-7391"
TOKEN = "TELEGRAM_TOKEN=7391:kanarienvogel"
SECRET_LINE = f"TELEGRAM_WEBHOOK_SECRET={'x' * 32}"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of this machine's own settings reaches a test."""
    for name in tuple(os.environ):
        if name.lower() in Settings.model_fields:
            monkeypatch.delenv(name)


def written(folder: Path, text: str) -> Path:
    file = folder / ".env"
    file.write_text(text, encoding="utf-8")
    return file


def wrong(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(WrongSettings) as caught:
        load(written(folder, text))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert all(mistake in str(caught.value) for mistake in caught.value.mistakes)
    return caught.value.mistakes


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    settings = load(written(tmp_path, ""))
    assert (settings.host, settings.port, settings.role) == ("127.0.0.1", 8080, "all")
    assert settings.database_url.get_secret_value() == "sqlite:///var/lotse.db"
    assert settings.languages == ("de", "en", "ar")
    assert settings.sweep_at == time(3)
    assert (settings.keep_messages_days, settings.keep_conversations_days) == (90, 365)
    assert settings.knowledge_dir == HOUSE / "knowledge" / "content"


def test_a_missing_file_gives_the_defaults_too(tmp_path: Path) -> None:
    assert load(tmp_path / "nowhere") == load(written(tmp_path, "PORT=\nMASTER_KEY=\n"))


def test_a_command_wins_over_the_environment_and_that_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, "PORT=1111\nHOST=1.1.1.1\nWORKER_NAME=one")
    monkeypatch.setenv("PORT", "2222")
    monkeypatch.setenv("WORKER_NAME", "two")
    settings = load(file, worker_name="three")
    assert (settings.host, settings.port, settings.worker_name) == ("1.1.1.1", 2222, "three")


def test_settings_do_not_change(tmp_path: Path) -> None:
    settings = load(written(tmp_path, ""))
    with pytest.raises(ValidationError, match="frozen"):
        settings.port = 1


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        pytest.param("PORT=many", "PORT: its value is not understood.", id="a word as a port"),
        pytest.param("PORT=70000", "PORT: its value is not understood.", id="a port that is none"),
        pytest.param("PROT=80", "PROT in .env is not a setting. Did you mean PORT?", id="a typo"),
        pytest.param("COLOUR=red", "COLOUR in .env is not a setting. .env.example", id="nothing like a setting"),
        pytest.param("aB3/kQ9+xY=1", "One line in .env is not a setting.", id="a key without its name"),
        pytest.param("ROLE=boss", "ROLE: its value is not understood.", id="an unknown role"),
        pytest.param("ROLE=worker", "ROLE: worker shares its work", id="a lone worker on SQLite"),
        pytest.param("DATABASE_URL=mysql://x", "DATABASE_URL: neither SQLite nor PostgreSQL.", id="another database"),
        pytest.param("MASTER_KEY=short", "MASTER_KEY: not 32 bytes in base64.", id="a short key"),
        pytest.param("MASTER_KEY=ÄÖÜ", "MASTER_KEY: not 32 bytes in base64.", id="a key that is no base64"),
        pytest.param("LANGUAGES=en,de", "LANGUAGES: German (de) stands first", id="German not first"),
        pytest.param("LANGUAGES=de,xx", "LANGUAGES: no catalogue for xx.", id="a language without catalogue"),
        pytest.param("LANGUAGES=de,en,de", "LANGUAGES: German (de) stands first, and each", id="a language twice"),
        pytest.param("KNOWLEDGE_DIR=/nowhere", "KNOWLEDGE_DIR: there is no folder /nowhere.", id="no such folder"),
        pytest.param("KEEP_MESSAGES_DAYS=0", "KEEP_MESSAGES_DAYS: its value", id="messages kept for no day"),
        pytest.param("KEEP_MESSAGES_DAYS=400", "KEEP_CONVERSATIONS_DAYS: 365 is less", id="talks gone before messages"),
        pytest.param("SWEEP_AT=25:00", "SWEEP_AT: its value is not understood.", id="an hour that is none"),
        pytest.param("PUBLIC_URL=lotse", "PUBLIC_URL: not an address", id="an address without https"),
        pytest.param("WORKER_NAME=a b", "WORKER_NAME: its value is not understood.", id="a name with a space"),
        pytest.param("TELEGRAM_TOKEN=abc", "TELEGRAM_TOKEN: a token is a number, a colon", id="half a token"),
        pytest.param("TELEGRAM_API_URL=tg", "TELEGRAM_API_URL: not an address", id="a Bot API without https"),
        pytest.param(
            f"{TOKEN}\nTELEGRAM_WEBHOOK_URL=https://a.example/telegram/news",
            "TELEGRAM_WEBHOOK_SECRET: missing, beside",
            id="a webhook without a secret",
        ),
        pytest.param(
            f"{TOKEN}\nTELEGRAM_WEBHOOK_SECRET={'x' * 32}",
            "TELEGRAM_WEBHOOK_SECRET: has no use without",
            id="a secret without a webhook",
        ),
        pytest.param(
            f"{TOKEN}\n{SECRET_LINE}\nTELEGRAM_WEBHOOK_URL=http://a.example/telegram/news",
            "TELEGRAM_WEBHOOK_URL: Telegram brings news to",
            id="a webhook without https",
        ),
        pytest.param(
            f"{TOKEN}\n{SECRET_LINE}\nTELEGRAM_WEBHOOK_URL=https://a.example",
            "TELEGRAM_WEBHOOK_URL: a path of its own is missing",
            id="a webhook on the first page",
        ),
        *(
            pytest.param(
                f"{TOKEN}\n{SECRET_LINE}\nTELEGRAM_WEBHOOK_URL=https://a.example{path}",
                "TELEGRAM_WEBHOOK_URL: this path is one of Lotse's own",
                id=f"a webhook on {path}",
            )
            for path in ("/say", "/news/", "/desk", "/desk/queue", "/health")
        ),
        pytest.param("SWEEP_AT=03:00:00+05:00", "SWEEP_AT: it is German time", id="an hour of another country"),
        pytest.param("PUBLIC_URL=https://a.example?x#y", "PUBLIC_URL: an address has no ?", id="an address with more"),
        pytest.param("PUBLIC_URL=https://a b.example", "PUBLIC_URL: an address has no ?", id="an address with a space"),
        pytest.param("PUBLIC_URL=https://a.example:99999", "PUBLIC_URL: an address has no ?", id="a port too high"),
        pytest.param(
            f"{SECRET_LINE}\nTELEGRAM_WEBHOOK_URL=https://a.example/telegram/news",
            "TELEGRAM_WEBHOOK_URL: without TELEGRAM_TOKEN",
            id="a webhook without a bot",
        ),
        pytest.param(
            f"{TOKEN}\nTELEGRAM_WEBHOOK_SECRET=short\nTELEGRAM_WEBHOOK_URL=https://a.example/telegram/news",
            "TELEGRAM_WEBHOOK_SECRET: too short",
            id="a secret that can be guessed",
        ),
        pytest.param(
            "SIGNAL_ACCOUNT=0345 123", "SIGNAL_ACCOUNT: a number begins with +", id="a number without its country"
        ),
        pytest.param("SIGNAL_ACCOUNT=+493023125001", "SIGNAL_SOCKET: missing, beside SIGNAL_ACCOUNT.", id="no socket"),
        pytest.param("SIGNAL_SOCKET=socket", "SIGNAL_SOCKET: neither a path that begins with /", id="half a path"),
        pytest.param("SIGNAL_JOURNAL=/var/journal", "SIGNAL_JOURNAL: has no use without", id="a journal of nothing"),
        pytest.param(
            "SIGNAL_SOCKET=localhost:7583\nSIGNAL_JOURNAL=/tmp", "SIGNAL_JOURNAL: a folder, not a file.", id="a folder"
        ),
        pytest.param("SIGNAL_DISAPPEAR_DAYS=90", "SIGNAL_DISAPPEAR_DAYS: its value", id="days that Signal cannot"),
        pytest.param("LOG_FORMAT=xml", "LOG_FORMAT: its value is not understood.", id="an unknown log format"),
    ],
)
def test_a_wrong_setting_is_named_with_its_remedy(tmp_path: Path, text: str, mistake: str) -> None:
    (found,) = wrong(tmp_path, text)
    assert found.startswith(mistake)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(f"DATABASE_URL: {SECRET}", 1, id="a colon as in YAML"),
        pytest.param(f"PORT=80\nTELEGRAM TOKEN={SECRET}", 2, id="a space in the name"),
        pytest.param(f'PORT=80\n\n\nTRANSLATE_KEY="{SECRET}\nHOST=::1', 4, id="a quotation mark stays open"),
        pytest.param(f"# a remark\n{SECRET} is my key", 2, id="plain words"),
        pytest.param("LOG_FORMAT\n", 1, id="a name alone"),
        pytest.param(f"\n123456:{SECRET}\nPORT=80", 2, id="a token alone"),
    ],
)
def test_a_line_that_cannot_be_read_stops_the_start(tmp_path: Path, text: str, line: int) -> None:
    (found,) = wrong(tmp_path, text)
    assert found.startswith(f"{tmp_path / '.env'}, line {line}: cannot be read. Write NAME=value")
    assert SECRET not in found


def test_lines_that_cannot_be_read_are_told_with_all_that_is_wrong(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first, second, *others = wrong(tmp_path, f"PORT: {SECRET}\nLOG_LEVEL=loud\nTELEGRAM TOKEN={SECRET}\nPROT=1")
    assert [f"line {number}: cannot be read" in told for number, told in ((1, first), (3, second))] == [True, True]
    assert [told.split(" ")[0] for told in others] == ["LOG_LEVEL:", "PROT"]
    assert caplog.messages == []  # nobody else tells of them


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(f"TRANSLATE_KEY={SECRET}\n\n# a remark\ntranslate_key={SECRET} too\n", "1, 4", id="another value"),
        pytest.param("\nTRANSLATE_KEY=a\nexport TRANSLATE_KEY=a\n TRANSLATE_KEY = a", "2, 3, 4", id="the same value"),
    ],
)
def test_of_two_lines_that_set_the_same_none_is_passed_over_in_silence(tmp_path: Path, text: str, lines: str) -> None:
    (found,) = wrong(tmp_path, text)
    assert found == f"TRANSLATE_KEY stands in {tmp_path / '.env'} on the lines {lines}. Keep one."


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbfPORT=18080\r\nLOG_LEVEL=debug\r\n", b'PORT = "18080"\nLOG_LEVEL=debug # x']
)
def test_an_editor_of_windows_and_quotation_marks_do_no_harm(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".env").write_bytes(content)
    settings = load(tmp_path / ".env")
    assert (settings.port, settings.log_level) == (18080, "debug")


def test_a_folder_in_place_of_the_file_does_not_mean_the_defaults(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    with pytest.raises(WrongSettings, match="cannot be read"):
        load(tmp_path / ".env")


def test_a_server_of_ones_own_may_bring_news_without_https(tmp_path: Path) -> None:
    own = f"{TOKEN}\n{SECRET_LINE}\nTELEGRAM_API_URL=http://bots:8081/\nTELEGRAM_WEBHOOK_URL=http://lotse:8080/telegram/news/"
    settings = load(written(tmp_path, own))
    assert settings.telegram_api_url == "http://bots:8081"
    assert settings.telegram_webhook_url == "http://lotse:8080/telegram/news"


@pytest.mark.parametrize("socket", ["/run/signal-cli/socket", "127.0.0.1:7583", "signal-cli:7583", "[::1]:7583"])
def test_signal_is_reached_by_a_path_or_a_port(tmp_path: Path, socket: str) -> None:
    settings = load(written(tmp_path, f"SIGNAL_SOCKET={socket}\nSIGNAL_ACCOUNT=+493023125001"))
    assert settings.signal_socket == socket
    assert "23125001" not in repr(settings)


def test_a_journal_that_holds_something_else_is_refused_and_stays(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("PORT=8080\n")
    (found,) = wrong(tmp_path, f"SIGNAL_SOCKET=localhost:7583\nSIGNAL_JOURNAL={other}")
    assert found.startswith("SIGNAL_JOURNAL: this file holds something else")
    assert other.read_text() == "PORT=8080\n"


@pytest.mark.parametrize("content", ["", "\n\n", '\n{"envelope": {}}\n'])
def test_a_journal_is_empty_or_holds_json(tmp_path: Path, content: str) -> None:
    journal = tmp_path / "journal.jsonl"
    journal.write_text(content)
    file = written(tmp_path, f"SIGNAL_SOCKET=localhost:7583\nSIGNAL_JOURNAL={journal}")
    assert load(file).signal_journal == journal


def test_an_address_of_ipv6_may_stand_in_brackets(tmp_path: Path) -> None:
    assert load(written(tmp_path, "HOST=[::1]")).host == "::1"


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    found = wrong(tmp_path, "PORT=x\nPROT=1\nROLE=web\nMASTER_KEY=x\nLANGUAGES=xx\nKEEP_MESSAGES_DAYS=999")
    names = [mistake.split(" ")[0].rstrip(":") for mistake in found]
    assert names == ["KEEP_CONVERSATIONS_DAYS", "LANGUAGES", "MASTER_KEY", "PORT", "PROT", "ROLE"]


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"HOST=\xff\xfe")
    with pytest.raises(WrongSettings, match="cannot be read") as caught:
        load(file)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_a_secret_in_any_line_is_never_repeated(tmp_path: Path, name: str) -> None:
    try:
        shown = repr(load(written(tmp_path, f"{name}={SECRET}")))
    except WrongSettings as error:
        shown = f"{error} {error!r}"
    allowed = {"HOST", "WORKER_NAME", "MASTER_KEY_FILE", "KNOWLEDGE_DIR", "LANGUAGES"}
    assert SECRET not in shown or name in allowed


def test_good_secrets_do_not_show() -> None:
    key = base64.b64encode(bytes(range(32))).decode()
    settings = load(None, master_key=key, database_url=f"postgresql://lotse:{SECRET}@db/lotse")
    assert settings.master_key.get_secret_value() == key
    assert key not in f"{settings!r} {settings}"
    assert SECRET not in f"{settings!r} {settings}"


def test_the_example_is_complete_and_its_defaults_are_true(tmp_path: Path) -> None:
    text = (HOUSE / ".env.example").read_text(encoding="utf-8")
    assert text == example(), "write bot.settings.example() into .env.example"
    uncommented = "".join(
        line.removeprefix("#") + "\n"
        for line in text.splitlines()
        if line.startswith("#") and not line.startswith("# ")
    )
    assert uncommented.count("=") == len(Settings.model_fields)
    assert load(written(tmp_path, uncommented)) == load(None)
