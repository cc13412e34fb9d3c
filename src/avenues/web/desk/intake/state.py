"""A complaint on its way through intake: all that was typed so far, read anew on every page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import HttpRequest, QueryDict

from avenues.casework import selectors
from avenues.casework.kinds import OrganisationKind
from avenues.casework.selectors import DisagreementRecord, Viewer
from avenues.law.facts import Facts
from avenues.web.desk.forms import Filling
from avenues.web.desk.intake.fields import FROM, REFERENCE, RISK, SAID, SPOKEN, URGENT, said_fields
from avenues.web.desk.intake.keeping import existing_of
from avenues.web.desk.intake.pieces import Piece
from avenues.web.desk.intake.reading import Answered, read_answers, read_pieces, read_said
from avenues.web.desk.intake.sorting import Sorted, facts_of_all, sort
from avenues.web.public.pathway.now import here

NO_SUCH = "There is no record {reference} that you can open. Check the reference, or leave it empty."
NOT_CARRIED = frozenset({"csrfmiddlewaretoken", "step"})


@dataclass(frozen=True)
class Intake:
    """One request of it. The day is the viewer's."""

    request: HttpRequest
    viewer: Viewer

    @property
    def data(self) -> QueryDict:
        """What was sent."""
        return self.request.POST

    @cached_property
    def said(self) -> Filling:
        """The first page, with what is wrong; a reference that leads nowhere too."""
        filling = read_said(said_fields(self.viewer), self.data, self.viewer.on)
        reference = filling.values.get(REFERENCE.name)
        if reference and self.existing is None:
            return filling.refused(NO_SUCH.format(reference=reference), REFERENCE.first)
        return filling

    @cached_property
    def existing(self) -> DisagreementRecord | None:
        """The record that there is already."""
        reference = self.data.get(REFERENCE.name, "").strip()
        return existing_of(self.viewer, reference) if reference else None

    @cached_property
    def organisation(self) -> UUID:
        """For whom it is taken in."""
        if self.existing is not None:
            return self.existing.organisation
        chosen = self.said.values.get("organisation")
        return UUID(chosen) if chosen else self.viewer.opened[0]

    @property
    def kind(self) -> OrganisationKind:
        """What that organisation is."""
        return self.viewer.post_in(self.organisation).organisation_kind

    @property
    def helps(self) -> bool:
        """Do we help a family to complain, and answer no complaint ourselves?"""
        return self.kind is OrganisationKind.SENDIASS

    @property
    def received(self) -> date:
        """The day on which it came."""
        day: date = self.said.values["received"]
        return day

    @property
    def from_name(self) -> str:
        """Who complains, if it is known."""
        return str(self.said.values.get(FROM.name) or "")

    @property
    def words(self) -> str:
        """What is said, as it was typed."""
        return str(self.said.values.get(SAID.name) or "")

    @property
    def was_spoken(self) -> bool:
        """Was it spoken?"""
        return bool(self.said.values.get(SPOKEN.name))

    @property
    def is_risk(self) -> bool:
        """May somebody be in danger?"""
        return bool(self.data.get(RISK.name))

    @cached_property
    def parts(self) -> tuple[Filling, tuple[Piece, ...]]:
        """The second page."""
        return read_pieces(self.data, self.said.values.get("received"))

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Its pieces."""
        return self.parts[1]

    @cached_property
    def answered(self) -> Answered:
        """The questions that were answered on the third."""
        return read_answers(self.data)

    @cached_property
    def told(self) -> dict[str, Any]:
        """The answers as the law reads them, and that it is urgent."""
        urgent = {"urgent": True} if self.is_risk or self.data.get(URGENT.name) else {}
        return {**self.answered.values, **urgent}

    @cached_property
    def base(self) -> Facts:
        """What is known of the disagreement already."""
        if self.existing is not None:
            return selectors.facts_of(self.viewer, self.existing.id)
        return Facts(on=self.viewer.on, place=here())

    @cached_property
    def sorted(self) -> Sorted:
        """Where each piece goes."""
        return sort(self.base, self.pieces, self.told, self.kind)

    def facts(self, pieces: Iterable[Piece]) -> Facts:
        """Some pieces as one complaint."""
        return facts_of_all(self.base, pieces, self.told)

    def carried(self, shown: frozenset[str]) -> tuple[tuple[str, str], ...]:
        """All that was typed and does not stand on this page."""
        return tuple(
            (name, value)
            for name, values in self.data.lists()
            if name not in shown and name not in NOT_CARRIED
            for value in values
        )

    @property
    def unsorted(self) -> tuple[Piece, ...]:
        """The pieces whose way turns on a question that nobody answered yet."""
        placed = {piece.number for way in self.sorted.ways for piece in way.pieces}
        placed |= {piece.number for piece, _ in self.sorted.open}
        return tuple(piece for piece in self.pieces if piece.number not in placed)
