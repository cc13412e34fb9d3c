"""Which judge hears the claim, who may bring it, and by when. Read with `law.md`; `steps.py` says what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum

from avenues.law.calendar import WorkingDays, is_in_season, last_working_day_to, months_beginning
from avenues.law.clocks import Owed, TimeLimit, Waiver, limit, no_limit
from avenues.law.facts import Event, Facts
from avenues.law.options import SCHOOLS, Asker, Matter, Plan, Setting
from avenues.law.reasons import Count, Dated, Finding, Reasons, rule
from avenues.law.room import Effect, Interplay, Standing
from avenues.law.shared.who import over_compulsory_school_age
from avenues.law.sources import EQUALITY, EQUALITY_SCH17, FROM_KNOWLEDGE, HESC, HESC_2020, SECOND_HAND

MONTHS_TO_CLAIM = 6
BEFORE_THE_CHANGE = HESC.rule("12(3)", SECOND_HAND, until=date(2020, 7, 20))

WITH_APPEAL_PANEL = frozenset({Setting.MAINTAINED_SCHOOL, Setting.ACADEMY})
"""Schools that must let parents appeal to a panel when they refuse a place."""


class Why(Reasons):
    # Which judge
    NOT_DISCRIMINATION = (
        EQUALITY.s("85"),
        "This claim is for unfair treatment because of a disability. If that is part of it, choose that too.",
    )
    SCHOOL = EQUALITY_SCH17.para("3"), "A claim about a school goes to the Tribunal."
    NOT_A_SCHOOL = (
        EQUALITY.s("114", SECOND_HAND),
        "A claim about a college, a university, a nursery that is not part of a school, or the council goes to the county court.",
    )
    EITHER = (
        EQUALITY.s("114", SECOND_HAND),
        "Schools: the Tribunal. Colleges, nurseries and councils: the county court. The time is the same.",
    )
    ADMISSION_PANEL = (
        EQUALITY_SCH17.para("13"),
        "When such a school refuses a place, the admission appeal panel looks at discrimination, not the Tribunal.",
    )
    # Who
    PARENT_CLAIMS = (
        EQUALITY_SCH17.para("3"),
        "Until the end of compulsory school age a parent or carer makes this claim for you.",
    )
    OWN_CLAIM = (
        EQUALITY_SCH17.para("3"),
        "The end of compulsory school age has passed, so the claim is the pupil’s own. You can help.",
    )
    # Time
    DECIDED = EQUALITY_SCH17.para("5"), "This claim has been decided."
    IN_TIME = EQUALITY_SCH17.para("4(1)"), "There is still time to claim."
    TIME_ENDED = EQUALITY_SCH17.para("4(1)"), "The six months to claim have ended."
    LAST_ACT = (
        EQUALITY_SCH17.para("4(5)"),
        "Happened, or if it went on for a time ended, {day}",
    )
    SIX_MONTHS = EQUALITY_SCH17.para("4(1)"), "six months, that day being the first: {day}"
    LAST_ACT_IN_COURT = (
        EQUALITY.s("118", FROM_KNOWLEDGE),
        "Happened, or if it went on for a time ended, {day}",
    )
    SIX_MONTHS_IN_COURT = (
        EQUALITY.s("118", FROM_KNOWLEDGE),
        "six months, that day being the first: {day}",
    )
    NO_HOLIDAYS = (
        HESC.rule("12(3)", since=HESC_2020),
        "August and Christmas do not move this day, {day}",
    )
    NO_HOLIDAYS_EARLIER = (
        BEFORE_THE_CHANGE,
        "August and Christmas do not move this day, {day}: the Upper Tribunal held that the rule could not lengthen the time",
    )
    NO_LIMIT_HERE = EQUALITY_SCH17.para("13"), "The time to appeal to the admission panel counts instead."
    # Interplay
    NOTHING_STOPS_THE_CLOCK = (
        EQUALITY_SCH17.para("4"),
        "You can do both. No complaint, review or other step stops the six months.",
    )
    NO_CERTIFICATE = (
        EQUALITY_SCH17.para("3", SECOND_HAND),
        "This claim needs no mediation certificate, and mediation does not stop its six months.",
    )
    EXCLUSION_APART = (
        EQUALITY_SCH17.para("14"),
        "In England a claim about an exclusion goes to the Tribunal. The governors and the review panel are apart from it, with shorter times.",
    )


HEAR_LATE = Waiver(
    by="the Tribunal",
    test="It may hear a late claim. It decides that once, so give all your reasons.",
    source=EQUALITY_SCH17.para("4(3)"),
)
COURT_ALLOWS = Waiver(
    by="the county court",
    test="It may allow more time if it thinks that just and fair.",
    source=EQUALITY.s("118", FROM_KNOWLEDGE),
)
CLAIM = limit(
    "TL-C7",
    "Your claim must reach the Tribunal",
    source=EQUALITY_SCH17.para("4(1)"),
    missed="The Tribunal may still hear it, but need not.",
    waiver=HEAR_LATE,
    at="5pm",
)
COURT_CLAIM = limit(
    "TL-C8",
    "Your claim must be started in the county court",
    source=EQUALITY.s("118", FROM_KNOWLEDGE),
    missed="The court may still allow it, but need not.",
    waiver=COURT_ALLOWS,
)


class Forum(Enum):
    """Who hears the claim."""

    TRIBUNAL = "tribunal"
    COUNTY_COURT = "county court"
    ADMISSION_PANEL = "admission appeal panel"
    NOT_KNOWN = "not known"


@rule(since="2014-09-01")
def forum(facts: Facts) -> Finding[Forum]:
    """Who hears it? The Tribunal about a school (but not where an admission panel can); else the county court."""
    if facts.is_unknown("setting"):
        return Finding(Forum.NOT_KNOWN, (Why.EITHER,))
    if facts.setting not in SCHOOLS:
        return Finding(Forum.COUNTY_COURT, (Why.NOT_A_SCHOOL,))
    if _about_a_place(facts) and facts.plan is not Plan.FINAL:
        return Finding(Forum.ADMISSION_PANEL, (Why.ADMISSION_PANEL,))  # ADM-NOT-EHCP: with a plan, no panel
    return Finding(Forum.TRIBUNAL, (Why.SCHOOL,))


def _about_a_place(facts: Facts) -> bool:
    """Is it about a place at a school with an appeal panel? An exclusion is not, and then nobody is asked."""
    return (
        facts.setting in WITH_APPEAL_PANEL and Matter.EXCLUSION not in facts.matters and facts.about_admission
    )


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person claim, and is it in time?"""
    if Matter.DISCRIMINATION not in facts.matters:
        return Standing.NOT_AVAILABLE.because(Why.NOT_DISCRIMINATION)
    heard_by = forum(facts)
    if heard_by.value is Forum.ADMISSION_PANEL:
        return Finding(Standing.NOT_AVAILABLE, (heard_by,))
    if heard_by.value is Forum.TRIBUNAL:
        person = wrong_person(facts)
        if person is not None:
            return Standing.OPEN_ONCE.because(person)
    if facts.told("discrimination_claim_ended") is not None:
        return Standing.NOT_AVAILABLE.because(Why.DECIDED)
    last = last_day(facts)
    if facts.on > last.value:
        return Finding(Standing.LAPSED, (heard_by, Why.TIME_ENDED, last))
    return Finding(Standing.OPEN, (heard_by, Why.IN_TIME))


@rule(since="2014-09-01")
def wrong_person(facts: Facts) -> Why | None:
    """Is the claim another person's to make? A parent's for a child; else the pupil's own, at any age. # T-33"""
    if not over_compulsory_school_age(facts):
        return Why.PARENT_CLAIMS if facts.asker is Asker.YOUNG_PERSON else None
    if facts.asker is Asker.PARENT and not facts.lacks_capacity:
        return Why.OWN_CLAIM
    return None


@rule(since="2014-09-01")
def last_day(facts: Facts) -> Finding[date]:
    """By which day must the claim be made? Six months starting with the day of the act, so the day before."""
    act = facts.discrimination_last_act
    ends = months_beginning(act, MONTHS_TO_CLAIM)
    if forum(facts).value is Forum.COUNTY_COURT:
        return Count.starts(Why.LAST_ACT_IN_COURT, act).then(Why.SIX_MONTHS_IN_COURT, ends).found()
    return HOLIDAYS.on(ends)(Count.starts(Why.LAST_ACT, act).then(Why.SIX_MONTHS, ends))


def _as_held_before_2020(count: Count) -> Finding[date]:
    """Rule 12(3) then spoke of discrimination claims too, but could not lengthen what the Act sets."""
    return (
        count.then(Why.NO_HOLIDAYS_EARLIER, count.day).found() if is_in_season(count.day) else count.found()
    )


def _as_written_since_2020(count: Count) -> Finding[date]:
    """Rule 12(3) no longer speaks of starting a discrimination claim; 12(3A) is for later steps."""
    return count.then(Why.NO_HOLIDAYS, count.day).found() if is_in_season(count.day) else count.found()


HOLIDAYS = Dated[Callable[[Count], Finding[date]]](
    {"2010-10-01": _as_held_before_2020, "2020-07-21": _as_written_since_2020}
)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the claim be made? On a weekend do not count on the next working day (SEND-DD-2)."""
    if Matter.DISCRIMINATION not in facts.matters:
        return ()
    heard_by = forum(facts).value
    if heard_by is Forum.ADMISSION_PANEL:
        return (no_limit(CLAIM, Why.NO_LIMIT_HERE),)
    last = last_day(facts)
    working = last_working_day_to(last.value, WorkingDays.TRIBUNAL)
    clock = COURT_CLAIM if heard_by is Forum.COUNTY_COURT else CLAIM
    return (TimeLimit(clock, last, working if working < last.value else None),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Nobody else's clock hangs on the claim before it is made; the Tribunal then gives the dates."""
    return ()


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to this claim and its six months?"""
    match other:
        case "mediation":
            return Effect.INDEPENDENT.because(Why.NO_CERTIFICATE)
        case "exclusion_review":
            return Effect.INDEPENDENT.because(Why.EXCLUSION_APART)  # T-34
        case "admission_appeal" if facts is not None and _goes_to_panel(facts):
            return Effect.CLOSES_HERE.because(Why.ADMISSION_PANEL)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)


def _goes_to_panel(facts: Facts) -> bool:
    known = all(facts.is_told(name) for name in ("setting", "about_admission", "plan"))
    return known and forum(facts).value is Forum.ADMISSION_PANEL
