"""What cannot be true of a disagreement, whatever the law says of it: each with how to put it right.

`telling.py` says what cannot be read; this says what was read and cannot be. A story that is merely
unusual is let through: a family may go to stage 2 before the answer at stage 1 comes. `happenings.py` holds
the order of events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from avenues.law.calendar import (
    FIRST_DAY,
    LAST_DAY,
    birthday,
    end_of_compulsory_school_age,
    plain,
)
from avenues.law.facts import QUESTIONS, Facts
from avenues.law.happenings import AHEAD, FOLLOWERS, NEEDED, NEEDS_PLAN
from avenues.law.options import AppealState, CertificateKind, Matter, Plan, TherapyPlace, in_order
from avenues.law.telling import Problem

ACT_STARTS = date(2014, 9, 1)
OLDEST = 26
OLDEST_TOLD = 25
LEAVING_AGE = 16

Told = Mapping[str, Any]
Check = Callable[[date, Told], Iterator[Problem]]


def contradictions(facts: Facts) -> tuple[Problem, ...]:
    """What cannot be true of these facts. Empty if all of it can. Reads no fact in the sense of `Facts.read`."""
    told = dict(facts.items())
    return tuple(problem for check in CHECKS for problem in check(facts.on, told))


def day_asked_about(on: date, told: Told) -> Iterator[Problem]:
    """The day that the answer is for lies between the Act and the end of the calendar."""
    if on < ACT_STARTS:
        yield Problem(
            "on",
            f"You ask about {_day(on)}. The law here starts on {plain(ACT_STARTS)}: give that day or a later one.",
        )
    elif on > LAST_DAY:
        yield Problem(
            "on",
            f"You ask about {_day(on)}. The calendar here ends on {plain(LAST_DAY)}: give an earlier day.",
        )


def days(on: date, told: Told) -> Iterator[Problem]:
    """A day lies after the Act began, and not ahead unless it can."""
    for name, day in told.items():
        if not isinstance(day, date) or name == "born":
            continue
        if day < ACT_STARTS:
            yield _problem(
                name, f"is {_day(day)}, which is before {plain(ACT_STARTS)}, when the law used here began"
            )
        elif name not in AHEAD and day > on:
            yield _problem(
                name,
                f"is {_day(day)}, which is after {_day(on)}, the day you ask about. It has not happened yet",
            )
        elif day > LAST_DAY:
            yield _problem(name, f"is {_day(day)}. The calendar used here ends on {plain(LAST_DAY)}")


def order_of_days(on: date, told: Told) -> Iterator[Problem]:
    """No event comes before one that it follows. One problem for each day that comes too soon."""
    wrong: set[str] = set()
    for earlier, later in FOLLOWERS.of(_happened(told)):
        first, second = told[earlier], told.get(later)
        if second is None or second >= first or later in wrong:
            continue
        wrong.add(later)
        yield _problem(
            later,
            f"is {_day(second)}, which is before “{_short(earlier)}”, {_day(first)}. It cannot come first",
            earlier,
        )


def what_it_needs(on: date, told: Told) -> Iterator[Problem]:
    """Nothing happened that needs something that has not happened."""
    for name, needed in NEEDED.of(_happened(told)):
        if needed in told and told[needed] is None:
            yield Problem(
                name,
                f"“{_short(name)}” has a date, but you say that “{_short(needed)}” has not happened. "
                "Give the date of that too, or leave both out.",
                (needed,),
            )


def certificate_after_mediation(on: date, told: Told) -> Iterator[Problem]:
    """A certificate of having taken part needs a mediation, and is not older than it."""
    if told.get("certificate_kind") is not CertificateKind.HELD or "mediation_held" not in told:
        return
    held, issued = told["mediation_held"], told.get("certificate_issued")
    if held is None:
        yield Problem(
            "certificate_kind",
            f"“{_short('certificate_kind')}” says that you took part in mediation, but you say that it has not "
            "taken place. Change one of the two.",
            ("mediation_held",),
        )
    elif issued is not None and issued < held:
        yield _problem(
            "certificate_issued",
            f"is {_day(issued)}, which is before “{_short('mediation_held')}”, {_day(held)}. It cannot come first",
            "mediation_held",
        )


def state_of_the_appeal(on: date, told: Told) -> Iterator[Problem]:
    """An appeal that is going on has not been withdrawn or decided."""
    if told.get("appeal_state") is not AppealState.RUNNING:
        return
    for name in ("withdrawn_on", "decision_sent"):
        if told.get(name) is not None:
            yield Problem(
                "appeal_state",
                f"“{_short('appeal_state')}” says that the appeal is going on, but “{_short(name)}” has a date. "
                "Change one of the two.",
                (name,),
            )


def born(on: date, told: Told) -> Iterator[Problem]:
    """The person is born, and young enough for this law."""
    day = told.get("born")
    if day is None:
        return
    if day > on:
        yield _problem("born", f"is {_day(day)}, which is after {_day(on)}, the day you ask about")
    elif _is_too_old(day, on):
        yield Problem(
            "born",
            f"“{_short('born')}” is {_day(day)}, more than {OLDEST} years before {_day(on)}. "
            f"The law used here is for people up to {OLDEST_TOLD}. Check the year.",
        )


def age(on: date, told: Told) -> Iterator[Problem]:
    """The age is one that this law knows, and the one that follows from the date of birth."""
    years = told.get("age")
    if years is None:
        return
    if not 0 <= years <= OLDEST_TOLD:
        yield Problem(
            "age", f"“{_short('age')}” is a whole number from 0 to {OLDEST_TOLD}. Enter the age in years."
        )
        return
    true_age = _age(told.get("born"), on)
    if true_age is not None and years != true_age:
        yield Problem(
            "age",
            f"“{_short('age')}” is {years}, but by “{_short('born')}” it is {true_age} on {_day(on)}. "
            "Change the one that is wrong, or leave the age out.",
            ("born",),
        )


def compulsory_school_age(on: date, told: Told) -> Iterator[Problem]:
    """The last Friday in June has or has not passed, as the date of birth or the age says."""
    passed, day, years = told.get("past_last_friday_in_june"), told.get("born"), told.get("age")
    if passed is None:
        return
    if _age(day, on) is not None:
        true, by = on > end_of_compulsory_school_age(told["born"]), "born"
    elif years is not None and (years > LEAVING_AGE or years < LEAVING_AGE - 1):
        true, by = years > LEAVING_AGE, "age"
    else:
        return
    if passed is not true:
        yield Problem(
            "past_last_friday_in_june",
            f"“{_short('past_last_friday_in_june')}” is {_yes_no(passed)}, but by “{_short(by)}” it is {_yes_no(true)}. "
            "Change the one that is wrong.",
            (by,),
        )


def months_late(on: date, told: Told) -> Iterator[Problem]:
    """Nothing is less than nothing late, or late since before the Act."""
    months = told.get("late_by_months")
    longest = max(0, (on.year - ACT_STARTS.year) * 12 + on.month - ACT_STARTS.month)
    if months is not None and not 0 <= months <= longest:
        yield Problem(
            "late_by_months",
            f"“{_short('late_by_months')}” is a whole number from 0 to {longest}, the months since the law used here "
            "began. Enter how many months late it is.",
        )


def a_plan(on: date, told: Told) -> Iterator[Problem]:
    """What is said of a plan needs one: sections, a matter about what it says, a therapy in it."""
    plan = told.get("plan")
    if plan not in {Plan.NONE, Plan.IN_ASSESSMENT}:
        return
    if told.get("sections"):
        letters = ", ".join(section.key.upper() for section in in_order(told["sections"]))
        yield Problem(
            "sections",
            f"“{_short('sections')}” names Section {letters}, but under “{_short('plan')}” you say that there is none. "
            "Leave the sections out, or say that there is a plan.",
            ("plan",),
        )
    for matter in in_order(told.get("matters", ())):
        if matter in NEEDS_PLAN:
            yield Problem("matters", _matter_without_plan(matter), ("plan",))


def therapy_in_a_plan(on: date, told: Told) -> Iterator[Problem]:
    """Where a therapy stands fits whether there is a plan."""
    where, plan = told.get("therapy_in"), told.get("plan")
    without = plan in {Plan.NONE, Plan.IN_ASSESSMENT}
    if where is None or plan is None or without is (where is TherapyPlace.NO_PLAN):
        return
    if not without and plan is not Plan.FINAL:  # a draft, or a plan that has ended: either can be said
        return
    there = "that there is no plan" if without else "that there is a plan"
    yield Problem(
        "therapy_in",
        f"“{_short('therapy_in')}” does not fit with “{_short('plan')}”, where you say {there}. Change one of the two.",
        ("plan",),
    )


CHECKS: tuple[Check, ...] = (
    day_asked_about,
    born,
    age,
    compulsory_school_age,
    a_plan,
    therapy_in_a_plan,
    days,
    order_of_days,
    what_it_needs,
    certificate_after_mediation,
    state_of_the_appeal,
    months_late,
)


def _happened(told: Told) -> list[str]:
    """What is told but that it has not happened."""
    return [name for name, value in told.items() if value is not None]


def _matter_without_plan(matter: Matter) -> str:
    if matter is Matter.REFUSED_REASSESSMENT:
        return (
            f"“{_short('matters')}” says that the council refused to assess again, but under “{_short('plan')}” you "
            "say that there is none. Without a plan, choose “The council refused to assess”; or say that there is a plan."
        )
    return (
        f"“{_short('matters')}” is about what is in a plan ({matter.key}), but under “{_short('plan')}” you say that "
        "there is none. Choose something else that it is about, or say that there is a plan."
    )


def _age(born: date | None, on: date) -> int | None:
    """The age on the day; None if the date of birth is not told, or cannot be."""
    if born is None or born > min(on, LAST_DAY) or _is_too_old(born, on):
        return None
    return next(years for years in range(OLDEST, -1, -1) if birthday(born, years) <= on)


def _is_too_old(born: date, on: date) -> bool:
    return born < FIRST_DAY or (born <= LAST_DAY and on > birthday(born, OLDEST))


def _problem(name: str, wrong: str, *against: str) -> Problem:
    which = (
        "Check both dates and change the one that is wrong." if against else "Check the day, month and year."
    )
    return Problem(name, f"“{_short(name)}” {wrong}. {which}", against)


def _short(name: str) -> str:
    return QUESTIONS[name].short


def _day(day: date) -> str:
    """The day in words; as figures where the calendar does not reach."""
    return plain(day) if FIRST_DAY <= day <= LAST_DAY else day.isoformat()


def _yes_no(truth: bool) -> str:
    return "yes" if truth else "no"
