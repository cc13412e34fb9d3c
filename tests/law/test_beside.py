"""What is said of a pair of avenues without a look at the facts holds for every case."""

from __future__ import annotations

import pytest
from tests.support.walks import Walked, walks

from avenues.law.avenues import rooms
from avenues.law.beside import SHUTS, in_every_case, may_shut
from avenues.law.facts import Facts, Untold
from avenues.law.room import Effect, Interplay

PAIRS = [(key, other) for key in rooms() for other in rooms() if key != other]


def interplay(key: str, other: str, facts: Facts) -> Interplay | None:
    try:
        return rooms()[key].alongside(other, facts)
    except Untold:
        return None


@pytest.mark.parametrize("path", list(walks(60, most=40)))
def test_what_holds_in_every_case_holds_in_this_one(path: Walked) -> None:
    for key, other in PAIRS:
        found, always = interplay(key, other, path.facts), in_every_case(key, other)
        assert always is None or found == always
        if found and found.effect in SHUTS:
            assert key in may_shut()[other]


def test_the_tribunal_bars_the_council_ombudsman_and_talking_closes_nothing() -> None:
    assert "local_government_ombudsman" in may_shut()["appeal"]  # LGA 1974, section 26(6)(a)
    assert not may_shut()["local_resolution"]


def test_whether_mediation_comes_before_an_appeal_turns_on_the_case() -> None:
    assert in_every_case("appeal", "mediation") is None
    talking = in_every_case("appeal", "local_resolution")
    assert talking is not None
    assert talking.effect is Effect.INDEPENDENT
