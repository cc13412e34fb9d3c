"""What to do now about a complaint to the Ombudsman, and what is still open after a wrong turn."""

from __future__ import annotations

from avenues.law.avenues.local_government_ombudsman.first import REASONABLE_WEEKS, Part, of_part, parts
from avenues.law.avenues.local_government_ombudsman.rules import SCHOOL_MATTERS, last_day
from avenues.law.calendar import weeks_after
from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Asker, Matter
from avenues.law.reasons import Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.tribunal_bar import Bar, is_the_decision, tribunal_bar
from avenues.law.sources import (
    CFA,
    FROM_KNOWLEDGE,
    HSCA93,
    LGA74,
    LGA74_SCH5,
    LGSCO_DECISIONS,
    LGSCO_FACT_SHEETS,
    LGSCO_PRACTICE,
    LINK_OFFICERS,
)


class Why(Reasons):
    COMPLAIN = (
        LGA74.s("26B"),
        "Complain to the Ombudsman in writing, with the council’s answers. Say what it did wrong and what that meant for {child}.",
    )
    COMPLAIN_LATE = (
        LGA74.s("26B"),
        "Complain to the Ombudsman now, and say why you could not do so before. It can still take the complaint.",
    )
    AUTHORITY = (
        LGA74.s("26A"),
        "Send the written consent of the person you help, or say why they cannot give it.",
    )
    TO_COUNCIL = (
        LGA74.s("26(5)"),
        "Complain to the council. Write down today’s date, and when the 12 months for the Ombudsman end.",
    )
    TO_TRAVEL_TEAM = (
        LINK_OFFICERS.cite("chapter 4"),
        "Ask the council to review its travel decision, then to send it to its panel.",
    )
    TO_CHILDRENS_TEAM = (
        LGA74.s("26(5)"),
        "Complain to the children’s complaints team, and go through its stages without delay.",
    )
    TO_ADULTS_TEAM = LGA74.s("26(5)"), "Complain to the council about adult social care."
    TO_PANEL = (
        LGA74.s("26(5)", FROM_KNOWLEDGE),
        "Use the appeal or review panel first. The school’s letter says how.",
    )
    TIME_IS_SHORT = (
        LGA74.s("26B"),
        "Your 12 months end before the council’s 12 weeks would. So write to the Ombudsman as well by this day, and say that you have just complained.",
    )
    WAIT = (
        LGSCO_PRACTICE.cite("about 12 weeks"),
        "Ask for the council’s final answer. After about 12 weeks, or when it comes, go to the Ombudsman.",
    )
    COMMENT = (
        LGSCO_PRACTICE.cite("draft decisions", FROM_KNOWLEDGE),
        "You will be sent a draft decision. Say then if something in it is wrong.",
    )
    ASK_FOR_REVIEW = (
        LGSCO_PRACTICE.cite("reviews", FROM_KNOWLEDGE),
        "If the decision rests on a mistake, ask the Ombudsman to look at it again within about a month.",
    )
    APPEAL_INSTEAD = (
        LGSCO_FACT_SHEETS.cite("what it cannot look at"),
        "Look at the appeal: it has its own, shorter time limit. Contact the mediation adviser named in the letter.",
    )
    DELAY_SEPARATELY = (
        LGA74.s("26(6)(a)"),
        "If the council was late before its decision, complain about that separately, in words that stand apart from the decision.",
    )
    WHAT_IS_LEFT = (
        LGA74.s("26(6)(a)"),
        "You can still complain of delay before the decision, of what went wrong after the appeal ended, and of what has nothing to do with it.",
    )
    ASK_TO_AGREE = (
        LGA74.s("26(6)"),
        "If you could not be expected to appeal, tell the Ombudsman why. It decides.",
    )
    AFTER_COURT = LGA74.s("26(6)(c)"), "Ask your legal adviser what the court can still put right."
    TO_SCHOOL = (
        LGA74_SCH5.para("5(2)"),
        "Complain to the school, and after its last stage to the Department for Education.",
    )
    SECTION_F_TOO = (
        CFA.s("42(2)"),
        "If it is support in Section F of a plan, complain to the council too. The Ombudsman can look at the council’s part.",
    )
    TO_ICO = (
        LGSCO_DECISIONS.cite("24 017 425 (Dorset)"),
        "Complain to whoever holds the records, then to the Information Commissioner.",
    )
    TO_PHSO = (
        HSCA93.s("2", FROM_KNOWLEDGE),
        "For the NHS, complain to the NHS, then to the Parliamentary and Health Service Ombudsman.",
    )
    GET_HELP = CFA.s("32"), "Ask SENDIASS for help. It is free, impartial and confidential."


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not parts(facts):
        return _elsewhere(facts)
    bar = tribunal_bar(facts).value
    if bar is not Bar.NONE:
        return _barred(bar)
    if facts.told("ombudsman_decided") is not None:
        return (NextStep(Why.ASK_FOR_REVIEW, Contact.LGSCO, REVIEW),)
    if facts.told("ombudsman_complained") is not None:
        return (NextStep(Why.COMMENT, Contact.LGSCO),)
    return (*_complain(facts), *_help(facts))


def _complain(facts: Facts) -> tuple[NextStep, ...]:
    """The parts that are ready go to the Ombudsman, the others to whoever must answer first."""
    last = last_day(facts)
    if facts.on > last.value:
        return (NextStep(Why.COMPLAIN_LATE, Contact.LGSCO, COMPLAINT_LATE),)
    steps: list[NextStep] = []
    soon = None
    for part in parts(facts):
        stands = of_part(facts, part).value
        if stands is Standing.OPEN:
            step = NextStep(Why.COMPLAIN, Contact.LGSCO, COMPLAINT, last)
        elif stands is Standing.OPEN_ONCE:
            if weeks_after(facts.on, REASONABLE_WEEKS) >= last.value:  # LGO-CLOCK
                soon = NextStep(Why.TIME_IS_SHORT, Contact.LGSCO, COMPLAINT_BOTH, last)
            step = NextStep(FIRST[part], part.value, TO_COUNCIL if part is Part.COUNCIL else "")
        else:
            step = NextStep(Why.WAIT, part.value, CHASE, last)
        if step not in steps:
            steps.append(step)
    return tuple(steps) if soon is None else (*steps, soon)


FIRST = {
    Part.COUNCIL: Why.TO_COUNCIL,
    Part.TRAVEL: Why.TO_TRAVEL_TEAM,
    Part.CHILDREN: Why.TO_CHILDRENS_TEAM,
    Part.ADULTS: Why.TO_ADULTS_TEAM,
    Part.PANEL: Why.TO_PANEL,
}


def _help(facts: Facts) -> tuple[NextStep, ...]:
    """A parent complains for a child, a young person in their own right, others with authority. # LGO-WHO"""
    decision = (NextStep(Why.DELAY_SEPARATELY),) if facts.matters & DECISIONS else ()  # LGO-APPEAL-WARN
    if facts.asker is Asker.HELPER:
        return (NextStep(Why.AUTHORITY), *decision)
    return (NextStep(Why.GET_HELP, Contact.SENDIASS), *decision)


def _barred(bar: Bar) -> tuple[NextStep, ...]:
    """What is still open where an appeal, a right of appeal or a court case stands in the way."""
    left = NextStep(Why.WHAT_IS_LEFT, Contact.COUNCIL_COMPLAINTS, APART)
    match bar:
        case Bar.COURT:
            return (NextStep(Why.AFTER_COURT, Contact.LEGAL_ADVICE),)
        case Bar.COULD_HAVE_APPEALED:
            return (
                NextStep(Why.APPEAL_INSTEAD, Contact.MEDIATION_ADVISER),
                NextStep(Why.ASK_TO_AGREE, Contact.LGSCO, COULD_NOT_APPEAL),
                left,
            )
        case _:
            return (left,)


def _elsewhere(facts: Facts) -> tuple[NextStep, ...]:
    """Not for this Ombudsman: where it belongs."""
    if is_the_decision(facts):
        return (
            NextStep(Why.APPEAL_INSTEAD, Contact.MEDIATION_ADVISER),
            NextStep(Why.DELAY_SEPARATELY, Contact.COUNCIL_COMPLAINTS, APART),
        )
    if facts.matters & SCHOOL_MATTERS:
        return (
            NextStep(Why.TO_SCHOOL, Contact.SCHOOL),
            NextStep(Why.SECTION_F_TOO, Contact.COUNCIL_COMPLAINTS),
        )
    if Matter.RECORDS in facts.matters:
        return (NextStep(Why.TO_ICO, Contact.ICO),)
    return (NextStep(Why.TO_PHSO, Contact.PHSO),)


COMPLAINT = (
    "I complain about (council). From (date) to (date) this went wrong: (what). I first knew on (date). It meant (effect "
    "on the child or young person, and on us). I complained to the council on (date); its answers are with this letter."
)
COMPLAINT_BOTH = (
    "I complain about (council) and (what). I first knew on (date), so my 12 months end on (date). I complained to the council "
    "on (date) and have no answer yet. Please tell me if you can look at it now, or take it as made in time."
)
COMPLAINT_LATE = (
    "I complain about (council) and (what). I first knew on (date), more than 12 months ago. I could not complain sooner "
    "because (reasons). I ask you to use your power in section 26B to look at it all the same."
)
TO_COUNCIL = (
    "I wish to make a formal complaint. On (date) this went wrong: (what). It meant (effect). To put it right I ask you to "
    "(wish). If I have no final answer within 12 weeks, I may go to the Ombudsman."
)
CHASE = (
    "I complained on (date). Please send me your final answer, or the next stage, by (date). I may go to the Ombudsman "
    "about 12 weeks after I complained."
)
APART = (
    "I wish to complain about (what) from (date) to (date). This was before the decision of (date), or after the appeal "
    "ended on (date). It is not about that decision and was not part of the appeal."
)
COULD_NOT_APPEAL = (
    "I did not appeal against the decision of (date). I could not be expected to, because (reasons). I ask you to look at "
    "(what) all the same, under section 26(6) of the Local Government Act 1974."
)
REVIEW = (
    "I ask you to review your decision of (date), reference (number). It rests on a mistake: (what, and how you can tell). "
    "The mistake matters because (reason)."
)
