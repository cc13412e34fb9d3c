"""What a proceeding says already of what a letter of a body asks for: the complaint, and what was agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from avenues.casework import selectors
from avenues.casework.selectors import DisagreementRecord, Viewer
from avenues.documents.filling import on_a_day
from avenues.documents.paper import Paper
from avenues.law.facts import Event
from avenues.law.proceedings.kinds import PROMISES, Promise
from avenues.web.desk.words import who_owes
from avenues.web.public.pathway.spoken import inside

COMPLAINT, ABOUT, AGREED = "complaint", "about", "agreed"


def recorded(paper: Paper, viewer: Viewer, record: DisagreementRecord) -> Mapping[str, str]:
    """Those details that the proceedings of the paper's avenues tell; nothing for what they do not."""
    wanted = {COMPLAINT, AGREED} & {detail.name for detail in paper.asks}
    if not wanted:
        return {}
    events = tuple(_events(paper, viewer, record))
    told = {COMPLAINT: _said(events, ABOUT), AGREED: _said(events, PROMISES.name)}
    found = {
        COMPLAINT: str(told[COMPLAINT] or ""),
        AGREED: "\n".join(_line(promise) for promise in told[AGREED] or ()),
    }
    return {name: found[name] for name in wanted if found[name]}


def _events(paper: Paper, viewer: Viewer, record: DisagreementRecord) -> Iterator[Event]:
    """Every event of those proceedings, the newest first, but for what was taken back or is sealed."""
    lines = (line for line in record.proceedings if line.avenue in paper.avenues)
    for line in sorted(lines, key=lambda each: each.started_on, reverse=True):
        for entry in reversed(selectors.proceeding(viewer, line.id).entries):
            if entry.stands and entry.event is not None:
                yield entry.event


def _said(events: tuple[Event, ...], name: str) -> Any:
    return next((event.says[name] for event in events if event.says.get(name)), None)


def _line(promise: Promise) -> str:
    """What; who; by when: as the paper reads it."""
    who = inside(who_owes(promise.owner)) if promise.owner else ""
    parts = [promise.what.replace(";", ","), who, on_a_day(promise.due) if promise.due else ""]
    return "; ".join(parts).rstrip("; ")
