"""An organisation's history: who did and who saw what. Each line is sealed with the one before it.

The seal of a line is SHA-256 over what it says and the seal before; the head keeps the number of lines and
the last seal. So a line changed, taken out, put in or cut off at the end is found (`broken`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from uuid import UUID

from django.db import models as orm
from django.db import transaction
from django.utils import timezone

from avenues.casework.kinds import Did
from avenues.casework.models import Trail, TrailHead
from avenues.casework.viewers import Post, Viewer

MACHINE = "the machine"


@dataclass(frozen=True, slots=True)
class Broken:
    """Where a history is not what was written, and what is wrong there."""

    organisation: UUID
    number: int
    what: str


def note(
    did: Did,
    row: orm.Model,
    *,
    organisation: UUID,
    by: Viewer | None,
    post: Post | None = None,
    disagreement: UUID | None = None,
    words: str = "",
    unnamed: str = MACHINE,
) -> None:
    """Add a line. Call it last in the transaction of what it tells: the head is held until that ends.

    `by` is None for the operator and for work by the clock; `unnamed` is what the line then calls them.
    """
    acting = post if post is not None or by is None else by.post_in(organisation)
    name = unnamed if by is None or acting is None else f"{by.name}, {acting.organisation_name}"
    line = Trail(
        organisation_id=organisation,
        did=did,
        actor=None if acting is None else acting.membership,
        actor_name=name[:420],
        about=type(row).__name__,
        about_id=row.pk if isinstance(row.pk, UUID) else None,
        disagreement=disagreement,
        words=words[:500],
    )
    _add(line)


def _add(line: Trail) -> None:
    with transaction.atomic():
        heads = TrailHead.objects.select_for_update()
        head, _ = heads.get_or_create(organisation_id=line.organisation_id)
        line.number, line.before = head.count, head.seal
        line.at = timezone.now()
        line.seal = seal_of(line)
        line.save(force_insert=True)
        head.count, head.seal = head.count + 1, line.seal
        head.save(update_fields=["count", "seal"])


def seal_of(line: Trail) -> str:
    """The seal of what a line says and of the seal before it."""
    said = [
        str(line.organisation_id),
        line.number,
        line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        str(line.did),
        str(line.actor or ""),
        line.actor_name,
        line.about,
        str(line.about_id or ""),
        str(line.disagreement or ""),
        line.words,
        line.before,
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=True).encode()).hexdigest()


def broken() -> Iterator[Broken]:
    """Where any organisation's history is not what was written."""
    heads = {head.organisation_id: (head.count, head.seal) for head in TrailHead.objects.all()}
    written = Trail.objects.values_list("organisation", flat=True).distinct()
    for organisation in sorted({*heads, *written}):
        yield from _broken(organisation, *heads.get(organisation, (0, "")))


def _broken(organisation: UUID, count: int, seal: str) -> Iterator[Broken]:
    number, before = 0, ""
    for line in Trail.objects.filter(organisation=organisation).order_by("number").iterator():
        if line.number != number:
            yield Broken(organisation, number, "a line is missing")
            number = line.number
        elif line.before != before:
            yield Broken(organisation, number, "the line before it is not the one that was written")
        if line.seal != seal_of(line):
            yield Broken(organisation, number, "the line was changed")
        number, before = number + 1, line.seal
    if number < count:
        yield Broken(organisation, number, "the end is cut off")
    elif (number, before) != (count, seal):
        yield Broken(organisation, number, "there are lines that were not written here")
