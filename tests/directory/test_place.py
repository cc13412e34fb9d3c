"""What the law is told of the operator's place."""

from dataclasses import replace

from avenues.directory.operator import operator
from avenues.directory.place import place, place_of


def test_the_councils_own_targets_reach_the_law() -> None:
    policy = place().complaints_policy
    assert policy is not None
    assert (policy.acknowledge, policy.stage_1, policy.stage_2) == (3, 15, 10)
    assert place().area == "Sefton"


def test_without_targets_of_its_own_a_council_has_no_policy() -> None:
    others = tuple(target for target in operator().targets if target.set_by != operator().council)
    assert place_of(replace(operator(), targets=others)).complaints_policy is None
