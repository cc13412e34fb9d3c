"""The mini rule set as a plain function of one case, over `datetime.date`: the baseline, and the referee."""

from __future__ import annotations

from datetime import date

from bench.cases import Adjustment, Case, Decision, Limb, Outcome, Sections, Standing, reason_code
from bench.days import ONE_DAY, add_months, first_working_day_from

NAME = "plain Python loop"


def one(case: Case) -> Outcome:
    """The outcome of one case."""
    required = not (case.decision is Decision.PLAN_CONTENT and case.sections == Sections.I)
    two_months = add_months(case.notice_sent, 2)

    ends, limb = two_months, Limb.NOTICE
    if required and case.certificate_issued is not None:
        certificate_month = add_months(case.certificate_issued, 1)
        if certificate_month > ends:
            ends, limb = certificate_month, Limb.CERTIFICATE
    appeal_deadline, adjustment = rule_12(ends)

    if case.on > appeal_deadline:
        standing = Standing.LAPSED
    elif required and case.certificate_issued is None:
        in_time = case.adviser_contacted is not None or case.on <= two_months
        standing = Standing.OPEN_ONCE if in_time else Standing.LAPSED_LEAVE
    else:
        standing = Standing.OPEN

    contact_deadline = two_months if required else None
    return Outcome(
        required, contact_deadline, appeal_deadline, standing, reason_code(standing, limb, adjustment)
    )


def rule_12(ends: date) -> tuple[date, Adjustment]:
    """The last day in time for starting proceedings, and what moved it."""
    if ends.month == 12 and ends.day >= 25:
        return first_working_day_from(date(ends.year + 1, 1, 2)), Adjustment.CHRISTMAS
    if ends.month == 1 and ends.day == 1:
        return first_working_day_from(ends + ONE_DAY), Adjustment.CHRISTMAS
    if ends.month == 8:
        return first_working_day_from(date(ends.year, 9, 1)), Adjustment.AUGUST
    moved = first_working_day_from(ends)
    return moved, Adjustment.NONE if moved == ends else Adjustment.WEEKEND


def loop(cases: list[Case]) -> list[Outcome]:
    """One after another."""
    return [one(case) for case in cases]
