"""Keeps this server like the real one: all that goes in and out is read by both libraries' own types.

What either of them cannot read, or reads as a field that it does not know, is a complaint.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Any

from tests.telegram.server.reading import Call

Complain = Callable[[str], None]

MESSAGES = "editMessageText", "editMessageCaption", "editMessageReplyMarkup"


class Judge:
    def __init__(self, complain: Complain) -> None:
        # Both are slow to import, so only who is judged pays for it.
        import aiogram
        import telegram
        from aiogram import methods
        from pydantic import TypeAdapter

        self._complain = complain
        self._telegram = telegram
        self._file = aiogram.types.BufferedInputFile
        self._asked = {name[0].lower() + name[1:]: getattr(methods, name) for name in methods.__all__}
        self._adapter = TypeAdapter
        self._adapters: dict[str, Any] = {}
        t = telegram
        self._answers: dict[str, type[telegram.TelegramObject]] = {
            "getUpdates": t.Update,
            "getMe": t.User,
            "getFile": t.File,
            "getChat": t.ChatFullInfo,
            "getChatMember": t.ChatMember,
            "getWebhookInfo": t.WebhookInfo,
            "getMyCommands": t.BotCommand,
            "getMyName": t.BotName,
            "getMyDescription": t.BotDescription,
            "getMyShortDescription": t.BotShortDescription,
            "createForumTopic": t.ForumTopic,
            "getUserProfilePhotos": t.UserProfilePhotos,
        }

    def hear(self, method: str, call: Call) -> None:
        """What a bot asked, read by aiogram's own model of that method."""
        model = self._asked.get(method)
        if model is None:
            self._complain(f"{method}: aiogram does not know this method")
            return
        uploads = {name: self._file(upload.content, upload.name) for name, upload in call.uploads.items()}
        values = call.values | {name: file for name, file in uploads.items() if name in model.model_fields}
        try:
            asked = model.model_validate(values)
        except ValueError as error:
            self._complain(f"{method}: aiogram cannot read the parameters: {_short(error)}")
            return
        strange = set(asked.model_extra or {}) - set(uploads)
        if strange:
            self._complain(f"{method}: parameters that aiogram does not know: {', '.join(sorted(strange))}")

    def say(self, method: str, answer: Any, purposely: set[int]) -> None:
        """What this server answered, read by both."""
        if method == "getUpdates":
            answer = [update for update in answer if update["update_id"] not in purposely]
        self._by_aiogram(method, answer)
        self._by_telegram(method, answer)

    def update(self, written: Any) -> None:
        """An update on its way to a webhook, read by both."""
        self.say("getUpdates", [written], set())

    def _by_aiogram(self, method: str, answer: Any) -> None:
        model = self._asked.get(method)
        if model is None:
            return
        if method not in self._adapters:
            self._adapters[method] = self._adapter(model.__returning__)
        try:
            read = self._adapters[method].validate_python(answer)
        except ValueError as error:
            self._complain(f"{method}: aiogram cannot read the answer: {_short(error)}")
            return
        for place in _strange_to_aiogram(read, method):
            self._complain(f"{place}: aiogram does not know this field of the answer")

    def _by_telegram(self, method: str, answer: Any) -> None:
        kind = self._answers.get(method)
        if kind is None and (method.startswith("send") or method in MESSAGES) and method != "sendChatAction":
            kind = self._telegram.Message
        items = answer if isinstance(answer, list) else [answer]
        if kind is None:
            if answer is not True:
                self._complain(f"{method}: True was expected as an answer")
            return
        for item in items:
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    read = kind.de_json(item, None)
            except Exception as error:  # noqa: BLE001 - whatever it stumbles over is what we look for
                self._complain(f"{method}: python-telegram-bot cannot read the answer: {_short(error)}")
                continue
            for place in _strange_to_telegram(read, method):
                self._complain(f"{place}: python-telegram-bot does not know this field of the answer")


def _strange_to_aiogram(value: Any, place: str) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _strange_to_aiogram(item, place)
    elif hasattr(value, "model_extra"):
        for name in value.model_extra or {}:
            yield f"{place}.{name}"
        for name in value.model_fields_set:
            yield from _strange_to_aiogram(getattr(value, name, None), f"{place}.{name}")


def _strange_to_telegram(value: Any, place: str) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _strange_to_telegram(item, place)
    elif hasattr(value, "api_kwargs"):
        for name in value.api_kwargs:
            yield f"{place}.{name}"
        for kind in type(value).__mro__:
            for name in getattr(kind, "__slots__", ()):
                if not name.startswith("_") and name != "api_kwargs":
                    yield from _strange_to_telegram(getattr(value, name, None), f"{place}.{name}")


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
