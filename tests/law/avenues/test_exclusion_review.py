"""Exclusion: what the governors owe, and the 15 school days that nobody can lengthen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.exclusion_review import alongside, duties, next_steps, standing, time_limits
from avenues.law.avenues.exclusion_review.rules import Why
from avenues.law.calendar import SchoolCalendar, Term
from avenues.law.clocks import Progress, progress
from avenues.law.facts import Event, Facts, Untold
from avenues.law.options import Asker, ExclusionKind, Matter, Setting
from avenues.law.place import NOWHERE, Place
from avenues.law.room import Effect, Standing
from avenues.law.shared.school_time import Why as SchoolTime

DECIDED = date(2026, 3, 4)  # a Wednesday
LAST_DAY = date(2026, 3, 25)  # 5 to 11, 12 to 18, 19 to 25 March: 15 weekdays


def case(on: date = LAST_DAY, place: Place = NOWHERE, **told: Any) -> Facts:
    basis: dict[str, Any] = {
        "matters": frozenset({Matter.EXCLUSION}),
        "setting": Setting.ACADEMY,
        "exclusion_kind": ExclusionKind.PERMANENT,
        "governors_decided": DECIDED,
        "review_panel_asked": None,
        "discrimination_claim_ended": None,
        "asker": Asker.PARENT,
        "born": date(2014, 5, 1),
    }
    return Facts(on, place=place, **{**basis, **told})


def limits(facts: Facts) -> dict[str, date | None]:
    return {limit.clock.id: limit.ends.value for limit in time_limits(facts)}


def test_the_review_is_open_on_the_fifteenth_school_day() -> None:
    assert standing(case()).value is Standing.OPEN
    assert limits(case()) == {"EXC-IRP-REQUEST": LAST_DAY}


def test_the_day_after_nobody_can_allow_it() -> None:
    facts = case(on=date(2026, 3, 26))
    assert standing(facts).value is Standing.LAPSED
    assert all(limit.clock.waiver is None for limit in time_limits(facts))
    assert [step.do for step in next_steps(facts)] == [Why.GET_ADVICE, Why.DISCRIMINATION_CLAIM]


def test_a_request_made_in_time_stays_in_time() -> None:
    assert standing(case(on=date(2026, 5, 1), review_panel_asked=LAST_DAY)).value is Standing.OPEN
    late = case(on=date(2026, 5, 1), review_panel_asked=date(2026, 3, 26))
    assert standing(late).value is Standing.LAPSED


def test_the_end_of_a_discrimination_claim_starts_15_new_school_days() -> None:
    # Tue 1 September 2026: 2 to 8, 9 to 15, 16 to 22 September
    ended = date(2026, 9, 1)
    last = case(on=date(2026, 9, 22), discrimination_claim_ended=ended)
    assert standing(last).value is Standing.OPEN
    assert limits(last) == {"EXC-IRP-RESTART": date(2026, 9, 22)}
    assert standing(case(on=date(2026, 9, 23), discrimination_claim_ended=ended)).value is Standing.LAPSED


def test_a_claim_is_asked_about_only_when_the_first_15_days_are_over() -> None:
    told = {name: value for name, value in case().items() if name != "discrimination_claim_ended"}
    assert standing(Facts(LAST_DAY, **told)).value is Standing.OPEN
    with pytest.raises(Untold, match="discrimination_claim_ended"):
        standing(Facts(date(2026, 3, 26), **told))


def test_a_claim_that_ended_before_the_governors_decided_shortens_nothing() -> None:
    facts = case(on=date(2026, 3, 26), discrimination_claim_ended=date(2026, 2, 2))
    assert limits(facts) == {"EXC-IRP-REQUEST": LAST_DAY}


def test_the_schools_calendar_moves_the_last_day() -> None:
    # term ends Fri 20 March and starts again Wed 8 April: 5 to 20 March are 12 days, 8, 9, 10 April are 15
    school = SchoolCalendar(
        "A school", (Term(date(2026, 1, 5), date(2026, 3, 20)), Term(date(2026, 4, 8), date(2026, 5, 22)))
    )
    facts = case(on=date(2026, 4, 10), place=Place(school=school))
    assert limits(facts) == {"EXC-IRP-REQUEST": date(2026, 4, 10)}
    assert standing(facts).value is Standing.OPEN
    assert standing(case(on=date(2026, 4, 11), place=Place(school=school))).value is Standing.LAPSED


def test_a_school_calendar_that_ends_too_soon_leaves_the_safe_day() -> None:
    school = SchoolCalendar("A school", (Term(date(2026, 1, 5), date(2026, 3, 20)),))
    facts = case(place=Place(school=school))
    assert limits(facts) == {"EXC-IRP-REQUEST": LAST_DAY}
    (limit,) = time_limits(facts)
    assert SchoolTime.EARLIEST_15 in {getattr(step, "why", None) for step in limit.ends.because}


def test_the_governors_come_first() -> None:
    facts = case(governors_decided=None)
    assert standing(facts).value is Standing.NOT_YET
    assert limits(facts) == {"EXC-IRP-REQUEST": None}


@pytest.mark.parametrize(
    ("asker", "born", "found"),
    [
        (Asker.PARENT, date(2008, 3, 26), Standing.OPEN),  # eighteen tomorrow
        (Asker.PARENT, date(2008, 3, 25), Standing.OPEN_ONCE),  # eighteen today: the pupil asks
        (Asker.YOUNG_PERSON, date(2008, 3, 26), Standing.OPEN_ONCE),
        (Asker.YOUNG_PERSON, date(2008, 3, 25), Standing.OPEN),
        (Asker.HELPER, date(2008, 3, 26), Standing.OPEN),
    ],
)
def test_a_parent_asks_until_18_and_then_the_pupil(asker: Asker, born: date, found: Standing) -> None:
    assert standing(case(asker=asker, born=born)).value is found


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (ExclusionKind.OVER_15_DAYS, Why.NO_REVIEW_OF_LONG_SUSPENSION),
        (ExclusionKind.SIX_TO_15_DAYS, Why.NO_REVIEW_OF_SUSPENSION),
        (ExclusionKind.SHORT, Why.NO_REVIEW_OF_SHORT_SUSPENSION),
    ],
)
def test_a_suspension_has_no_independent_review(kind: ExclusionKind, why: Why) -> None:
    facts = case(exclusion_kind=kind)
    assert standing(facts).value is Standing.NOT_AVAILABLE
    assert standing(facts).because == (why,)
    assert next_steps(facts)  # the governors can be written to all the same


@pytest.mark.parametrize("kind", [ExclusionKind.PERMANENT, ExclusionKind.OVER_15_DAYS])
def test_governors_consider_within_15_school_days_of_the_notice(kind: ExclusionKind) -> None:
    # Mon 2 March 2026: Mon 9 is 5, Mon 16 is 10, Mon 23 is 15
    facts = case(exclusion_kind=kind, governors_decided=None, exclusion_notice=date(2026, 3, 2))
    (owed,) = duties(facts)
    assert (owed.clock.id, owed.due.value) == ("EXC-GOV-15", date(2026, 3, 23))
    assert progress(owed, date(2026, 3, 23)) is Progress.AHEAD
    assert progress(owed, date(2026, 3, 24)) is Progress.MAY_BE_EXCUSED  # holidays are not known


def test_governors_who_are_asked_have_50_school_days() -> None:
    # from Mon 5 January 2026, 10 weeks of weekdays: Mon 16 March
    told: dict[str, Any] = {"exclusion_kind": ExclusionKind.SIX_TO_15_DAYS, "governors_decided": None}
    (owed,) = duties(case(governors_asked=date(2026, 1, 5), **told))
    assert (owed.clock.id, owed.due.value) == ("EXC-GOV-50", date(2026, 3, 16))
    assert duties(case(governors_asked=None, **told)) == ()


def test_the_panel_meets_within_15_school_days_of_the_request() -> None:
    # Wed 25 March 2026: 6 days to 2 April, Good Friday and Easter Monday out, 7 to 10 is 10, 13 to 17 is 15
    (owed,) = duties(case(), (Event("review_panel_asked", date(2026, 3, 25)),))
    assert (owed.clock.id, owed.due.value) == ("EXC-IRP-MEET", date(2026, 4, 17))


@pytest.mark.parametrize(
    "setting", [Setting.INDEPENDENT, Setting.COLLEGE, Setting.SIXTEEN_TO_NINETEEN_ACADEMY]
)
def test_other_places_have_a_procedure_of_their_own(setting: Setting) -> None:
    facts = case(setting=setting)
    assert standing(facts).value is Standing.NOT_AVAILABLE
    assert time_limits(facts) == duties(facts) == next_steps(facts) == ()


def test_the_letter_asks_for_an_expert_in_the_same_breath() -> None:
    ask, expert, _ = next_steps(case())
    assert "SEN expert" in ask.write
    assert expert.do is Why.ASK_FOR_EXPERT


def test_a_discrimination_claim_runs_beside_it() -> None:
    interplay = alongside("disability_discrimination_claim")
    assert (interplay.effect, interplay.why) == (Effect.INDEPENDENT, Why.CLAIM_RESTARTS)


def test_another_matter_is_asked_nothing() -> None:
    facts = Facts(LAST_DAY, matters=frozenset({Matter.TRAVEL}))
    assert standing(facts).because == (Why.WHAT_IT_IS_FOR,)
