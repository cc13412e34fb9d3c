"""Has the database itself refuse to change or remove what is only added to: entries, facts told, history.

And the numbers of certificates; and papers, once they were issued. Put up after every migration, on SQLite
and PostgreSQL (`apps.py`), unless `GUARD_HISTORY` is off, as in test runs that empty their tables.
`verify_history` finds what was changed by somebody who took the guard away.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from django.db import connection

from avenues.casework.models import Certificate, Entry, FactTold, KeptFile, Trail

REFUSAL = "Nothing recorded is changed or removed. Add a correction."
GUARDED = (Certificate, Entry, FactTold, Trail)
GUARDED_ONCE_ISSUED = (KeptFile,)
ACTS = ("UPDATE", "DELETE")


def put_up() -> None:
    """Put up the guard, or do nothing where it stands. Migrated back, a database has not all the tables."""
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        for statement in _statements(connection.vendor, there):
            cursor.execute(statement)


def _names(table: str) -> tuple[str, ...]:
    return f"{table}_is_not_changed", f"{table}_is_not_removed", f"{table}_is_not_emptied"


def _statements(vendor: str, there: Container[str]) -> Iterator[str]:
    on = _on_sqlite
    if vendor == "postgresql":
        on = _on_postgresql
        yield (
            "CREATE OR REPLACE FUNCTION casework_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
        )
    guarded = {model._meta.db_table: "" for model in GUARDED}
    guarded |= {model._meta.db_table: "OLD.issued" for model in GUARDED_ONCE_ISSUED}
    for table, when in guarded.items():
        if table in there:
            yield from on(table, when)


def _on_sqlite(table: str, when: str) -> Iterator[str]:
    only = f"WHEN {when} " if when else ""
    for name, act in zip(_names(table), ACTS, strict=False):
        yield (
            f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table} {only}"
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )


def _on_postgresql(table: str, when: str) -> Iterator[str]:
    """Where it depends on the row, each row is asked; a table that is emptied has none to ask."""
    each = f"FOR EACH ROW WHEN ({when})" if when else "FOR EACH STATEMENT"
    for name, act in zip(_names(table), (*ACTS, "TRUNCATE"), strict=True):
        of = "FOR EACH STATEMENT" if act == "TRUNCATE" else each
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        yield f"CREATE TRIGGER {name} BEFORE {act} ON {table} {of} EXECUTE FUNCTION casework_refuse()"
