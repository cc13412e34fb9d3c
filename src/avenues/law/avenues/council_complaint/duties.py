"""What the council should do with a complaint, and by when: the Ombudsman's Code, and the council's own policy.

All are targets: no statute sets them. What the council owes in law is in `ehc_process` and shown beside.
"""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.council_complaint.scope import for_the_council
from avenues.law.calendar import WorkingDays, working_days_after
from avenues.law.clocks import Owed, Who, target
from avenues.law.facts import Event, Facts
from avenues.law.place import ComplaintsPolicy
from avenues.law.reasons import Count, Reasons, rule
from avenues.law.sources import LGSCO_CODE, SECOND_HAND, SEFTON_SEND_COMPLAINTS

CODE_PUBLISHED = date(2024, 2, 1)
WORKING_DAYS_TO_ACKNOWLEDGE = 5
WORKING_DAYS_FOR_STAGE_1 = 10
WORKING_DAYS_FOR_STAGE_2 = 20


class Why(Reasons):
    MADE = LGSCO_CODE.para("6.2"), "Complaint made {day}"
    FIVE_WORKING_DAYS = (
        LGSCO_CODE.para("6.2"),
        "5 working days to acknowledge, by the Ombudsman’s Code: {day}",
    )
    ACKNOWLEDGED = LGSCO_CODE.para("6.3"), "Acknowledged {day}"
    TEN_WORKING_DAYS = LGSCO_CODE.para("6.3"), "10 working days for stage 1, by the Ombudsman’s Code: {day}"
    STAGE_2_ASKED = LGSCO_CODE.cite("stage 2", SECOND_HAND), "Stage 2 asked for {day}"
    FIVE_MORE = (
        LGSCO_CODE.cite("stage 2", SECOND_HAND),
        "5 working days to acknowledge, by the Ombudsman’s Code: {day}",
    )
    STAGE_2_ACKNOWLEDGED = LGSCO_CODE.cite("stage 2", SECOND_HAND), "Stage 2 acknowledged {day}"
    TWENTY_WORKING_DAYS = (
        LGSCO_CODE.cite("stage 2", SECOND_HAND),
        "20 working days for stage 2, by the Ombudsman’s Code: {day}",
    )
    MADE_HERE = SEFTON_SEND_COMPLAINTS.cite(), "Complaint received {day}"
    ESCALATED_HERE = SEFTON_SEND_COMPLAINTS.cite(), "Stage 2 asked for {day}"
    OWN_ACKNOWLEDGEMENT = (
        SEFTON_SEND_COMPLAINTS.cite(),
        "the council’s own target to acknowledge, in working days: {day}",
    )
    OWN_STAGE_1 = (
        SEFTON_SEND_COMPLAINTS.cite(),
        "the council’s own target for stage 1, in working days: {day}",
    )
    OWN_STAGE_2 = (
        SEFTON_SEND_COMPLAINTS.cite(),
        "the council’s own target for stage 2, in working days: {day}",
    )


_LONGER = (
    "It may take that long again if it explains why, and tells you of the Ombudsman. From 1 April 2026 the Ombudsman "
    "can find fault with a delay."
)
_FAULT = "From 1 April 2026 the Ombudsman can find fault with a delay."
ACKNOWLEDGE = target(
    "LAC-ACK1",
    Who.COUNCIL,
    "Acknowledge your complaint (Ombudsman’s Code)",
    source=LGSCO_CODE.para("6.2"),
    missed=_FAULT,
)
STAGE_1 = target(
    "LAC-STAGE1",
    Who.COUNCIL,
    "Answer at stage 1 (Ombudsman’s Code)",
    source=LGSCO_CODE.para("6.3"),
    missed=_LONGER,
)
ACKNOWLEDGE_2 = target(
    "LAC-ACK2",
    Who.COUNCIL,
    "Acknowledge that you asked for stage 2 (Ombudsman’s Code)",
    source=LGSCO_CODE.cite("stage 2", SECOND_HAND),
    missed=_FAULT,
)
STAGE_2 = target(
    "LAC-STAGE2",
    Who.COUNCIL,
    "Answer at stage 2 (Ombudsman’s Code)",
    source=LGSCO_CODE.cite("stage 2", SECOND_HAND),
    missed=_LONGER,
)
_OWN = "You can ask for the next stage, or go to the Ombudsman."
OWN_ACKNOWLEDGE = target(
    "LAC-SEFTON",
    Who.COUNCIL,
    "Acknowledge your complaint (the council’s own target)",
    source=SEFTON_SEND_COMPLAINTS.cite(),
    missed=_OWN,
)
OWN_STAGE_1 = target(
    "LAC-SEFTON",
    Who.COUNCIL,
    "Answer at stage 1 (the council’s own target)",
    source=SEFTON_SEND_COMPLAINTS.cite(),
    missed=_OWN,
)
OWN_STAGE_2 = target(
    "LAC-SEFTON",
    Who.COUNCIL,
    "Answer at stage 2 (the council’s own target)",
    source=SEFTON_SEND_COMPLAINTS.cite(),
    missed=_OWN,
)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """By when should the council acknowledge and answer? By the Code, and by its own policy, each labelled."""
    facts = facts.after(events)
    if not for_the_council(facts) or facts.told("council_complaint_made") is None:
        return ()
    return (*_stage_1(facts), *_stage_2(facts), *_own(facts))


@rule(since="2014-09-01")
def _stage_1(facts: Facts) -> tuple[Owed, ...]:
    """The Code: 5 working days to acknowledge, then 10 to answer. There was no Code before February 2024."""
    made = facts.told("council_complaint_made")
    if made < CODE_PUBLISHED:
        return ()
    acknowledged = facts.told("council_complaint_acknowledged")
    ack = Count.starts(Why.MADE, made).then(
        Why.FIVE_WORKING_DAYS, _working_days(made, WORKING_DAYS_TO_ACKNOWLEDGE)
    )
    start = ack if acknowledged is None else Count.starts(Why.ACKNOWLEDGED, acknowledged)
    answer = start.then(Why.TEN_WORKING_DAYS, _working_days(start.day, WORKING_DAYS_FOR_STAGE_1))
    return (
        Owed(ACKNOWLEDGE, ack.found(), acknowledged),
        Owed(STAGE_1, answer.found(), stage_1_answered(facts)),
    )


def stage_1_answered(facts: Facts) -> date | None:
    """When was stage 1 answered? A final answer without a stage 2 is that answer."""
    answered: date | None = facts.told("council_stage1_answered")
    if answered is None and facts.told("council_stage2_asked") is None:
        answered = facts.told("council_complaint_finished")
    return answered


@rule(since="2014-09-01")
def _stage_2(facts: Facts) -> tuple[Owed, ...]:
    """The Code: 5 working days to acknowledge, then 20 to answer."""
    asked = facts.told("council_stage2_asked")
    if asked is None or asked < CODE_PUBLISHED:
        return ()
    acknowledged = facts.told("council_stage2_acknowledged")
    ack = Count.starts(Why.STAGE_2_ASKED, asked).then(
        Why.FIVE_MORE, _working_days(asked, WORKING_DAYS_TO_ACKNOWLEDGE)
    )
    start = ack if acknowledged is None else Count.starts(Why.STAGE_2_ACKNOWLEDGED, acknowledged)
    answer = start.then(Why.TWENTY_WORKING_DAYS, _working_days(start.day, WORKING_DAYS_FOR_STAGE_2))
    return (
        Owed(ACKNOWLEDGE_2, ack.found(), acknowledged),
        Owed(STAGE_2, answer.found(), facts.told("council_complaint_finished")),
    )


@rule(since="2014-09-01")
def _own(facts: Facts) -> tuple[Owed, ...]:
    """The council's own targets, if the place has them: each from receipt (LAC-SEFTON: 3, 15 and 10)."""
    policy = facts.place.complaints_policy
    if policy is None:
        return ()
    made = facts.told("council_complaint_made")
    asked = facts.told("council_stage2_asked")
    return (
        *_own_stage_1(facts, policy, made),
        *(() if asked is None else _own_stage_2(facts, policy, asked)),
    )


def _own_stage_1(facts: Facts, policy: ComplaintsPolicy, made: date) -> tuple[Owed, ...]:
    received = Count.starts(Why.MADE_HERE, made)
    ack = received.then(Why.OWN_ACKNOWLEDGEMENT, _working_days(made, policy.acknowledge))
    answer = received.then(Why.OWN_STAGE_1, _working_days(made, policy.stage_1))
    return (
        Owed(OWN_ACKNOWLEDGE, ack.found(), facts.told("council_complaint_acknowledged")),
        Owed(OWN_STAGE_1, answer.found(), stage_1_answered(facts)),
    )


def _own_stage_2(facts: Facts, policy: ComplaintsPolicy, asked: date) -> tuple[Owed, ...]:
    answer = Count.starts(Why.ESCALATED_HERE, asked).then(
        Why.OWN_STAGE_2, _working_days(asked, policy.stage_2)
    )
    return (Owed(OWN_STAGE_2, answer.found(), facts.told("council_complaint_finished")),)


def _working_days(day: date, n: int) -> date:
    return working_days_after(day, n, WorkingDays.COUNCIL)
