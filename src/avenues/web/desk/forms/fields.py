"""What a form asks: a field has a name, a label, a shape, and a sentence for when it is left empty."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from django.db.models import TextChoices

from avenues.law.options import Option
from avenues.web.desk.words import spoken

LONGEST_WORDS = 4000
LONGEST_LINE = 200


class Shape(Enum):
    """How an answer is given."""

    LINE = "line"
    WORDS = "words"
    DAY = "day"
    ONE = "one"  # radios
    PICK = "pick"  # a list to pick from
    SEVERAL = "several"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose."""

    value: str
    words: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is asked. `needed` is the sentence for when it is empty; without one it may be."""

    name: str
    label: str
    shape: Shape = Shape.LINE
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    needed: str = ""
    width: str = "two-thirds"
    kind: str = "text"  # of a line: text, tel, email
    autocomplete: str = "off"

    @property
    def first(self) -> str:
        """The id of the first box, to which an error leads."""
        return f"{self.name}-day" if self.shape is Shape.DAY else self.name


def choices_of(options: type[TextChoices] | Iterable[Option]) -> tuple[Choice, ...]:
    """The choices that an enum has."""
    if isinstance(options, type) and issubclass(options, TextChoices):
        return tuple(Choice(value, label) for value, label in options.choices)
    return tuple(Choice(each.key, spoken(each.words), spoken(each.hint)) for each in options)
