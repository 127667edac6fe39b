"""`lotse staff`: who can sign in to the desk. What is wrong is said all at once, and a link is shown once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.desk.staffing import Team
    from bot.storage.staffing import Member

Many = list[str]
BESIDE = """
While Lotse runs on SQLite, whoever has the role admin uses its page /desk/staff. If nobody can sign in yet, stop Lotse, run
this again, and start it:
  at a terminal   Ctrl-C in the window of Lotse, this command, then: make run
  with systemd    sudo systemctl stop lotse, this command, then: sudo systemctl start lotse
  in containers   docker compose stop lotse, then: docker compose run --rm lotse lotse staff add …, then: docker compose start lotse"""
Login = Annotated[str, typer.Argument(help="Her login.")]


def commands(settings: Callable[[], Settings], console: Console, complain: Console) -> typer.Typer:
    """The commands under `lotse staff`."""
    staff = typer.Typer(help="Look after those who can sign in to the desk.", no_args_is_help=True)

    def run(work: Callable[[Settings, Console], Coroutine[Any, Any, None]], given: Settings) -> None:
        raise typer.Exit(_run(work(given, console), complain))

    @staff.command()
    def add(
        login: Annotated[str, typer.Argument(help="What she types to sign in, e.g. anna.petersen.")],
        name: Annotated[str, typer.Option(help="Her name, as mothers see it.")] = "",
        role: Annotated[
            Many | None, typer.Option(help="counsellor, lead, editor or admin; several times for more.")
        ] = None,
        language: Annotated[Many | None, typer.Option(help="A language she speaks, e.g. ar; none: all.")] = None,
        region: Annotated[Many | None, typer.Option(help="A district she is for, e.g. halle; none: all.")] = None,
        queue: Annotated[Many | None, typer.Option(help="mothers, facilities or coaching; none: all.")] = None,
        email: Annotated[str, typer.Option(help="Her e-mail address.")] = "",
    ) -> None:
        """Add somebody, and show the link for her first sign-in."""
        given = (role or ["counsellor"], language or [], region or [], queue or [])
        run(lambda settings, console: _add(settings, console, login, name, email, given), settings())

    @staff.command("list")
    def list_everybody() -> None:
        """Show everybody."""
        run(_list, settings())

    @staff.command()
    def disable(login: Login) -> None:
        """Sign her out everywhere at once, and let her in no more."""
        run(lambda settings, console: _disable(settings, console, login), settings())

    @staff.command()
    def reset(login: Login) -> None:
        """End her sessions, her password and her second factor, and show a new link. Also lets in again who was disabled."""
        run(lambda settings, console: _reset(settings, console, login), settings())

    return staff


class NotDone(Exception):
    """Why something was not done, in words for the operator."""


def _run(work: Coroutine[Any, Any, None], complain: Console) -> int:
    from bot.storage.database import StoreError
    from bot.storage.sealing import SealError
    from knowledge.reader import Mistakes

    try:
        asyncio.run(work)
    except (NotDone, StoreError, SealError, Mistakes) as error:
        hint = BESIDE if "in use by another" in str(error) else ""
        complain.print(f"{error}{hint}", style="red", highlight=False, markup=False, soft_wrap=True)
        return 2
    return 0


async def _add(
    settings: Settings, console: Console, login: str, name: str, email: str, given: tuple[Many, Many, Many, Many]
) -> None:
    from bot.app import now, open_house
    from bot.desk.staffing import Mistakes, Team, login_of, new_token
    from bot.storage.staffing import Member

    roles, languages, regions, queues = (frozenset(part.strip().lower() for part in parts) for parts in given)
    new = Member(
        0,
        login_of(login),
        " ".join(name.split()),
        roles=roles,
        languages=languages,
        regions=regions,
        queues=queues,
        email=email.strip(),
    )
    async with open_house(settings) as lotse:
        known = lotse.library.knowledge().districts
        try:
            invited = await Team(lotse.store, now, new_token).add(new, known)
        except Mistakes as mistakes:
            raise NotDone(_told(mistakes.faults, {"staff.wrong.region": known})) from None
    _show_link(settings, console, invited.member.name, invited.path)


def _told(faults: list[tuple[str, str]], more: dict[str, Any]) -> str:
    from bot.desk.lists import QUEUES
    from bot.desk.staffing import ROLES
    from bot.desk.words import WORDS

    known: dict[str, Any] = {"staff.wrong.role": ROLES, "staff.wrong.queue": QUEUES, **more}
    lines = [
        WORDS[key][1].format(what=what) + (f". There are: {', '.join(known[key])}." if key in known else "")
        for key, what in faults
    ]
    return "She was not added:" + "".join(f"\n  {line}" for line in lines)


async def _list(settings: Settings, console: Console) -> None:
    table = Table("login", "name", "roles", "state", "languages", "places", "subjects", box=None)
    async with _team(settings) as team:
        for member in await team.everybody():
            state = "disabled" if member.disabled else "active" if member.is_ready else "invited"
            shown = (member.roles, member.languages, member.regions, member.queues)
            roles, *others = (", ".join(sorted(words)) or "all" for words in shown)
            table.add_row(member.login, member.name, roles, state, *others)
    console.print(table if table.row_count else "Nobody is here yet. Begin with: lotse staff add")


async def _disable(settings: Settings, console: Console, login: str) -> None:
    async with _team(settings) as team:
        member = await _member(team, login)
        await team.disable(member.id, even_the_last=True)  # whoever is at this terminal can let somebody in again
    console.print(f"{member.name} is signed out everywhere, and can sign in no more.", markup=False)


async def _reset(settings: Settings, console: Console, login: str) -> None:
    async with _team(settings) as team:
        member = await _member(team, login)
        invited = await team.reset(member.id)
    _show_link(settings, console, member.name, invited.path)


async def _member(team: Team, login: str) -> Member:
    member = await team.called(login)
    if member is None:
        raise NotDone(f"Nobody has the login {login!r}. Everybody is shown by: lotse staff list")
    return member


@asynccontextmanager
async def _team(settings: Settings) -> AsyncIterator[Team]:
    """The team without the rest of the house: content that has mistakes must not keep anybody from being shut out."""
    from bot.app import now
    from bot.desk.staffing import Team, new_token
    from bot.storage.database import open_store
    from bot.storage.sealing import open_keyring

    keyring = open_keyring(settings.master_key.get_secret_value(), settings.master_key_file)
    store = await open_store(settings.database_url.get_secret_value(), keyring)
    try:
        yield Team(store, now, new_token)
    finally:
        await store.close()


def _show_link(settings: Settings, console: Console, name: str, path: str) -> None:
    from bot.serving import site_of

    console.print(
        f"The link for {name}. It works once, for three days. Give it to her in a safe way:",
        markup=False,
        soft_wrap=True,
    )
    console.print(f"{site_of(settings)}{path}", markup=False, highlight=False, soft_wrap=True)
