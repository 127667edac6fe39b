"""The page where admins look after the team: who is there, add, disable, new link; and what was done so far."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Path, Request
from fastapi.responses import Response

from bot.desk.lists import QUEUES
from bot.desk.pages.frame import Frame, SignedIn, go
from bot.desk.pages.speech import Speech
from bot.desk.pages.staff_trail import Step, steps
from bot.desk.pages.view import listed
from bot.desk.pages.visit import language_of
from bot.desk.staffing import ROLES, Invited, Mistakes, Team, Unknown, login_of, new_token
from bot.desk.words import LANGUAGES
from bot.storage.staffing import Member

Id = Annotated[int, Path(ge=1, le=2**53)]


Typed = Annotated[str, Form(max_length=200)]
Chosen = Annotated[list[str] | None, Form(max_length=60)]


def filled(
    name: Typed = "",
    login: Typed = "",
    email: Typed = "",
    languages: Typed = "",
    roles: Chosen = None,
    regions: Chosen = None,
    queues: Chosen = None,
) -> Member:
    """The member whom an admin has described in the form."""
    return Member(
        id=0,
        login=login_of(login),
        name=" ".join(name.split()),
        email=email.strip(),
        roles=frozenset(roles or ()),
        languages=frozenset(languages.lower().replace(",", " ").split()),
        regions=frozenset(regions or ()),
        queues=frozenset(queues or ()),
    )


Filled = Annotated[Member, Depends(filled)]

NEW = Member(0, "", "", frozenset({"counsellor"}))


def routes(frame: Frame) -> APIRouter:
    router, pages = APIRouter(), _Pages(frame)
    for name, method, path, show in (
        ("staff", "GET", "/desk/staff", pages.everybody),
        ("staff_add", "POST", "/desk/staff", pages.add),
        ("staff_change", "GET", "/desk/staff/{id}", pages.change),
        ("staff_change_now", "POST", "/desk/staff/{id}", pages.change_now),
        ("staff_disable", "GET", "/desk/staff/{id}/disable", pages.disable),
        ("staff_disable_now", "POST", "/desk/staff/{id}/disable", pages.disable_now),
        ("staff_reset", "GET", "/desk/staff/{id}/reset", pages.reset),
        ("staff_reset_now", "POST", "/desk/staff/{id}/reset", pages.reset_now),
    ):
        router.add_api_route(path, show, methods=[method], name=name, response_model=None)
    return router


class _Pages:
    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._team = Team(frame.store, frame.now, new_token)

    async def everybody(self, request: Request, _member: SignedIn) -> Response:
        return await self._show(request)

    async def add(self, request: Request, member: SignedIn, new: Filled) -> Response:
        try:
            invited = await self._team.add(new, self._frame.regions(), member.id)
        except Mistakes as mistakes:
            return await self._show(request, new, mistakes)
        return self._hand_over(request, invited)

    async def change(self, request: Request, _member: SignedIn, id: Id) -> Response:
        member = await self._team.member(id)
        return self._frame.trouble(request, "not_there", 404) if member is None else await self._open(request, member)

    async def change_now(self, request: Request, boss: SignedIn, id: Id, form: Filled) -> Response:
        member = await self._team.member(id)
        if member is None:
            return self._frame.trouble(request, "not_there", 404)
        changed = replace(form, id=id, login=member.login)
        try:
            await self._team.change(changed, self._frame.regions(), boss.id)
        except Mistakes as mistakes:
            return await self._open(request, changed, mistakes)
        return go("/desk/staff")

    async def disable(self, request: Request, _member: SignedIn, id: Id) -> Response:
        return await self._make_sure(request, id, "disable")

    async def disable_now(self, request: Request, member: SignedIn, id: Id) -> Response:
        try:
            await self._team.disable(id, by=member.id)
        except Unknown:
            return self._frame.trouble(request, "not_there", 404)
        except Mistakes as mistakes:
            return await self._show(request, NEW, mistakes)
        return go("/desk/staff")

    async def reset(self, request: Request, _member: SignedIn, id: Id) -> Response:
        return await self._make_sure(request, id, "reset")

    async def reset_now(self, request: Request, member: SignedIn, id: Id) -> Response:
        try:
            invited = await self._team.reset(id, member.id)
        except Unknown:
            return self._frame.trouble(request, "not_there", 404)
        return self._hand_over(request, invited)

    async def _show(self, request: Request, new: Member = NEW, mistakes: Mistakes | None = None) -> Response:
        team = await self._team.everybody()
        values = {**self._form(request, new, mistakes), "steps": await self._steps(request, team)}
        return self._frame.page(request, "staff.html", 422 if values["wrong"] else 200, team=team, **values)

    async def _open(self, request: Request, member: Member, mistakes: Mistakes | None = None) -> Response:
        trail = await self._steps(request, await self._team.everybody(), member.id)
        values = {**self._form(request, member, mistakes), "steps": trail}
        return self._frame.page(request, "staff-change.html", 422 if values["wrong"] else 200, **values)

    async def _steps(self, request: Request, team: list[Member], member_id: int | None = None) -> list[Step]:
        trail, say = await self._team.trail(member_id), Speech(language_of(request))
        return steps(trail, {one.id: one.name for one in team}, self._frame.regions(), self._frame.now(), say)

    def _form(self, request: Request, shown: Member, mistakes: Mistakes | None) -> dict[str, Any]:
        """What the form about a member needs."""
        which = LANGUAGES.index(language_of(request))
        return {
            "new": shown,
            "wrong": [self._frame.say(request, key, what=what) for key, what in mistakes.faults] if mistakes else [],
            "roles": ROLES,
            "queues": [(id, names[which]) for id, names in QUEUES.items()],
            "regions": listed(self._frame.regions()),
        }

    async def _make_sure(self, request: Request, id: int, what: str) -> Response:
        member = await self._team.member(id)
        if member is None:
            return self._frame.trouble(request, "not_there", 404)
        return self._frame.page(request, "staff-sure.html", whom=member, what=what)

    def _hand_over(self, request: Request, invited: Invited) -> Response:
        """The link is in this answer and nowhere else."""
        site = self._frame.public_url or f"{request.url.scheme}://{request.url.netloc}"
        return self._frame.page(request, "staff-link.html", whom=invited.member, link=site + invited.path)
