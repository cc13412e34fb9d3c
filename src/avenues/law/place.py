"""What is special to a place: local policy, a school's calendar. Data from an operator, not facts of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from avenues.law.calendar import SchoolCalendar


@dataclass(frozen=True, slots=True)
class ComplaintsPolicy:
    """A council's own targets for complaints, in working days, beside the Ombudsman's Code."""

    council: str
    acknowledge: int
    stage_1: int
    stage_2: int
    address: str


@dataclass(frozen=True, slots=True)
class SchoolPolicy:
    """A school's own complaints policy: how many of its school days it takes for its first answer."""

    school: str
    days_to_answer: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where the family lives and learns, as far as local policy matters."""

    area: str = ""
    complaints_policy: ComplaintsPolicy | None = None
    school: SchoolCalendar | None = None
    school_policy: SchoolPolicy | None = None


NOWHERE = Place()
