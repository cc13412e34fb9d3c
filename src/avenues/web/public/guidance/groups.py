"""Which avenues are there, grouped by what they are for: found from the matters on each plate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from avenues.law.avenues import rooms
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.web.public.pathway.matters import grouped
from avenues.web.public.pathway.nearness import ASIDE

FOR_ANY = "For nearly any disagreement"
NEARLY_ANY = 4  # groups of matters that an avenue reaches


@dataclass(frozen=True, slots=True)
class AvenueGroup:
    """Avenues for the same kind of thing."""

    name: str
    avenues: tuple[Room, ...]


@cache
def avenue_groups() -> tuple[AvenueGroup, ...]:
    """Every avenue once: those for nearly any matter first, then by what they are for."""
    placed: dict[str, list[Room]] = {FOR_ANY: [], **{name: [] for name, _ in grouped()}}
    for room in sorted((room.ROOM for room in rooms().values()), key=_widest_first):
        placed[_group_of(room)].append(room)
    return tuple(AvenueGroup(name, tuple(found)) for name, found in placed.items() if found)


def _group_of(room: Room) -> str:
    """The group of which the avenue covers the largest share."""
    shares = {name: len(room.matters & frozenset(matters)) / len(matters) for name, matters in grouped()}
    if sum(bool(share) for share in shares.values()) >= NEARLY_ANY:
        return FOR_ANY
    return max(shares, key=lambda name: shares[name])


def _widest_first(room: Room) -> tuple[bool, int, int, str]:
    """What is for most matters, and leads on to most, comes first; what rarely settles a case comes last."""
    return room.key in ASIDE, -len(room.matters), -len(room.leads_to), room.name


def matters_in_words(room: Room) -> Mapping[str, tuple[Matter, ...]]:
    """The matters that an avenue is for, by group, in the order of the law."""
    found = {
        name: tuple(matter for matter in matters if matter in room.matters) for name, matters in grouped()
    }
    return {name: matters for name, matters in found.items() if matters}
