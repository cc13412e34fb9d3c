"""What is asked to open a disagreement, and of anybody in it: who, and how it is safe to get in touch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from avenues.casework.kinds import Relation
from avenues.casework.services import PersonDetails
from avenues.law.options import Matter
from avenues.web.desk.forms import Choice, Field, Shape, choices_of
from avenues.web.public.pathway.matters import grouped

SUBJECT = (
    Field("name", "Name of the child or young person", needed="Enter their name."),
    Field("known_as", "What they like to be called", hint="If it is another name", width="one-half"),
    Field("born", "Date of birth", Shape.DAY, hint="If you know it. Many days turn on their age"),
)
ACTS = (
    Field(
        "acts_name",
        "Name of the person who acts",
        hint="A parent, carer or deputy. Leave it empty if a young person acts for themselves",
    ),
    Field(
        "relation",
        "Who they are",
        Shape.PICK,
        choices=tuple(each for each in choices_of(Relation) if each.value != Relation.SELF),
    ),
)
SAFELY = (
    Field("phone", "Phone", kind="tel", width="one-half"),
    Field("email", "E-mail", kind="email", width="two-thirds"),
    Field("best_way", "How is it safe to get in touch?", hint="For example: text first, then ring"),
    Field("best_times", "When?", hint="For example: school hours"),
    Field("never", "Never", hint="For example: never ring the home number, never leave a message"),
    Field("language", "Language, if not English", width="one-half"),
    Field("interpreter", "An interpreter is needed", Shape.TICK),
    Field("adjustments", "Adjustments", hint="For example: large print, short calls, easy read"),
)
ADDRESS = Field("address", "Address", Shape.WORDS)
ABOUT = (
    Field("summary", "What it is about, in a line", hint="As you would tell a colleague", width="full"),
    Field(
        "matters",
        "What is disputed",
        Shape.SEVERAL,
        hint="Choose what you know. It can be told later",
        choices=tuple(choice for _, matters in grouped() for choice in choices_of(each for each in matters)),
    ),
)
SAFE_NAMES = tuple(field.name for field in SAFELY)


def choices_for(pairs: list[tuple[str, str]]) -> tuple[Choice, ...]:
    """Choices of records: a key and a name each."""
    return tuple(Choice(value, words) for value, words in pairs)


def details(values: Mapping[str, Any], name: str, **more: Any) -> PersonDetails:
    """Somebody, and how to reach them, from what was typed."""
    return PersonDetails(values[name], **{each: values[each] for each in SAFE_NAMES}, **more)


def matters_of(values: Mapping[str, Any]) -> list[Matter]:
    """The matters that were chosen."""
    chosen = values["matters"]
    return [matter for matter in Matter if matter.key in chosen]
