"""The groups under which papers are listed, in the order of `data/groups.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from avenues.documents.details import DATA
from avenues.documents.paper import Paper


@dataclass(frozen=True, slots=True)
class Group:
    """Papers under one heading."""

    key: str
    heading: str
    papers: tuple[Paper, ...]


def grouped(papers: Iterable[Paper]) -> tuple[Group, ...]:
    """The papers under their headings; a group without a paper is left out."""
    every = tuple(papers)
    found = (
        Group(key, words, tuple(sorted((each for each in every if each.group == key), key=_title)))
        for key, words in headings().items()
    )
    return tuple(group for group in found if group.papers)


@cache
def headings() -> dict[str, str]:
    """Each group's key and its heading."""
    told: dict[str, str] = tomllib.loads((DATA / "groups.toml").read_text(encoding="utf-8"))
    return told


def _title(paper: Paper) -> str:
    return paper.title
