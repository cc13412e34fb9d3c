"""The form of an event, from what its kind needs and may say; and what was typed, as the law reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from avenues.law.calendar import short
from avenues.law.facts import QUESTIONS, UNKNOWN, Event
from avenues.law.options import Option
from avenues.law.proceedings.changed_times import DUTY
from avenues.law.proceedings.kinds import Detail, Kind, Promise
from avenues.law.proceedings.owing import DutyState
from avenues.web.desk.duty_words import duty_words
from avenues.web.desk.forms import Choice, Field, Shape, choices_of
from avenues.web.desk.recording.promises import promise_fields, promises_of, told_promises
from avenues.web.desk.words import spoken
from avenues.web.public.pathway.spoken import opening

YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))
DAY = Field("day", "Which day did it happen?", Shape.DAY, needed="Enter the day on which it happened.")
FEW = 7


def fields_of(
    kind: Kind, duties: Iterable[DutyState], *, rows: int = 0, with_orders: bool = False
) -> tuple[Field, ...]:
    """The day, what the kind needs, and what it may say."""
    fields = [DAY]
    for detail in (*kind.needs, *kind.may_say):
        if detail.kind is Promise:
            fields += promise_fields(max(rows, 1), with_orders=with_orders)
        else:
            fields.append(_field(detail, duties, is_needed=detail in kind.needs))
    return tuple(fields)


def has_promises(kind: Kind) -> bool:
    """Does it say who does what by when?"""
    return any(detail.kind is Promise for detail in (*kind.needs, *kind.may_say))


def event_of(kind: Kind, values: Mapping[str, Any]) -> Event:
    """The event that was typed."""
    says: dict[str, Any] = {}
    for detail in (*kind.needs, *kind.may_say):
        value = promises_of(values) if detail.kind is Promise else values.get(detail.name)
        if detail.kind is bool and value:
            value = value == "yes"
        if value not in (None, "", [], ()) or (detail.may_be_empty and detail in kind.needs):
            says[detail.name] = value
    return Event(kind.what, values["day"], says)


def told_of(kind: Kind, event: Event) -> dict[str, Any]:
    """What an event says, as its form holds it."""
    told: dict[str, Any] = {"day": event.day}
    for detail in (*kind.needs, *kind.may_say):
        value = event.says.get(detail.name)
        if detail.kind is Promise:
            told |= told_promises(value or ())
        elif value is not None:
            told[detail.name] = _typed(value)
    return told


def _typed(value: Any) -> Any:
    match value:
        case bool():
            return "yes" if value else "no"
        case Option():
            return value.key
        case frozenset() | tuple() | list():
            return [_typed(each) for each in value]
        case _ if value is UNKNOWN:
            return None
        case date() | str():
            return value
        case _:
            return str(value)


def _field(detail: Detail, duties: Iterable[DutyState], *, is_needed: bool) -> Field:
    shape, choices = _shape(detail, duties)
    label = opening(spoken(detail.label))
    hint = "" if is_needed else "If you know it"
    if detail.name in QUESTIONS:
        hint = spoken(QUESTIONS[detail.name].hint) or hint
    must = is_needed and not detail.may_be_empty
    return Field(
        detail.name,
        label,
        shape,
        hint=hint,
        choices=choices,
        needed=f"“{label}” is needed. Add it." if must else "",
    )


def _shape(detail: Detail, duties: Iterable[DutyState]) -> tuple[Shape, tuple[Choice, ...]]:
    if detail.name == DUTY.name:
        return Shape.PICK, tuple(_duty(duty) for duty in duties if duty.is_open)
    if detail.kind is date:
        return Shape.DAY, ()
    if detail.kind is bool:
        return Shape.ONE, YES_NO
    if issubclass(detail.kind, Option):
        choices = choices_of(tuple(detail.kind))
        if detail.several:
            return Shape.SEVERAL, choices
        return (Shape.ONE if len(choices) <= FEW else Shape.PICK), choices
    return Shape.WORDS, ()


def _duty(duty: DutyState) -> Choice:
    day = duty.due.value
    return Choice(duty.key, f"{duty_words(duty.clock.what)}{f', {short(day)}' if day else ''}")
