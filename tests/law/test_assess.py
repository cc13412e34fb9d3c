"""An assessment asks every room, and says what an answer that is missing turns on."""

from datetime import date

import pytest

from avenues.law.assess import Waits, assess
from avenues.law.avenues import rooms
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Asker, Matter, Plan, Section
from avenues.law.reasons import Finding, NotInForce
from avenues.law.room import Standing

REFUSAL = Facts(
    on=date(2026, 3, 10),
    matters=frozenset({Matter.REFUSED_PLAN}),
    asker=Asker.PARENT,
    born=date(2015, 1, 1),
    detained=False,
    in_writing=True,
    letter_dated=date(2026, 3, 2),
    notice_sent=date(2026, 3, 2),
    adviser_contacted=None,
    certificate_issued=None,
    appeal_lodged=None,
)


def test_every_room_answers() -> None:
    assert {answer.key for answer in assess(REFUSAL).avenues} == set(rooms())


def test_the_same_facts_give_the_same_assessment() -> None:
    assert assess(REFUSAL.but()).avenues == assess(REFUSAL.but()).avenues


def test_an_answer_that_waits_says_where_each_value_leads() -> None:
    told = Facts(
        on=date(2026, 3, 10),
        matters=frozenset({Matter.PLAN_CONTENT}),
        sections=frozenset({Section.G}),
        asker=Asker.PARENT,
        born=date(2015, 1, 1),
        plan=UNKNOWN,
    )
    standing = assess(told).avenue("mediation").standing
    assert isinstance(standing, Waits)
    assert standing.fact == "plan"
    assert (Plan.DRAFT, Standing.NOT_YET) in standing.ways
    assert (Plan.FINAL, Standing.OPEN) in standing.ways


def test_a_fact_that_changes_nothing_holds_nothing_up() -> None:
    """In custody, an appeal against a refusal of a plan is open to the same persons as outside."""
    told = REFUSAL.but(
        detained=UNKNOWN, certificate_issued=date(2026, 3, 20), adviser_contacted=date(2026, 3, 9)
    )
    standing = assess(told).avenue("appeal").standing
    assert isinstance(standing, Finding)
    assert standing.value is Standing.OPEN


def test_a_room_tells_which_facts_it_used() -> None:
    used = assess(REFUSAL).avenue("appeal").facts_used
    assert {"matters", "born", "notice_sent"} <= set(used)
    assert "records_wish" not in used


def test_a_day_before_the_law_is_refused() -> None:
    with pytest.raises(NotInForce):
        assess(Facts(on=date(2014, 8, 31), matters=frozenset({Matter.TRAVEL})))


def test_a_room_whose_rules_began_later_is_not_available_before() -> None:
    told = Facts(on=date(2016, 5, 1), matters=frozenset({Matter.AREA_SERVICES}), asker=Asker.PARENT)
    standing = assess(told).avenue("area_inspection").standing
    assert isinstance(standing, Finding)
    assert standing.value is Standing.NOT_AVAILABLE
