"""What to do today, and what to bring to a lawyer."""

from __future__ import annotations

from avenues.law.avenues.judicial_review.rules import FIT_FOR_COURT, OWN_REVIEW, last_day, standing
from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Matter
from avenues.law.reasons import Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.decision import can_be_appealed
from avenues.law.shared.knowing import is_day_unknown
from avenues.law.sources import (
    CFA,
    CPR,
    FROM_KNOWLEDGE,
    LEGAL_AID,
    LGA74,
    NHS_REGS,
    REGS,
    SECOND_HAND,
    SENIOR_COURTS,
)

_PROTOCOL = CPR.cite("Pre-Action Protocol for Judicial Review", FROM_KNOWLEDGE)

HEALTH = frozenset({Matter.HEALTH_REFUSED, Matter.HEALTH_NOT_PROVIDED})


class Why(Reasons):
    GET_ADVICE = (
        CPR.rule("54.5(1)"),
        "Get legal advice today. Bring the letters, the plan if there is one, and a list of dates.",
    )
    ASK_FOR_MORE_TIME = (
        CPR.rule("3.1", FROM_KNOWLEDGE),
        "Ask a lawyer today if the court might give more time, and why.",
    )
    LETTER_BEFORE_CLAIM = (
        _PROTOCOL,
        "A lawyer usually first sends a letter before claim, with 14 days to answer, or less if it is urgent. It does not "
        "stop the time for a claim.",
    )
    LEGAL_AID = (
        LEGAL_AID.cite(),
        "Ask about legal aid. The child or young person can make the claim, and then their own means count.",
    )
    COSTS = (
        CPR.cite("Part 44", FROM_KNOWLEDGE),
        "Ask what it could cost you if you lose, before anything is filed.",
    )
    OMBUDSMAN_CLOSES = (
        LGA74.s("26(6)(c)", FROM_KNOWLEDGE),
        "Once a claim is started, the Ombudsman cannot look at the same thing. Ask which of the two is better for you.",
    )
    COMPLAIN_AS_WELL = (
        LGA74.s("26(5)"),
        "Complain to the council as well. A complaint can look at what is past, a court looks at what must happen now.",
    )
    COMPLAIN_TO_THE_NHS = (
        NHS_REGS.reg("12", SECOND_HAND),
        "Complain to the NHS as well. A complaint can look at what is past, a court looks at what must happen now.",
    )
    USE_THE_REVIEW = (
        SENIOR_COURTS.s("31", FROM_KNOWLEDGE),
        "Ask for the review or appeal at once, beside the legal advice.",
    )
    ASK_FOR_NOTICE = (
        REGS.cite("regulations 5(3), 10(3) and 14(2)"),
        "Ask the council once more, in writing, for its decision and your rights.",
    )
    APPEAL = CFA.s("51"), "Look at the appeal first. Its time limit is short."
    BACK_TO_TRIBUNAL_NOT = (
        SENIOR_COURTS.s("31", FROM_KNOWLEDGE),
        "The Tribunal does not enforce its own order. A court can.",
    )


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    match standing(facts).value:
        case Standing.OPEN if facts.told("court_used"):
            return (NextStep(Why.COSTS, Contact.LEGAL_ADVICE),)
        case Standing.OPEN:
            return (*_advice(facts), *_for_the_matter(facts), *_before_you_file(facts))
        case Standing.LAPSED:
            return (
                NextStep(Why.ASK_FOR_MORE_TIME, Contact.LEGAL_ADVICE, FOR_A_LAWYER),
                _complain_as_well(facts),
            )
        case _ if facts.matters & DECISIONS:
            return (NextStep(Why.APPEAL, Contact.MEDIATION_ADVISER),)
        case _:
            return ()


def _advice(facts: Facts) -> tuple[NextStep, ...]:
    by = None if is_day_unknown(facts) else last_day(facts)
    if by is not None and facts.on > by.value:
        by = None
    return (NextStep(Why.GET_ADVICE, Contact.LEGAL_ADVICE, FOR_A_LAWYER, by),)


def _for_the_matter(facts: Facts) -> tuple[NextStep, ...]:
    steps = []
    if Matter.ORDER_NOT_CARRIED_OUT in facts.matters:
        steps.append(NextStep(Why.BACK_TO_TRIBUNAL_NOT))
    if facts.matters & OWN_REVIEW:
        steps.append(NextStep(Why.USE_THE_REVIEW))
    if facts.matters <= DECISIONS and can_be_appealed(facts):
        steps.append(NextStep(Why.ASK_FOR_NOTICE, Contact.COUNCIL_SEND_TEAM, NOTICE))
    return tuple(steps)


def _before_you_file(facts: Facts) -> tuple[NextStep, ...]:
    return (
        NextStep(Why.LETTER_BEFORE_CLAIM, Contact.LEGAL_ADVICE),
        NextStep(Why.LEGAL_AID, Contact.LEGAL_ADVICE),
        NextStep(Why.COSTS),
        NextStep(Why.OMBUDSMAN_CLOSES),
        _complain_as_well(facts),
    )


def _complain_as_well(facts: Facts) -> NextStep:
    """To the body that it is about."""
    if facts.matters & FIT_FOR_COURT <= HEALTH:
        return NextStep(Why.COMPLAIN_TO_THE_NHS, Contact.NHS_PROVIDER)
    return NextStep(Why.COMPLAIN_AS_WELL, Contact.COUNCIL_COMPLAINTS)


FOR_A_LAWYER = (
    "(Name) is (age). (Body) has not done (what) since (day). The law that I think applies is (section, if I know it). I "
    "have asked for it on (dates). I need to know today if a letter before claim can be sent, and if legal aid would cover "
    "it for (name)."
)
NOTICE = (
    "Please send me your decision in writing, with your reasons, my right to appeal, the time limits, and how to reach the "
    "mediation adviser. I will get legal advice if I do not have it by (day)."
)
