"""Has the database itself refuse to change or remove what is only added to: entries, facts told, history.

Put up after every migration, on SQLite and PostgreSQL (`apps.py`), unless `GUARD_HISTORY` is off, as in test
runs that empty their tables. `verify_history` finds what was changed by somebody who took the guard away.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from avenues.casework.models import Entry, FactTold, Trail

REFUSAL = "Nothing recorded is changed or removed. Add a correction."
GUARDED = (Entry, FactTold, Trail)


def put_up() -> None:
    """Put up the guard, or do nothing where it stands."""
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor):
            cursor.execute(statement)


def take_down() -> None:
    """Take the guard away, for an erasure that the law demands."""
    with connection.cursor() as cursor:
        for table in _tables():
            for name in _names(table):
                on = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _tables() -> Iterator[str]:
    for model in GUARDED:
        yield model._meta.db_table


def _names(table: str) -> tuple[str, str]:
    return f"{table}_is_not_changed", f"{table}_is_not_removed"


def _statements(vendor: str) -> Iterator[str]:
    if vendor == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION casework_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
        )
    for table in _tables():
        yield from _on_postgresql(table) if vendor == "postgresql" else _on_sqlite(table)


def _on_sqlite(table: str) -> Iterator[str]:
    for name, act in zip(_names(table), ("UPDATE", "DELETE"), strict=True):
        yield (
            f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )


def _on_postgresql(table: str) -> Iterator[str]:
    for name, act in zip(_names(table), ("UPDATE", "DELETE OR TRUNCATE"), strict=True):
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        yield (
            f"CREATE TRIGGER {name} BEFORE {act} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION casework_refuse()"
        )
