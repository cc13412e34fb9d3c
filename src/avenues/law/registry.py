"""What the whole law declares: every clock, every reason, every source. Found by looking, not by enrolling.

The register in `docs/law/`, the page of sources and the pages of guidance are made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType, ModuleType
from typing import NamedTuple

import avenues.law
from avenues.law.avenues import rooms
from avenues.law.clocks import Clock
from avenues.law.reasons import Reasons
from avenues.law.sources import Source

_ROOMS = "avenues.law.avenues."
_TABLES = "avenues.law.columns."


class Declared(NamedTuple):
    """A clock and the name of the module that declares it."""

    clock: Clock
    module: str


@cache
def clocks() -> Mapping[str, Declared]:
    """Each clock's id with the first clock of that id. A promise of several kinds has several; see below."""
    first: dict[str, Declared] = {}
    for declared in every_clock():
        first.setdefault(declared.clock.id, declared)
    return MappingProxyType(first)


@cache
def every_clock() -> tuple[Declared, ...]:
    """Every clock of the law, those that share an id too, in the order of their ids.

    What a module outside the rooms declares is that module's, whoever imports it.
    """
    found: dict[Clock, str] = {}
    for module in _modules():
        for clock in _clocks_in(vars(module).values()):
            found.setdefault(clock, module.__name__)
    return tuple(
        Declared(clock, module) for clock, module in sorted(found.items(), key=lambda item: _order(item[0]))
    )


@cache
def clocks_of(room: str) -> tuple[Clock, ...]:
    """Every clock that a room's modules hold, its own and those from elsewhere, in the order of their ids."""
    prefix = _ROOMS + room
    held = (
        clock
        for module in _modules()
        if module.__name__ == prefix or module.__name__.startswith(prefix + ".")
        for clock in _clocks_in(vars(module).values())
    )
    return in_order_of_ids(held)


def in_order_of_ids(found: Iterable[Clock]) -> tuple[Clock, ...]:
    """Each clock once, in the order of their ids."""
    return tuple(sorted(dict.fromkeys(found), key=lambda clock: _natural(clock.id)))


@cache
def reasons() -> Mapping[str, Reasons]:
    """Every reason of the law by its key."""
    _modules()
    found = sorted((reason for kind in _kinds(Reasons) for reason in kind), key=lambda reason: reason.key)
    return MappingProxyType({reason.key: reason for reason in found})


@cache
def reasons_of(room: str) -> tuple[Reasons, ...]:
    """The reasons that a room declares itself."""
    prefix = _ROOMS + room
    return tuple(
        reason for reason in reasons().values() if f"{type(reason).__module__}.".startswith(f"{prefix}.")
    )


@cache
def sources() -> tuple[Source, ...]:
    """Every source that a reason, a clock, a waiver or a plate cites, by instrument and provision."""
    cited = {reason.source for reason in reasons().values()}
    cited |= {room.ROOM.source for room in rooms().values()}
    for clock, _ in every_clock():
        cited.add(clock.source)
        if clock.waiver is not None:
            cited.add(clock.waiver.source)
    return tuple(
        sorted(cited, key=lambda source: (source.instrument, _natural(source.provision), source.since))
    )


@cache
def _modules() -> tuple[ModuleType, ...]:
    """The modules that hold rules: what the rooms share, then the rooms. Tables of cases declare nothing."""
    names = [found.name for found in walk_packages(avenues.law.__path__, "avenues.law.")]
    rules = [name for name in names if not f"{name}.".startswith(_TABLES)]
    return tuple(
        import_module(name) for name in sorted(rules, key=lambda name: (name.startswith(_ROOMS), name))
    )


def _clocks_in(values: Iterable[object]) -> Iterator[Clock]:
    for value in values:
        match value:
            case Clock():
                yield value
            case Mapping():
                yield from _clocks_in(value.values())
            case tuple() | list() | frozenset():
                yield from _clocks_in(value)
            case _:
                pass


def _kinds(kind: type[Reasons]) -> Iterator[type[Reasons]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)


def _order(clock: Clock) -> tuple[tuple[tuple[int, str], ...], str]:
    return _natural(clock.id), clock.what


def _natural(words: str) -> tuple[tuple[int, str], ...]:
    """So that TL-A2 stands before TL-A10."""
    parts: list[tuple[int, str]] = []
    for part in _split(words):
        parts.append((int(part), "") if part.isdecimal() else (-1, part))
    return tuple(parts)


def _split(words: str) -> Iterator[str]:
    run = ""
    for letter in words:
        if run and letter.isdecimal() != run[-1].isdecimal():
            yield run
            run = ""
        run += letter
    if run:
        yield run
