"""What was found in a letter: each thing with the place that says it, and whether that is certain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from avenues.law.notices import Item, Notice
from avenues.reading.letter import Letter, Span

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Find(Generic[Value]):
    """A value, where the letter says it, and in `doubt` why it is uncertain; empty where it is not."""

    value: Value
    span: Span
    doubt: str = ""

    @property
    def is_sure(self) -> bool:
        """Do the words leave no doubt?"""
        return not self.doubt

    def doubted(self, why: str) -> Find[Value]:
        """The same, uncertain for this reason, or for the one it was uncertain for already."""
        return Find(self.value, self.span, self.doubt or why)


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was found in a letter.

    `decisions` are several where the letter tells several. `contact_by` and `appeal_by` are the last days it
    tells. `items` holds what it says of that which a notice must say; what is not in it was not found.
    """

    letter: Letter
    decisions: tuple[Find[Notice], ...]
    letter_dated: Find[date] | None
    sent: Find[date] | None
    contact_by: Find[date] | None
    appeal_by: Find[date] | None
    items: Mapping[Item, Find[Item]]

    @property
    def days(self) -> tuple[Find[date] | None, ...]:
        """The four days, in the order in which they are named above."""
        return self.letter_dated, self.sent, self.contact_by, self.appeal_by
