"""SENDIASS: open to everyone always, and a child may come alone."""

from __future__ import annotations

from datetime import date

import pytest

from avenues.law.avenues import rooms
from avenues.law.avenues.sendiass_support import ROOM, alongside, duties, next_steps, standing, time_limits
from avenues.law.avenues.sendiass_support.rules import Why
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter, Tried
from avenues.law.reasons import NotInForce
from avenues.law.room import Contact, Effect, Standing

ON = date(2026, 3, 20)


@pytest.mark.parametrize("matter", list(Matter))
def test_it_is_open_for_every_matter_before_anything_is_asked(matter: Matter) -> None:
    facts = Facts(ON, matters=frozenset({matter}))
    assert standing(facts).value is Standing.OPEN
    assert next_steps(facts)[0].contact is Contact.SENDIASS
    assert matter in ROOM.matters


def test_a_child_comes_alone_whatever_the_age() -> None:
    facts = Facts(ON, matters=frozenset({Matter.SEN_SUPPORT}), asker=Asker.YOUNG_PERSON, age=9)
    assert Why.ALONE in standing(facts).because
    assert "not through my parents" in next_steps(facts)[0].write


def test_a_parent_is_not_told_how_a_child_comes_alone() -> None:
    facts = Facts(ON, matters=frozenset({Matter.SEN_SUPPORT}), asker=Asker.PARENT)
    assert Why.ALONE not in standing(facts).because


def test_there_is_no_limit_and_no_other_avenue_changes_that() -> None:
    (limit,) = time_limits(Facts(ON, matters=frozenset({Matter.REFUSED_PLAN})))
    assert (limit.clock.id, limit.ends.value) == ("IAS", None)
    assert {alongside(other).effect for other in rooms()} == {Effect.INDEPENDENT}


def test_the_council_arranges_it_all_the_time() -> None:
    (owed,) = duties(Facts(ON, matters=frozenset({Matter.REFUSED_PLAN})))
    assert (owed.clock.id, owed.due.value) == ("IAS-DUTY", None)


def test_who_was_let_down_by_the_service_hears_where_to_complain() -> None:
    let_down = Facts(ON, matters=frozenset({Matter.TRAVEL}), tried=frozenset({Tried.SENDIASS}))
    assert Why.UNHAPPY_WITH_IT in {step.do for step in next_steps(let_down)}
    not_tried = Facts(ON, matters=frozenset({Matter.TRAVEL}), tried=frozenset({Tried.NOTHING}))
    assert Why.UNHAPPY_WITH_IT not in {step.do for step in next_steps(not_tried)}


def test_refuses_a_day_before_the_act_came_into_force() -> None:
    with pytest.raises(NotInForce):
        standing(Facts(date(2014, 8, 31), matters=frozenset({Matter.REFUSED_PLAN})))
    assert standing(Facts(date(2014, 9, 1), matters=frozenset({Matter.REFUSED_PLAN}))).value is Standing.OPEN
