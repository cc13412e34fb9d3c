"""Reads a directory file (TOML) into frozen lines, refusing what it does not understand.

A service's page, date and mark hold for its contact points too, unless a point says its own.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

SOURCED = {"page", "page_address", "dated", "seen", "mark", "confirmed"}
SERVICE = {"key", "kind", "name", "description", "organisation", "contact"} | SOURCED
POINT = {"channel", "value", "note"} | SOURCED
REMARK = {"key", "about", "words"} | SOURCED


class BadDirectoryFile(ValueError):
    """A directory file holds something that cannot be loaded; the message says what and where."""


@dataclass(frozen=True)
class SourceLine:
    """Where a line comes from."""

    page: str
    dated: str
    seen: str
    mark: str
    page_address: str = ""
    confirmed: date | None = None


@dataclass(frozen=True)
class PointLine:
    """One way to reach a service."""

    channel: str
    value: str
    note: str
    source: SourceLine


@dataclass(frozen=True)
class ServiceLine:
    """A service and its contact points."""

    key: str
    kind: str
    name: str
    organisation: str
    description: str
    source: SourceLine
    points: tuple[PointLine, ...]


@dataclass(frozen=True)
class RemarkLine:
    """Something read about the area that is no contact."""

    key: str
    about: str
    words: str
    source: SourceLine


@dataclass(frozen=True)
class DirectoryFile:
    """All that one file says."""

    organisations: Mapping[str, str]
    services: tuple[ServiceLine, ...]
    remarks: tuple[RemarkLine, ...]


def read(path: Path) -> DirectoryFile:
    """The lines of one file; `BadDirectoryFile` if one is not understood."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _directory(table)
    except (OSError, KeyError, TypeError, ValueError) as problem:
        raise BadDirectoryFile(f"{path.name}: {problem}") from problem


def _directory(table: Mapping[str, Any]) -> DirectoryFile:
    shared = {"seen": table["seen"]}
    organisations = dict(table.get("organisation", {}))
    services = tuple(_service(row, shared) for row in table.get("service", ()))
    for service in services:
        if service.organisation not in organisations:
            raise BadDirectoryFile(f"{service.key}: unknown organisation {service.organisation!r}")
    return DirectoryFile(
        organisations, services, tuple(_remark(row, shared) for row in table.get("remark", ()))
    )


def _service(row: Mapping[str, Any], shared: Mapping[str, Any]) -> ServiceLine:
    _refuse_unknown(row, SERVICE)
    told = {**shared, **_sourced(row)}
    return ServiceLine(
        key=row["key"],
        kind=row["kind"],
        name=row["name"],
        organisation=row["organisation"],
        description=row.get("description", ""),
        source=SourceLine(**told),
        points=tuple(_point(point, told) for point in row.get("contact", ())),
    )


def _point(row: Mapping[str, Any], told: Mapping[str, Any]) -> PointLine:
    _refuse_unknown(row, POINT)
    source = SourceLine(**{**told, **_sourced(row)})
    return PointLine(row["channel"], row["value"], row.get("note", ""), source)


def _remark(row: Mapping[str, Any], shared: Mapping[str, Any]) -> RemarkLine:
    _refuse_unknown(row, REMARK)
    return RemarkLine(row["key"], row["about"], row["words"], SourceLine(**{**shared, **_sourced(row)}))


def _sourced(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name in SOURCED}


def _refuse_unknown(row: Mapping[str, Any], known: set[str]) -> None:
    if strange := set(row) - known:
        raise BadDirectoryFile(f"{row.get('key', row)}: unknown {', '.join(sorted(strange))}")
