"""Which event meets a duty, found by trying each on the rules."""

from __future__ import annotations

import pytest
from tests.support.casework import Town, a_mediation, a_refusal, adviser, officer

from avenues.casework import selectors
from avenues.casework.errors import NotThere
from avenues.casework.selectors import DueLine, Viewer


def the_meeting_to_arrange(viewer: Viewer) -> DueLine:
    """Regulation 36: the mediation is to be arranged within 30 days."""
    a_mediation(viewer, a_refusal(viewer).disagreement)
    (line,) = selectors.today(viewer, owes=True).lines
    return line


def test_giving_day_and_place_meets_the_duty_to_arrange(town: Town) -> None:
    viewer = officer(town)
    found = selectors.what_meets(viewer, the_meeting_to_arrange(viewer).id)
    assert "mediation_details_given" in {kind.what for kind in found}
    assert "information_given" not in {kind.what for kind in found}


def test_a_time_limit_of_the_family_is_met_in_no_proceeding(town: Town) -> None:
    viewer = adviser(town)
    a_refusal(viewer)
    (line, *_) = selectors.today(viewer, owes=True).lines
    with pytest.raises(NotThere):
        selectors.what_meets(viewer, line.id)


def test_nobody_learns_what_meets_a_hidden_duty(town: Town) -> None:
    hidden = the_meeting_to_arrange(officer(town))
    with pytest.raises(NotThere):
        selectors.what_meets(adviser(town), hidden.id)
