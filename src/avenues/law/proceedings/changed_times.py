"""What changes the day of a duty: an extension, another time agreed, a direction of the Tribunal, a waiver.

Each procedure says which of its duties may be changed, by what rule and how far (`Allowance`). The day in law
stays in the proof; the change is a further step of it. A time that lies still is here too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from avenues.law.calendar import plain
from avenues.law.clocks import Clock, Owed
from avenues.law.facts import Event, Facts
from avenues.law.proceedings.kinds import REASON, Desk, Detail, Kind, Moment
from avenues.law.reasons import Count, Finding, Reasons
from avenues.law.sources import (
    CODE,
    CSC_REGS,
    DETAINED,
    FROM_KNOWLEDGE,
    HESC,
    LGSCO_CODE,
    RECOMMENDATIONS,
    REGS,
    SECOND_HAND,
)


class Why(Reasons):
    # Longer time taken
    CODE_STAGE_1 = (
        LGSCO_CODE.para("6.4"),
        "The Code lets a council take up to 10 working days more at stage 1, if it explains why: {day}",
    )
    CODE_STAGE_1_FURTHER = (
        LGSCO_CODE.para("6.5"),
        "Longer still only for a good reason, with the new day and the Ombudsman’s details: {day}",
    )
    CODE_STAGE_2 = (
        LGSCO_CODE.cite("stage 2", SECOND_HAND),
        "The Code lets a council take up to 20 working days more at stage 2, if it explains why: {day}",
    )
    CHILDREN_STAGE_2 = (
        CSC_REGS.reg("17", SECOND_HAND),
        "Told in writing why it takes longer, within 65 working days in all: {day}",
    )
    # Another time agreed
    AGREED_IN_WRITING = REGS.reg("42(5)"), "another time, agreed in writing: {day}"
    AGREED_IN_CUSTODY = DETAINED.reg("27"), "another time, agreed in writing: {day}"
    # The Tribunal
    ORDER_DIRECTED = REGS.reg("44(1)"), "The Tribunal set another time: {day}"
    CUSTODY_DIRECTED = DETAINED.reg("29(8)"), "The Tribunal set another time: {day}"
    HEALTH_DIRECTED = RECOMMENDATIONS.reg("6(4)"), "The Tribunal set another time: {day}"
    CARE_DIRECTED = RECOMMENDATIONS.reg("7(2)"), "The Tribunal set another time: {day}"
    DATE_DIRECTED = HESC.rule("12(4)"), "The Tribunal named a date, which stands: {day}"
    # The family
    LESS_NOTICE = REGS.reg("37(2)"), "The family agreed to less notice."
    LESS_NOTICE_IN_CUSTODY = DETAINED.reg("22(2)"), "The family agreed to less notice."
    # Lying still
    CHILDREN_LAY_STILL = (
        CSC_REGS.reg("8", SECOND_HAND),
        "The complaint lay still while a court or other body dealt with it. The day is not moved.",
    )
    LAY_STILL = (
        CODE.cite("chapter 11", FROM_KNOWLEDGE),
        "It lay still for a time. The day is not moved, but the delay may have a reason.",
    )


class Change(Enum):
    """What can change the day of a duty: the name of the event, and how a desk calls it."""

    EXTENDED = ("time_extended", "Longer time taken, with reasons")
    FURTHER = ("time_extended_further", "Longer time again, for a good reason")
    AGREED = ("other_time_agreed", "Another time agreed in writing")
    DIRECTED = ("time_directed", "The Tribunal set another time")
    WAIVED = ("notice_waived", "The family agreed to less notice")

    def __init__(self, what: str, label: str) -> None:
        self.what = what
        self.label = label

    @property
    def sets_a_day(self) -> bool:
        """Does it put another day in the place of the first?"""
        return self is not Change.WAIVED


@dataclass(frozen=True, slots=True)
class Allowance:
    """Which duties may be changed so, and why. `at_most` is the last day that can be set, if there is one."""

    change: Change
    ids: frozenset[str]
    why: Reasons
    at_most: Callable[[Facts, Owed], date] | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A change that was made to a duty: by which event, by what rule, and to which day if it set one."""

    event: Event
    why: Reasons
    until: date | None
    reason: str


DUTY = Detail("duty", "Which duty")
UNTIL = Detail("until", "The new day", date)
IN_WRITING = Detail("in_writing_agreed", "It is in writing", bool)
OMBUDSMAN_TOLD = Detail("ombudsman_told", "The family was told of the Ombudsman", bool)
SUSPENDED = "suspended"
RESUMED = "resumed"
CARRIED_OUT = "carried_out"
_CHANGES = {change.what: change for change in Change}


_NEEDS = {
    Change.EXTENDED: (DUTY, UNTIL, REASON),
    Change.FURTHER: (DUTY, UNTIL, REASON, OMBUDSMAN_TOLD),
    Change.AGREED: (DUTY, UNTIL, IN_WRITING),
    Change.DIRECTED: (DUTY, UNTIL),
    Change.WAIVED: (DUTY,),
}
_MUST_BE_SO = {
    IN_WRITING.name: "Another time counts only if it is agreed in writing. Have it written down first.",
    OMBUDSMAN_TOLD.name: "Longer still takes a letter with the new day and the Ombudsman’s details. Send it first.",
}


def change(kind: Change, by: Desk) -> Kind:
    """The kind of event that makes such a change. Whether it may is the procedure's allowance to say."""
    needs = _NEEDS[kind]

    def something_to_change(moment: Moment) -> str | None:
        allowed = [each for each in moment.procedure.allowances if each.change is kind]
        ids = frozenset[str]().union(*(each.ids for each in allowed))
        if any(owed.clock.id in ids for owed in moment.owed):
            return None
        return f"“{kind.label}”: nothing is owed now that can be changed so. Record first what started it."

    return Kind(
        kind.what, kind.label, by, once=False, needs=needs, suits=something_to_change, check=_may_change
    )


def carried_out(by: Desk, *after: str) -> Kind:
    """The kind of event that tells that one duty or promise was done, with what shows it."""
    return Kind(
        CARRIED_OUT,
        "One thing that was owed is done",
        by,
        after=after,
        once=False,
        needs=(DUTY, Detail("evidence", "What shows that it was done")),
        check=_is_owed,
    )


def lying_still(by: Desk, *after: str) -> tuple[Kind, Kind]:
    """The kinds of event between which a proceeding lies still."""
    return (
        Kind(
            SUSPENDED,
            "Put on hold",
            by,
            after=after,
            not_after=(SUSPENDED,),
            reopens=(RESUMED,),
            once=False,
            needs=(REASON,),
        ),
        Kind(
            RESUMED,
            "Taken up again",
            by,
            after=(SUSPENDED,),
            not_after=(RESUMED,),
            reopens=(SUSPENDED,),
            once=False,
        ),
    )


def keyed(owed: Iterable[Owed]) -> Iterator[tuple[str, Owed]]:
    """Each duty under a name of its own: its id and what it is; two alike are numbered."""
    seen: Counter[str] = Counter()
    for each in owed:
        name = f"{each.clock.id}: {each.clock.what}"
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name} ({seen[name]})"), each


def find(named: object, owed: Iterable[Owed]) -> tuple[str, Owed] | None:
    """The duty of that name; its id is enough where only one has it."""
    duties = list(keyed(owed))
    exact = [each for each in duties if each[0] == named]
    same_id = [each for each in duties if each[1].clock.id == named]
    return exact[0] if exact else same_id[0] if len(same_id) == 1 else None


def concerns(event: Event, key: str, clock: Clock) -> bool:
    """Is the event about the duty of that key?"""
    return event.says.get("duty") in {key, clock.id}


def id_named(event: Event) -> str:
    """The id of the duty that the event is about."""
    return str(event.says.get("duty", "")).partition(":")[0]


def changes_of(
    key: str, owed: Owed, story: Sequence[Event], allowances: Sequence[Allowance]
) -> tuple[Changed, ...]:
    """The changes made to a duty, in the order of their days."""
    found: list[Changed] = []
    for event in story:
        kind = _CHANGES.get(event.what)
        if kind is not None and concerns(event, key, owed.clock):
            allowed = allowance(kind, owed.clock, allowances)
            if allowed is not None:
                found.append(
                    Changed(event, allowed.why, event.says.get("until"), event.says.get("reason", ""))
                )
    return tuple(found)


def allowance(kind: Change, clock: Clock, allowances: Iterable[Allowance]) -> Allowance | None:
    """By what rule may the duty be changed so?"""
    return next((each for each in allowances if each.change is kind and clock.id in each.ids), None)


def due_with(changes: Iterable[Changed], due: Finding[date] | Finding[None]) -> Finding[date] | Finding[None]:
    """The day after all changes, the first day and each change in its proof."""
    for made in changes:
        if made.until is not None and due.value is not None:
            due = Count.goes_on(Finding(due.value, due.reasons)).then(made.why, made.until).found()
    return due


def _may_change(moment: Moment, event: Event) -> str | None:
    """May this duty be changed so, to that day?"""
    kind = _CHANGES[event.what]
    for name, sentence in _MUST_BE_SO.items():
        if event.says.get(name) is False:
            return sentence
    found = find(event.says["duty"], moment.owed)
    if found is None:
        return _not_owed(moment, event)
    key, owed = found
    allowed = allowance(kind, owed.clock, moment.procedure.allowances)
    if allowed is None:
        return _cannot(kind, owed)
    earlier = due_with(changes_of(key, owed, moment.before, moment.procedure.allowances), owed.due)
    return _day_is_wrong(moment, event, kind=kind, allowed=allowed, owed=owed, now=earlier.value)


def _day_is_wrong(
    moment: Moment, event: Event, *, kind: Change, allowed: Allowance, owed: Owed, now: date | None
) -> str | None:
    if not kind.sets_a_day:
        return None
    until: date = event.says["until"]
    if now is None:
        return f"“{owed.clock.what}” has no day in law, so there is none to change. Write a note instead."
    if until < event.day:
        return (
            f"The new day, {plain(until)}, has passed when it was set, {plain(event.day)}. Give a later day."
        )
    if kind in {Change.EXTENDED, Change.FURTHER} and until <= now:
        return (
            f"The new day, {plain(until)}, is not later than {plain(now)}, when it is due. Give a later day."
        )
    latest = None if allowed.at_most is None else allowed.at_most(moment.facts, owed)
    if latest is not None and until > latest:
        return (
            f"“{owed.clock.what}” can be put off until {plain(latest)} at most ({allowed.why.source.citation}), "
            f"not until {plain(until)}. Give that day or an earlier one."
        )
    return None


def _cannot(kind: Change, owed: Owed) -> str:
    what = {
        Change.EXTENDED: "cannot be put off",
        Change.FURTHER: "cannot be put off again",
        Change.AGREED: "cannot be moved by agreement",
        Change.DIRECTED: "does not yield to a direction of the Tribunal",
        Change.WAIVED: "cannot be given up",
    }[kind]
    return f"The day of “{owed.clock.what}” ({owed.clock.id}) {what}. It stays as it is; if it is missed, record why."


def _not_owed(moment: Moment, event: Event) -> str:
    owed = [key for key, _ in keyed(moment.owed)]
    if not owed:
        return f"Nothing was owed on {plain(event.day)}. Record first what started it."
    return f"No duty of that name was owed on {plain(event.day)}. Choose one of: {'; '.join(owed)}."


def _is_owed(moment: Moment, event: Event) -> str | None:
    return None if find(event.says["duty"], moment.owed) is not None else _not_owed(moment, event)
