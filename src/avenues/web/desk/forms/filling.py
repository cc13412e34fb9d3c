"""Reads a form: each answer, or a sentence on what is wrong with it. What was typed is always kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import QueryDict

from avenues.web.desk.forms.fields import LONGEST_LINE, LONGEST_WORDS, Field, Shape
from avenues.web.public.pathway.typed import PARTS, Day, whole_day

LONGEST = {Shape.LINE: LONGEST_LINE, Shape.WORDS: LONGEST_WORDS}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and the box to which the summary leads."""

    sentence: str
    box: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A field with what was typed, and what is wrong with it."""

    field: Field
    typed: tuple[str, ...] = ()
    day: Day = Day()
    error: str = ""
    wrong: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """What stands in a box."""
        return self.typed[-1] if self.typed else ""

    @property
    def box(self) -> str:
        """Where its error leads."""
        if self.field.shape is Shape.DAY and self.wrong:
            return f"{self.field.name}-{next(part for part in PARTS if part in self.wrong)}"
        return self.field.first

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What was typed, as hidden boxes hold it."""
        if self.field.shape is Shape.DAY:
            return tuple((f"{self.field.name}-{part}", getattr(self.day, part)) for part in PARTS)
        return tuple((self.field.name, value) for value in self.typed)


@dataclass(frozen=True, slots=True)
class Filling:
    """A form as it was filled in. `values` are the answers where nothing is wrong."""

    fields: tuple[Filled, ...]
    values: Mapping[str, Any]
    said: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong: of the form as a whole, and of each field."""
        return (*self.said, *(Problem(each.error, each.box) for each in self.fields if each.error))

    @property
    def is_right(self) -> bool:
        """Can it be read?"""
        return not self.problems

    def refused(self, sentence: str, box: str = "") -> Filling:
        """The same, with what casework says against it."""
        first = self.fields[0].box if self.fields else "main-content"
        return replace(self, said=(*self.said, Problem(sentence, box or first)))

    @property
    def unjudged(self) -> Filling:
        """What was typed so far, without a word on what is missing yet."""
        fields = tuple(replace(each, error="", wrong=frozenset()) for each in self.fields)
        return replace(self, fields=fields, said=())

    def field(self, name: str) -> Filled:
        """The field of that name."""
        return next(each for each in self.fields if each.field.name == name)


def blank(fields: Iterable[Field], **told: Any) -> Filling:
    """The form before anything is typed, with what is known already."""
    return Filling(tuple(_told(field, told.get(field.name)) for field in fields), {})


def fill(fields: Iterable[Field], data: QueryDict) -> Filling:
    """The form as it was sent."""
    found = [_read(field, data) for field in fields]
    values = {filled.field.name: value for filled, value in found if not filled.error}
    return Filling(tuple(filled for filled, _ in found), values)


def _told(field: Field, value: Any) -> Filled:
    match value:
        case None | False | "":
            return Filled(field)
        case date():
            return Filled(field, day=Day.shown(value.isoformat()))
        case True:
            return Filled(field, ("yes",))
        case list() | tuple():
            return Filled(field, tuple(str(each) for each in value))
        case _:
            return Filled(field, (str(value),))


def _read(field: Field, data: QueryDict) -> tuple[Filled, Any]:
    if field.shape is Shape.DAY:
        return _read_day(field, Day.of(field.name, data))
    typed = tuple(dict.fromkeys(value for value in data.getlist(field.name) if value.strip()))
    filled = Filled(field, typed)
    if not typed:
        return replace(filled, error=field.needed), _nothing(field)
    if field.choices and not set(typed) <= {choice.value for choice in field.choices}:
        return replace(filled, typed=(), error="Choose from the list."), None
    longest = LONGEST.get(field.shape, LONGEST_WORDS)
    if len(typed[-1]) > longest:
        return replace(
            filled, error=f"“{field.label}” is longer than {longest} characters. Shorten it."
        ), None
    return filled, _value(field, typed)


def _value(field: Field, typed: tuple[str, ...]) -> Any:
    match field.shape:
        case Shape.SEVERAL:
            return list(typed)
        case Shape.TICK:
            return True
        case _:
            return typed[-1].strip()


def _nothing(field: Field) -> Any:
    return {Shape.SEVERAL: [], Shape.TICK: False}.get(field.shape, "")


def _read_day(field: Field, day: Day) -> tuple[Filled, date | None]:
    if day.is_empty:
        wrong = frozenset(PARTS) if field.needed else frozenset[str]()
        return Filled(field, day=day, error=field.needed, wrong=wrong), None
    read = whole_day(day)
    if read.error:
        return Filled(field, day=day, error=read.error, wrong=read.wrong), None
    return Filled(field, day=day), date.fromisoformat(read.values[0])
