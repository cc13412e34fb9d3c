"""Keeps what a form brings, one after the other. Each that is refused is named; the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from avenues.casework.errors import Refused
from avenues.casework.kinds import FileState
from avenues.casework.services import Kept
from avenues.files import limits
from avenues.web.receiving import read_past

BOX = "files"
NONE_CHOSEN = "Choose a paper first."
TOO_MANY = "These came on top of {most}, which is as many as go together. Send them again by themselves."
NAMED = 5
VIRUS = (
    "A virus was found in it ({why}). It is not kept. Do not open your own copy, and tell whoever sent it."
)
Keep = Callable[[str, Any], Kept]


@dataclass(frozen=True, slots=True)
class Received:
    """The names of what is kept, of what waits to be checked, and a sentence for each that was refused."""

    kept: tuple[str, ...]
    waiting: tuple[str, ...]
    refused: tuple[str, ...]

    @property
    def said(self) -> str:
        """What went well, for the top of the page."""
        words = []
        if self.kept:
            words.append(f"Kept: {', '.join(self.kept)}.")
        if self.waiting:
            words.append(
                f"Kept, but not checked for viruses yet: {', '.join(self.waiting)}. The checker cannot be "
                "reached now. We try again every minute; until then nobody can open it."
            )
        return " ".join(words)


def receive(request: HttpRequest, keep: Keep) -> Received:
    """Keep every file that the form brings."""
    kept: list[str] = []
    waiting: list[str] = []
    refused: list[str] = []
    for sent in request.FILES.getlist(BOX):
        name = sent.name or limits.NAMELESS
        try:
            found = keep(name, sent.file)
        except Refused as wrong:
            refused.append(f"{shown(name)}: {wrong}")
            continue
        if found.state is FileState.REFUSED:
            refused.append(f"{found.name}: {VIRUS.format(why=found.why)}")
        else:
            (waiting if found.state is FileState.WAITING else kept).append(found.name)
    refused += _read_past(request)
    if not (kept or waiting or refused):
        refused = [NONE_CHOSEN]
    return Received(tuple(kept), tuple(waiting), tuple(refused))


def shown(name: str) -> str:
    """A name as it was given, fit to be shown."""
    signs = "".join(sign for sign in name if sign.isprintable())
    return signs[: limits.LONGEST_NAME] or limits.NAMELESS


def _read_past(request: HttpRequest) -> list[str]:
    passed = read_past(request)
    large = [f"{shown(name)}: {limits.too_large()}" for name in passed.too_large]
    if not passed.too_many:
        return large
    names = [shown(name) for name in passed.too_many[:NAMED]]
    if (more := len(passed.too_many) - NAMED) > 0:
        names.append(f"{more} more")
    return [*large, f"{', '.join(names)}: {TOO_MANY.format(most=limits.most_at_once())}"]
