"""A team that is named must be one of the organisation's own."""

from __future__ import annotations

from uuid import UUID

from avenues.casework.errors import Refused
from avenues.casework.models import Team


def check_team(organisation: UUID, team: UUID | None) -> None:
    """It is one of its teams, or none is named. Raises `Refused`."""
    if team is not None and not Team.objects.filter(pk=team, organisation=organisation).exists():
        raise Refused("That team is not part of the organisation. Choose one of its teams.")
