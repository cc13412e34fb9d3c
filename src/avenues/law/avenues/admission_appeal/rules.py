"""May this person appeal a refused school place, and by when? Not for a child with a plan. Read with `law.md`."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import WorkingDays, last_working_day_to
from avenues.law.clocks import Owed, TimeLimit, Waiver, Who, duty, limit
from avenues.law.facts import Event, Facts
from avenues.law.options import Asker, Matter, Plan
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.school_time import holidays_may_come_on_top, then_school_days
from avenues.law.shared.who import over_compulsory_school_age
from avenues.law.sources import ADMISSION_APPEALS, CFA, EQUALITY_SCH17, FROM_KNOWLEDGE

SCHOOL_DAYS_TO_APPEAL = 20
SCHOOL_DAYS_TO_HEARING = 40
SCHOOL_DAYS_TO_IN_YEAR_HEARING = 30

_PLAN = ADMISSION_APPEALS.cite("children with a plan", FROM_KNOWLEDGE)
_WHO = ADMISSION_APPEALS.cite("who may appeal", FROM_KNOWLEDGE)
_LATE = ADMISSION_APPEALS.cite("late appeals")
_IN_YEAR = ADMISSION_APPEALS.cite("appeals in the middle of a year")


class Why(Reasons):
    # Standing
    WHAT_IT_IS_FOR = ADMISSION_APPEALS.cite(), "This is for a state school that refused a place."
    THROUGH_THE_PLAN = (
        _PLAN,
        "With a plan, the school is named in Section I. If you disagree, appeal to the Tribunal, not to this panel.",
    )
    PARENT_APPEALS = (
        _WHO,
        "A parent appeals for you. For a place in a sixth form you can appeal yourself.",
    )
    MAY_APPEAL = ADMISSION_APPEALS.cite(), "You can appeal this refusal."
    DRAFT_PLAN = (
        _PLAN,
        "A draft plan does not decide the place yet. If a final plan is in force already, it does.",
    )
    LODGED = ADMISSION_APPEALS.cite(), "Your appeal has been sent."
    LATE = _LATE, "The last day has passed. The panel can still hear a late appeal."
    # The count
    REFUSED = ADMISSION_APPEALS.cite(), "Told of the refusal {day}"
    LETTER_SAYS = ADMISSION_APPEALS.cite(), "Last day in the letter: {day}"
    LETTER_TOO_SHORT = (
        ADMISSION_APPEALS.cite(),
        "The letter gives less than the 20 school days that you must have. Try to keep its day all the same.",
    )
    SENT = _IN_YEAR, "Appeal sent {day}"
    # Next steps
    APPEAL = (
        ADMISSION_APPEALS.cite(),
        "Send the appeal form with your reasons. Say why {child} needs this school. You get 10 school days’ notice of the hearing.",
    )
    APPEAL_LATE = (
        _LATE,
        "Send the appeal today. Say why it is late, and ask for it to be heard.",
    )
    PREPARE = (
        ADMISSION_APPEALS.cite(),
        "Get ready for the hearing. You can bring someone. The decision comes within 5 school days of it.",
    )
    TRIBUNAL_INSTEAD = (
        CFA.s("51(2)(c)"),
        "Appeal about Section I to the Tribunal, or ask the council to name the school at a review.",
    )
    DISABILITY = (
        EQUALITY_SCH17.para("13"),
        "If it had to do with a disability, tell the panel. It hears that too.",
    )
    AFTERWARDS = (
        ADMISSION_APPEALS.cite("after the hearing", FROM_KNOWLEDGE),
        "If the hearing was unfair, complain: to the Ombudsman for a council’s school, to the Department for Education for an academy.",
    )
    # Interplay
    PLAN_TAKES_OVER = (
        _PLAN,
        "When a plan names a school, the place is decided through the plan and no longer here.",
    )
    BESIDE = ADMISSION_APPEALS.cite(), "It changes no date here. Both can run together."


MAY_BE_HEARD_LATE = Waiver(
    by="the appeal panel",
    test="It looks at why you are late. Give your reasons.",
    source=_LATE,
)
LODGE = limit(
    "ADM-LODGE",
    "Send your appeal about the school place",
    source=ADMISSION_APPEALS.cite(),
    missed="The panel may still hear a late appeal.",
    waiver=MAY_BE_HEARD_LATE,
)
HEAR = duty(
    "ADM-HEAR",
    Who.COMPLAINTS_PANEL,
    "Hear the appeal",
    source=ADMISSION_APPEALS.cite(),
    missed="You can complain to the school or council that arranges it.",
)

FORM = (
    "I appeal against the refusal of a place for (name) at (school). The letter is dated (date). (Name) needs this school "
    "because (reasons). I would like to come to the hearing, with (name of supporter)."
)
LATE_FORM = (
    "I appeal against the refusal of a place for (name) at (school). The last day was (date). I am late because "
    "(reasons). Please let the panel hear it. (Name) needs this school because (reasons)."
)


@rule(since="2022-10-01")
def lodging_deadline(facts: Facts) -> Finding[date]:
    """By the end of which day must the appeal be sent? The letter's day, but never less than 20 school days."""
    letter = None if facts.is_unknown("admission_last_day") else facts.admission_last_day
    if letter is None:
        return _twenty_school_days(facts, facts.admission_refused)
    refused = facts.told("admission_refused")
    if refused is not None:
        least = _twenty_school_days(facts, refused)
        if letter < least.value:
            return Finding(least.value, (Why.LETTER_TOO_SHORT, least))
    return Count.starts(Why.LETTER_SAYS, letter).found()


def _twenty_school_days(facts: Facts, refused: date) -> Finding[date]:
    return then_school_days(facts, Count.starts(Why.REFUSED, refused), SCHOOL_DAYS_TO_APPEAL).found()


@rule(since="2022-10-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person appeal to the admission panel, today?"""
    if Matter.ADMISSION not in facts.matters:
        return Standing.NOT_AVAILABLE.because(Why.WHAT_IT_IS_FOR)
    if facts.plan is Plan.FINAL:
        return Standing.NOT_AVAILABLE.because(Why.THROUGH_THE_PLAN)  # ADM-NOT-EHCP
    if facts.asker is Asker.YOUNG_PERSON and not over_compulsory_school_age(facts):
        return Standing.OPEN_ONCE.because(Why.PARENT_APPEALS)
    if facts.admission_appealed is not None:
        return Standing.OPEN.because(Why.LODGED)
    deadline = lodging_deadline(facts)
    if facts.on > deadline.value:
        return Finding(Standing.LAPSED, (Why.LATE, deadline))
    if facts.plan is Plan.DRAFT:
        return Standing.OPEN.because(Why.MAY_APPEAL, Why.DRAFT_PLAN)
    return Standing.OPEN.because(Why.MAY_APPEAL)


@rule(since="2022-10-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the appeal be sent?"""
    if Matter.ADMISSION not in facts.matters or facts.plan is Plan.FINAL:
        return ()
    deadline = lodging_deadline(facts)
    letter = facts.told("admission_last_day")
    aim = deadline.value if letter is None else min(letter, deadline.value)
    return (TimeLimit(LODGE, deadline, last_working_day_to(aim, WorkingDays.COUNCIL)),)


@rule(since="2022-10-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """By when must the panel hear it? 40 school days from the last day to appeal; in a year's middle, 30."""
    facts = facts.after(events)
    if Matter.ADMISSION not in facts.matters or facts.plan is Plan.FINAL:
        return ()
    appealed = facts.told("admission_appealed")
    if appealed is None:
        return ()
    if facts.in_year_admission:
        return (_heard(facts, Count.starts(Why.SENT, appealed), SCHOOL_DAYS_TO_IN_YEAR_HEARING),)
    return (_heard(facts, Count.goes_on(lodging_deadline(facts)), SCHOOL_DAYS_TO_HEARING),)


def _heard(facts: Facts, count: Count, days: int) -> Owed:
    due = then_school_days(facts, count, days).found()
    excuse = holidays_may_come_on_top(facts, count.day, days)
    return Owed(HEAR, due, facts.told("admission_heard"), excuse)


@rule(since="2022-10-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if Matter.ADMISSION not in facts.matters:
        return ()
    if facts.plan is Plan.FINAL:
        return (NextStep(Why.TRIBUNAL_INSTEAD, Contact.SENDIASS),)
    disability = NextStep(Why.DISABILITY, Contact.SENDIASS)
    match standing(facts).value:
        case Standing.LAPSED:
            return (NextStep(Why.APPEAL_LATE, Contact.SCHOOL, LATE_FORM), disability)
        case Standing.OPEN if facts.admission_appealed is not None:
            return (NextStep(Why.PREPARE), NextStep(Why.AFTERWARDS), disability)
        case Standing.OPEN:
            return (NextStep(Why.APPEAL, Contact.SCHOOL, FORM, lodging_deadline(facts)), disability)
        case _:
            return (NextStep(Why.APPEAL, Contact.SCHOOL, FORM), disability)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to an admission appeal?"""
    if other == "appeal":
        with_plan = facts is not None and facts.told("plan") is Plan.FINAL
        effect = Effect.CLOSES_HERE if with_plan else Effect.INDEPENDENT
        return effect.because(Why.PLAN_TAKES_OVER)
    return Effect.INDEPENDENT.because(Why.BESIDE)
