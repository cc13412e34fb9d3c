"""Will the Department look at this provider, what can it do, and by when must one ask? Read with `law.md`."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import months_after
from avenues.law.clocks import Clock, Owed, TimeLimit, Waiver, limit, no_limit
from avenues.law.facts import Event, Facts
from avenues.law.options import Asker, Matter, Setting
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Interplay, NextStep, Standing
from avenues.law.shared.knowing import began
from avenues.law.shared.schools.interplay import beside_oversight
from avenues.law.shared.schools.procedure import procedure_ended
from avenues.law.shared.schools.providers import (
    ACADEMIES,
    COLLEGES,
    COUNCIL_SCHOOLS,
    PROVIDER_MATTERS,
    out_of_scope,
)
from avenues.law.shared.schools.what_to_do import TO_DEPARTMENT, beside_it, council_first
from avenues.law.sources import (
    ACADEMY_COMPLAINTS,
    ACADEMY_PROCEDURES,
    CFA,
    CWSA,
    EA96,
    ESA08,
    FROM_KNOWLEDGE,
    HEA04,
    INDEPENDENT_STANDARDS,
    POST16_COMPLAINTS,
    SCHOOL_TO_DEPARTMENT,
)

DIRECTIONS_TO_ACADEMIES = date(2026, 6, 29)  # two months beginning with 29 April 2026: CWSA s.78(2)(g)
MONTHS_TO_DEPARTMENT = 12
OWN_MATTERS = PROVIDER_MATTERS | {Matter.PLACE_REFUSED}


class Why(Reasons):
    # For whom
    EARLY_YEARS = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "For a nursery, pre-school or childminder, go to Ofsted and not to the Department.",
    )
    DEGREE_COURSE = (
        HEA04.cite("Part 2"),
        "For a degree-level course the Office of the Independent Adjudicator comes after the university or college.",
    )
    NO_PROVIDER = SCHOOL_TO_DEPARTMENT.cite(), "This is for a complaint about a school, academy or college."
    PARENTS_ONLY = (
        ACADEMY_PROCEDURES.cite("who can complain"),
        "At an academy it checks the procedure that the law gives to parents of pupils. A parent can ask it to look.",
    )
    # What it can do: DFE-MAINT, DFE-MAINT2, DFE-ACAD, DFE-ACAD-497C, DFE-INDEP, DFE-P16
    UNREASONABLE = (
        EA96.s("496"),
        "The Department can give directions to a council school that acts unreasonably. Anyone can complain.",
    )
    FAILED_DUTY = (
        EA96.s("497", FROM_KNOWLEDGE),
        "If a council school fails in a duty, the Department can order it to act. A court can enforce the order.",
    )
    UNIT = (
        EA96.s("496"),
        "The council runs a pupil referral unit. So this power is over the council that runs it.",
    )
    HANDLING_ONLY = (
        ACADEMY_COMPLAINTS.cite(),
        "For an academy it looks only at the handling: was there a proper procedure, was it followed, could it end? It "
        "cannot change the decision.",
    )
    ACADEMY_DIRECTION = (
        CWSA.s("56", since=DIRECTIONS_TO_ACADEMIES),
        "Since 29 June 2026 it may direct an academy trust that breaks a duty in its agreement with the government.",
    )
    STANDARDS_ONLY = (
        ESA08.cite("Part 4"),
        "For an independent school it looks only at whether the school meets the standards, also for complaints.",
    )
    APPROVES_SCHOOL = (
        EA96.s("342", FROM_KNOWLEDGE),
        "The Secretary of State approves non-maintained special schools, and looks at whether they keep to the rules.",
    )
    FUNDER = (
        POST16_COMPLAINTS.cite(),
        "As funder it looks at how the college or provider handled the complaint, not at who was right.",
    )
    NAMED_MUST_ADMIT = (
        CFA.s("43"),
        "A school or college that a plan names must take {child}, if it is one of the kinds that the law lists.",
    )
    # When
    PROCEDURE_FIRST = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "Go through the whole procedure of the school or college first.",
    )
    NEED_NOT_WAIT = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "If a child is at risk or misses education, you need not wait for the school’s procedure to end.",
    )
    NO_LIMIT = (
        SCHOOL_TO_DEPARTMENT.cite("time to complain", FROM_KNOWLEDGE),
        "We found no last day for this. Go soon after the final answer.",
    )
    HAPPENED = POST16_COMPLAINTS.cite(), "It happened on {day}"
    TWELVE_MONTHS = POST16_COMPLAINTS.cite(), "12 months: {day}{no_such_day}. No complaint stops this time"
    TOO_LATE = POST16_COMPLAINTS.cite(), "The 12 months to go to the Department are over."
    # What to do
    FINISH = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "Finish the school’s or college’s procedure. Keep every letter and the final answer.",
    )
    STALLED = (
        INDEPENDENT_STANDARDS.para("33(c)"),
        "If the school does not answer in its own times, or will not go on, tell the Department. That is what it looks at.",
    )
    SEND = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "Send the Department your complaint and the final answer. Say what the school should have done.",
    )
    SEND_AT_ONCE = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "Write to the Department now, and say why it cannot wait. If a child is in danger, call the council’s children’s "
        "services or the police.",
    )
    ASK_LATE = (
        POST16_COMPLAINTS.cite("late complaints", FROM_KNOWLEDGE),
        "Write all the same. Say why you are late, and when the college gave its final answer.",
    )
    ASK_A_PARENT = (
        ACADEMY_PROCEDURES.cite("who can complain"),
        "Ask a parent to complain to the Department, or ask SENDIASS what else you can do.",
    )


DISCRETION = Waiver(
    by="the Department for Education",
    test="It is up to the Department. Say why you are late.",
    source=POST16_COMPLAINTS.cite("late complaints", FROM_KNOWLEDGE),
)
P16_DFE_LIMIT = limit(
    "P16-DFE-LIMIT",
    "Go to the Department for Education about a college or provider",
    source=POST16_COMPLAINTS.cite(),
    missed="The Department may refuse to look at it.",
    waiver=DISCRETION,
)


_WAITING = "The longer you wait, the harder it is to look into."


def _without_day(id: str) -> Clock:
    return limit(
        id,
        "Go to the Department for Education",
        source=SCHOOL_TO_DEPARTMENT.cite(mark=FROM_KNOWLEDGE),
        missed=_WAITING,
    )


MAINTAINED, ACADEMY, INDEPENDENT, NON_MAINTAINED = map(
    _without_day, ("DFE-MAINT", "DFE-ACAD", "DFE-INDEP", "SCN")
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """Will the Department look at it, now?"""
    elsewhere = _elsewhere(facts)
    if elsewhere is not None:
        return elsewhere
    if facts.setting in ACADEMIES and facts.asker in {Asker.YOUNG_PERSON, Asker.REPRESENTATIVE}:
        return Standing.NOT_AVAILABLE.because(Why.PARENTS_ONLY)
    if facts.setting in COLLEGES and facts.on > time_to_go(facts).value:
        return Finding(Standing.LAPSED, (Why.TOO_LATE, time_to_go(facts)))
    if procedure_ended(facts):
        return Finding(Standing.OPEN, what_it_can_do(facts))
    if facts.urgent:
        return Finding(Standing.OPEN, (Why.NEED_NOT_WAIT, *what_it_can_do(facts)))
    return Finding(Standing.OPEN_ONCE, (Why.PROCEDURE_FIRST, *what_it_can_do(facts)))


def _elsewhere(facts: Facts) -> Finding[Standing] | None:
    """Is it for another body: by the matter, then by the setting?"""
    scope = None if facts.matters & OWN_MATTERS else out_of_scope(facts)
    if scope is not None:
        return Standing.NOT_AVAILABLE.because(scope)
    match facts.setting:
        case Setting.EARLY_YEARS:
            return Standing.NOT_AVAILABLE.because(Why.EARLY_YEARS)
        case Setting.HIGHER_EDUCATION:
            return Standing.NOT_AVAILABLE.because(Why.DEGREE_COURSE)
        case Setting.HOME | Setting.CUSTODY:
            return Standing.NOT_AVAILABLE.because(Why.NO_PROVIDER)
        case _:
            return None


@rule(since="2014-09-01")
def what_it_can_do(facts: Facts) -> tuple[Reasons, ...]:
    """By which power, and how far, does the Department look at this kind of provider?"""
    named = (Why.NAMED_MUST_ADMIT,) if Matter.PLACE_REFUSED in facts.matters else ()
    return (*named, *_power(facts))


def _power(facts: Facts) -> tuple[Reasons, ...]:
    setting = facts.setting
    if setting is Setting.PUPIL_REFERRAL_UNIT:
        return (Why.UNIT,)
    if setting in COUNCIL_SCHOOLS:
        return (Why.UNREASONABLE, Why.FAILED_DUTY)
    if setting in ACADEMIES:
        return (Why.HANDLING_ONLY, *_direction_to_academy(facts))
    if setting in COLLEGES:
        return (Why.FUNDER,)
    return (Why.STANDARDS_ONLY,) if setting is Setting.INDEPENDENT else (Why.APPROVES_SCHOOL,)


def _direction_to_academy(facts: Facts) -> tuple[Reasons, ...]:
    """Section 497C has no "unreasonable" limb and does not mention complaints. (DFE-ACAD-497C)"""
    return (Why.ACADEMY_DIRECTION,) if facts.on >= DIRECTIONS_TO_ACADEMIES else ()


def time_to_go(facts: Facts) -> Finding[date]:
    """By when must one reach the Department about a college? 12 months after it happened."""
    happened = began(facts)
    last = months_after(happened, MONTHS_TO_DEPARTMENT)
    return Count.starts(Why.HAPPENED, happened).then(Why.TWELVE_MONTHS, last).found()


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? Only for colleges and providers is there a day."""
    if _elsewhere(facts) is not None:
        return ()
    if facts.setting in COLLEGES:
        return (TimeLimit(P16_DFE_LIMIT, time_to_go(facts)),)
    return (no_limit(_clock(facts.setting), Why.NO_LIMIT),)


def _clock(setting: Setting) -> Clock:
    """Under which id "no limit" stands."""
    if setting in COUNCIL_SCHOOLS:
        return MAINTAINED
    if setting in ACADEMIES:
        return ACADEMY
    return INDEPENDENT if setting is Setting.INDEPENDENT else NON_MAINTAINED


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """No day is set for the Department's answer."""
    return ()


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if _elsewhere(facts) is not None:
        return ()
    match standing(facts).value:
        case Standing.OPEN if procedure_ended(facts):
            return (*council_first(facts), NextStep(Why.SEND, Contact.DFE, TO_DEPARTMENT), *beside_it(facts))
        case Standing.OPEN:
            return (
                *council_first(facts),
                NextStep(Why.SEND_AT_ONCE, Contact.DFE, CANNOT_WAIT),
                *beside_it(facts),
            )
        case Standing.LAPSED:
            return (*council_first(facts), NextStep(Why.ASK_LATE, Contact.DFE, LATE), *beside_it(facts))
        case Standing.OPEN_ONCE:
            return (*council_first(facts), *_finish(facts), *beside_it(facts))
        case _:
            return (*council_first(facts), NextStep(Why.ASK_A_PARENT), *beside_it(facts))


def _finish(facts: Facts) -> tuple[NextStep, ...]:
    """The provider first; and what to do if it stalls."""
    finish = NextStep(Why.FINISH, Contact.SCHOOL)
    if facts.school_complaint_made is None:
        return (finish,)
    return (finish, NextStep(Why.STALLED, Contact.DFE, STALLED))


CANNOT_WAIT = (
    "I am writing about (school or college). It cannot wait for the school’s procedure because (risk, or days of education "
    "missed). I have told (whom) on (date). Please look at it now."
)
STALLED = (
    "I complained to (school or college) on (date). Its policy says that it answers by (date). It has not, or will not let me "
    "go on to the next stage. Please look at how it handles my complaint. I attach our letters."
)
LATE = (
    "I complain about how (college or provider) handled my complaint. It happened on (date). Its final answer came on (date). "
    "I could not write sooner because (reasons). Please look at it all the same."
)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the Department?"""
    return beside_oversight(other, facts, OWN_MATTERS)
