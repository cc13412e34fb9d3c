"""One avenue's page: its plate, clocks, fit, contacts, model texts and stories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from avenues.documents.paper import Paper
from avenues.documents.which import for_avenue
from avenues.law.avenues import rooms
from avenues.law.options import Matter
from avenues.law.registry import clocks_of, reasons_of
from avenues.law.room import Contact, Room
from avenues.law.sources import Source
from avenues.law.words import speak
from avenues.web.public.guidance import fit
from avenues.web.public.guidance.clocks import Clocks, clocks
from avenues.web.public.guidance.counting import counts_of
from avenues.web.public.guidance.fit import Fit
from avenues.web.public.guidance.groups import matters_in_words
from avenues.web.public.guidance.steps import Steps, contacts, steps
from avenues.web.public.guidance.stories import Story, stories


@dataclass(frozen=True, slots=True)
class AvenuePage:
    """What the page of one avenue shows."""

    room: Room
    matters: tuple[tuple[str, tuple[str, ...]], ...]
    for_any: bool
    steps: tuple[Steps, ...]
    clocks: Clocks
    done_to: tuple[Fit, ...]
    done_by: tuple[Fit, ...]
    leads_to: tuple[Room, ...]
    contacts: tuple[Contact, ...]
    stories: tuple[Story, ...]
    papers: tuple[Paper, ...]
    sources: tuple[Source, ...]


@cache
def avenue_page(key: str) -> AvenuePage:
    """The page of a room. Raises `KeyError` if there is no such room."""
    room = rooms()[key].ROOM
    return AvenuePage(
        room=room,
        matters=tuple((name, _in_words(found)) for name, found in matters_in_words(room).items()),
        for_any=room.matters == frozenset(Matter),
        steps=steps(key),
        clocks=clocks(key),
        done_to=fit.done_to(key),
        done_by=fit.done_by(key),
        leads_to=tuple(rooms()[other].ROOM for other in room.leads_to if other in rooms()),
        contacts=contacts(key),
        stories=stories(key),
        papers=for_avenue(key),
        sources=_sources(room),
    )


def _in_words(matters: Iterable[Matter]) -> tuple[str, ...]:
    return tuple(speak(matter.words, None) for matter in matters)


def _sources(room: Room) -> tuple[Source, ...]:
    """What the room rests on, each provision once, in the order of its citation."""
    cited = {room.source} | {reason.source for reason in reasons_of(room.key)}
    held = (*clocks_of(room.key), *counts_of(room.key))
    cited |= {clock.source for clock in held}
    cited |= {clock.waiver.source for clock in held if clock.waiver}
    return tuple(sorted(cited, key=lambda source: (source.instrument, source.provision, source.since)))
