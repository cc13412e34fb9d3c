"""A proceeding that came through the wall, as what they see it, and all that is known of it: read once."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from avenues.casework.desks import may_record
from avenues.casework.known import Known
from avenues.casework.models import Due, Participation, Proceeding
from avenues.casework.procedures import procedure_of
from avenues.casework.viewers import Post, Viewer
from avenues.casework.walls import kept, the_one, visible
from avenues.law.facts import Facts
from avenues.law.proceedings.history import History
from avenues.law.proceedings.kinds import Kind
from avenues.law.proceedings.procedure import Procedure

BESIDE = ("disagreement__subject", "organisation")


class OpenedProceeding:
    """One proceeding for one viewer. `is_keeper`: they see it as one of its keeper's people."""

    def __init__(self, viewer: Viewer, row: Proceeding, *, is_keeper: bool) -> None:
        self.viewer = viewer
        self.row = row
        self.is_keeper = is_keeper

    @property
    def procedure(self) -> Procedure:
        """How it goes."""
        return procedure_of(self.row.avenue)

    @cached_property
    def known(self) -> Known:
        """All that is known of the disagreement."""
        return Known(self.row.disagreement, for_people=True)

    @property
    def history(self) -> History:
        """What was recorded in it."""
        return self.known.history(self.row)

    @cached_property
    def facts(self) -> Facts:
        """The facts today, without what its own events tell."""
        return self.known.facts(self.viewer.on, within=self.row)

    @cached_property
    def may_follow(self) -> tuple[Kind, ...]:
        """The kinds of event that can follow now, whoever records them; those of today first."""
        return () if self.row.closed_on else self.procedure.may_follow(self.history, self.facts)

    @cached_property
    def may_record(self) -> tuple[Kind, ...]:
        """Those that can be recorded from here."""
        if not self.may_follow:
            return ()
        post = self._post
        owed = visible(Due, self.viewer).filter(proceeding=self.row, organisation=post.organisation)
        owes = owed.filter(owes=True, is_open=True).exists()
        return tuple(
            kind
            for kind in self.may_follow
            if may_record(kind, post, is_keeper=self.is_keeper, familys_word=True, owes=owes) is None
        )

    @property
    def _post(self) -> Post:
        if self.is_keeper:
            return self.viewer.post_in(self.row.organisation_id)
        taking_part = visible(Participation, self.viewer).filter(proceeding=self.row)
        return self.viewer.post_in(taking_part[0].participant_id)


def open_proceeding(viewer: Viewer, key: UUID) -> OpenedProceeding:
    """The proceeding: asked for as its keeper's people, and only then as of those who take part.

    Raises `NotThere`.
    """
    for row in kept(Proceeding, viewer).select_related(*BESIDE).filter(pk=key):
        return OpenedProceeding(viewer, row, is_keeper=True)
    seen = visible(Proceeding, viewer).select_related(*BESIDE)
    return OpenedProceeding(viewer, the_one(seen, key), is_keeper=False)
