"""Filling in much at a time derives what is owed once at the end, and comes out the same."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from django.db import transaction
from tests.support.casework import Town, a_mediation, a_refusal, let_the_council_in, officer

from avenues.casework import models
from avenues.casework.errors import Refused
from avenues.casework.kinds import OrganisationKind
from avenues.casework.selectors import Viewer
from avenues.casework.services.deriving import derived_once

_MEDIATION = OrganisationKind.MEDIATION


def what_is_owed(disagreement: UUID) -> list[tuple[str, date | None, bool]]:
    """The stored list, without its keys."""
    rows = models.Due.objects.filter(disagreement=disagreement)
    return sorted(rows.values_list("key", "due", "is_open"), key=str)


def a_whole_story(viewer: Viewer, town: Town) -> UUID:
    """A mediation in which the council takes part."""
    disagreement = a_refusal(viewer).disagreement
    let_the_council_in(viewer, a_mediation(viewer, disagreement), town)
    return disagreement


def test_told_at_once_the_same_is_owed_as_told_one_by_one(town: Town) -> None:
    viewer = town.worker("mediation", _MEDIATION)
    officer(town)
    one_by_one = a_whole_story(viewer, town)
    with transaction.atomic(), derived_once(town.on):
        at_once = a_whole_story(viewer, town)
        assert what_is_owed(at_once) == []
    assert what_is_owed(at_once) == what_is_owed(one_by_one) != []


def test_after_a_refusal_what_is_owed_is_derived_as_ever(town: Town) -> None:
    viewer = town.worker("mediation", _MEDIATION)
    with pytest.raises(Refused), transaction.atomic(), derived_once(town.on):
        raise Refused("It cannot be.")
    assert what_is_owed(a_refusal(viewer).disagreement) != []
