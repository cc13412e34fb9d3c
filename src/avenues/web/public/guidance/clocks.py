"""An avenue's clocks for its page: what a person must do in time, what a body owes, what one may expect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from avenues.law.clocks import Clock, Kind, Waiver, Who
from avenues.law.registry import clocks_of, in_order_of_ids
from avenues.law.sources import Source
from avenues.law.words import speak
from avenues.web.public.guidance.counting import counts_of


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which a period is counted (none where no case reaches it), and its sources."""

    counted: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """One thing to do in time. Clocks that differ only in how they count stand together."""

    who: str
    what: str
    missed: str
    at: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Clocks:
    """All clocks of an avenue, by what missing them means."""

    limits: tuple[Period, ...]
    waivers: tuple[Waiver, ...]
    duties: tuple[tuple[str, tuple[Period, ...]], ...]
    targets: tuple[tuple[str, tuple[Period, ...]], ...]


def clocks(key: str) -> Clocks:
    """The clocks of a room."""
    held = in_order_of_ids((*clocks_of(key), *counts_of(key)))
    periods = {kind: _periods(key, [clock for clock in held if clock.kind is kind]) for kind in Kind}
    return Clocks(
        limits=periods[Kind.LIMIT],
        waivers=tuple(dict.fromkeys(clock.waiver for clock in held if clock.waiver is not None)),
        duties=_by_who(periods[Kind.DUTY]),
        targets=_by_who(periods[Kind.TARGET]),
    )


def _periods(key: str, of_a_kind: list[Clock]) -> tuple[Period, ...]:
    together: dict[tuple[Who, str, str, str], list[Clock]] = {}
    for clock in of_a_kind:
        together.setdefault((clock.who, clock.what, clock.missed, clock.at), []).append(clock)
    return tuple(
        Period(_name(who), _said(what), _said(missed), at, _ways(key, same))
        for (who, what, missed, at), same in together.items()
    )


def _ways(key: str, same: list[Clock]) -> tuple[Way, ...]:
    counted = counts_of(key)
    ways: dict[str, list[Source]] = {}
    for clock in same:
        ways.setdefault(counted.get(clock, ""), []).append(clock.source)
    return tuple(Way(words, tuple(dict.fromkeys(cited))) for words, cited in ways.items())


def _by_who(periods: Iterable[Period]) -> tuple[tuple[str, tuple[Period, ...]], ...]:
    groups: dict[str, list[Period]] = {}
    for period in periods:
        groups.setdefault(period.who, []).append(period)
    return tuple((who, tuple(owed)) for who, owed in groups.items())


def _name(who: Who) -> str:
    return who.value[:1].upper() + who.value[1:]


def _said(words: str) -> str:
    return speak(words, None)
