"""One browser for all of these tests, one house for those that do not kill it, and one chat a file that only echoes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from bot.channels.web import build
from tests.browser import chromium, served
from tests.browser.desk import open_desk
from tests.browser.house import House, opened
from tests.channels.echo import SPOKEN, Echo
from tests.desk.workplace import Workplace


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="package")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with opened(tmp_path_factory.mktemp("house")) as standing:
        yield standing


@pytest.fixture(scope="module")
def echo() -> Echo:
    return Echo()


@pytest.fixture(scope="module")
def url(echo: Echo) -> Iterator[str]:
    with served(build(echo.house(), SPOKEN)) as address:
        yield address


@pytest.fixture
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    with open_desk(tmp_path_factory.mktemp("desk")) as opened:
        yield opened
