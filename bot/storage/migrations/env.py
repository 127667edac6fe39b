"""Lets Alembic work on the connection that `bot.storage.database` hands it. Leaves the logs alone."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from bot.storage.tables import Moment, house


def frozen(kind: str, thing: Any, _context: Any) -> str | Literal[False]:
    """A migration must not change when our own types do: it names the database's type."""
    return "sql.BigInteger()" if kind == "type" and isinstance(thing, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=house,
    sqlalchemy_module_prefix="sql.",
    render_item=frozen,
    render_as_batch=context.config.attributes.get("render_as_batch", True),
)
with context.begin_transaction():
    context.run_migrations()
