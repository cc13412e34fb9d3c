"""Reads of the directory, as frozen dataclasses, kept in memory: a page asks the database nothing.

A change is seen within a minute in every process, and at once in the process that made it.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from avenues.directory import models

KEPT_SECONDS = 60


@dataclass(frozen=True)
class Source:
    """Where a line was read, and whether it was confirmed since."""

    page: str
    page_address: str
    dated: str
    seen: str
    mark: str
    how_read: str
    confirmed: bool


@dataclass(frozen=True)
class Point:
    """One way to reach a service; `href` is where a link goes, or empty."""

    channel: str
    label: str
    value: str
    note: str
    href: str
    source: Source


@dataclass(frozen=True)
class Contact:
    """Whom to contact for one kind of thing."""

    key: str
    kind: str
    name: str
    organisation: str
    description: str
    points: tuple[Point, ...]
    source: Source

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def is_confirmed(self) -> bool:
        """Has the operator confirmed this service and every way to reach it?"""
        return self.source.confirmed and all(point.source.confirmed for point in self.points)

    @property
    def is_reachable(self) -> bool:
        """Is any way to reach it known?"""
        return bool(self.points)


@dataclass(frozen=True)
class Remark:
    """Something read about the area that is no contact."""

    about: str
    words: str
    source: Source


@dataclass(frozen=True)
class Directory:
    """All of the directory."""

    contacts: tuple[Contact, ...]
    remarks: tuple[Remark, ...]

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Contact, ...]]:
        """The contacts of each kind, in their order."""
        found: dict[str, tuple[Contact, ...]] = {}
        for contact in self.contacts:
            found[contact.kind] = (*found.get(contact.kind, ()), contact)
        return found


def directory() -> Directory:
    """The whole directory, in the order of its files."""
    return _read(int(time.monotonic() // KEPT_SECONDS))


def contacts_for(kind: str) -> tuple[Contact, ...]:
    """Every contact of a kind, for example the area's several NHS providers; empty if there is none."""
    return directory().by_kind.get(kind, ())


def contact_for(kind: str) -> Contact | None:
    """The main contact of a kind (`"sendiass"`, `"icb"`, …); None if the directory has none."""
    return next(iter(contacts_for(kind)), None)


def forget() -> None:
    """Read the database again at the next question."""
    _read.cache_clear()


@lru_cache(maxsize=1)
def _read(minute: int) -> Directory:
    services = models.Service.objects.select_related("organisation").prefetch_related("contact_points")
    return Directory(
        contacts=tuple(_contact(row, row.contact_points.all()) for row in services),
        remarks=tuple(
            Remark(row.about, row.words, _source(row)) for row in models.Remark.objects.order_by("pk")
        ),
    )


def _contact(row: models.Service, points: Iterable[models.ContactPoint]) -> Contact:
    return Contact(
        key=row.key,
        kind=row.kind,
        name=row.name,
        organisation=row.organisation.name,
        description=row.description,
        points=tuple(_point(point) for point in points),
        source=_source(row),
    )


def _point(row: models.ContactPoint) -> Point:
    channel = models.Channel(row.channel)
    return Point(
        channel=channel.value,
        label=channel.label,
        value=row.value,
        note=row.note,
        href=_href(channel, row.value),
        source=_source(row),
    )


def _href(channel: models.Channel, value: str) -> str:
    match channel:
        case models.Channel.PHONE:
            return "tel:" + value.replace(" ", "")
        case models.Channel.EMAIL:
            return "mailto:" + value
        case models.Channel.WEB | models.Channel.FORM:
            return value
        case _:
            return ""


def _source(row: models.Sourced) -> Source:
    return Source(
        page=row.page,
        page_address=row.page_address,
        dated=row.dated,
        seen=row.seen,
        mark=row.mark,
        how_read=models.Mark(row.mark).label,
        confirmed=row.confirmed is not None,
    )
