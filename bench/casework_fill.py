"""Fills a database with disagreements: told through the services, then copied by the database itself.

Copies keep their facts, events and duties as the services wrote them; they get keys, references, names and
keepers of their own. So `rebuild` finds that nothing differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction
from django.db import models as orm

from avenues.casework import models, selectors
from bench.casework_history import write_history
from bench.casework_people import OFFICERS, TEAMS, Officer, hire
from bench.casework_stories import tell_all

LETTERS = "abcdefghijklmnopqrstuvwxyz"
TOGETHER = 100  # copies of every story, in one transaction
Copy = tuple[int, str, str, str, str, str]
COPIED = (
    models.Person,
    models.Disagreement,
    models.Party,
    models.Assignment,
    models.FactTold,
    models.Proceeding,
    models.Entry,
    models.Note,
    models.Due,
    models.Findable,
)


def fill(count: int, on: date) -> None:
    """Make the database hold so many disagreements."""
    officers = hire(count)
    told = tell_all(selectors.viewer_of(officers[0].user, on))
    copies = count // told - 1
    with _in_haste():
        _set_out(list(_copies(copies, officers)))
        for first in range(0, copies, TOGETHER):
            with connection.cursor() as cursor, transaction.atomic():
                _without_checks(cursor)
                for model in COPIED:
                    cursor.execute(_copy(model), [first, first + TOGETHER - 1])
    write_history(officers)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


@contextmanager
def _in_haste() -> Iterator[None]:
    """While it is filled, nobody minds what a crash would do to it."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        for haste in ("foreign_keys=OFF", "journal_mode=OFF", "synchronous=OFF", "cache_size=-1000000"):
            cursor.execute(f"PRAGMA {haste}")
    yield
    connection.close()  # the next one has the settings of the site


def _without_checks(cursor: object) -> None:
    """Copies point where their originals did: millions of checks would say no more."""
    if connection.vendor == "postgresql":
        cursor.execute("SET LOCAL session_replication_role = replica")  # type: ignore[attr-defined]


def _set_out(copies: list[Copy]) -> None:
    """What is copied, and for whom: tables that this connection alone sees."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE copy (k integer PRIMARY KEY, "
            "body text, body_name text, team text, member text, name text)"
        )
        cursor.executemany("INSERT INTO copy VALUES (%s, %s, %s, %s, %s, %s)", copies)
        for model in COPIED:
            table = model._meta.db_table
            cursor.execute(f'CREATE TEMPORARY TABLE "told_{table}" AS SELECT * FROM "{table}"')


def _copies(count: int, officers: list[Officer]) -> Iterator[Copy]:
    """A council's copies lie together, as if it had its part of the disk; its officers take turns."""
    names = dict(models.Organisation.objects.values_list("pk", "name"))
    of_a_body = TEAMS * OFFICERS
    for k in range(count):
        body = k * len(officers) // of_a_body // max(1, count)
        keeper = officers[body * of_a_body + k % of_a_body]
        name = "".join(LETTERS[k // 26**place % 26] for place in range(4)).title()
        yield (
            k,
            keeper.organisation.hex,
            names[keeper.organisation],
            keeper.team.hex,
            keeper.membership.hex,
            name,
        )


def _copy(model: type[orm.Model]) -> str:
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, orm.BigAutoField)]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    values = ", ".join(_value(field) for field in fields)
    table = model._meta.db_table
    return (
        f'INSERT INTO "{table}" ({columns}) SELECT {values} FROM copy CROSS JOIN "told_{table}" AS t '
        "WHERE copy.k BETWEEN %s AND %s ORDER BY copy.k, t.id"
    )


def _value(field: orm.Field) -> str:
    column = f't."{field.column}"'
    as_key = "::uuid" if connection.vendor == "postgresql" else ""
    related = field.related_model
    if field.name == "organisation":
        return f"copy.body{as_key}"
    if field.name == "team":
        return f"copy.team{as_key}"
    if related is models.Membership:
        return f"copy.member{as_key}"
    if field.primary_key or related in COPIED:
        return _key(column)
    if field.name == "owed_by":
        return f"CASE {column} WHEN '' THEN '' ELSE copy.body_name END"
    if field.name == "reference":
        return f"{column} || '-' || copy.k"
    if field.name == "name" and field.model is models.Person:
        return f"{column} || ' ' || copy.name"
    if field.name == "words" and field.model is models.Findable:
        body = "replace(copy.body, '-', '')"
        return f"'org' || {body} || substr({column}, 36) || ' ' || lower(copy.name)"
    return column


def _key(column: str) -> str:
    """The key of the copy: its number, then the original's key. So keys grow, as real ones do."""
    if connection.vendor == "postgresql":
        return f"(lpad(to_hex(copy.k), 8, '0') || substr(replace({column}::text, '-', ''), 9))::uuid"
    return f"printf('%%08x', copy.k) || substr({column}, 9)"
