"""Fills a database with disagreements: real ones, made by the services, then copied by the database itself.

Copies keep their facts, events and duties; they get keys, references, names and keepers of their own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db import models as orm

from avenues.casework import models, selectors, services
from avenues.casework.kinds import OrganisationKind, Relation, Role
from avenues.law.facts import Event
from avenues.law.options import Matter

BODY_KEEPS = 5000  # disagreements an organisation keeps: a large council's
TEMPLATES = 50
LETTERS = "abcdefghijklmnopqrstuvwxyz"
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


def fill(count: int, on: date) -> list[UUID]:
    """Make the database hold so many disagreements; gives somebody who works in each organisation."""
    bodies = max(1, count // BODY_KEEPS)
    workers = [_body(number) for number in range(bodies)]
    _templates(workers[0], on)
    copies = count // TEMPLATES - 1
    with connection.cursor() as cursor, transaction.atomic():
        if connection.vendor == "sqlite":
            connection.connection.create_function("derived", 2, _derived, deterministic=True)
        else:  # copies point where their originals did: millions of checks at the end would say no more
            cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            "CREATE TEMPORARY TABLE copy (k integer PRIMARY KEY, body text, member text, name text)"
        )
        cursor.executemany("INSERT INTO copy VALUES (%s, %s, %s, %s)", list(_copies(copies, workers)))
        for model in COPIED:
            cursor.execute(_copy(model))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return workers


def _derived(key: str | None, k: int) -> str | None:
    return None if key is None else hashlib.md5(f"{key}{k}".encode(), usedforsecurity=False).hexdigest()


def _body(number: int) -> UUID:
    organisation = services.create_organisation(
        key=f"body{number}",
        name=f"Council {number}",
        kind=OrganisationKind.COUNCIL,
        prefix=f"B{number % 1000}",
    )
    user = services.create_user(email=f"officer{number}@example.org", name=f"Officer {number}")
    services.add_member(user=user, organisation=organisation, role=Role.OFFICER, since=date(2026, 1, 1))
    return user


def _templates(user: UUID, on: date) -> None:
    """Refusals, mediations and complaints, begun on different days."""
    viewer = selectors.viewer_of(user, on)
    for number in range(TEMPLATES):
        sent = on - timedelta(days=5 + 3 * number)
        opened = services.open_disagreement(
            viewer,
            subject=services.PersonDetails(f"Sam{number} Brown", born=date(2016, 1, 1)),
            matters=[Matter.REFUSED_ASSESSMENT],
        )
        services.add_party(
            viewer,
            opened.disagreement,
            person=services.PersonDetails(f"Pat{number}"),
            relation=Relation.PARENT,
        )
        told = {"plan": "none", "in_writing": True, "letter_dated": sent, "notice_sent": sent}
        services.tell_facts(viewer, opened.disagreement, told=told, told_by="the letter")
        services.write_note(viewer, opened.disagreement, said=f"The mother rang about taxi{number}.")
        _under_way(viewer, opened.disagreement, sent)


def _under_way(viewer: selectors.Viewer, disagreement: UUID, sent: date) -> None:
    key = services.start_proceeding(viewer, disagreement, avenue="mediation")
    days = [sent + timedelta(days=after) for after in (1, 2, 3)]
    happened = (
        ("adviser_contacted", {}),
        ("told_adviser_mediation", {}),
        ("mediation_asked", {"issues": "All"}),
    )
    for expecting, ((what, says), day) in enumerate(zip(happened, days, strict=True)):
        services.record_event(viewer, key, Event(what, day, says), expecting=expecting)


def _copies(count: int, workers: list[UUID]) -> Iterator[tuple[int, str, str, str]]:
    members = {row.user_id: row for row in models.Membership.objects.all()}
    for k in range(count):
        member = members[workers[k * len(workers) // max(1, count)]]
        name = "".join(LETTERS[k // 26**place % 26] for place in range(4)).title()
        yield k, member.organisation_id.hex, member.pk.hex, name


def _copy(model: type[orm.Model]) -> str:
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, orm.BigAutoField)]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    values = ", ".join(_value(field) for field in fields)
    table = model._meta.db_table
    return f'INSERT INTO "{table}" ({columns}) SELECT {values} FROM "{table}" AS t CROSS JOIN copy'


def _value(field: orm.Field) -> str:
    column = f't."{field.column}"'
    on_postgresql = connection.vendor == "postgresql"
    as_key = "::uuid" if on_postgresql else ""
    related = field.related_model
    if field.name == "organisation":
        return f"copy.body{as_key}"
    if related is models.Membership:
        return f"copy.member{as_key}"
    if field.primary_key or related in COPIED:
        return f"md5({column}::text || copy.k)::uuid" if on_postgresql else f"derived({column}, copy.k)"
    if field.name == "reference":
        return f"{column} || '-' || copy.k"
    if field.name == "name" and field.model is models.Person:
        return f"{column} || ' ' || copy.name"
    if field.name == "words" and field.model is models.Findable:
        body = "replace(copy.body, '-', '')"
        return f"'org' || {body} || substr({column}, 36) || ' ' || lower(copy.name)"
    return column
