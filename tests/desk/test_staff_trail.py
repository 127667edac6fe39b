"""Who changed what of whom and when: kept with the change itself, and shown to admins."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest

from bot.desk.staffing import Mistakes, changes_of
from bot.storage.staffing import Member, StaffTrace
from tests.desk.office import REGIONS, Office, Visitor
from tests.desk.test_staff_page import NEW, boss

pytestmark = pytest.mark.slow

OLENA = Member(
    2,
    "olena",
    "Olena",
    frozenset({"counsellor"}),
    frozenset({"ar"}),
    frozenset({"halle"}),
    frozenset(),
    email="o@x.example",
)


def shown(visitor: Visitor, path: str = "/desk/staff") -> list[str]:
    """The history on a page, line by line."""
    trail = visitor.get(path).text.partition('<ol class="trail">')[2].partition("</ol>")[0]
    return [html.unescape(" ".join(re.sub("<[^>]+>", " ", line).split())) for line in trail.split("</li>")[:-1]]


def test_each_thing_that_is_done_to_an_account_stands_in_the_history(office: Office) -> None:
    visitor = boss(office)
    visitor.post("/desk/staff", **NEW, regions=["halle"])
    olena = office.run(office.team.called("olena"))
    path = f"/desk/staff/{olena.id}"
    visitor.post(path, **{**NEW, "name": "Olena K.", "roles": ["editor"], "languages": ""}, queues=["coaching"])
    visitor.get(path)
    for what in ("disable", "reset"):
        visitor.post(f"{path}/{what}")
        visitor.get(path)
    hers = [
        "heute, 09:00 Boss hat Olena K. entsperrt und einen neuen Link gemacht",
        "heute, 09:00 Boss hat Olena K. gesperrt",
        "heute, 09:00 Boss hat die Angaben von Olena K. geändert "
        "Aufgaben: + Redaktion, − Beratung · Sprachen: − de, − uk, alle · Orte: − Halle (Saale), alle · "
        "Bereiche: + Coaching · neuer Name",
        "heute, 09:00 Boss hat Olena K. hinzugefügt Aufgaben: + Beratung · Sprachen: + de, + uk · Orte: + Halle (Saale)",
    ]
    assert shown(visitor, path) == hers
    assert shown(visitor)[:4] == hers
    assert shown(visitor)[4:] == ["heute, 09:00 Jemand am Server hat Boss hinzugefügt Aufgaben: + Verwaltung"]


def test_the_history_tells_that_a_link_was_used_and_a_name_chosen(office: Office) -> None:
    path, new = office.add("anna", ["admin"]).path, office.visitor()
    new.get(path)
    new.post(path, password="Wolkenbank trinkt Tee", again="Wolkenbank trinkt Tee", name="Frau Petersen")
    anna = office.run(office.team.called("anna"))
    secret = office.work(lambda work: work.proofs(anna.id)).secret

    new.get("/desk/phone")
    new.post("/desk/phone", code=pyotp.TOTP(secret).at(office.at))
    assert [line.partition(", 09:00 ")[2] for line in shown(new)] == [
        "Frau Petersen hat den Link benutzt und Passwort und Handy eingerichtet",
        "Frau Petersen hat die eigenen Angaben geändert neuer Name",
        "Jemand am Server hat Frau Petersen hinzugefügt Aufgaben: + Verwaltung",
    ]


def test_what_changes_nothing_or_is_refused_leaves_no_trace(office: Office) -> None:
    office.ready("boss", ["admin"])
    me = office.run(office.team.called("boss"))
    before = office.run(office.team.trail())
    office.run(office.team.change(me, REGIONS, me.id))
    for refused in (
        office.team.disable(me.id, by=me.id),
        office.team.change(replace(me, roles=frozenset({"lead"})), REGIONS, me.id),
        office.team.change(replace(me, name=""), REGIONS, me.id),
        office.team.add(replace(me, login="boss"), REGIONS, me.id),
    ):
        with pytest.raises(Mistakes):
            office.run(refused)
    assert office.run(office.team.trail()) == before
    assert len(before) == 1


def test_disabling_twice_is_one_change(office: Office) -> None:
    olena = office.add("olena").member
    for _ in range(2):
        office.run(office.team.disable(olena.id))
        office.pass_by(minutes=1)
    [trace, _added] = office.run(office.team.trail(olena.id))
    assert trace == StaffTrace(office.at - timedelta(minutes=2), olena.id, None, "disabled")


def test_only_admins_read_the_history(office: Office) -> None:
    for role in ("counsellor", "lead", "editor"):
        assert office.signed_in(role, [role]).get("/desk/staff").status_code == 403


@pytest.mark.parametrize(
    ("after", "changes"),
    [
        pytest.param(OLENA, (), id="nothing"),
        pytest.param(replace(OLENA, name="O."), ("name",), id="her name, which is not kept"),
        pytest.param(replace(OLENA, email=""), ("email",), id="her e-mail, which is not kept"),
        pytest.param(replace(OLENA, roles=frozenset({"lead"})), ("roles+lead", "roles-counsellor"), id="another role"),
        pytest.param(
            replace(OLENA, languages=frozenset({"ar", "uk", "de"})),
            ("languages+de", "languages+uk"),
            id="more languages",
        ),
        pytest.param(replace(OLENA, regions=frozenset()), ("regions-halle", "regions=all"), id="all places"),
        pytest.param(replace(OLENA, queues=frozenset({"mothers"})), ("queues+mothers",), id="one subject only"),
    ],
)
def test_what_is_different(after: Member, changes: tuple[str, ...]) -> None:
    assert changes_of(OLENA, after) == changes
