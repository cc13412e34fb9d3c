"""Which papers a family needs: for a step of the law, for an avenue, for a duty that is late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from avenues.documents.paper import By, Paper, papers


def for_step(step: str, avenue: str = "") -> Paper | None:
    """The paper that a step calls for, by the key of its reason: `council_complaint.steps.COMPLAIN`.

    Where several avenues share a step (`regulations_2009.ASK_TO_ACCEPT_LATE`), the paper of this avenue.
    """
    found = _by_step().get(step, ())
    return next((paper for paper in found if avenue in paper.avenues), next(iter(found), None))


@cache
def for_avenue(key: str) -> tuple[Paper, ...]:
    """The families' papers of an avenue: its own, and those that its steps call for, by their titles."""
    found = (paper for paper in _of_families() if key in paper.avenues or _has_step_of(paper, key))
    return tuple(sorted(found, key=lambda paper: paper.title))


def to_chase(clock: str) -> Paper | None:
    """The paper that reminds a body of a duty, by the id of its clock."""
    return _by_clock().get(clock)


@cache
def _by_step() -> Mapping[str, tuple[Paper, ...]]:
    found: dict[str, list[Paper]] = {}
    for paper in _of_families():
        for step in paper.steps:
            found.setdefault(step, []).append(paper)
    return MappingProxyType({step: tuple(each) for step, each in found.items()})


@cache
def _by_clock() -> Mapping[str, Paper]:
    return MappingProxyType({clock: paper for paper in _of_families() for clock in paper.chases})


def _of_families() -> Iterable[Paper]:
    return (paper for paper in papers().values() if paper.by is By.FAMILY)


def _has_step_of(paper: Paper, key: str) -> bool:
    return any(step.startswith(f"{key}.") for step in paper.steps)
