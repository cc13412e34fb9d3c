"""What the council must do once it told the Tribunal that it will not oppose: SI 2014/1530, reg 45.

In custody SI 2015/62, reg 30. The day on which it told the Tribunal picks the law: reg 45 was changed on
23 March 2015, and pages that still say 4 weeks quote the older text. # T-30
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from avenues.law.avenues.appeal.orders import BROKEN, in_custody, may_be_excused
from avenues.law.calendar import weeks_after
from avenues.law.clocks import Owed, Who, duty
from avenues.law.facts import Facts
from avenues.law.options import EDUCATION, Matter, Section
from avenues.law.reasons import Count, Dated, Finding, Reasons, rule
from avenues.law.shared.compliance import Stage, turns_on_a_reason
from avenues.law.shared.decision import decision_in_dispute
from avenues.law.shared.who import known_to_be_in_custody
from avenues.law.sources import DETAINED, REGS, SECOND_HAND

AS_MADE = REGS.reg("45", SECOND_HAND, until=date(2015, 3, 22))


class Why(Reasons):
    NOT_OPPOSED = REGS.reg("45(1)"), "Tribunal told on {day} that the council will not oppose the appeal"
    WEEKS_2 = REGS.reg("45"), "2 weeks: {day}"
    WEEKS_4 = AS_MADE, "4 weeks, as the law stood before 23 March 2015: {day}"
    WEEKS_5 = REGS.reg("45"), "5 weeks: {day}"
    WEEKS_10 = REGS.reg("45(3A)(a)"), "10 weeks: {day}"
    WEEKS_11 = REGS.reg("45(6)"), "11 weeks: {day}"
    WEEKS_14 = REGS.reg("45(3A)(b)"), "14 weeks: {day}"
    PLAN_GOES_ON = REGS.reg("45(6A)"), "The plan goes on."
    MAY_BE_LATE = (
        REGS.reg("45(7)"),
        "The law lets the council be late if that could not be helped because of the reason it gives.",
    )
    NOT_OPPOSED_IN_CUSTODY = (
        DETAINED.reg("30"),
        "Tribunal told on {day} that the council will not oppose the appeal",
    )


WEEKS = {
    2: Why.WEEKS_2,
    4: Why.WEEKS_4,
    5: Why.WEEKS_5,
    10: Why.WEEKS_10,
    11: Why.WEEKS_11,
    14: Why.WEEKS_14,
}


class Ground(Enum):
    """What the appeal was about, as regulation 45 parts it."""

    ASSESSMENT = "51(2)(a), (d)"
    NO_PLAN = "51(2)(b)"
    CONTENT = "51(2)(c)(i), (ii), (e)"
    PLACEMENT = "51(2)(c)(iii), (iv)"
    CONTENT_AND_PLACEMENT = "51(2)(c)(i) to (iv)"
    END_OF_PLAN = "51(2)(f)"


CUSTODY_GROUNDS = frozenset({Ground.ASSESSMENT, Ground.NO_PLAN, Ground.PLACEMENT})

_MUST_ASSESS = "Tell you that it must assess"
_NO_PLAN_NEEDED = Stage("TL-G2", "Tell you with reasons, if it then decides that no plan is needed", 10)
_PLAN_NEEDED = Stage("TL-G3", "Send the final plan, if one is needed", 14)
_DRAFT = Stage("TL-G6", "Send the draft plan", 5, excusable=True)
_FINAL = Stage("TL-G6", "Send the final plan", 11, excusable=True)
_CHANGED = "Send the changed plan"
_OTHER_SCHOOL = "Send the plan with the changed school or college"

STAGES = Dated[dict[Ground, tuple[Stage, ...]]](
    {
        "2014-09-01": {  # no (3A), no period of its own for a placement, no (6A)
            Ground.ASSESSMENT: (Stage("TL-G1", _MUST_ASSESS, 4, excusable=True),),
            Ground.NO_PLAN: (_DRAFT, _FINAL),
            Ground.CONTENT: (Stage("TL-G4", _CHANGED, 4),),
            Ground.PLACEMENT: (),
            Ground.CONTENT_AND_PLACEMENT: (Stage("TL-G4", _CHANGED, 4),),
            Ground.END_OF_PLAN: (),
        },
        "2015-03-23": {
            Ground.ASSESSMENT: (
                Stage("TL-G1", _MUST_ASSESS, 2, excusable=True),
                _NO_PLAN_NEEDED,
                _PLAN_NEEDED,
            ),
            Ground.NO_PLAN: (_DRAFT, _FINAL),
            Ground.CONTENT: (Stage("TL-G4", _CHANGED, 5),),
            Ground.PLACEMENT: (Stage("TL-G5", _OTHER_SCHOOL, 2),),
            Ground.CONTENT_AND_PLACEMENT: (Stage("TL-G4", _CHANGED, 5), Stage("TL-G5", _OTHER_SCHOOL, 5)),
            Ground.END_OF_PLAN: (
                Stage("TL-G7", "Keep the plan going", None),
                Stage("TL-G7", "Send the changed plan, if changes were agreed", 5),
            ),
        },
    }
)
PROVISIONS = {
    "TL-G1": "45(3)",
    "TL-G2": "45(3A)(a)",
    "TL-G3": "45(3A)(b)",
    "TL-G4": "45(4)",
    "TL-G5": "45(5)",
    "TL-G6": "45(6)",
    "TL-G7": "45(6A)",
}
_ALL = [stage for _, grounds in STAGES.versions for stages in grounds.values() for stage in stages]
CLOCKS = {
    stage: duty(stage.id, Who.COUNCIL, stage.what, source=REGS.reg(PROVISIONS[stage.id]), missed=BROKEN)
    for stage in _ALL
}
CUSTODY_CLOCKS = {
    stage: duty("TL-K12", Who.COUNCIL, stage.what, source=DETAINED.reg("30"), missed=BROKEN)
    for ground, stages in STAGES.on(DETAINED.since).items()
    if ground in CUSTODY_GROUNDS
    for stage in stages
}


@rule(since="2014-09-01")
def conceded(facts: Facts) -> tuple[Owed, ...]:
    """What the council must do once it told the Tribunal that it will not oppose the appeal, and by when."""
    told, ground = facts.told("conceded_on"), ground_of(facts)
    if told is None or ground is None:
        return ()
    stages = STAGES.on(told)[ground]
    if not known_to_be_in_custody(facts):
        return tuple(_stage(facts, stage, told) for stage in stages)
    if ground not in CUSTODY_GROUNDS or told < DETAINED.since:
        return ()
    return tuple(
        in_custody(facts, stage, CUSTODY_CLOCKS, Why.NOT_OPPOSED_IN_CUSTODY, told) for stage in stages
    )


@rule(since="2014-09-01")
def ground_of(facts: Facts) -> Ground | None:
    """What was the appeal about? None where that is not told."""
    match decision_in_dispute(facts):
        case Matter.REFUSED_ASSESSMENT | Matter.REFUSED_REASSESSMENT:
            return Ground.ASSESSMENT
        case Matter.REFUSED_PLAN:
            return Ground.NO_PLAN
        case Matter.REFUSED_AMENDMENT:
            return Ground.CONTENT
        case Matter.PLAN_CEASED:
            return Ground.END_OF_PLAN
        case Matter.PLAN_CONTENT:
            return _of_the_plan((facts.told("sections") or frozenset[Section]()) & EDUCATION)
        case _:
            return None


def _of_the_plan(sections: frozenset[Section]) -> Ground | None:
    if not sections:
        return None
    if sections == {Section.I}:
        return Ground.PLACEMENT
    return Ground.CONTENT_AND_PLACEMENT if Section.I in sections else Ground.CONTENT


def ask_how_it_gave_way(facts: Facts) -> None:
    """On which day, and why is it late, where a reason could excuse that (reg 45(7))? Nobody is held up by it."""
    told = None if facts.is_unknown("conceded_on") else facts.conceded_on
    ground = ground_of(facts)
    if told is None or ground is None or facts.is_unknown("delay_reasons"):
        return
    if turns_on_a_reason(facts, told, STAGES.on(told)[ground]):
        _ = facts.delay_reasons


def _stage(facts: Facts, stage: Stage, told: date) -> Owed:
    """Reg 45(7) excuses lateness under (3) and (6) alone: not the 10 and 14 weeks of (3A). # T-18"""
    clock, done = CLOCKS[stage], facts.told("order_done")
    if stage.weeks is None:
        return Owed(clock, Finding(None, (Why.PLAN_GOES_ON,)), done)
    count = Count.starts(Why.NOT_OPPOSED, told).then(WEEKS[stage.weeks], weeks_after(told, stage.weeks))
    return Owed(clock, count.found(), done, Why.MAY_BE_LATE if may_be_excused(facts, stage) else None)
