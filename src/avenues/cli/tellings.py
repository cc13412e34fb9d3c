"""Short stories that all happen on one day: in one of them, a clock that somebody asks for runs.

Read with `story.py`. They are told in order; a story with an appeal comes before the single days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from avenues.law.facts import QUESTIONS
from avenues.law.happenings import AFTER_THE_FIRST, IN_ORDER
from avenues.law.options import AppealState, BudgetDecision, Order, RecordsWish, Setting, Strand
from avenues.law.telling import shape

Told = dict[str, Any]

DAYS = tuple(name for name in QUESTIONS if shape(name).base is date)
PERMISSION = (
    ("permission_refused_sent", "upper_refused_on_papers_sent"),
    ("permission_given_sent", "upper_notice_received", "upper_response_sent"),
)


def stories(day: date) -> Iterator[Told]:
    """Every story, on this day."""
    for name in DAYS:
        yield {**_first_steps(name, day), name: day}
    yield from _with_a_mediation(day)
    yield from _with_an_appeal(day)
    yield from ({name: day, "setting": setting} for setting in Setting for name in _COMPLAINTS)
    yield from ({"budget_decision": decision, "happened": day} for decision in BudgetDecision)
    yield from ({"records_wish": wish, "records_asked": day} for wish in RecordsWish)
    yield {"childrens_complaint_made": day, "childrens_complaint_complex": True}
    yield {"plan_first_made": day, "final_plan_sent": day, "review_meeting": day, "amendments_sent": day}


def _first_steps(name: str, day: date) -> Told:
    """What must have come before it: the first step of its procedure."""
    return {earlier: day for earlier, later in IN_ORDER if later == name and earlier in AFTER_THE_FIRST}


def _with_a_mediation(day: date) -> Iterator[Told]:
    wanted = {"wants_mediation": True, "adviser_contacted": day, "mediation_asked": day}
    held = {**wanted, "mediation_date": day, "mediation_held": day}
    yield from (wanted, {**wanted, "not_arranged_told": day}, held)
    yield {**wanted, "commissioner_told": day}
    yield {**held, "agreement_made": day, "agreement_other": True, "agreement_orders": frozenset()}
    for order in Order:
        yield {**held, "agreement_made": day, "agreement_orders": frozenset({order})}


def _with_an_appeal(day: date) -> Iterator[Told]:
    lodged = {"appeal_lodged": day}
    decided = {**lodged, "appeal_state": AppealState.DECIDED, "decision_sent": day}
    yield {**lodged, "appeal_state": AppealState.RUNNING, "hearing": day}
    yield {**lodged, "appeal_state": AppealState.CONCEDED, "conceded_on": day}
    yield from ({**decided, "order_made": day, "order": order} for order in Order)
    yield {**decided, "recommendation_made": day, "recommendation_about": frozenset(Strand)}
    for names in PERMISSION:
        for count in range(1, len(names) + 1):
            yield {**decided, **dict.fromkeys(names[:count], day)}


_COMPLAINTS = ("happened", "first_known", "school_complaint_made", "school_complaint_finished")
