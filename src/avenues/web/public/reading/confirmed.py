"""What was confirmed, if it can be true; else what is wrong with it, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from avenues.law.notices import Item, LastDays, Notice, days_to_tell, items_of
from avenues.web.public.pathway.typed import PARTS, whole_day
from avenues.web.public.reading.told import DATED, DAYS, MISSING, NONE_OF_THEM, NOTICE, SENT, THERE, Told

CHOOSE = "Choose the decision that the letter tells, or “None of these”."
ONE_OR_NONE = "Choose a decision, or “None of these”, not both."
WHICH_DATE = "Enter the date on the letter, for example 27 3 2026."
LATER = "The date on the letter is after the day it was sent. Check both days."
BEYOND = "We do not know the bank holidays after this day yet. Check the year."


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with one thing, and in which boxes of a day."""

    sentence: str
    parts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The facts. `sent` is None where it is not known; then days count from the date on the letter."""

    notices: tuple[Notice, ...]
    dated: date
    sent: date | None
    told: Mapping[str, date] = field(default_factory=dict)
    says: Mapping[Item, bool] = field(default_factory=dict)
    days: LastDays | None = None

    @property
    def counts_from(self) -> date:
        """The day from which time runs, as far as is known."""
        return self.sent or self.dated


def confirmed(told: Told) -> Confirmed | dict[str, Wrong]:
    """The facts, or what is wrong with each by its name."""
    wrong, days = _days(told)
    if not told.notices:
        wrong[NOTICE] = Wrong(CHOOSE)
    elif NONE_OF_THEM in told.notices and len(told.notices) > 1:
        wrong[NOTICE] = Wrong(ONE_OR_NONE)
    if DATED not in days and DATED not in wrong and SENT not in days and told.chosen:
        wrong[DATED] = Wrong(WHICH_DATE, frozenset(PARTS))
    if wrong:
        return wrong
    return _with_days(told, days)


def _with_days(told: Told, days: dict[str, date]) -> Confirmed | dict[str, Wrong]:
    says = {item: value == THERE for item, value in told.says.items() if value in {THERE, MISSING}}
    sent = days.get(SENT)
    dated = days.get(DATED) or sent or date.max
    if sent is not None and dated > sent:
        return {DATED: Wrong(LATER, frozenset(PARTS))}
    facts = Confirmed(told.chosen, dated, sent, days, says)
    if not facts.notices:
        return facts
    try:
        items_of(facts.notices[0], facts.counts_from)
        last = days_to_tell(notice=facts.notices[0], sent=facts.counts_from, dated=dated)
    except ValueError as too_early:
        return {DATED: Wrong(str(too_early), frozenset({"year"}))}
    except LookupError:
        return {DATED: Wrong(BEYOND, frozenset({"year"}))}
    return replace(facts, days=last)


def _days(told: Told) -> tuple[dict[str, Wrong], dict[str, date]]:
    wrong: dict[str, Wrong] = {}
    days: dict[str, date] = {}
    for name in DAYS:
        if told.days[name].is_empty:
            continue
        read = whole_day(told.days[name])
        if read.error:
            wrong[name] = Wrong(read.error, read.wrong)
        else:
            days[name] = date.fromisoformat(read.values[0])
    return wrong, days
