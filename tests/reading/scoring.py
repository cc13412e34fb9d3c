"""How often a reading is right: for each thing, what was found rightly, wrongly, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.reading.letters import Sample

from avenues.law.notices import Item
from avenues.reading import Reading

DAYS = ("letter_dated", "sent", "contact_by", "appeal_by")


@dataclass
class Score:
    """Counts for one thing. `sure` are those of the finds that were shown as certain."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    sure_right: int = 0
    sure_wrong: int = 0
    wrongly: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of all that was found, how much was right?"""
        return share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of all that is there, how much was found?"""
        return share(self.right, self.right + self.missed)

    @property
    def sure_precision(self) -> float:
        """Of what was shown as certain, how much was right?"""
        return share(self.sure_right, self.sure_right + self.sure_wrong)


def share(part: int, whole: int) -> float:
    """A part of a whole; all of nothing is all."""
    return part / whole if whole else 1.0


def scored(read: Iterable[tuple[Sample, Reading]]) -> dict[str, Score]:
    """The counts for each thing, over many letters."""
    scores: dict[str, Score] = {}
    for sample, reading in read:
        for name, wanted, found in _things(sample, reading):
            _count(scores.setdefault(name, Score()), sample, wanted, found)
    return scores


def _things(sample: Sample, reading: Reading) -> Iterator[tuple[str, set[Any], dict[Any, bool]]]:
    """For each thing: its name, what is true, and what was found (and whether surely)."""
    found = {find.value: find.is_sure for find in reading.decisions}
    yield "decision", set(sample.decisions), found
    matters = {notice.decision: sure for notice, sure in found.items()}
    yield "what it is about", {notice.decision for notice in sample.decisions}, matters
    for name in DAYS:
        if name not in sample.arguable:
            find = getattr(reading, name)
            yield name, {getattr(sample, name)} - {None}, {find.value: find.is_sure} if find else {}
    for item in Item:
        if item.name.lower() not in sample.arguable:
            said = reading.items.get(item)
            yield item.name.lower(), {item} & sample.says, {item: said.is_sure} if said else {}


def _count(score: Score, sample: Sample, wanted: set[Any], found: dict[Any, bool]) -> None:
    for value, is_sure in found.items():
        is_right = value in wanted
        score.right += is_right
        score.wrong += not is_right
        score.sure_right += is_right and is_sure
        score.sure_wrong += is_sure and not is_right
        if not is_right:
            score.wrongly.append(f"{sample.name}: found {value}{'' if is_sure else ' (uncertain)'}")
    for value in wanted - found.keys():
        score.missed += 1
        score.wrongly.append(f"{sample.name}: missed {value}")
