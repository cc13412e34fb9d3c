"""What to do now about a complaint to the Health Service Ombudsman."""

from __future__ import annotations

from avenues.law.avenues.health_service_ombudsman.rules import barred, last_day, opportunity
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.law.reasons import Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.health import health_matters, is_private
from avenues.law.sources import FROM_KNOWLEDGE, HSCA93, LGPIH, PHSO_PRACTICE


class Why(Reasons):
    COMPLAIN = (
        HSCA93.s("9(2)"),
        "Complain to the Ombudsman in writing, with the answer of the NHS. Say what was wrong and what it meant for {child}.",
    )
    COMPLAIN_LATE = (
        HSCA93.s("9(4)"),
        "Complain to the Ombudsman now, and say why you are late. That the NHS took long to answer is a good reason.",
    )
    TO_NHS = HSCA93.s("9(5)"), "Complain to the NHS first. Write down when the year for the Ombudsman ends."
    CHASE_NHS = (
        HSCA93.s("9(5)"),
        "Ask the NHS for its answer. Watch the year for the Ombudsman: it runs all the same.",
    )
    NOT_IN_PERSON = (
        HSCA93.s("9(3)"),
        "The person the care was for complains, or someone suitable who acts for them. Say which you are.",
    )
    ADVOCACY = LGPIH.s("223A"), "Ask for an NHS complaints advocate. It is free and confidential, at any age."
    SAY_WHY_NOT = (
        HSCA93.s("4", FROM_KNOWLEDGE),
        "If you could not be expected to go to the Tribunal or the court, tell the Ombudsman why. It decides.",
    )
    TO_PRIVATE_PROVIDER = (
        HSCA93.s("2", FROM_KNOWLEDGE),
        "For private care, use the complaints procedure of the provider.",
    )
    COMMENT = (
        HSCA93.s("11", FROM_KNOWLEDGE),
        "Tell the Ombudsman if something changes, and answer its questions.",
    )
    ASK_FOR_REVIEW = (
        PHSO_PRACTICE.cite("reviews"),
        "If the decision rests on a mistake, ask for a review within about 3 months.",
    )


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not health_matters(facts):
        return ()
    if is_private(facts):
        return (NextStep(Why.TO_PRIVATE_PROVIDER),)
    if barred(facts):
        return (NextStep(Why.SAY_WHY_NOT, Contact.PHSO, SAY_WHY_NOT),)
    if facts.told("ombudsman_decided") is not None:
        return (NextStep(Why.ASK_FOR_REVIEW, Contact.PHSO, REVIEW_LETTER),)
    if facts.told("ombudsman_complained") is not None:
        return (NextStep(Why.COMMENT, Contact.PHSO),)
    return (_complain(facts), *_help(facts))


def _complain(facts: Facts) -> NextStep:
    last = last_day(facts)
    if facts.on > last.value:
        return NextStep(Why.COMPLAIN_LATE, Contact.PHSO, COMPLAINT_LATE)
    match opportunity(facts).value:
        case Standing.OPEN:
            return NextStep(Why.COMPLAIN, Contact.PHSO, COMPLAINT, last)
        case Standing.OPEN_ONCE:
            return NextStep(Why.TO_NHS, Contact.NHS_PROVIDER)
        case _:
            return NextStep(Why.CHASE_NHS, Contact.NHS_PROVIDER, CHASE, last)


def _help(facts: Facts) -> tuple[NextStep, ...]:
    """An advocate for all; a word on who complains, unless the person does so themselves."""
    advocate = NextStep(Why.ADVOCACY, Contact.NHS_ADVOCACY)
    if facts.asker is Asker.YOUNG_PERSON:
        return (advocate,)
    return (NextStep(Why.NOT_IN_PERSON), advocate)


COMPLAINT = (
    "I complain about (NHS body). On (date) this went wrong: (what). I first knew on (date). It meant (effect). I "
    "complained to it on (date); its answer is with this letter. To put it right I ask for (wish)."
)
COMPLAINT_LATE = (
    "I complain about (NHS body) and (what). I first knew on (date), more than a year ago. I could not come to you sooner "
    "because (reasons, such as how long the NHS took). Please look at it all the same, under section 9(4)."
)
CHASE = "I complained on (date) and have had no answer. Please send it by (date). I may go to the Ombudsman."
SAY_WHY_NOT = (
    "I complain about (NHS body) and (what). I could not be expected to go to the Tribunal or the court, because (reasons). "
    "Please look at it all the same."
)
REVIEW_LETTER = "I ask you to review your decision of (date), reference (number). It rests on a mistake: (what, and how you can tell)."
