"""A team that is named must be one of the organisation's own, wherever one is named."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from tests.support.casework import Town, a_mediation, a_refusal, mediation_adviser, officer

from avenues.casework import services
from avenues.casework.errors import Refused
from avenues.casework.kinds import Capacities, Role, TeamKind


def test_another_organisations_team_is_refused(town: Town) -> None:
    sent, keeper = officer(town), mediation_adviser(town)
    opened, run = a_refusal(sent), a_mediation(keeper, a_refusal(keeper).disagreement)
    ours, theirs = (town.team(key, TeamKind.OTHER) for key in ("council", "mediation"))
    council, sam = town.organisations["council"], services.PersonDetails("Sam Brown")
    naming: list[Callable[[UUID], object]] = [
        lambda team: services.add_member(
            user=keeper.user, organisation=council, role=Role.OFFICER, since=sent.on, team=team
        ),
        lambda team: services.open_disagreement(sent, subject=sam, team=team),
        lambda team: services.start_proceeding(
            sent, opened.disagreement, avenue="council_complaint", team=team
        ),
        lambda team: services.let_in(
            keeper,
            run,
            participant=council,
            capacity=Capacities.PARTY,
            lawful_basis="Regulation 38",
            team=team,
        ),
    ]
    for name in naming:
        with pytest.raises(Refused, match="not part of the organisation"):
            name(theirs)
        name(ours)
