"""Whom a body's letter names beside itself: the area's directory, where it was confirmed; otherwise a gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from avenues.directory import selectors
from avenues.directory.selectors import Contact as Entry
from avenues.documents.paper import Paper
from avenues.law.room import Contact

NAMED = {
    "adviser_contact": Contact.MEDIATION_ADVISER,
    "send_contact": Contact.COUNCIL_SEND_TEAM,
    "resolution_contact": Contact.DISAGREEMENT_RESOLUTION,
    "advice_contact": Contact.SENDIASS,
    "tribunal_contact": Contact.TRIBUNAL,
    "ombudsman_contact": Contact.LGSCO,
    "health_ombudsman_contact": Contact.PHSO,
}
"""The details that are somebody's name and how to reach them."""


def confirmed(paper: Paper) -> Mapping[str, str]:
    """The contacts that the paper names, for those that were confirmed."""
    return {name: as_lines(entry) for name, entry in _entries(paper) if entry.is_confirmed}


def unconfirmed(paper: Paper) -> tuple[str, ...]:
    """What the directory says of the others, to look up before it is typed."""
    found = (as_lines(entry) for _, entry in _entries(paper) if not entry.is_confirmed)
    return tuple(", ".join(lines.splitlines()) for lines in found)


def as_lines(entry: Entry) -> str:
    """A name, and each way to reach it, one under the other."""
    return "\n".join([entry.name, *(f"{point.label}: {point.value}" for point in entry.points)])


def _entries(paper: Paper) -> Iterator[tuple[str, Entry]]:
    for detail in paper.asks:
        if detail.name in NAMED:
            entry = selectors.contact_for(NAMED[detail.name].value)
            if entry is not None and entry.is_reachable:
                yield detail.name, entry
