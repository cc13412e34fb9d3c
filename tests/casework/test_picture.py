"""One picture of a disagreement: our own proceedings, those to which it is tied, and the family's limits."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    adviser,
    let_the_council_in,
    mediation_adviser,
    officer,
)

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere


def test_events_and_duties_of_each_proceeding(town: Town) -> None:
    viewer = officer(town)
    key = a_refusal(viewer).disagreement
    a_mediation(viewer, key)
    found = selectors.picture(viewer, key)
    (mediation,) = found.proceedings
    assert [event.what for event in mediation.happened] == [
        "adviser_contacted",
        "told_adviser_mediation",
        "mediation_asked",
    ]
    assert date(2026, 12, 3) in {due.due for due in mediation.dues}  # 30 days from 3 November
    assert mediation.keeper == ""
    # sent on 1 October: two months end on 1 December 2026
    assert date(2026, 12, 1) in {due.law_day for due in found.limits}


def test_what_others_run_is_in_it_once_it_is_tied(town: Town) -> None:
    keeper, ours = mediation_adviser(town), officer(town)
    run = a_mediation(keeper, a_refusal(keeper).disagreement)
    own = a_refusal(ours).disagreement
    taking_part = let_the_council_in(keeper, run, town)
    assert selectors.picture(ours, own).proceedings == ()
    services.tie_to_own_record(ours, taking_part, disagreement=own)
    (mediation,) = selectors.picture(ours, own).proceedings
    assert mediation.keeper == "Mediation"
    assert mediation.dues


def test_nobody_pictures_what_a_wall_hides(town: Town) -> None:
    hidden = a_refusal(adviser(town)).disagreement
    with pytest.raises(NotThere):
        selectors.picture(officer(town), hidden)


def test_what_others_run_is_a_list_with_our_own_record_beside_it(
    town: Town, django_assert_num_queries: Any
) -> None:
    keeper, ours = mediation_adviser(town), officer(town)
    runs = [a_mediation(keeper, a_refusal(keeper).disagreement) for _ in range(3)]
    taking_part = [let_the_council_in(keeper, run, town) for run in runs]
    own = a_refusal(ours)
    services.tie_to_own_record(ours, taking_part[0], disagreement=own.disagreement)
    with django_assert_num_queries(2):
        lines = selectors.elsewhere(ours).lines
    assert [line.proceeding for line in lines] == runs[::-1]
    assert [line.own for line in lines] == [None, None, own.disagreement]
    first = selectors.elsewhere(ours, limit=2)
    assert [line.proceeding for line in selectors.elsewhere(ours, go_on=first.go_on).lines] == [runs[0]]
    assert selectors.elsewhere(keeper).lines == ()


def test_one_line_is_found_by_its_key_and_by_nobody_else(town: Town) -> None:
    viewer = officer(town)
    a_mediation(viewer, a_refusal(viewer).disagreement)
    (line,) = selectors.today(viewer, owes=True).lines
    assert selectors.due_line(viewer, line.id) == line
    with pytest.raises(NotThere):
        selectors.due_line(adviser(town), line.id)
