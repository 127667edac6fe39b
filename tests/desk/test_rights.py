"""Who may open what: every route, for every role, signed out, halfway in, and with a form that is not ours."""

from __future__ import annotations

import re

import pytest
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import PlainTextResponse
from fastapi.routing import APIRoute
from starlette.types import Receive, Scope, Send

from bot.desk.pages import Unguarded, build
from bot.desk.pages.gate import guard_all
from bot.desk.pages.rights import ANYBODY, HALFWAY, RIGHTS
from bot.desk.staffing import ROLES
from tests.desk.office import PAGE, Office, Visitor

SCRIPT = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
GOES_ON = 299  # an answer that only the page itself can have given


async def shown(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("shown", GOES_ON)


async def page_itself(scope: Scope, receive: Receive, send: Send) -> None:
    """In place of a page, so that only the gate before it is seen."""
    await PlainTextResponse("shown", GOES_ON)(scope, receive, send)


def stands(office: Office) -> list[tuple[str, str, str]]:
    """Every route of the real desk, and one for each entry of RIGHTS that no page has yet; the gates are the real ones."""
    routes = [route for route in office.app.routes if isinstance(route, APIRoute)]
    named = {route.name for route in routes}
    router = APIRouter()
    for name in sorted(set(RIGHTS) - named):
        router.add_api_route(f"/desk/{name}-to-come", shown, methods=["GET", "POST"], name=name)
    routes += [route for route in router.routes if isinstance(route, APIRoute)]
    bare = APIRouter()
    for route in routes:
        bare.add_api_route(route.path, shown, methods=sorted(route.methods or {"GET"}), name=route.name)
    app = FastAPI(openapi_url=None)
    app.router.routes.extend(guard_all([route for route in bare.routes if isinstance(route, APIRoute)], office.frame))
    office.app = app
    return [
        (route.name, method, re.sub(r"\{(\w+)[^}]*\}", "1", route.path))
        for route in routes
        for method in sorted(route.methods or {"GET"})
    ]


@pytest.fixture
def everywhere(office: Office) -> list[tuple[str, str, str]]:
    return stands(office)


def knock(visitor: Visitor, method: str, path: str, csrf: str | None = None) -> int:
    if method in ("GET", "HEAD"):
        return visitor.ask(method, path, SCRIPT).status_code
    return visitor.post(path, SCRIPT, csrf).status_code


def enters(office: Office, *roles: str) -> Visitor:
    """A browser with an open session, and the token of its forms."""
    real, office.app = office.app, build(office.frame)
    visitor = office.signed_in("-".join(roles), roles)
    visitor.get("/desk/nowhere")
    visitor.get("/desk/staff")
    office.app = real
    return visitor


@pytest.mark.parametrize("role", ROLES)
def test_each_role_opens_exactly_what_stands_in_the_table(
    office: Office, everywhere: list[tuple[str, str, str]], role: str
) -> None:
    visitor = enters(office, role)
    wrong = []
    for name, method, path in everywhere:
        right = RIGHTS[name]
        may = right == ANYBODY or role in right
        answer = knock(visitor, method, path)
        refused = answer in (303, 403) if right == HALFWAY or name == "queue" else answer == 403
        if (answer == GOES_ON) is not may or not (may or refused):
            wrong.append(f"{method} {name}: {answer}")
    assert wrong == []


def test_who_is_signed_out_sees_only_what_everybody_may(office: Office, everywhere: list[tuple[str, str, str]]) -> None:
    visitor = office.visitor()
    visitor.csrf = csrf_of_a_stranger(office, visitor)
    for name, method, path in everywhere:
        expected = GOES_ON if RIGHTS[name] == ANYBODY else 401
        assert knock(visitor, method, path) == expected, name


def test_a_password_alone_opens_nothing_but_the_page_for_the_code(
    office: Office, everywhere: list[tuple[str, str, str]]
) -> None:
    real, office.app = office.app, build(office.frame)
    office.ready("anna", ROLES)
    visitor = office.visitor()
    visitor.sign_in("anna")
    visitor.get("/desk/code")
    office.app = real
    for name, method, path in everywhere:
        may = RIGHTS[name] == ANYBODY or "halfway" in RIGHTS[name]
        assert knock(visitor, method, path) == (GOES_ON if may else 401), name


@pytest.mark.parametrize(
    "csrf",
    [
        pytest.param("", id="none"),
        pytest.param("0" * 64, id="a wrong one", marks=pytest.mark.slow),
        pytest.param("ä", id="no token at all", marks=pytest.mark.slow),
    ],
)
def test_a_form_without_its_token_does_nothing(
    office: Office, everywhere: list[tuple[str, str, str]], csrf: str
) -> None:
    visitors = [enters(office, *ROLES), office.visitor()]
    for name, method, path in everywhere:
        if method not in ("GET", "HEAD"):
            for visitor in visitors:
                assert knock(visitor, method, path, csrf) in (303, 401, 403), name


@pytest.mark.slow
def test_the_token_of_another_session_is_no_token(office: Office, everywhere: list[tuple[str, str, str]]) -> None:
    hers, another = enters(office, "admin"), enters(office, "admin", "lead")
    assert knock(hers, "POST", "/desk/staff") == GOES_ON
    assert knock(hers, "POST", "/desk/staff", another.csrf) == 403


@pytest.mark.slow
@pytest.mark.parametrize(
    ("headers", "is_let_in"),
    [
        pytest.param({"Sec-Fetch-Site": "same-origin"}, True, id="our page"),
        pytest.param({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True, id="our plain form, without referrer"),
        pytest.param({"Origin": "https://lotse.test"}, True, id="our page in an older browser"),
        pytest.param({}, False, id="a browser that says nothing"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, False, id="a foreign page"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, False, id="a neighbour's page"),
        pytest.param({"Sec-Fetch-Site": "cross-site", "Origin": "https://lotse.test"}, False, id="a page that lies"),
        pytest.param({"Origin": "https://evil.test"}, False, id="a foreign page in an older browser"),
        pytest.param({"Origin": "https://lotse.test.evil.test"}, False, id="a name that looks like ours"),
        pytest.param({"Origin": "null"}, False, id="a page in a sandbox"),
    ],
)
def test_only_our_own_page_may_change_something(
    office: Office, everywhere: list[tuple[str, str, str]], headers: dict[str, str], is_let_in: bool
) -> None:
    visitor = enters(office, "admin")
    assert visitor.post("/desk/staff", headers).status_code == (GOES_ON if is_let_in else 403)


@pytest.mark.slow
def test_a_script_sends_the_token_as_a_header(office: Office, everywhere: list[tuple[str, str, str]]) -> None:
    visitor = enters(office, "admin")
    for token, status in ((visitor.csrf, GOES_ON), ("wrong", 403)):
        headers = {**SCRIPT, "X-CSRF-Token": token}
        assert visitor.ask("POST", "/desk/staff", headers, json={}).status_code == status


@pytest.mark.slow
def test_a_huge_body_is_refused_and_one_of_a_stranger_not_even_read(
    office: Office, everywhere: list[tuple[str, str, str]]
) -> None:
    assert enters(office, "admin").post("/desk/staff", name="x" * 70_000).status_code == 413
    assert office.visitor().post("/desk/staff", name="x" * 70_000).status_code == 401


def test_a_route_without_a_right_keeps_the_desk_shut(office: Office) -> None:
    router = APIRouter()
    router.add_api_route("/desk/secrets", shown, name="secrets")
    router.add_api_route("/elsewhere", shown, name="queue")
    router.add_api_route("/desk/again", shown, name="queue")
    with pytest.raises(Unguarded) as shut:
        build(office.frame, router)
    for words in ("secrets (/desk/secrets) has no right", "queue is the name of two", "/elsewhere does not begin"):
        assert words in str(shut.value)


@pytest.mark.slow
def test_a_mounted_app_has_no_gate_and_keeps_the_desk_shut(office: Office) -> None:
    router = APIRouter()
    router.mount("/desk/inside", page_itself)
    with pytest.raises(Unguarded):
        build(office.frame, router)


@pytest.mark.slow
def test_every_answer_carries_the_headers(office: Office) -> None:
    for path, caching in (
        ("/desk/sign-in", "no-store"),
        ("/desk/nowhere", "no-store"),
        ("/desk/staff", "no-store"),
        ("/desk/static/desk.css", "private, max-age=604800"),
    ):
        answer = office.visitor().get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == caching
        assert answer.headers["strict-transport-security"] == "max-age=31536000"


def csrf_of_a_stranger(office: Office, visitor: Visitor) -> str:
    """What the sign-in page gives to somebody who is not signed in."""
    real, office.app = office.app, build(office.frame)
    visitor.get("/desk/sign-in", PAGE)
    office.app = real
    return visitor.csrf
