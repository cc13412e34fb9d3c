"""A claim of disability discrimination: which judge, who, and the six months."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from avenues.law.avenues import disability_discrimination_claim as claim
from avenues.law.avenues.disability_discrimination_claim.rules import (
    COURT_ALLOWS,
    HEAR_LATE,
    HOLIDAYS,
    Why,
    last_day,
)
from avenues.law.avenues.disability_discrimination_claim.steps import Why as Steps
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Asker, Matter, Plan, Setting
from avenues.law.proof import proof
from avenues.law.reasons import Finding, NotInForce, Reasons, Step
from avenues.law.room import Effect, Standing

A_DAY = timedelta(days=1)


def facts(on: date = date(2026, 5, 1), **told: Any) -> Facts:
    """A parent of a child of twelve at an independent school; the last act was on 15 January 2026."""
    story: dict[str, Any] = {
        "matters": frozenset({Matter.DISCRIMINATION}),
        "setting": Setting.INDEPENDENT,
        "about_admission": False,
        "plan": Plan.NONE,
        "asker": Asker.PARENT,
        "born": date(2014, 5, 4),
        "discrimination_last_act": date(2026, 1, 15),
    }
    return Facts(on=on, **{**story, **told})


def names(found: Finding[Any]) -> list[Reasons]:
    return [reason.why if isinstance(reason, Step) else reason for reason in found.because]


def last_days(case: Facts) -> dict[str, date | None]:
    return {limit.clock.id: limit.ends.value for limit in claim.time_limits(case)}


def to_do(case: Facts) -> list[Reasons]:
    return [step.do for step in claim.next_steps(case)]


# The six months


@pytest.mark.parametrize(
    ("vector", "act", "last"),
    [
        ("V16", date(2026, 1, 15), date(2026, 7, 14)),  # the day before 15 July
        ("V17", date(2026, 2, 20), date(2026, 8, 19)),  # August gives no help
        ("end of month", date(2025, 8, 31), date(2026, 2, 28)),  # no 31 February: its last day
        ("Christmas", date(2026, 6, 28), date(2026, 12, 27)),
    ],
)
def test_six_months_starting_with_the_act(vector: str, act: date, last: date) -> None:
    assert last_days(facts(discrimination_last_act=act)) == {"TL-C7": last}, vector


def test_the_last_day_is_open_and_the_day_after_is_out_of_time() -> None:
    last = date(2026, 7, 14)
    assert claim.standing(facts(last)).value is Standing.OPEN
    assert claim.standing(facts(last + A_DAY)).value is Standing.LAPSED


def test_a_weekend_is_not_counted_on() -> None:
    # 1 December 2025 and six months: Sunday 31 May 2026; the last working day before is Friday the 29th
    (limit,) = claim.time_limits(facts(discrimination_last_act=date(2025, 12, 1)))
    assert (limit.ends.value, limit.safe) == (date(2026, 5, 31), date(2026, 5, 29))


def test_a_late_claim_may_be_heard_and_that_is_decided_once() -> None:
    late = facts(date(2026, 7, 15))
    (limit,) = claim.time_limits(late)
    assert limit.clock.waiver == HEAR_LATE
    assert "once" in HEAR_LATE.test
    assert Steps.ASK_TO_HEAR_LATE in to_do(late)


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (date(2019, 2, 20), Why.NO_HOLIDAYS_EARLIER),  # six months end on 19 August 2019
        (date(2020, 2, 20), Why.NO_HOLIDAYS),  # 19 August 2020
    ],
)
def test_august_never_helped_before_the_rule_changed_or_after(act: date, why: Reasons) -> None:
    found = last_day(facts(act, discrimination_last_act=act))
    assert found.value == act.replace(month=8, day=19)
    assert names(found) == [Why.LAST_ACT, Why.SIX_MONTHS, why]


def test_the_rule_changed_on_21_july_2020() -> None:
    assert HOLIDAYS.on(date(2020, 7, 20)) is not HOLIDAYS.on(date(2020, 7, 21))
    assert HOLIDAYS.on(date(2020, 7, 20)) is HOLIDAYS.on(date(2010, 10, 1))


def test_there_was_no_such_claim_before_the_act() -> None:
    with pytest.raises(NotInForce):
        HOLIDAYS.on(date(2010, 9, 30))


def test_no_word_of_holidays_where_none_is_near() -> None:
    assert names(last_day(facts())) == [Why.LAST_ACT, Why.SIX_MONTHS]


def test_the_proof_says_that_the_first_day_counts() -> None:
    assert proof(last_day(facts())) == (
        "Happened, or if it went on for a time ended, Thu 15 Jan 2026 · "
        "six months, that day being the first: Tue 14 Jul 2026"
    )


# Which judge


@pytest.mark.parametrize(
    "setting",
    [
        Setting.MAINTAINED_SCHOOL,
        Setting.MAINTAINED_NURSERY,
        Setting.MAINTAINED_SPECIAL,
        Setting.PUPIL_REFERRAL_UNIT,
        Setting.ACADEMY,
        Setting.SPECIAL_ACADEMY,
        Setting.INDEPENDENT,
        Setting.NON_MAINTAINED_SPECIAL,
    ],
)
def test_a_school_of_any_kind_goes_to_the_tribunal(setting: Setting) -> None:
    assert last_days(facts(setting=setting)).keys() == {"TL-C7"}


@pytest.mark.parametrize(
    "setting",
    [
        Setting.EARLY_YEARS,
        Setting.COLLEGE,
        Setting.SPECIALIST_COLLEGE,
        Setting.HIGHER_EDUCATION,
        Setting.HOME,
        Setting.CUSTODY,
    ],
)
def test_what_is_no_school_goes_to_the_county_court(setting: Setting) -> None:
    case = facts(setting=setting)
    assert last_days(case) == {"TL-C8": date(2026, 7, 14)}
    assert Steps.COURT in to_do(case)


def test_the_county_court_may_allow_more_time() -> None:
    late = facts(date(2026, 7, 15), setting=Setting.COLLEGE)
    assert claim.standing(late).value is Standing.LAPSED
    (limit,) = claim.time_limits(late)
    assert limit.clock.waiver == COURT_ALLOWS
    assert Steps.COURT_LATE in to_do(late)


def test_the_county_court_asks_neither_age_nor_asker() -> None:
    _, read = facts(setting=Setting.COLLEGE).noting(
        lambda case: (claim.standing(case), claim.next_steps(case))
    )
    assert not {"born", "age", "asker", "lacks_capacity", "about_admission"} & read


@pytest.mark.parametrize("setting", [Setting.MAINTAINED_SCHOOL, Setting.ACADEMY])
def test_a_refused_place_goes_to_the_appeal_panel(setting: Setting) -> None:
    refused = facts(setting=setting, about_admission=True)
    assert claim.standing(refused).value is Standing.NOT_AVAILABLE
    assert last_days(refused) == {"TL-C7": None}
    assert to_do(refused)[0] is Steps.APPEAL_TO_PANEL


def test_a_refused_place_with_a_plan_goes_to_the_tribunal() -> None:
    refused = facts(setting=Setting.ACADEMY, about_admission=True, plan=Plan.FINAL)
    assert claim.standing(refused).value is Standing.OPEN  # ADM-NOT-EHCP


def test_a_refused_place_at_a_school_without_a_panel_goes_to_the_tribunal() -> None:
    assert claim.standing(facts(about_admission=True)).value is Standing.OPEN


def test_whoever_does_not_know_the_kind_of_place_still_gets_the_last_day() -> None:
    unsure = facts(setting=UNKNOWN)
    assert last_days(unsure) == {"TL-C7": date(2026, 7, 14)}
    assert to_do(unsure)[0] is Steps.FIND_OUT


# Who


def test_a_child_has_the_claim_made_by_a_parent() -> None:
    child = facts(asker=Asker.YOUNG_PERSON)
    assert names(claim.standing(child)) == [Why.PARENT_CLAIMS]
    assert to_do(child)[0] is Steps.RIGHT_PERSON_CLAIMS
    assert Steps.PARENTS_FORM in to_do(facts())


def test_the_claim_becomes_the_pupils_own_after_the_last_friday_in_june() -> None:
    # 16 on 4 May 2026: compulsory school age ends on Friday 26 June 2026
    born = date(2010, 5, 4)
    assert claim.standing(facts(date(2026, 6, 26), born=born)).value is Standing.OPEN
    after = facts(date(2026, 6, 27), born=born, lacks_capacity=False)
    assert names(claim.standing(after)) == [Why.OWN_CLAIM]
    assert claim.standing(after.but(lacks_capacity=True)).value is Standing.OPEN


@pytest.mark.parametrize("born", [date(2009, 1, 1), date(2007, 1, 1), date(1999, 1, 1)])
def test_a_pupil_of_any_age_may_claim(born: date) -> None:
    pupil = facts(asker=Asker.YOUNG_PERSON, born=born)
    assert claim.standing(pupil).value is Standing.OPEN  # T-33: no cap at 18, nor at 25
    assert Steps.PUPILS_FORM in to_do(pupil)


# Beside other avenues


def test_an_exclusion_goes_to_the_tribunal_and_to_the_governors() -> None:
    excluded = facts(matters=frozenset({Matter.DISCRIMINATION, Matter.EXCLUSION}))
    assert claim.standing(excluded).value is Standing.OPEN  # T-34
    assert Steps.ALSO_GOVERNORS in to_do(excluded)
    assert claim.alongside("exclusion_review", excluded).effect is Effect.INDEPENDENT


def test_no_certificate_is_asked_for() -> None:
    _, read = facts().noting(lambda case: (claim.standing(case), claim.time_limits(case)))
    assert "certificate_issued" not in read
    assert claim.alongside("mediation", None).why is Why.NO_CERTIFICATE


def test_no_complaint_stops_the_six_months() -> None:
    assert claim.alongside("school_complaint_academy", facts()).why is Why.NOTHING_STOPS_THE_CLOCK


def test_an_admission_panel_closes_it_only_for_such_facts() -> None:
    refused = facts(setting=Setting.ACADEMY, about_admission=True)
    assert claim.alongside("admission_appeal", refused).effect is Effect.CLOSES_HERE
    assert claim.alongside("admission_appeal", None).effect is Effect.INDEPENDENT
    assert claim.alongside("admission_appeal", facts()).effect is Effect.INDEPENDENT


def test_other_matters_are_not_asked_about() -> None:
    (found, read) = Facts(on=date(2026, 5, 1), matters=frozenset({Matter.EXCLUSION})).noting(claim.standing)
    assert (found.value, read) == (Standing.NOT_AVAILABLE, {"matters"})


def test_a_claim_that_was_decided_is_over() -> None:
    assert names(claim.standing(facts(discrimination_claim_ended=date(2026, 4, 1)))) == [Why.DECIDED]
