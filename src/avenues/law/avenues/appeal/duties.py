"""What is owed while an appeal can be made, while it runs and after it. Reads only what is told.

The Tribunal's own periods leave out August and Christmas (rule 12(3)(b)); those of the regulations do not.
"""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.appeal.concession import conceded
from avenues.law.avenues.appeal.orders import ordered
from avenues.law.avenues.appeal.recommendations import answers_owed
from avenues.law.avenues.appeal.rules import appeal_deadline
from avenues.law.calendar import WorkingDays, counted_working_days_after, working_days_before
from avenues.law.clocks import Owed, Who, duty, target
from avenues.law.facts import Event, Facts
from avenues.law.options import DECISIONS, AppealState, Matter
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.shared.decision import decision_in_dispute
from avenues.law.sources import CFA, HESC, REGS, SECOND_HAND, TRIBUNAL_PRACTICE

WORKING_DAYS_TO_RESPOND = 30
WORKING_DAYS_TO_REGISTER = 10
WORKING_DAYS_BEFORE_HEARING = 10
CONCERNED = DECISIONS | {Matter.ORDER_NOT_CARRIED_OUT, Matter.RECOMMENDATION_NOT_FOLLOWED}


class Why(Reasons):
    # The plan stays
    UNTIL_TIME_ENDS = (
        CFA.s("45(4)(a)"),
        "The council may not end the plan before the time to appeal has ended.",
    )
    UNTIL_DECIDED = (
        CFA.s("45(4)(b)"),
        "The council may not end the plan before the appeal is finally decided.",
    )
    LODGED_LATE = (
        CFA.s("45(4)"),
        "The appeal was made late. It is not clear whether the plan must stay. Ask the council to keep it going.",
    )
    # The appeal under way
    RECEIVED_BY_COUNCIL = HESC.rule("21", SECOND_HAND), "Council received the appeal {day}"
    RECEIVED_BY_TRIBUNAL = TRIBUNAL_PRACTICE.cite("registration"), "Tribunal received the appeal {day}"
    HEARING = TRIBUNAL_PRACTICE.cite("hearing papers"), "Hearing {day}"
    WORKING_DAYS_30 = (
        HESC.rule("12(3)(b)"),
        "30 working days, not counting August and 25 December to 1 January: {day}",
    )
    WORKING_DAYS_10 = (
        TRIBUNAL_PRACTICE.cite("registration"),
        "10 working days, not counting August and 25 December to 1 January: {day}",
    )
    WORKING_DAYS_10_BEFORE = (
        TRIBUNAL_PRACTICE.cite("hearing papers"),
        "10 working days before, unless the Tribunal names another day: {day}",
    )
    BEFORE_ITS_RESPONSE = (
        REGS.reg("45(1)"),
        "The council can say that it will not oppose the appeal, until it sends its response.",
    )
    AGREED_ORDER = (
        HESC.rule("17(2)(c)"),
        "The council has sent its response. To end the appeal by agreement now takes an order of the Tribunal.",
    )


KEEP_PLAN = duty(
    "TL-A23",
    Who.COUNCIL,
    "Keep the plan going",
    source=CFA.s("45(4)"),
    missed="Ending it now is unlawful. Complain at once, and get legal advice.",
)
RESPOND = duty(
    "TL-D1",
    Who.COUNCIL,
    "Respond to the appeal",
    source=HESC.rule("21", SECOND_HAND),
    missed="Ask the Tribunal what happens next. It can decide on what it has.",
)
GIVE_WAY = target(
    "TL-D2",
    Who.COUNCIL,
    "Tell the Tribunal, if it will not oppose the appeal",
    source=REGS.reg("45(1)"),
    missed="An agreed order is needed then.",
)
REGISTER = target(
    "TL-D3",
    Who.TRIBUNAL,
    "Register the appeal",
    source=TRIBUNAL_PRACTICE.cite("registration"),
    missed="Ask the Tribunal how far it has come.",
)
BUNDLE = target(
    "TL-D4",
    Who.COUNCIL,
    "Send the hearing papers",
    source=TRIBUNAL_PRACTICE.cite("hearing papers"),
    missed="Tell the Tribunal.",
)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Who owes what, by when, from what has happened so far."""
    facts = facts.after(events)
    if not facts.matters & CONCERNED:
        return ()
    return (
        *_plan_stays(facts),
        *_under_way(facts),
        *conceded(facts),
        *ordered(facts),
        *answers_owed(facts),
    )


def _plan_stays(facts: Facts) -> tuple[Owed, ...]:
    """Section 45(4): the plan stays while it can be appealed, and while an appeal goes on."""
    if Matter.PLAN_CEASED not in facts.matters:
        return ()
    lodged, deadline = facts.told("appeal_lodged"), _known_deadline(facts)
    if lodged is None:
        return () if _time_is_over(facts, deadline) else (_kept(Why.UNTIL_TIME_ENDS),)
    if not _goes_on(facts):
        return ()
    if deadline is not None and lodged > deadline:
        return (_kept(Why.LODGED_LATE),)  # T-21
    return (_kept(Why.UNTIL_DECIDED),)


def _kept(why: Why) -> Owed:
    return Owed(KEEP_PLAN, Finding(None, (why,)))


def _known_deadline(facts: Facts) -> date | None:
    """The last day to appeal against the end of the plan, if what it takes is told."""
    told = facts.is_told("notice_sent") and facts.is_told("certificate_issued")
    if told and decision_in_dispute(facts) is Matter.PLAN_CEASED:
        return appeal_deadline(facts).value
    return None


def _time_is_over(facts: Facts, deadline: date | None) -> bool:
    """Is it, so far as is told? A certificate still to come would give another month. # T-15"""
    to_come = facts.told("certificate_issued") is None and facts.told("adviser_contacted") is not None
    return deadline is not None and facts.on > deadline and not to_come


def _goes_on(facts: Facts) -> bool:
    return facts.told("appeal_state") in {None, AppealState.RUNNING} and facts.told("decision_sent") is None


def _under_way(facts: Facts) -> tuple[Owed, ...]:
    """What is due between the day an appeal is made and its hearing."""
    owed: list[Owed] = []
    lodged, received = facts.told("appeal_lodged"), facts.told("council_received_appeal")
    responded, hearing = facts.told("response_sent"), facts.told("hearing")
    if lodged is not None:
        count = Count.starts(Why.RECEIVED_BY_TRIBUNAL, lodged)
        day = counted_working_days_after(lodged, WORKING_DAYS_TO_REGISTER)
        owed.append(Owed(REGISTER, count.then(Why.WORKING_DAYS_10, day).found(), received))
    if received is not None:
        count = Count.starts(Why.RECEIVED_BY_COUNCIL, received)
        day = counted_working_days_after(received, WORKING_DAYS_TO_RESPOND)
        owed.append(Owed(RESPOND, count.then(Why.WORKING_DAYS_30, day).found(), responded))
    if lodged is not None and _goes_on(facts) and facts.told("conceded_on") is None:
        why = Why.BEFORE_ITS_RESPONSE if responded is None else Why.AGREED_ORDER  # T-22
        owed.append(Owed(GIVE_WAY, Finding(None, (why,))))
    if hearing is not None and facts.on <= hearing:
        count = Count.starts(Why.HEARING, hearing)
        day = working_days_before(hearing, WORKING_DAYS_BEFORE_HEARING, WorkingDays.TRIBUNAL)
        owed.append(Owed(BUNDLE, count.then(Why.WORKING_DAYS_10_BEFORE, day).found()))
    return tuple(owed)
