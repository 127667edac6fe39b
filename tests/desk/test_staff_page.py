"""The page for the team, and the verbs behind it: everything wrong is said at once, a link is shown once."""

from __future__ import annotations

import re
from asyncio import gather
from dataclasses import replace

import pytest

from bot.desk.staffing import Mistakes, Unknown, faults_of
from bot.storage.staffing import Member
from tests.desk.office import REGIONS, SITE, Office, Visitor

pytestmark = pytest.mark.slow

NEW = {"name": "Olena Koval", "login": "olena", "email": "", "roles": ["counsellor"], "languages": "uk, de"}
GOOD = Member(0, "olena", "Olena", frozenset({"counsellor"}))


def link_on(page: str) -> str:
    found = re.search(rf'<code class="link">{SITE}(/desk/welcome/[\w-]+)</code>', page)
    assert found is not None
    return found[1]


def boss(office: Office) -> Visitor:
    visitor = office.signed_in("boss", ["admin"])
    visitor.get("/desk/staff")
    return visitor


def test_an_admin_adds_somebody_and_sees_her_link_once(office: Office) -> None:
    visitor = boss(office)
    answer = visitor.post("/desk/staff", **NEW, regions=["halle"], queues=["mothers", "coaching"])
    path = link_on(answer.text)
    assert 'value="Olena Koval"' in office.visitor().get(path).text
    member = office.run(office.team.called("olena"))
    assert (member.languages, member.regions, member.queues) == ({"uk", "de"}, {"halle"}, {"mothers", "coaching"})
    page = visitor.get("/desk/staff").text
    assert path not in page
    assert "Olena Koval" in page
    assert "eingeladen" in page


def test_all_that_is_wrong_is_said_at_once_and_what_she_typed_stays(office: Office) -> None:
    wrong = {"name": " ", "login": "Ö!", "email": "x", "languages": "deutsch"}
    answer = boss(office).post("/desk/staff", **wrong, regions=["atlantis"])
    assert answer.status_code == 422
    for words in (
        "Der Name fehlt",
        "2 bis 40 Zeichen",
        "keine E-Mail",
        "mindestens eine Aufgabe",
        "deutsch",
        "atlantis",
    ):
        assert words in answer.text
    assert 'value="ö!"' in answer.text
    assert len(office.run(office.team.everybody())) == 1


def test_a_login_that_is_taken_is_said_with_the_other_mistakes(office: Office) -> None:
    visitor = boss(office)
    answer = visitor.post("/desk/staff", **{**NEW, "login": "BOSS", "name": ""})
    assert "gibt es schon" in answer.text
    assert "Der Name fehlt" in answer.text


def test_a_change_counts_at_once_and_the_login_stays(office: Office) -> None:
    hers, visitor = office.signed_in("olena", ["editor"]), boss(office)
    member = office.run(office.team.called("olena"))
    page = visitor.get(f"/desk/staff/{member.id}").text
    assert 'value="olena" readonly' in page
    changed = {**NEW, "name": "Olena K.", "login": "somebody.else", "roles": ["admin"], "regions": ["halle"]}
    assert visitor.post(f"/desk/staff/{member.id}", **changed).headers["location"] == "/desk/staff"
    after = office.run(office.team.called("olena"))
    assert (after.name, after.roles, after.regions, after.is_ready) == ("Olena K.", {"admin"}, {"halle"}, True)
    assert hers.get("/desk/staff").status_code == 200


def test_a_change_that_is_wrong_changes_nothing(office: Office) -> None:
    visitor = boss(office)
    me = office.run(office.team.called("boss"))
    for changed, words in (({**NEW, "name": ""}, "Der Name fehlt"), (NEW, "letzte aktive Person")):
        answer = visitor.post(f"/desk/staff/{me.id}", **changed)
        assert answer.status_code == 422
        assert words in answer.text
    assert office.run(office.team.called("boss")).roles == {"admin"}
    assert visitor.post("/desk/staff/999", **NEW).status_code == 404


def test_disabling_asks_first_and_then_signs_her_out_at_once(office: Office) -> None:
    hers, visitor = office.signed_in("olena", ["counsellor"]), boss(office)
    member = office.run(office.team.called("olena"))
    assert "Olena sperren?" in visitor.get(f"/desk/staff/{member.id}/disable").text
    assert hers.is_in()
    assert visitor.post(f"/desk/staff/{member.id}/disable").headers["location"] == "/desk/staff"
    assert not hers.is_in()
    assert "gesperrt" in visitor.get("/desk/staff").text


def test_a_new_link_ends_everything_she_signed_in_with(office: Office) -> None:
    hers, visitor = office.signed_in("olena", ["counsellor"]), boss(office)
    member = office.run(office.team.called("olena"))
    assert "Neuer Link für Olena?" in visitor.get(f"/desk/staff/{member.id}/reset").text
    path = link_on(visitor.post(f"/desk/staff/{member.id}/reset").text)
    assert not hers.is_in()
    assert office.visitor().get(path).status_code == 200


@pytest.mark.parametrize("what", ["disable", "reset"])
def test_somebody_who_is_not_there(office: Office, what: str) -> None:
    visitor = boss(office)
    assert visitor.get(f"/desk/staff/999/{what}").status_code == 404
    visitor.get("/desk/staff")
    assert visitor.post(f"/desk/staff/999/{what}").status_code == 404
    for verb in (office.team.disable, office.team.reset):
        with pytest.raises(Unknown):
            office.run(verb(999))


def test_the_last_admin_stays(office: Office) -> None:
    visitor = boss(office)
    office.add("invited", ["admin"])
    me = office.run(office.team.called("boss"))
    answer = visitor.post(f"/desk/staff/{me.id}/disable")
    assert "letzte aktive Person" in answer.text
    assert visitor.is_in()
    office.ready("second", ["admin"])
    visitor.get("/desk/staff")
    assert visitor.post(f"/desk/staff/{me.id}/disable").status_code == 303
    assert not visitor.is_in()


def test_names_with_signs_of_html_are_names(office: Office) -> None:
    visitor = boss(office)
    visitor.post("/desk/staff", **{**NEW, "name": '<script>alert("x")</script>'})
    page = visitor.get("/desk/staff").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        pytest.param({}, None, id="nothing"),
        pytest.param({"email": "o.koval@beratung.example"}, None, id="an e-mail"),
        pytest.param({"login": "o.koval-2_b"}, None, id="a login with signs"),
        pytest.param({"name": "Olena\nKoval"}, "staff.wrong.name", id="a name in two lines"),
        pytest.param({"name": "O" * 81}, "staff.wrong.name", id="a very long name"),
        pytest.param({"login": "o"}, "staff.wrong.login", id="a login of one letter"),
        pytest.param({"login": "olena koval"}, "staff.wrong.login", id="a login with a blank"),
        pytest.param({"login": "олена"}, "staff.wrong.login", id="a login in other letters"),
        pytest.param({"email": "o@x"}, "staff.wrong.email", id="no e-mail"),
        pytest.param({"roles": frozenset[str]()}, "staff.wrong.roles", id="no role"),
        pytest.param({"roles": frozenset({"boss"})}, "staff.wrong.role", id="an unknown role"),
        pytest.param({"languages": frozenset({"ARAB"})}, "staff.wrong.language", id="no code of a language"),
        pytest.param({"regions": frozenset({"berlin"})}, "staff.wrong.region", id="an unknown district"),
        pytest.param({"queues": frozenset({"men"})}, "staff.wrong.queue", id="an unknown subject"),
    ],
)
def test_what_a_member_needs(change: dict[str, object], fault: str | None) -> None:
    faults = faults_of(replace(GOOD, **change), REGIONS)  # type: ignore[arg-type]
    assert [key for key, _what in faults] == ([fault] if fault else [])


def test_two_who_add_the_same_login_at_once(office: Office) -> None:
    async def both() -> list[object]:
        return await gather(*(office.team.add(GOOD, REGIONS) for _ in range(2)), return_exceptions=True)

    results = office.run(both())
    assert sum(isinstance(result, Mistakes) for result in results) == 1
    assert len(office.run(office.team.everybody())) == 1
