"""Gathers the papers of a bundle: each opened as a clean PDF, or refused by its name."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from avenues.documents.bundle.limits import Limits, in_words
from avenues.documents.bundle.opening import CannotUse, Opened, Opener, word
from avenues.documents.bundle.opening.kinds import How, how_of
from avenues.documents.bundle.opening.refusals import too_big, too_many_pages
from avenues.documents.bundle.parts import Part, Refused


@dataclass(frozen=True, slots=True)
class Gathered:
    """What can be used, in order, and what cannot, each with why."""

    usable: tuple[tuple[Part, Opened], ...]
    refused: tuple[Refused, ...]


def gather(parts: Sequence[Part], folder: Path, limits: Limits) -> Gathered:
    """Open every paper into the folder."""
    refusals: dict[int, str] = {}
    ways = _ways(parts, limits, refusals)
    ready = {number: part.path for number, part in enumerate(parts) if number in ways}
    written = [number for number, way in ways.items() if way is How.WORD]
    opened: dict[int, Opened] = {}
    with ThreadPoolExecutor(1) as beside, Opener(limits) as opener:
        waiting = beside.submit(words_to_pdf, {number: ready[number] for number in written}, folder, limits)
        others = [number for number in ways if number not in written]
        for done, number in enumerate([*others, *written]):
            if done == len(others):
                _take(waiting.result(), ready, refusals)
            try:
                if number not in refusals:
                    how = How.PICTURE if ways[number] is How.PICTURE else How.PDF
                    opened[number] = opener.open(ready[number], how, folder / f"clean-{number}.pdf")
            except CannotUse as refused:
                refusals[number] = str(refused)
    usable = _in_order(parts, opened, limits, refusals)
    return Gathered(
        usable, tuple(Refused(parts[number].name, refusals[number]) for number in sorted(refusals))
    )


def _take(words: dict[int, Path | CannotUse], ready: dict[int, Path], refusals: dict[int, str]) -> None:
    """What became of the Word documents."""
    for number, found in words.items():
        if isinstance(found, CannotUse):
            refusals[number] = str(found)
        else:
            ready[number] = found


def _in_order(
    parts: Sequence[Part], opened: dict[int, Opened], limits: Limits, refusals: dict[int, str]
) -> tuple[tuple[Part, Opened], ...]:
    """The papers in their order, as long as there is room for their pages."""
    usable: list[tuple[Part, Opened]] = []
    pages = 0
    for number in sorted(opened):
        more = opened[number].pages
        if pages + more > limits.most_pages:
            refusals[number] = str(too_many_pages(more, limits.most_pages))
            continue
        pages += more
        usable.append((parts[number], opened[number]))
    return tuple(usable)


def _ways(parts: Sequence[Part], limits: Limits, refusals: dict[int, str]) -> dict[int, How]:
    """What each is. What is too big, or beyond what a bundle takes in all, is refused unopened."""
    ways: dict[int, How] = {}
    taken = 0
    for number, part in enumerate(parts):
        try:
            if number >= limits.most_parts:
                raise CannotUse(f"A bundle takes {limits.most_parts} files. Make a second bundle.")
            size = part.path.stat().st_size
            if size > limits.largest_part:
                raise too_big(size, limits.largest_part)
            if taken + size > limits.largest_upload:
                most = in_words(limits.largest_upload)
                raise CannotUse(f"All files together may have {most}. Make a second bundle for this one.")
            ways[number] = how_of(part.path)
            taken += size
        except CannotUse as refused:
            refusals[number] = str(refused)
    return ways


def words_to_pdf(written: dict[int, Path], folder: Path, limits: Limits) -> dict[int, Path | CannotUse]:
    """The PDF of each Word document, or why there is none: all of them in one go."""
    found: dict[int, Path | CannotUse] = {}
    for number, path in written.items():
        found[number] = paper = folder / f"word-{number}.docx"
        try:
            word.shielded(path, paper, limits)
        except CannotUse as refused:
            found[number] = refused
    papers = {number: paper for number, paper in found.items() if isinstance(paper, Path)}
    if not papers:
        return found
    try:
        word.to_pdf(papers.values(), folder, limits)
    except CannotUse as refused:
        return {**found, **dict.fromkeys(papers, refused)}
    for number, paper in papers.items():
        made = word.pdf_of(paper, folder)
        found[number] = made if made.exists() else word.failed()
    return found
