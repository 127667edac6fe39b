"""The web chat in a house that answers like an echo, and a mother who visits it."""

from __future__ import annotations

import pytest
from fastapi import FastAPI

from bot.channels.web import build
from tests.channels.echo import SPOKEN, Echo
from tests.channels.visitor import Visitor


@pytest.fixture
def echo() -> Echo:
    return Echo()


@pytest.fixture
def app(echo: Echo) -> FastAPI:
    return build(echo.house(), SPOKEN)


@pytest.fixture
def mother(app: FastAPI) -> Visitor:
    return Visitor(app)
