"""The mini rule set's cases: one as a dataclass, many as columns, and a seeded generator of both.

The rules are in words in `bench/README.md`. Every engine takes these cases and gives these outcomes.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import IntEnum, IntFlag
from typing import NamedTuple

import numpy as np

from bench.days import EPOCH, NONE, as_date, corresponding_days

FIRST_DAY = date(2015, 1, 1)
LAST_NOTICE = date(2027, 8, 31)  # so that every day in a case, deadlines too, is in 2027 or before
LAST_DAY = date(2027, 12, 31)


class Decision(IntEnum):
    """What the council decided."""

    REFUSED_ASSESSMENT = 0
    REFUSED_PLAN = 1
    PLAN_CONTENT = 2
    REFUSED_REASSESSMENT = 3
    REFUSED_AMENDMENT = 4
    PLAN_CEASED = 5


class Sections(IntFlag):
    """The sections of the plan in dispute; none unless the decision is PLAN_CONTENT."""

    NOTHING = 0
    B = 1
    F = 2
    I = 4


SECTIONS_DISPUTED = (
    Sections.B,
    Sections.F,
    Sections.I,
    Sections.B | Sections.F,
    Sections.B | Sections.F | Sections.I,
)


class Standing(IntEnum):
    """Whether an appeal can be started on the day asked about."""

    OPEN = 0
    OPEN_ONCE = 1
    LAPSED_LEAVE = 2
    LAPSED = 3


class Limb(IntEnum):
    """Which period ends later."""

    NOTICE = 0
    CERTIFICATE = 1


class Adjustment(IntEnum):
    """What moved the last day."""

    NONE = 0
    WEEKEND = 1
    AUGUST = 2
    CHRISTMAS = 3


def reason_code(standing: int, limb: int, adjustment: int) -> int:
    """One small number for the branch of the standing, the limb and the adjustment."""
    return standing * 8 + limb * 4 + adjustment


@dataclass(frozen=True, slots=True)
class Case:
    """One disagreement, as much of it as the mini rule set reads. None: not issued, not contacted."""

    decision: Decision
    sections: Sections
    notice_sent: date
    certificate_issued: date | None
    adviser_contacted: date | None
    on: date


class Outcome(NamedTuple):
    """What every engine answers for one case. None: no certificate is required."""

    certificate_required: bool
    contact_deadline: date | None
    appeal_deadline: date
    standing: int
    reason: int


@dataclass(frozen=True)
class Table:
    """Cases as columns. Days are int32, counted from 1970; kinds are int8; a day that is untold is NONE."""

    decision: np.ndarray
    sections: np.ndarray
    notice_sent: np.ndarray
    certificate_issued: np.ndarray
    adviser_contacted: np.ndarray
    on: np.ndarray

    def __len__(self) -> int:
        return len(self.notice_sent)

    def rows(self, first: int, stop: int) -> Table:
        """Some of the rows."""
        return Table(*(getattr(self, field.name)[first:stop] for field in fields(self)))

    def cases(self) -> list[Case]:
        """The same cases, one by one."""
        decisions, sections = list(Decision), [Sections(n) for n in range(8)]
        return [
            Case(decisions[d], sections[s], as_date(n), _told(c), _told(a), as_date(on))
            for d, s, n, c, a, on in zip(
                *(getattr(self, field.name).tolist() for field in fields(self)), strict=True
            )
        ]


@dataclass(frozen=True)
class Outcomes:
    """Outcomes as columns: bool, int32, int32, int8, int8. A contact deadline that does not exist is NONE."""

    certificate_required: np.ndarray
    contact_deadline: np.ndarray
    appeal_deadline: np.ndarray
    standing: np.ndarray
    reason: np.ndarray

    @classmethod
    def of(cls, outcomes: list[Outcome]) -> Outcomes:
        """Outcomes that came one by one."""
        required, contact, appeal, standing, reason = zip(*outcomes, strict=True)
        return cls(
            np.array(required, dtype=bool),
            np.array([NONE if d is None else (d - EPOCH).days for d in contact], dtype=np.int32),
            np.array([(d - EPOCH).days for d in appeal], dtype=np.int32),
            np.array(standing, dtype=np.int8),
            np.array(reason, dtype=np.int8),
        )

    def one(self) -> Outcome:
        """The only row."""
        contact = int(self.contact_deadline[0])
        return Outcome(
            bool(self.certificate_required[0]),
            _told(contact),
            as_date(int(self.appeal_deadline[0])),
            int(self.standing[0]),
            int(self.reason[0]),
        )

    def differences(self, other: Outcomes) -> dict[str, np.ndarray]:
        """The rows in which any column differs, by column; empty when all is the same."""
        found = {}
        for field in fields(self):
            rows = np.flatnonzero(getattr(self, field.name) != getattr(other, field.name))
            if len(rows):
                found[field.name] = rows
        return found


def _told(day: int) -> date | None:
    return None if day == NONE else as_date(day)


def generate(rows: int, seed: int = 2014) -> Table:
    """Cases of every kind, their days in order.

    A third of the days asked about lie near the limit, so that every branch has rows.
    """
    rng = np.random.default_rng(seed)
    first, last = (FIRST_DAY - EPOCH).days, (LAST_NOTICE - EPOCH).days
    decision = rng.integers(0, len(Decision), rows, dtype=np.int8)
    section = np.array(SECTIONS_DISPUTED, dtype=np.int8)[rng.integers(0, len(SECTIONS_DISPUTED), rows)]
    sections = np.where(decision == Decision.PLAN_CONTENT, section, 0).astype(np.int8)
    notice = rng.integers(first, last + 1, rows, dtype=np.int32)
    near_the_limit = corresponding_days(2)[notice] + rng.integers(-3, 35, rows)
    on = np.where(rng.random(rows) < 0.33, near_the_limit, notice + rng.integers(0, 120, rows)).astype(
        np.int32
    )
    certificate = _between(rng, notice + 3, np.minimum(on, notice + 79))
    certificate[rng.random(rows) < 0.4] = NONE
    adviser = _between(rng, notice + 1, np.where(certificate == NONE, on, certificate))
    adviser[(rng.random(rows) < 0.5) & (certificate == NONE)] = NONE
    table = Table(decision, sections, notice, certificate, adviser, on)
    if on.max() > (LAST_DAY - EPOCH).days:
        raise ValueError(f"a case asks about {as_date(int(on.max()))}, after {LAST_DAY}")
    return table


def _between(rng: np.random.Generator, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    days = first + (rng.random(len(first)) * (last - first + 1)).astype(np.int32)
    return np.where(first <= last, days, NONE).astype(np.int32)
