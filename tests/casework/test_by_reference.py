"""A reference leads to one record, and to no other organisation's."""

from __future__ import annotations

import pytest
from tests.support.casework import Town, a_refusal, adviser, officer

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, Role


@pytest.mark.parametrize("typed", ["SE-2026-0001", " se-2026-0001 "])
def test_a_reference_is_read_in_whatever_case(town: Town, typed: str) -> None:
    viewer = adviser(town)
    opened = a_refusal(viewer)
    a_refusal(viewer)
    assert selectors.by_reference(viewer, typed) == opened.disagreement


@pytest.mark.parametrize("typed", ["", "SE-2026-000", "SE-2026-0002", "2026", "Sam Brown", "\x00", "\ud800"])
def test_a_part_of_a_reference_leads_nowhere(town: Town, typed: str) -> None:
    viewer = adviser(town)
    services.write_note(viewer, a_refusal(viewer).disagreement, said="Not to be mixed up with SE-2026-0002")
    assert selectors.by_reference(viewer, typed) is None


def test_a_reference_of_another_organisation_leads_nowhere(town: Town) -> None:
    opened = a_refusal(adviser(town))
    assert selectors.by_reference(officer(town), opened.reference) is None
    analyst = town.worker("sendiass", OrganisationKind.SENDIASS, Role.ANALYST)
    assert selectors.by_reference(analyst, opened.reference) is None
