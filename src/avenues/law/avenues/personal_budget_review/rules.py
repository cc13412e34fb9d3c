"""May this person have a direct payment decision reviewed, and what does the council owe? Read with `law.md`."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import months_after
from avenues.law.clocks import Owed, TimeLimit, Who, duty, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import BudgetDecision, Matter, Plan
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.who import standing_of_person
from avenues.law.sources import CFA, FROM_KNOWLEDGE, PERSONAL_BUDGETS

MONTHS_TO_FIRST_REVIEW = 3


class Why(Reasons):
    # Standing
    FOR_DIRECT_PAYMENTS = (
        PERSONAL_BUDGETS.reg("7"),
        "This review is for a direct payment for support in an EHC plan.",
    )
    NEEDS_A_PLAN = (
        PERSONAL_BUDGETS.reg("4"),
        "A direct payment of this kind comes with an EHC plan, or a draft of one.",
    )
    ASK_WITH_THE_DRAFT = (
        PERSONAL_BUDGETS.reg("4"),
        "You can ask when the council prepares the draft plan, or at a review or new assessment.",
    )
    NOT_THE_AMOUNT = (
        CFA.s("49", FROM_KNOWLEDGE),
        "The amount of a budget follows from the support in the plan. If that is too little, Section F is the place to "
        "challenge it.",
    )
    REFUSED = (
        PERSONAL_BUDGETS.reg("7"),
        "The council refused. It must say why in writing, and review the decision if you ask.",
    )
    REDUCED = (
        PERSONAL_BUDGETS.reg("12"),
        "The council must give fair notice of a cut, with reasons, and think again once if you ask.",
    )
    STOPPED = (
        PERSONAL_BUDGETS.reg("14"),
        "The council must give notice that it stops, with reasons. If you ask, it must think again once and answer in writing.",
    )
    # Time and duties
    NO_LAST_DAY = PERSONAL_BUDGETS.reg("7"), "The law sets no last day to ask. Ask soon."
    NO_DAY_TO_ANSWER = (
        PERSONAL_BUDGETS.reg("7"),
        "The law sets no day for the answer. Ask for one.",
    )
    FAIR_NOTICE = PERSONAL_BUDGETS.reg("12"), "Fair notice: the law does not say how long."
    FIRST_PAYMENT = PERSONAL_BUDGETS.reg("11"), "First payment {day}"
    THREE_MONTHS = PERSONAL_BUDGETS.reg("11"), "3 months: {day}{no_such_day}"
    # Next steps
    ASK_FOR_REVIEW = (
        PERSONAL_BUDGETS.reg("7"),
        "Ask for the review in writing, and say what the council should know.",
    )
    ASK_TO_THINK_AGAIN = (
        PERSONAL_BUDGETS.cite("regulations 12 and 14"),
        "Ask the council in writing to think again. You can ask once, so say everything.",
    )
    SUPPORT_GOES_ON = (
        CFA.s("42(2)"),
        "The council must make sure that the support in Section F is given, with a direct payment or without.",
    )
    THEN_COMPLAIN = (
        PERSONAL_BUDGETS.reg("7", FROM_KNOWLEDGE),
        "If the review does not help, complain to the council, and then to the Ombudsman. There is no appeal to the Tribunal.",
    )
    OTHER_MONEY = (
        PERSONAL_BUDGETS.cite("regulation 3", FROM_KNOWLEDGE),
        "Money from social care or a personal health budget has other rules. Complain to that service.",
    )
    LOOK_AT_SECTION_F = (
        CFA.s("51(2)(c)"),
        "Look at Section F: can you appeal it, or ask for an early review of the plan?",
    )
    WAIT_FOR_DRAFT = PERSONAL_BUDGETS.reg("4"), "Tell the council now that you will want a direct payment."
    # Interplay
    NO_APPEAL = (
        CFA.s("51(2)", FROM_KNOWLEDGE),
        "A budget cannot be appealed. An appeal about Section F can run beside the review.",
    )
    REVIEW_COUNTS = (
        PERSONAL_BUDGETS.reg("7"),
        "Ask for the review first, and complain if it does not help. A complaint does not shut the review.",
    )
    BESIDE = PERSONAL_BUDGETS.reg("7"), "It can run beside it. It stops no other clock."


_COMPLAIN = "You can complain to the council, and then to the Ombudsman."
ASK_FOR_PAYMENT = target(
    "PBR-ASK",
    Who.FAMILY,
    "Ask for a direct payment, with a draft plan, a review or a new assessment",
    source=PERSONAL_BUDGETS.reg("4"),
    missed="You can ask at the next review.",
)
ASK_REVIEW = target(
    "PBR-REFUSE",
    Who.FAMILY,
    "Ask for the review of a refusal",
    source=PERSONAL_BUDGETS.reg("7"),
    missed="Nothing is lost.",
)
ASK_ONCE = target(
    "PBR-REDUCE",
    Who.FAMILY,
    "Ask the council to think again",
    source=PERSONAL_BUDGETS.cite("regulations 12 and 14"),
    missed="The payment may end before you are heard.",
)
GIVE_REASONS = duty(
    "PBR-REFUSE",
    Who.COUNCIL,
    "Give written reasons for the refusal, and review it if you ask",
    source=PERSONAL_BUDGETS.reg("7"),
    missed=_COMPLAIN,
)
GIVE_NOTICE = duty(
    "PBR-REDUCE",
    Who.COUNCIL,
    "Give fair notice with reasons, and think again once if you ask",
    source=PERSONAL_BUDGETS.cite("regulations 12 and 14"),
    missed=_COMPLAIN,
)
REVIEW_USE = duty(
    "PBR-REVIEW",
    Who.COUNCIL,
    "Review how the direct payment is used; after that at each yearly review of the plan",
    source=PERSONAL_BUDGETS.reg("11"),
    missed=_COMPLAIN,
)
LETTER_REVIEW = (
    "On (date) the council refused a direct payment for (support). I ask for a review under regulation 7 of the Special "
    "Educational Needs (Personal Budgets) Regulations 2014. Please take account of this: (what). Please send me your "
    "written reasons, and tell me by when you will decide."
)
LETTER_THINK_AGAIN = (
    "On (date) the council told me that it will (cut or stop) the direct payment for (support). I ask it to think again. "
    "My reasons are (reasons). Please answer in writing, and let the payment go on until then."
)
LETTER_EARLY = "When you prepare the draft plan, please tell me about a personal budget. I would like a direct payment for (support)."


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person ask for a review now?"""
    if Matter.PERSONAL_BUDGET not in facts.matters:
        return Standing.NOT_AVAILABLE.because(Why.FOR_DIRECT_PAYMENTS)
    person = standing_of_person(facts)
    if person is not None:
        return person
    match facts.plan:
        case Plan.NONE | Plan.ENDED:
            return Standing.NOT_AVAILABLE.because(Why.NEEDS_A_PLAN)
        case Plan.IN_ASSESSMENT:
            return Standing.NOT_YET.because(Why.ASK_WITH_THE_DRAFT)
        case _:
            return _decided(facts)


def _decided(facts: Facts) -> Finding[Standing]:
    """PBR-REFUSE, PBR-REDUCE; the amount has no review of its own (PBR-NEXT)."""
    match facts.budget_decision:
        case BudgetDecision.REFUSED:
            return Standing.OPEN.because(Why.REFUSED)
        case BudgetDecision.REDUCED:
            return Standing.OPEN.because(Why.REDUCED)
        case BudgetDecision.STOPPED:
            return Standing.OPEN.because(Why.STOPPED)
        case _:
            return Standing.NOT_AVAILABLE.because(Why.NOT_THE_AMOUNT)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? The regulations set no last day."""
    match standing(facts).value:
        case Standing.OPEN if facts.budget_decision is BudgetDecision.REFUSED:
            return (no_limit(ASK_REVIEW, Why.NO_LAST_DAY),)
        case Standing.OPEN:
            return (no_limit(ASK_ONCE, Why.NO_LAST_DAY),)
        case Standing.NOT_YET:
            return (no_limit(ASK_FOR_PAYMENT, Why.ASK_WITH_THE_DRAFT),)
        case _:
            return ()


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What the council owes about a direct payment. Most of it has no day in law."""
    facts = facts.after(events)
    if Matter.PERSONAL_BUDGET not in facts.matters:
        return ()
    return (*_after_decision(facts), *_review_of_use(facts))


def _after_decision(facts: Facts) -> tuple[Owed, ...]:
    match facts.told("budget_decision"):
        case BudgetDecision.REFUSED:
            return (Owed(GIVE_REASONS, Finding(None, (Why.NO_DAY_TO_ANSWER,))),)
        case BudgetDecision.REDUCED | BudgetDecision.STOPPED:
            return (Owed(GIVE_NOTICE, Finding(None, (Why.FAIR_NOTICE,))),)
        case _:
            return ()


@rule(since="2014-09-01")
def _review_of_use(facts: Facts) -> tuple[Owed, ...]:
    """Within three months of the first payment (PBR-REVIEW)."""
    paid: date | None = facts.told("first_payment")
    if paid is None:
        return ()
    due = months_after(paid, MONTHS_TO_FIRST_REVIEW)
    count = Count.starts(Why.FIRST_PAYMENT, paid).then(Why.THREE_MONTHS, due)
    return (Owed(REVIEW_USE, count.found(), facts.told("payment_reviewed")),)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if Matter.PERSONAL_BUDGET not in facts.matters:
        return ()
    match standing(facts).value:
        case Standing.OPEN:
            return (
                _ask(facts),
                NextStep(Why.SUPPORT_GOES_ON),
                NextStep(Why.THEN_COMPLAIN),
                NextStep(Why.OTHER_MONEY),
            )
        case Standing.NOT_YET:
            return (NextStep(Why.WAIT_FOR_DRAFT, Contact.COUNCIL_SEND_TEAM, LETTER_EARLY),)
        case Standing.NOT_AVAILABLE:
            return (NextStep(Why.LOOK_AT_SECTION_F, Contact.SENDIASS), NextStep(Why.OTHER_MONEY))
        case _:
            return (NextStep(Why.SUPPORT_GOES_ON, Contact.SENDIASS),)


def _ask(facts: Facts) -> NextStep:
    if facts.budget_decision is BudgetDecision.REFUSED:
        return NextStep(Why.ASK_FOR_REVIEW, Contact.COUNCIL_SEND_TEAM, LETTER_REVIEW)
    return NextStep(Why.ASK_TO_THINK_AGAIN, Contact.COUNCIL_SEND_TEAM, LETTER_THINK_AGAIN)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to the review?"""
    match other:
        case "appeal":
            return Effect.INDEPENDENT.because(Why.NO_APPEAL)
        case "council_complaint":
            return Effect.INDEPENDENT.because(Why.REVIEW_COUNTS)
        case _:
            return Effect.INDEPENDENT.because(Why.BESIDE)
