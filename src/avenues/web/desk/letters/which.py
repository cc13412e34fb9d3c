"""Which letters somebody at work can write: those of their own kind of body; for an adviser, the family's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from avenues.casework.kinds import OrganisationKind
from avenues.casework.selectors import Viewer
from avenues.documents.paper import By, Paper, papers
from avenues.documents.which import for_step, to_chase
from avenues.law.assess import Assessment
from avenues.law.calendar import plain
from avenues.law.clocks import Progress, progress

STILL_OWED = frozenset({Progress.AHEAD, Progress.MISSED, Progress.MAY_BE_EXCUSED})
WITH_FAMILIES = frozenset({OrganisationKind.SENDIASS})


@dataclass(frozen=True, slots=True)
class Called:
    """A letter that something calls for now, and what."""

    paper: Paper
    because: str


def written_by(viewer: Viewer, organisation: UUID | None = None) -> tuple[Paper, ...]:
    """The letters that they can write: for one of the organisations where they work, or for any."""
    posts = [post for post in viewer.posts if organisation in {None, post.organisation}]
    kinds = {post.organisation_kind for post in posts}
    return tuple(
        paper
        for paper in papers().values()
        if (paper.by is By.FAMILY and kinds & WITH_FAMILIES) or kinds & set(paper.kinds)
    )


def for_duty(clock: str, among: Iterable[Paper]) -> tuple[Paper, ...]:
    """The letters that carry out a duty, by the id of its clock; several, if it can be yes or no."""
    return tuple(paper for paper in among if clock in paper.does)


def duties_written(viewer: Viewer) -> frozenset[str]:
    """The ids of the clocks for whose duties they have a letter."""
    return frozenset(clock for paper in written_by(viewer) for clock in paper.does)


def called_for(assessment: Assessment, among: Iterable[Paper]) -> tuple[Called, ...]:
    """The family's letters that the next steps call for, and those that remind a body of what is late.

    A body's letters are called for by the duties that it still owes.
    """
    among = tuple(among)
    ours = {paper.key for paper in among}
    found: dict[str, Called] = {}
    for answer in assessment.avenues:
        if answer.is_open:
            for step in answer.steps:
                paper = for_step(step.do.key, answer.key)
                if paper is not None and paper.key in ours:
                    found.setdefault(paper.key, Called(paper, "A next step calls for it"))
    for owed in (*(each for answer in assessment.avenues for each in answer.duties), *assessment.process):
        paper = to_chase(owed.clock.id)
        if paper is not None and paper.key in ours and progress(owed, assessment.on) is Progress.MISSED:
            found[paper.key] = Called(paper, "A duty was missed")
        if owed.due.value is not None and progress(owed, assessment.on) in STILL_OWED:
            for each in for_duty(owed.clock.id, among):
                found.setdefault(each.key, Called(each, f"Owed by {plain(owed.due.value)}"))
    return tuple(found.values())
