"""Which rows of a table may hold what cannot be true: the few for which `checks.contradictions` is asked.

Works from the same data as the checks (`happenings.py`). It may suspect a row that is right; it never
passes over one that is wrong, and a test holds it to that.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.calendar import LAST_DAY
from avenues.law.checks import ACT_STARTS, OLDEST, OLDEST_TOLD, a_plan, therapy_in_a_plan
from avenues.law.columns.table import DAY, UNTOLD, Table, day_at, offset
from avenues.law.facts import UNKNOWN
from avenues.law.happenings import AHEAD, IN_ORDER, NEEDS
from avenues.law.options import AppealState, CertificateKind

Mask = NDArray[np.bool_]

FIRST, LAST = offset(ACT_STARTS), offset(LAST_DAY)
FEWEST_DAYS_OF_A_YEAR = 365
LONGEST_MONTH = 31
ABOUT_A_PLAN = ("plan", "sections", "matters", "therapy_in")


def suspects(table: Table) -> Mask:
    """The rows to look at one by one."""
    columns = _Columns(table)
    found = (columns.day("on") < FIRST) | (columns.day("on") > LAST)
    for name in table.columns:
        found |= _out_of_reach(columns, name)
    for earlier, later in IN_ORDER:
        found |= columns.before(later, earlier)
    for name, needed in NEEDS:
        found |= columns.is_day(name) & columns.holds(needed, None)
    return found | _person(columns) | _plan(columns) | _certificate(columns) | _appeal(columns)


class _Columns:
    """Questions about whole columns; a fact without a column is untold."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.nowhere = np.zeros(table.rows, np.bool_)

    def day(self, name: str) -> NDArray[Any]:
        return self.table.columns[name].told_days

    def is_day(self, name: str) -> Mask:
        return self.holds(name, DAY)

    def values(self, name: str) -> tuple[Any, ...]:
        """The different values of a column."""
        return self.table.columns[name].values if name in self.table.columns else ()

    def holds(self, name: str, value: Any) -> Mask:
        """The rows whose value is this one."""
        return self.where(name, lambda own: own is value)

    def told(self, name: str) -> Mask:
        return self.where(name, lambda own: own is not UNTOLD and own is not UNKNOWN)

    def where(self, name: str, true: Any) -> Mask:
        column = self.table.columns.get(name)
        if column is None:
            return self.nowhere
        chosen = np.array([bool(true(value)) for value in column.values], np.bool_)
        found: Mask = chosen[column.codes] if chosen.any() else self.nowhere
        return found

    def before(self, name: str, other: str) -> Mask:
        """The rows in which both days are told, and the first is before the other."""
        both = self.is_day(name) & self.is_day(other)
        return both & (self.day(name) < self.day(other)) if both.any() else both


def _out_of_reach(columns: _Columns, name: str) -> Mask:
    is_day = columns.is_day(name)
    if name in {"on", "born"} or not is_day.any():
        return columns.nowhere
    days = columns.day(name)
    last = np.full(len(days), LAST) if name in AHEAD else columns.day("on")
    return is_day & ((days < FIRST) | (days > last))


def _person(columns: _Columns) -> Mask:
    born, passed = columns.is_day("born"), columns.told("past_last_friday_in_june")
    age = columns.told("age")
    found = (born & (age | passed)) | (age & passed)
    found |= columns.where("age", lambda value: isinstance(value, int) and not 0 <= value <= OLDEST_TOLD)
    longest = (columns.day("on") - FIRST) // LONGEST_MONTH  # or more
    for months in columns.values("late_by_months"):
        if isinstance(months, int):
            found |= columns.holds("late_by_months", months) & ((months < 0) | (months > longest))
    if born.any():
        lived = columns.day("on") - columns.day("born")
        found |= born & ((lived < 0) | (lived > OLDEST * FEWEST_DAYS_OF_A_YEAR))
    return found


def _plan(columns: _Columns) -> Mask:
    """The checks themselves, once for each combination that the table holds."""
    names = [name for name in ABOUT_A_PLAN if name in columns.table.columns]
    if "plan" not in names:
        return columns.nowhere
    codes = np.stack([columns.table.columns[name].codes.astype(np.uint16) for name in names])
    kinds, inverse = np.unique(codes, axis=1, return_inverse=True)
    wrong = []
    for kind in kinds.T.tolist():
        values = {
            name: columns.table.columns[name].values[code] for name, code in zip(names, kind, strict=True)
        }
        told = {name: value for name, value in values.items() if value is not UNTOLD and value is not UNKNOWN}
        on = day_at(FIRST)
        wrong.append(any(True for check in (a_plan, therapy_in_a_plan) for _ in check(on, told)))
    found: Mask = np.array(wrong, np.bool_)[inverse.reshape(-1)]
    return found


def _certificate(columns: _Columns) -> Mask:
    held = columns.holds("certificate_kind", CertificateKind.HELD)
    never = columns.holds("mediation_held", None)
    return held & (never | columns.before("certificate_issued", "mediation_held"))


def _appeal(columns: _Columns) -> Mask:
    running = columns.holds("appeal_state", AppealState.RUNNING)
    return running & (columns.is_day("withdrawn_on") | columns.is_day("decision_sent"))
