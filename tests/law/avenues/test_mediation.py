"""Mediation: who may ask, by when to contact the adviser, and what then is owed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from avenues.law.avenues import mediation
from avenues.law.avenues.mediation.rules import CUSTODY_LEAVE, LEAVE, Why
from avenues.law.calendar import weeks_after
from avenues.law.clocks import Owed
from avenues.law.facts import UNKNOWN, Facts, Untold
from avenues.law.options import Asker, DelayReason, Matter, Order, Plan, Section
from avenues.law.proof import proof
from avenues.law.reasons import Finding, Reasons, Step
from avenues.law.room import Contact, Effect, Standing

A_DAY = timedelta(days=1)
MADE = date(2026, 3, 2)


def facts(on: date = date(2026, 3, 20), matter: Matter = Matter.REFUSED_PLAN, **told: Any) -> Facts:
    """A parent of a child of eleven, with a letter sent and dated 2 March 2026."""
    story: dict[str, Any] = {
        "matters": frozenset({matter}),
        "asker": Asker.PARENT,
        "born": date(2015, 1, 1),
        "detained": False,
        "in_writing": True,
        "notice_sent": date(2026, 3, 2),
        "letter_dated": date(2026, 3, 2),
        "adviser_contacted": None,
        "wants_mediation": False,
        "certificate_issued": None,
    }
    return Facts(on=on, **{**story, **told})


def about_plan(*sections: Section, **told: Any) -> Facts:
    return facts(matter=Matter.PLAN_CONTENT, **{"plan": Plan.FINAL, "sections": frozenset(sections), **told})


def names(found: Finding[Any]) -> list[Reasons]:
    return [reason.why if isinstance(reason, Step) else reason for reason in found.because]


def last_days(case: Facts) -> dict[str, date | None]:
    return {limit.clock.id: limit.ends.value for limit in mediation.time_limits(case)}


def due(case: Facts) -> dict[str, date | None]:
    return {owed.clock.id: owed.due.value for owed in mediation.duties(case)}


def owed(case: Facts, id: str) -> Owed:
    (found,) = [each for each in mediation.duties(case) if each.clock.id == id]
    return found


def to_do(case: Facts) -> list[Reasons]:
    return [step.do for step in mediation.next_steps(case)]


# Standing


@pytest.mark.parametrize(
    "matter", [Matter.HEALTH_REFUSED, Matter.PROVISION_NOT_MADE, Matter.SEN_SUPPORT, Matter.DISCRIMINATION]
)
def test_without_a_decision_or_a_plan_there_is_no_mediation_of_this_kind(matter: Matter) -> None:
    found = mediation.standing(Facts(on=MADE, matters=frozenset({matter})))
    assert (found.value, names(found)) == (Standing.NOT_AVAILABLE, [Why.NO_TRIGGER])  # T-8


@pytest.mark.parametrize("section", [Section.A, Section.E, Section.H1, Section.H2, Section.D])
def test_parts_of_a_plan_that_cannot_be_appealed_can_be_mediated(section: Section) -> None:
    case = about_plan(section)
    assert mediation.standing(case).value is Standing.OPEN  # T-9
    assert last_days(case) == {"TL-B1": None}


def test_a_school_alone_can_be_mediated_and_needs_no_contact() -> None:
    case = about_plan(Section.I)
    assert mediation.standing(case).value is Standing.OPEN
    assert last_days(case) == {"TL-B1": None}


def test_a_draft_plan_waits() -> None:
    assert mediation.standing(about_plan(Section.F, plan=Plan.DRAFT)).value is Standing.NOT_YET


def test_a_mediation_that_was_held_is_over() -> None:
    assert names(mediation.standing(facts(mediation_held=date(2026, 3, 18)))) == [Why.HELD]


# By when to contact the adviser


def test_two_months_to_contact_the_adviser_do_not_move_from_a_sunday() -> None:
    # V24: 17 May 2026 is a Sunday; the safe day is Friday the 15th
    (limit,) = mediation.time_limits(facts(notice_sent=date(2026, 3, 17), letter_dated=date(2026, 3, 17)))
    assert (limit.ends.value, limit.safe) == (date(2026, 5, 17), date(2026, 5, 15))
    assert limit.clock.waiver == LEAVE


def test_august_and_christmas_move_nothing_here() -> None:
    in_august = date(2025, 6, 30)
    assert last_days(facts(notice_sent=in_august, letter_dated=in_august)) == {"TL-B1": date(2025, 8, 30)}
    at_christmas = date(2025, 10, 26)
    assert last_days(facts(notice_sent=at_christmas, letter_dated=at_christmas)) == {
        "TL-B1": date(2025, 12, 26)
    }


def test_both_days_are_shown_where_the_letter_is_dated_before_it_was_sent() -> None:
    case = facts(notice_sent=date(2026, 3, 17), letter_dated=date(2026, 3, 12))
    assert last_days(case) == {"TL-B2": date(2026, 5, 12), "TL-B1": date(2026, 5, 17)}  # T-13
    assert {limit.safe for limit in mediation.time_limits(case)} == {date(2026, 5, 12)}


def test_the_last_day_to_contact_and_the_day_after() -> None:
    last = date(2026, 5, 2)
    assert names(mediation.standing(facts(last))) == [Why.MAY_MEDIATE]
    assert names(mediation.standing(facts(last + A_DAY))) == [Why.LATE_BUT_OPEN]  # T-14


def test_who_has_contacted_the_adviser_has_no_more_limit() -> None:
    assert mediation.time_limits(facts(adviser_contacted=date(2026, 3, 10))) == ()


def test_a_telephone_call_from_the_council_starts_nothing() -> None:
    assert last_days(facts(in_writing=False)) == {"TL-B1": None}


# The certificate


def test_three_working_days_over_christmas() -> None:
    # V23: Tuesday 23 December; 24, 29 and 30 December are the working days
    case = facts(told_adviser_no_mediation=date(2025, 12, 23))
    assert due(case) == {"TL-B3": date(2025, 12, 30)}
    assert "taken as Monday to Friday" in proof(Finding(date(2025, 12, 30), owed(case, "TL-B3").due.reasons))


def test_a_certificate_follows_each_of_three_events() -> None:
    case = facts(
        told_adviser_no_mediation=date(2026, 3, 9),
        not_arranged_told=date(2026, 3, 10),
        mediation_held=date(2026, 3, 13),
    )
    # Monday to Thursday; Tuesday to Friday; Friday to Wednesday
    assert due(case) == {
        "TL-B3": date(2026, 3, 12),
        "TL-B9b": date(2026, 3, 13),
        "TL-B10": date(2026, 3, 18),
    }


def test_health_only_brings_no_certificate() -> None:
    assert due(about_plan(Section.G, mediation_held=date(2026, 3, 13))) == {}


# Arranging


def test_thirty_days_are_calendar_days_also_in_summer() -> None:
    assert due(facts(date(2026, 7, 25), mediation_asked=date(2026, 7, 20))) == {"TL-B7": date(2026, 8, 19)}


def test_the_council_says_when_it_cannot_arrange_it_in_time() -> None:
    asked: dict[str, Any] = {"mediation_asked": date(2026, 3, 2)}  # 30 days end on 1 April
    assert "TL-B9a" not in due(facts(date(2026, 4, 1), **asked))
    assert due(facts(date(2026, 4, 2), **asked))["TL-B9a"] is None
    assert "TL-B9a" not in due(facts(date(2026, 4, 2), **asked, not_arranged_told=date(2026, 4, 2)))
    assert "TL-B9a" not in due(facts(date(2026, 4, 2), **asked, mediation_held=date(2026, 4, 1)))


def test_health_with_other_issues_is_the_councils_to_arrange() -> None:
    case = about_plan(Section.F, Section.G, mediation_asked=date(2026, 3, 2))
    assert due(case) == {"TL-B4": date(2026, 3, 5), "TL-B6": date(2026, 4, 1)}


def test_health_only_is_the_commissioners_to_arrange_once_it_is_told() -> None:
    case = about_plan(Section.G, mediation_asked=date(2026, 3, 2))
    assert due(case) == {"TL-B4": date(2026, 3, 5)}
    told = case.but(commissioner_told=date(2026, 3, 5))
    assert due(told) == {"TL-B4": date(2026, 3, 5), "TL-B5": date(2026, 4, 4)}
    assert names(mediation.standing(case)) == [Why.HEALTH_ONLY]


def test_five_working_days_before_the_meeting() -> None:
    # Thursday 9 April back: 8, 7, 2, 1 April, 31 March; Good Friday 3 and Easter Monday 6 April are out
    assert due(facts(mediation_date=date(2026, 4, 9))) == {"TL-B8": date(2026, 3, 31)}


# The agreement


def test_an_agreement_is_carried_out_as_an_order_would_be() -> None:
    case = facts(agreement_made=MADE, agreement_orders=frozenset({Order.ASSESS}))
    found = [each.due.value for each in mediation.duties(case) if each.clock.id == "TL-B11"]
    assert found == [weeks_after(MADE, weeks) for weeks in (2, 10, 14)]


def test_two_weeks_are_for_what_cannot_be_appealed_alone() -> None:
    case = about_plan(
        Section.F,
        agreement_made=MADE,
        agreement_orders=frozenset({Order.AMEND_PROVISION}),
        agreement_other=True,
    )
    assert due(case) == {"TL-B11": date(2026, 4, 6), "TL-B12": date(2026, 3, 16)}  # T-17


def test_where_the_council_was_no_party_the_commissioner_tells_it_in_a_week() -> None:
    assert due(about_plan(Section.G, agreement_made=MADE)) == {"TL-B13": date(2026, 3, 9)}


def test_an_agreement_to_assess_may_be_late_for_an_absence_of_two_weeks() -> None:
    case = facts(
        agreement_made=MADE,
        agreement_orders=frozenset({Order.ASSESS}),
        delay_reasons=frozenset({DelayReason.AWAY_2_WEEKS}),
    )
    assert all(each.excuse is not None for each in mediation.duties(case))


# Custody


def in_custody(**told: Any) -> Facts:
    return facts(matter=Matter.REFUSED_ASSESSMENT, detained=True, **told)


def test_in_custody_the_same_times_have_their_own_provisions() -> None:
    (limit,) = mediation.time_limits(in_custody())
    assert (limit.clock.id, limit.ends.value) == ("TL-K5", date(2026, 5, 2))
    assert limit.clock.waiver == CUSTODY_LEAVE
    case = in_custody(
        told_adviser_no_mediation=date(2026, 3, 9),
        told_adviser_mediation=date(2026, 3, 16),
        mediation_date=date(2026, 4, 9),
        mediation_held=date(2026, 3, 13),
    )
    assert due(case) == {
        "TL-K6": date(2026, 3, 12),
        "TL-K9": date(2026, 3, 18),
        "TL-K7": date(2026, 4, 15),
        "TL-K8": date(2026, 3, 31),
    }


def test_in_custody_the_adviser_is_told_and_not_the_council() -> None:
    step = next(s for s in mediation.next_steps(in_custody(wants_mediation=True)) if s.do is Why.TELL_ADVISER)
    assert step.contact is Contact.MEDIATION_ADVISER
    assert due(in_custody(mediation_asked=date(2026, 3, 2))) == {}


def test_in_custody_an_agreement_is_one_rule() -> None:
    case = in_custody(
        agreement_made=MADE, agreement_orders=frozenset({Order.RECONSIDER}), agreement_other=True
    )
    assert [(each.clock.id, each.due.value) for each in mediation.duties(case)] == [
        ("TL-K10", date(2026, 3, 16)),
        ("TL-K10", date(2026, 3, 16)),
    ]


# What to do, and beside what


def test_a_person_who_does_not_want_mediation_asks_for_the_certificate() -> None:
    assert to_do(facts()) == [Why.CONTACT_ADVISER, Why.CERTIFICATE_ONLY, Why.ADVICE]


def test_a_person_who_wants_mediation_tells_the_council() -> None:
    assert to_do(facts(wants_mediation=True, adviser_contacted=date(2026, 3, 10))) == [
        Why.ASK_COUNCIL,
        Why.WHO_MAY_COME,
        Why.EXPENSES,
        Why.CHECK_AGREEMENT,
        Why.ADVICE,
    ]


@pytest.mark.parametrize("other", ["appeal", "disagreement_resolution", "council_complaint"])
def test_nothing_shuts_mediation_out(other: str) -> None:
    assert mediation.alongside(other, None).effect is Effect.INDEPENDENT


def test_about_health_alone_a_person_chooses_whether_to_mediate() -> None:
    case = about_plan(Section.G).only(["matters", "asker", "born", "plan", "sections", "in_writing"])
    with pytest.raises(Untold, match="wants_mediation"):
        mediation.next_steps(case)
    assert to_do(case.but(wants_mediation=False)) == [Why.HEALTH_CAN_WAIT]
    assert to_do(case.but(wants_mediation=UNKNOWN)) == [Why.HEALTH_CAN_WAIT]
    assert to_do(case.but(wants_mediation=True))[0] is Why.ASK_COUNCIL


def test_once_the_tribunal_has_the_appeal_the_adviser_and_the_certificate_are_not_asked_about() -> None:
    untold = ("adviser_contacted", "certificate_issued", "wants_mediation")
    case = facts(appeal_lodged=date(2026, 3, 2))
    lodged = case.only([name for name, _ in case.items() if name not in untold])
    assert mediation.standing(lodged).value is Standing.OPEN
    assert [limit.ends.value for limit in mediation.time_limits(lodged)] == [None]
    assert to_do(lodged) == [Why.ADVICE]
