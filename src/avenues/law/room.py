"""The shape of a room: the plate on its door and the values that its five functions return.

`standing`, `time_limits`, `duties`, `next_steps` and `alongside` stand in each room's `rules.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import ModuleType
from typing import TYPE_CHECKING, Protocol

from avenues.law.clocks import Owed, TimeLimit
from avenues.law.reasons import Finding, Reasons
from avenues.law.sources import Source

if TYPE_CHECKING:
    from avenues.law.facts import Event, Facts
    from avenues.law.options import Matter
    from avenues.law.proceedings.procedure import Procedure


class Standing(Enum):
    """May this avenue be used for these facts, on this day?"""

    OPEN = "open"
    OPEN_ONCE = "open once"  # something must come first
    NOT_YET = "not yet"
    LAPSED = "out of time"  # somebody may still allow it
    NOT_AVAILABLE = "not available"

    __hash__ = object.__hash__

    def because(self, *why: Reasons) -> Finding[Standing]:
        """This standing, for these reasons."""
        return Finding(self, why)


class Effect(Enum):
    """What another avenue does to this one and to its clock."""

    INDEPENDENT = "can run together"
    NEEDS_FIRST = "must come first"
    PAUSES = "may pause it"
    CLOSES = "closes it"
    CLOSES_HERE = "closes it for these facts"

    __hash__ = object.__hash__

    def because(self, why: Reasons) -> Interplay:
        """This effect, for this reason."""
        return Interplay(self, why)


@dataclass(frozen=True, slots=True)
class Interplay:
    """What another avenue does to this one, and why."""

    effect: Effect
    why: Reasons


class Contact(Enum):
    """Whom to get in touch with; the directory knows who that is in an area."""

    SENDIASS = "sendiass"
    COUNCIL_SEND_TEAM = "council_send_team"
    COUNCIL_COMPLAINTS = "council_complaints"
    CHILDRENS_COMPLAINTS = "childrens_complaints"
    ADULT_SOCIAL_CARE_COMPLAINTS = "adult_social_care_complaints"
    CHILDRENS_FRONT_DOOR = "childrens_front_door"
    MEDIATION_ADVISER = "mediation_adviser"
    DISAGREEMENT_RESOLUTION = "disagreement_resolution"
    ICB = "icb"
    NHS_PROVIDER = "nhs_provider"
    NHS_ADVOCACY = "nhs_advocacy"
    LGSCO = "lgsco"
    PHSO = "phso"
    TRIBUNAL = "tribunal"
    COUNTY_COURT = "county_court"
    DFE = "dfe"
    OFSTED = "ofsted"
    ICO = "ico"
    LEGAL_ADVICE = "legal_advice"
    SCHOOL = "school"
    HEALTHWATCH = "healthwatch"
    TRAVEL_TEAM = "travel_team"

    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do now: what, with whom, what to write, and by when if there is a day."""

    do: Reasons
    contact: Contact | None = None
    write: str = ""
    by: Finding[date] | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """The plate on the door: what this avenue is, whatever the case. Plain words throughout."""

    key: str
    name: str
    purpose: str
    cost: str
    decides: str
    comes_first: str
    can_achieve: str
    matters: frozenset[Matter]
    leads_to: tuple[str, ...]
    source: Source


class RoomModule(Protocol):
    """What the rest of the house may ask of a room."""

    ROOM: Room
    PROCEDURE: Procedure

    def standing(self, facts: Facts) -> Finding[Standing]:
        """May this person use it for this matter; what must come first; why or why not?"""

    def time_limits(self, facts: Facts) -> tuple[TimeLimit, ...]:
        """By when must the person act? A limit with no day is an answer too."""

    def duties(self, facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
        """Who must then do what, by when?"""

    def next_steps(self, facts: Facts) -> tuple[NextStep, ...]:
        """What to do now, with what paper, and whom to contact?"""

    def alongside(self, other: str, facts: Facts | None) -> Interplay:
        """What does the other avenue do to this one and to its clock?"""


def is_room(module: ModuleType) -> bool:
    """Does the module carry a plate?"""
    return isinstance(getattr(module, "ROOM", None), Room)
