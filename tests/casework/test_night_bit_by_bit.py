"""Whoever shows how far a night's work has come is told how much waits, and each bit that is done."""

from __future__ import annotations

from datetime import timedelta

from tests.support.casework import Town, a_mediation, a_refusal, officer

from avenues.casework.services.nightly import bit_by_bit, waiting


def test_what_waits_for_the_night_is_known_and_done_bit_by_bit(town: Town) -> None:
    viewer = officer(town)
    for name in ("Sam", "Ann"):
        a_mediation(viewer, a_refusal(viewer, name).disagreement)
    later = town.on + timedelta(days=200)
    assert waiting(town.on) == 0
    assert waiting(later) == 2
    assert list(bit_by_bit(later)) == [2]
    assert waiting(later) == 0
