"""What the law finds for a case, as a paper writes it: days with proof, duties, reasons with sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from avenues.documents.citing import in_a_sentence
from avenues.documents.filling import Missing
from avenues.documents.paper import By, Paper
from avenues.documents.voice import in_a_letter
from avenues.law import registry
from avenues.law.assess import Assessment
from avenues.law.clocks import Clock, Kind, Owed, Progress, TimeLimit, progress
from avenues.law.options import Asker
from avenues.law.proof import proof
from avenues.law.reasons import Finding, Reasons
from avenues.law.words import speak

NOT_DONE = frozenset({Progress.MISSED, Progress.MAY_BE_EXCUSED})


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the law for this case: written out, it is the day; its proof and source stand beside it."""

    id: str
    day: date
    who: str
    what: str
    proof: str
    source: str
    at: str
    missed: str
    is_law: bool
    safe: date | None = None
    may_be_excused: bool = False

    @property
    def by(self) -> str:
        """The hour, if the law names one: " by 5pm"."""
        return f" by {self.at}" if self.at else ""


@dataclass(frozen=True, slots=True)
class Said:
    """A reason of the law for this case, and its source."""

    words: str
    source: str


class Findings:
    """Days and duties of the law for this case."""

    def __init__(self, assessment: Assessment, paper: Paper) -> None:
        self._assessment = assessment
        self._asker: Asker | None = assessment.facts.told("asker")
        self._chases = paper.chases
        self._from_a_body = paper.by is By.BODY

    def limit(self, *clocks: str) -> Day | Missing:
        """The family's last day under a clock's id, or under whichever of several runs; or a gap."""
        found = (limit for limit in self._limits() if limit.clock.id in clocks)
        return next((self._day(each.clock, each.ends, each.safe) for each in found), self._gap(clocks[0]))

    def duty(self, clock: str) -> Day | Missing:
        """The day by which a body must act under a clock's id, or a gap."""
        found = (owed for owed in self._owed() if owed.clock.id == clock)
        return next((self._day(each.clock, each.due) for each in found), self._gap(clock))

    @cached_property
    def late(self) -> tuple[Day, ...]:
        """What bodies have not done in time, soonest first. A paper that chases names what it chases."""
        on = self._assessment.on
        missed = {
            self._day(each.clock, each.due, excuse=each.excuse)
            for each in self._owed()
            if progress(each, on) in NOT_DONE and (not self._chases or each.clock.id in self._chases)
        }
        return tuple(sorted(missed, key=lambda each: (each.day, each.what)))

    def why(self, key: str) -> Said | Missing:
        """A reason by its key, if an avenue's standing rests on it; else a gap."""
        rests_on = (found.because for found in self._standings())
        is_there = any(
            reason.key == key for reasons in rests_on for reason in reasons if isinstance(reason, Reasons)
        )
        reason = registry.reasons()[key]
        words = self._said(reason.words)
        return Said(words, in_a_sentence(reason.source)) if is_there else Missing("The reason")

    def _standings(self) -> Iterator[Finding[Any]]:
        return (each.standing for each in self._assessment.avenues if isinstance(each.standing, Finding))

    def _limits(self) -> Iterator[TimeLimit]:
        for answer in self._assessment.avenues:
            yield from (limit for limit in answer.limits if limit.ends.value is not None)

    def _owed(self) -> Iterator[Owed]:
        for answer in self._assessment.avenues:
            yield from (owed for owed in answer.duties if owed.due.value is not None)
        yield from (owed for owed in self._assessment.process if owed.due.value is not None)

    def _day(
        self, clock: Clock, found: Finding[Any], safe: date | None = None, excuse: Reasons | None = None
    ) -> Day:
        found_day = day_of(clock, found, self._asker, from_a_body=self._from_a_body)
        return replace(found_day, safe=safe, may_be_excused=excuse is not None)

    def _said(self, words: str) -> str:
        return in_a_letter(words, self._asker, from_a_body=self._from_a_body)

    def _gap(self, clock: str) -> Missing:
        what = speak(registry.clocks()[clock].clock.what, self._asker)
        return Missing(f"Date: {_inside(what)}")


def day_of(clock: Clock, found: Finding[Any], asker: Asker | None, *, from_a_body: bool) -> Day:
    """A day that was found under a clock, as a letter of the family or of a body says it."""
    return Day(
        id=clock.id,
        day=found.value,
        who=clock.who.name.lower(),
        what=_inside(in_a_letter(clock.what, asker, from_a_body=from_a_body)),
        proof=proof(found, clock.at, asker),
        source=in_a_sentence(clock.source),
        at=clock.at,
        missed=in_a_letter(clock.missed, asker, from_a_body=from_a_body),
        is_law=clock.kind is not Kind.TARGET,
    )


def _inside(words: str) -> str:
    """As it stands inside a sentence: "send me its answer"."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
