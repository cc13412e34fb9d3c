"""What cannot be true is named, and what merely is unusual is let through."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from avenues.law.checks import contradictions
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.happenings import AFTER_THE_FIRST, AHEAD, IN_ORDER, NEEDS
from avenues.law.options import (
    AppealState,
    Asker,
    CertificateKind,
    Matter,
    Plan,
    Section,
    TherapyPlace,
)
from avenues.law.telling import shape

ON = date(2026, 6, 1)
DAYS = [name for name in QUESTIONS if shape(name).base is date and name != "born"]
LAST_DAY = date(2040, 12, 31)


def wrong(on: date = ON, **told: Any) -> list[str]:
    """The facts that something is wrong with."""
    return wrong_with(told, on)


def wrong_with(told: dict[str, Any], on: date = ON) -> list[str]:
    return [problem.fact for problem in contradictions(Facts(on=on, **told))]


def test_a_story_with_nothing_wrong_has_no_problem() -> None:
    assert not wrong(
        matters=frozenset({Matter.PLAN_CONTENT}),
        asker=Asker.PARENT,
        born=date(2016, 5, 4),
        age=10,
        plan=Plan.FINAL,
        sections=frozenset({Section.F, Section.I}),
        letter_dated=date(2026, 3, 2),
        notice_sent=date(2026, 3, 3),
        adviser_contacted=date(2026, 3, 20),
        certificate_issued=date(2026, 3, 24),
        appeal_lodged=None,
    )


def test_a_certificate_dated_before_the_letter() -> None:
    letter = date(2026, 3, 2)
    assert not wrong(letter_dated=letter, certificate_issued=letter)
    (problem,) = contradictions(Facts(on=ON, letter_dated=letter, certificate_issued=date(2026, 3, 1)))
    assert problem.fact == "certificate_issued"
    assert problem.against == ("letter_dated",)
    assert problem.sentence == (
        "“Certificate issued” is Sunday 1 March 2026, which is before “Date on the letter”, "
        "Monday 2 March 2026. It cannot come first. Check both dates and change the one that is wrong."
    )


@pytest.mark.parametrize(("earlier", "later"), IN_ORDER)
def test_what_follows_never_comes_first(earlier: str, later: str) -> None:
    day = date(2026, 3, 2)
    assert wrong_with({earlier: day, later: day - timedelta(1)}) == [later]
    assert not wrong_with({earlier: day, later: day})


@pytest.mark.parametrize(("name", "needed"), NEEDS)
def test_nothing_happens_without_what_it_needs(name: str, needed: str) -> None:
    assert wrong_with({name: date(2026, 3, 2), needed: None}) == [name]
    assert not wrong_with({name: date(2026, 3, 2)})
    assert not wrong_with({name: None, needed: None})
    assert not wrong_with({name: date(2026, 3, 2), needed: UNKNOWN})


def test_every_order_is_of_known_days_and_goes_one_way() -> None:
    pairs = {*IN_ORDER}
    assert {name for pair in IN_ORDER for name in pair} <= set(DAYS)
    assert not {(later, earlier) for earlier, later in pairs} & pairs
    assert all(shape(needed).can_be_not_yet for _, needed in NEEDS)
    assert AHEAD | AFTER_THE_FIRST.keys() <= set(DAYS)


def test_stage_2_before_the_late_answer_to_stage_1_is_unusual_and_true() -> None:
    assert not wrong(
        council_complaint_made=date(2026, 1, 5),
        council_stage2_asked=date(2026, 2, 2),
        council_stage1_answered=date(2026, 2, 9),
    )


@pytest.mark.parametrize("name", DAYS)
def test_only_a_few_days_can_lie_ahead(name: str) -> None:
    assert not wrong_with({name: ON})
    assert wrong_with({name: ON + timedelta(1)}) == ([] if name in AHEAD else [name])


@pytest.mark.parametrize("name", DAYS)
def test_no_day_before_the_act(name: str) -> None:
    assert wrong_with({name: date(2014, 8, 31)}) == [name]
    assert not wrong_with({name: date(2014, 9, 1)})


def test_a_day_ahead_ends_with_the_calendar() -> None:
    assert not wrong(hearing=LAST_DAY)
    assert wrong(hearing=date(2041, 1, 1)) == ["hearing"]
    assert wrong(hearing=date.max) == ["hearing"]


def test_the_day_asked_about_lies_between_the_act_and_the_end_of_the_calendar() -> None:
    assert wrong(on=date(2014, 8, 31)) == ["on"]
    assert not wrong(on=date(2014, 9, 1))
    assert not wrong(on=LAST_DAY)
    assert wrong(on=date(2041, 1, 1)) == ["on"]


def test_nobody_is_born_tomorrow_or_is_over_26() -> None:
    assert not wrong(born=ON)
    assert wrong(born=ON + timedelta(1)) == ["born"]
    assert not wrong(born=date(2000, 6, 1))
    assert wrong(born=date(2000, 5, 31)) == ["born"]
    assert wrong(born=date.min) == wrong(born=date.max) == ["born"]


def test_an_age_is_from_0_to_25() -> None:
    assert not wrong(age=0)
    assert not wrong(age=25)
    assert wrong(age=-1) == wrong(age=26) == wrong(age=10**30) == ["age"]


def test_an_age_agrees_with_the_date_of_birth() -> None:
    eve = date(2016, 6, 2)  # turns 10 tomorrow
    assert not wrong(born=eve, age=9)
    assert wrong(born=eve, age=10) == ["age"]
    assert not wrong(born=ON, age=0)
    assert wrong(born=date(2030, 1, 1), age=3) == ["born"]


def test_the_end_of_school_age_agrees_with_the_date_of_birth() -> None:
    born = date(2010, 5, 4)  # the last Friday in June 2026 is the 26th
    assert wrong(born=born, past_last_friday_in_june=True) == ["past_last_friday_in_june"]
    assert not wrong(born=born, past_last_friday_in_june=False)
    assert wrong(on=date(2026, 6, 27), born=born, past_last_friday_in_june=False) == [
        "past_last_friday_in_june"
    ]


def test_the_end_of_school_age_agrees_with_the_age() -> None:
    assert wrong(age=14, past_last_friday_in_june=True) == ["past_last_friday_in_june"]
    assert wrong(age=17, past_last_friday_in_june=False) == ["past_last_friday_in_june"]
    assert not wrong(age=15, past_last_friday_in_june=True)  # turns 16 in July
    assert not wrong(age=16, past_last_friday_in_june=False)


@pytest.mark.parametrize("plan", [Plan.NONE, Plan.IN_ASSESSMENT])
def test_no_plan_has_no_sections(plan: Plan) -> None:
    sections = frozenset({Section.I, Section.B})
    (problem,) = contradictions(Facts(on=ON, plan=plan, sections=sections))
    assert problem.fact == "sections"
    assert "Section B, I" in problem.sentence
    assert not wrong(plan=plan, sections=frozenset())
    assert not wrong(plan=Plan.DRAFT, sections=sections)
    assert not wrong(sections=sections)


def test_a_matter_about_what_a_plan_says_needs_a_plan() -> None:
    about = frozenset({Matter.PLAN_CONTENT, Matter.TRAVEL})
    assert wrong(plan=Plan.NONE, matters=about) == ["matters"]
    assert not wrong(plan=Plan.ENDED, matters=about)
    assert not wrong(plan=Plan.NONE, matters=frozenset({Matter.REFUSED_ASSESSMENT, Matter.PLAN_CEASED}))


def test_without_a_plan_nobody_refused_to_assess_again() -> None:
    (problem,) = contradictions(
        Facts(on=ON, plan=Plan.NONE, matters=frozenset({Matter.REFUSED_REASSESSMENT}))
    )
    assert "choose “The council refused to assess”" in problem.sentence


def test_a_therapy_stands_where_there_is_a_plan() -> None:
    assert wrong(plan=Plan.NONE, therapy_in=TherapyPlace.SECTION_F) == ["therapy_in"]
    assert wrong(plan=Plan.FINAL, therapy_in=TherapyPlace.NO_PLAN) == ["therapy_in"]
    assert not wrong(plan=Plan.NONE, therapy_in=TherapyPlace.NO_PLAN)
    assert not wrong(plan=Plan.FINAL, therapy_in=TherapyPlace.SECTION_G)
    assert not wrong(plan=Plan.ENDED, therapy_in=TherapyPlace.NO_PLAN)


def test_a_certificate_of_taking_part_follows_the_mediation() -> None:
    held = date(2026, 4, 1)
    took_part = CertificateKind.HELD
    assert wrong(certificate_kind=took_part, mediation_held=None) == ["certificate_kind"]
    assert wrong(certificate_kind=took_part, mediation_held=held, certificate_issued=date(2026, 3, 31)) == [
        "certificate_issued"
    ]
    assert not wrong(certificate_kind=took_part, mediation_held=held, certificate_issued=held)
    assert not wrong(
        certificate_kind=CertificateKind.NOT_WANTED, mediation_held=held, certificate_issued=date(2026, 3, 1)
    )


def test_an_appeal_that_goes_on_is_neither_withdrawn_nor_decided() -> None:
    day = date(2026, 5, 5)
    assert wrong(appeal_state=AppealState.RUNNING, decision_sent=day) == ["appeal_state"]
    assert wrong(appeal_state=AppealState.RUNNING, withdrawn_on=day) == ["appeal_state"]
    assert not wrong(appeal_state=AppealState.DECIDED, decision_sent=day)
    assert not wrong(appeal_state=AppealState.RUNNING, decision_sent=None)


def test_months_late_are_not_fewer_than_none_or_older_than_the_act() -> None:
    assert wrong(late_by_months=-1) == ["late_by_months"]
    assert not wrong(late_by_months=0)
    assert not wrong(late_by_months=141)  # September 2014 to June 2026
    assert wrong(late_by_months=142) == ["late_by_months"]


def test_checking_reads_no_fact() -> None:
    facts = Facts(on=ON, born=date(2016, 5, 4), letter_dated=date(2026, 3, 2))
    contradictions(facts)
    assert not facts.read


def test_every_fact_has_a_name_of_its_own() -> None:
    names = [question.short for question in QUESTIONS.values()]
    assert len(set(names)) == len(names)


ANY_VALUE: dict[type, st.SearchStrategy[Any]] = {
    date: st.dates(),
    bool: st.booleans(),
    int: st.integers(),
}


def any_value(name: str) -> st.SearchStrategy[Any]:
    kind = shape(name)
    base = ANY_VALUE[kind.base] if kind.base in ANY_VALUE else st.sampled_from(list(kind.base))  # type: ignore[call-overload]
    one = st.frozensets(base, max_size=4) if kind.several else base
    return st.one_of(one, st.none()) if kind.can_be_not_yet else one


@example(on=date(2050, 1, 1), told={"born": date(2041, 1, 1), "age": 8})
@given(on=st.dates(), told=st.fixed_dictionaries({}, optional={name: any_value(name) for name in QUESTIONS}))
def test_whatever_is_told_gets_sentences_and_never_an_error(on: date, told: dict[str, Any]) -> None:
    for problem in contradictions(Facts(on=on, **told)):
        assert problem.fact == "on" or f"“{QUESTIONS[problem.fact].short}”" in problem.sentence
        assert problem.sentence.endswith(".")
