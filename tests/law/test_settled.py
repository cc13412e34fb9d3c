"""What a matter alone settles changes no answer and no question."""

from __future__ import annotations

import pytest
from tests.support.stories import ON, STORIES
from tests.support.walks import walks

from avenues.law.assess import PROCESS, assess
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Matter
from avenues.law.pathway import walk
from avenues.law.place import NOWHERE, Place
from avenues.law.settled import Settled, settled


@pytest.fixture(scope="module")
def today() -> Settled:
    return settled(ON, NOWHERE)


def test_every_answer_is_the_same_with_it(today: Settled) -> None:
    paths = [path.facts for path in walks(300, most=40)]
    for facts in [*STORIES.values(), *paths]:
        known = today.for_these(facts.but())
        assert assess(facts.but(), known) == assess(facts.but())


def test_every_question_is_the_same_with_it(today: Settled) -> None:
    for path in walks(200, most=40):
        for count in range(len(path.asked) + 1):
            told = path.facts.only(["matters", *path.asked[:count]])
            assert walk(told.but(), today.for_these(told)) == walk(told)


def test_a_decision_about_a_plan_settles_what_is_for_other_things(today: Settled) -> None:
    known = today.for_these(Facts(ON, matters=frozenset({Matter.REFUSED_PLAN})))
    assert {"admission_appeal", "exclusion_review", "nhs_complaint"} <= known.keys()
    assert not {"appeal", "mediation", "local_resolution"} & known.keys()


def test_what_a_room_looked_for_in_vain_gives_its_answer_up_once_it_is_told(today: Settled) -> None:
    asked = Facts(ON, matters=frozenset({Matter.REFUSED_PLAN}))
    assert {"health_service_ombudsman", PROCESS} <= today.for_these(asked).keys()
    complained = today.for_these(asked.but(ombudsman_complained=None))
    assert "health_service_ombudsman" not in complained
    assert PROCESS in complained
    assert PROCESS not in today.for_these(asked.but(request_received=UNKNOWN))


def test_another_day_another_place_and_several_matters_are_worked_out_anew(today: Settled) -> None:
    one = frozenset({Matter.REFUSED_PLAN})
    assert not today.for_these(Facts(ON.replace(day=1), matters=one))
    assert not today.for_these(Facts(ON, Place(area="Elsewhere"), matters=one))
    assert not today.for_these(Facts(ON, matters=one | {Matter.TRAVEL}))
    assert not today.for_these(Facts(ON))
