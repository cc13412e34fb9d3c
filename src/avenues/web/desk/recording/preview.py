"""What an entry would do, in words: what it says, which duties it starts, and which it meets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from avenues.casework.selectors import Preview, ProceedingRecord
from avenues.law.calendar import plain
from avenues.law.facts import QUESTIONS, Event
from avenues.law.proceedings.changed_times import DUTY
from avenues.law.proceedings.kinds import Kind, Promise
from avenues.law.proceedings.owing import DutyState
from avenues.web.desk.disagreement.told import in_words
from avenues.web.desk.duty_words import duty_named, duty_words
from avenues.web.desk.words import Tag, spoken, tag_of, who_owes
from avenues.web.public.pathway.spoken import inside, opening


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty for a page, with how its day was reached."""

    what: str
    who: str
    day: str
    law_day: str
    tag: Tag
    done: str
    evidence: str
    proof: tuple[str, ...]
    source: str
    address: str
    why: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Does:
    """What an entry would do. `waits_for` is the question that must be answered first."""

    starts: tuple[Duty, ...]
    meets: tuple[Duty, ...]
    waits_for: str


def does(preview: Preview, seen: ProceedingRecord, on: date) -> Does:
    """What it starts and meets."""
    open_before = {(duty.key, duty.round) for duty in seen.duties if duty.is_open}
    met = (each for each in preview.duties if each.done and (each.key, each.round) in open_before)
    ask = spoken(QUESTIONS[preview.waits_for].ask) if preview.waits_for else ""
    return Does(duties(preview.starts, on), duties(met, on), ask)


def duties(
    found: Iterable[DutyState], on: date, letters: Mapping[str, str] = MappingProxyType({})
) -> tuple[Duty, ...]:
    """Duties for a page. `letters`: where the letter of each is written, by the id of its clock."""
    return tuple(_duty(each, on, letters.get(each.clock.id, "")) for each in found)


def _duty(duty: DutyState, on: date, letter: str) -> Duty:
    due, law = duty.due.value, duty.law.value
    return Duty(
        what=duty_words(duty.clock.what),
        who=opening(who_owes(duty.who)),
        day=plain(due) if due else "No set day",
        law_day=plain(law) if law and law != due else "",
        tag=tag_of(duty.state, duty.clock.kind, due, on),
        done=plain(duty.done) if duty.done else "",
        evidence=duty.evidence,
        proof=tuple(spoken(line) for line in duty.proof),
        source=duty.clock.source.citation,
        address=duty.clock.source.address,
        why=_why(duty),
        letter=letter,
    )


def _why(duty: DutyState) -> str:
    """What may excuse it; what stands in the place of a day, where it has none."""
    if duty.excuse:
        return spoken(duty.excuse.words)
    return spoken(duty.proof[-1]) if duty.due.value is None and duty.proof else ""


def said(kind: Kind, event: Event) -> tuple[tuple[str, str], ...]:
    """What an event says beside its day: a label and words for each."""
    found = []
    for detail in (*kind.needs, *kind.may_say):
        value = event.says.get(detail.name)
        if value is not None and value != "":
            found.append((opening(spoken(detail.label)), _words(detail.name, detail.kind, value)))
    return tuple(found)


def _words(name: str, kind: type, value: Any) -> str:
    if kind is Promise and isinstance(value, tuple | list):
        return "; ".join(promised(each) for each in value if isinstance(each, Promise))
    if name == DUTY.name:
        return duty_named(str(value))
    return in_words(name, value)


def promised(promise: Promise) -> str:
    """One promise in a line."""
    who = f" ({inside(who_owes(promise.owner))})" if promise.owner else ""
    return f"{promise.what}{who}{f', by {plain(promise.due)}' if promise.due else ''}"
