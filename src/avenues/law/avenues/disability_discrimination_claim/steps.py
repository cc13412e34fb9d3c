"""What to do now about disability discrimination, in time or late, at the Tribunal or in the county court."""

from __future__ import annotations

from avenues.law.avenues.disability_discrimination_claim.rules import (
    Forum,
    forum,
    last_day,
    standing,
    wrong_person,
)
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.reasons import Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.who import over_compulsory_school_age
from avenues.law.sources import CFA, EQUALITY, EQUALITY_SCH17, FROM_KNOWLEDGE, SECOND_HAND, TRIBUNAL_PRACTICE


class Why(Reasons):
    WRITE_DOWN = (
        EQUALITY.s("15"),
        "Write down what happened, when, who was there, and how it has to do with the disability.",
    )
    ASK_FOR_CHANGES = (
        EQUALITY.s("20"),
        "Write to the school as well: ask for the changes that are needed now. It stops no clock.",
    )
    ASK_PROVIDER = (
        EQUALITY.s("20"),
        "Write to the college, nursery or council: ask for the changes that are needed now. It stops no clock.",
    )
    PARENTS_FORM = (
        TRIBUNAL_PRACTICE.cite("forms SEND4A and SEND4B"),
        "Fill in the form for parents, SEND4A or SEND4B, and send it to the Tribunal.",
    )
    PUPILS_FORM = (
        TRIBUNAL_PRACTICE.cite("forms SEND26A and SEND26B"),
        "Fill in the form for young people, SEND26A or SEND26B, and send it to the Tribunal.",
    )
    ASK_TO_HEAR_LATE = (
        EQUALITY_SCH17.para("4(3)"),
        "Send the claim now. Ask the Tribunal to hear it late, and give all your reasons: it decides that only once.",
    )
    ALSO_GOVERNORS = (
        EQUALITY_SCH17.para("14", SECOND_HAND),
        "Ask the governors to look at the exclusion too. That has a shorter time limit of its own.",
    )
    COURT = (
        EQUALITY.s("114", FROM_KNOWLEDGE),
        "Get legal advice before you start a county court case. It has fees, and costs if you lose.",
    )
    COURT_LATE = (
        EQUALITY.s("118", FROM_KNOWLEDGE),
        "Get legal advice now. The court may allow more time if it thinks that just and fair.",
    )
    APPEAL_TO_PANEL = (
        EQUALITY_SCH17.para("13"),
        "Ask for an admission appeal, and say there that it was discrimination.",
    )
    RIGHT_PERSON_CLAIMS = (
        EQUALITY_SCH17.para("3"),
        "The person whose claim it is makes it. They can name someone to help or to speak for them.",
    )
    FIND_OUT = (
        EQUALITY.s("85"),
        "Find out whether it is a school. Ask for advice, and keep to the six months.",
    )
    GET_HELP = CFA.s("32"), "Ask SENDIASS for help. It is free, impartial and confidential."


HELP = NextStep(Why.GET_HELP, Contact.SENDIASS)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if Matter.DISCRIMINATION not in facts.matters:
        return ()
    match forum(facts).value:
        case Forum.ADMISSION_PANEL:
            return (NextStep(Why.APPEAL_TO_PANEL, Contact.SCHOOL, APPEAL), HELP)
        case Forum.COUNTY_COURT:
            return _in_court(facts)
        case Forum.TRIBUNAL:
            return _in_the_tribunal(facts)
        case _:
            return _where_not_known(facts)


def _where_not_known(facts: Facts) -> tuple[NextStep, ...]:
    if standing(facts).value is Standing.NOT_AVAILABLE:
        return (HELP,)
    return (NextStep(Why.FIND_OUT, Contact.LEGAL_ADVICE, by=last_day(facts)), HELP)


def _in_court(facts: Facts) -> tuple[NextStep, ...]:
    if standing(facts).value is Standing.NOT_AVAILABLE:
        return (HELP,)
    late = standing(facts).value is Standing.LAPSED
    advice = NextStep(Why.COURT_LATE if late else Why.COURT, Contact.LEGAL_ADVICE, by=last_day(facts))
    return (
        NextStep(Why.WRITE_DOWN),
        advice,
        NextStep(Why.ASK_PROVIDER, write=ASK_FOR_CHANGES),
        HELP,
    )


def _in_the_tribunal(facts: Facts) -> tuple[NextStep, ...]:
    if wrong_person(facts) is not None:
        return (NextStep(Why.RIGHT_PERSON_CLAIMS), HELP)
    if standing(facts).value is Standing.NOT_AVAILABLE:
        return (HELP,)
    steps = [
        NextStep(Why.WRITE_DOWN),
        NextStep(
            Why.PUPILS_FORM if over_compulsory_school_age(facts) else Why.PARENTS_FORM,
            Contact.TRIBUNAL,
            by=last_day(facts),
        ),
        NextStep(Why.ASK_FOR_CHANGES, Contact.SCHOOL, ASK_FOR_CHANGES),
    ]
    if standing(facts).value is Standing.LAPSED:
        steps.insert(1, NextStep(Why.ASK_TO_HEAR_LATE, Contact.TRIBUNAL, HEAR_ME_LATE))
    if Matter.EXCLUSION in facts.matters:
        steps.append(NextStep(Why.ALSO_GOVERNORS, Contact.SCHOOL, TO_THE_GOVERNORS))  # T-34
    return (*steps, HELP)


ASK_FOR_CHANGES = (
    "(Name) is disabled: (disability). On (date) this happened: (what). It puts (name) at a disadvantage because (how). "
    "Please make these changes: (changes). Please answer in writing by (date)."
)
HEAR_ME_LATE = (
    "My claim is late. The six months ended on (date). I ask the Tribunal to hear it all the same under paragraph 4(3) of "
    "Schedule 17. I am late because (reasons). It is fair to hear it because (reasons)."
)
TO_THE_GOVERNORS = (
    "I ask the governing body to consider the exclusion of (name) on (date). I believe that it was disability "
    "discrimination because (reasons)."
)
APPEAL = (
    "I wish to appeal against the refusal of a place for (name). I believe that the refusal was disability discrimination "
    "because (reasons)."
)
