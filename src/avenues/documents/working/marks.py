"""The key: how type says whose words these are, and whether both sides agree to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

KEY_SOURCE = (
    "This key is the one in guides for families by IPSEA and SENDIASS services. Check it against the "
    "Tribunal’s own directions in your case; if they differ, follow the directions."
)


class Side(Enum):
    """Who proposes a change."""

    FAMILY = "family", "Family"
    COUNCIL = "council", "Council"

    def __init__(self, key: str, words: str) -> None:
        self.key = key
        self.words = words

    @property
    def other(self) -> Side:
        """The other side."""
        return Side.COUNCIL if self is Side.FAMILY else Side.FAMILY


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False


class Mark(Enum):
    """What stands in the plan, and each way of changing it: its key, words, type."""

    ORIGINAL = "original", "In the plan now", Type()
    AGREED_IN = "agreed_in", "Added, agreed by both", Type(underline=True)
    AGREED_OUT = "agreed_out", "Taken out, agreed by both", Type(underline=True, strike=True)
    FAMILY_IN = "family_in", "The family wants to add this", Type(bold=True)
    FAMILY_OUT = "family_out", "The family wants to take this out", Type(bold=True, strike=True)
    COUNCIL_IN = "council_in", "The council wants to add this", Type(italic=True)
    COUNCIL_OUT = "council_out", "The council wants to take this out", Type(italic=True, strike=True)
    UNCLEAR_IN = "unclear_in", "Not clear whose words these are", Type(bold=True, italic=True)
    UNCLEAR_OUT = "unclear_out", "Not clear who wants this out", Type(bold=True, italic=True, strike=True)

    def __init__(self, key: str, words: str, type_: Type) -> None:
        self.key = key
        self.words = words
        self.type = type_

    @property
    def is_out(self) -> bool:
        """Are these words to be taken out?"""
        return self.type.strike

    @property
    def side(self) -> Side | None:
        """Whose proposal it is, where it is one side's."""
        return _SIDES.get(self)

    @property
    def is_agreed(self) -> bool:
        """Do both sides agree to it?"""
        return self in (Mark.AGREED_IN, Mark.AGREED_OUT)


_SIDES = {
    Mark.FAMILY_IN: Side.FAMILY,
    Mark.FAMILY_OUT: Side.FAMILY,
    Mark.COUNCIL_IN: Side.COUNCIL,
    Mark.COUNCIL_OUT: Side.COUNCIL,
}
ADDED = {Side.FAMILY: Mark.FAMILY_IN, Side.COUNCIL: Mark.COUNCIL_IN}
STRUCK = {Side.FAMILY: Mark.FAMILY_OUT, Side.COUNCIL: Mark.COUNCIL_OUT}
BY_TYPE = {mark.type: mark for mark in Mark}
KEY = tuple(mark for mark in Mark if mark not in (Mark.UNCLEAR_IN, Mark.UNCLEAR_OUT))
"""What the key at the top of a document explains."""


def mark_of(type_: Type) -> Mark:
    """What type says. Type that is in no key is kept, and said to be unclear."""
    return BY_TYPE.get(type_, Mark.UNCLEAR_OUT if type_.strike else Mark.UNCLEAR_IN)
