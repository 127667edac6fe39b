"""Her cookie: over https nobody but this very host can have set it; so nobody can make his own talk hers, and read along."""

from __future__ import annotations

import pytest

from bot.channels import Address
from bot.channels.web import Shown, build
from tests.channels.echo import SPOKEN, Echo
from tests.channels.visitor import OURS, SCRIPT, Visitor

HIS = "h" * 43
HOST_ONLY = "__Host-lotse"
SECURELY = {
    "over https": ("https://lotse.test", ""),
    "behind a proxy that speaks https": ("http://lotse.test", "https://lotse.test"),
}


def planted(visitor: Visitor) -> Visitor:
    """Her browser holds what a neighbour's page, or somebody in between, has set for the whole domain."""
    visitor.cookies.set("lotse", HIS)
    return visitor


@pytest.mark.parametrize("how", ["by the script", "by a plain form"])
@pytest.mark.parametrize(("site", "public_url"), SECURELY.values(), ids=SECURELY)
def test_a_cookie_that_somebody_planted_is_not_her_talk(echo: Echo, site: str, public_url: str, how: str) -> None:
    echo.say(Address("web", HIS), Shown(0, "lotse", "Das habe ich vorbereitet", "de"))
    mother = planted(Visitor(build(echo.house(), SPOKEN, public_url=public_url), site))
    assert "vorbereitet" not in mother.get("/").text
    assert mother.get("/news").status_code == 401
    if how == "by the script":
        given = mother.ask("POST", "/hello", SCRIPT)
        mother.ask("POST", "/say", SCRIPT, data={"message": "message-1", "text": "mein Geheimnis"})
    else:
        given = mother.ask("POST", "/say", OURS, data={"message": "message-1", "text": "mein Geheimnis"})
    assert given.headers["set-cookie"].startswith(f"{HOST_ONLY}=")
    assert all("Geheimnis" not in line.text for line in echo.talks[Address("web", HIS)])
    if site.startswith("https"):  # otherwise the browser speaks with the proxy, and this one sees nothing of it
        assert [said.address for said in echo.heard] == [Address("web", mother.cookies[HOST_ONLY])]
        assert "Geheimnis" in mother.get("/").text


@pytest.mark.parametrize(("site", "public_url"), SECURELY.values(), ids=SECURELY)
def test_a_browser_takes_its_name_only_with_these_attributes(echo: Echo, site: str, public_url: str) -> None:
    mother = Visitor(build(echo.house(), SPOKEN, public_url=public_url), site)
    name, *attributes = mother.ask("POST", "/hello", SCRIPT).headers["set-cookie"].split("; ")
    assert name.startswith(f"{HOST_ONLY}=")
    assert {"Secure", "Path=/"} <= set(attributes)
    assert not any(each.lower().startswith("domain") for each in attributes)


def test_on_this_machine_where_there_is_no_https_it_has_its_plain_name(mother: Visitor) -> None:
    mother.say("Hallo")
    assert {cookie.name for cookie in mother.cookies.jar} == {"lotse"}


def test_the_name_that_only_https_has_is_nobody_without_it(mother: Visitor, echo: Echo) -> None:
    mother.cookies.set(HOST_ONLY, HIS)
    assert mother.get("/news").status_code == 401
