"""What a paper may know: facts that were told, findings of the law with their proof, and what was typed.

It works nothing out. A day, a duty or a source comes from the assessment; what is not told is a gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from avenues.documents.citing import citation, in_a_sentence
from avenues.documents.filling import Missing
from avenues.documents.paper import By, Paper
from avenues.documents.told import of_fact
from avenues.documents.voice import in_a_letter, voice
from avenues.law import registry
from avenues.law.assess import Assessment
from avenues.law.clocks import Clock, Kind, Owed, Progress, TimeLimit, progress
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import Asker, in_order
from avenues.law.proof import proof
from avenues.law.reasons import Finding, Reasons
from avenues.law.words import speak

NOT_DONE = frozenset({Progress.MISSED, Progress.MAY_BE_EXCUSED})


@dataclass(frozen=True)
class Knowing:
    """What is known for one paper, on a day: the assessment, what was typed, whom the directory names.

    `to_name` and `to_lines` are the body that it goes to; `more` is what a paper of a body tells besides.
    """

    assessment: Assessment
    details: Mapping[str, str] = field(default_factory=dict)
    to_name: str = ""
    to_lines: tuple[str, ...] = ()
    council: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def facts(self) -> Facts:
        """The facts that were told."""
        return self.assessment.facts

    @property
    def asker(self) -> Asker | None:
        """Who writes; none where that is not told, or where a body writes."""
        return self.facts.told("asker")

    def typed(self, name: str) -> str:
        """What was typed under a name, or nothing."""
        return self.details.get(name, "").strip()


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


class Told:
    """The facts, by their names, as a paper writes them. One not told is a gap under its short name."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def __getattr__(self, name: str) -> Any:
        if name not in QUESTIONS:
            raise AttributeError(f"There is no fact called “{name}”.")
        value = self._facts.told(name)
        return Missing(QUESTIONS[name].short) if value is None or value is UNKNOWN else value


class Findings:
    """Days and duties of the law for this case."""

    def __init__(self, knowing: Knowing, paper: Paper) -> None:
        self._assessment = knowing.assessment
        self._asker = knowing.asker
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
        return Day(
            id=clock.id,
            day=found.value,
            who=clock.who.name.lower(),
            what=_inside(self._said(clock.what)),
            proof=proof(found, clock.at, self._asker),
            source=in_a_sentence(clock.source),
            at=clock.at,
            missed=self._said(clock.missed),
            is_law=clock.kind is not Kind.TARGET,
            safe=safe,
            may_be_excused=excuse is not None,
        )

    def _said(self, words: str) -> str:
        return in_a_letter(words, self._asker, from_a_body=self._from_a_body)

    def _gap(self, clock: str) -> Missing:
        what = speak(registry.clocks()[clock].clock.what, self._asker)
        return Missing(f"Date: {_inside(what)}")


def happened(facts: Facts) -> tuple[tuple[date, str], ...]:
    """What was told with its day, in the order of days. A day that lies ahead has not happened."""
    told = ((facts.told(name), question.short) for name, question in QUESTIONS.items() if name != "born")
    days = ((day, short) for day, short in told if isinstance(day, date) and day <= facts.on)
    return tuple(sorted(days))


def context(paper: Paper, knowing: Knowing) -> dict[str, Any]:
    """Everything that the words of a paper can name."""
    typed: dict[str, Any] = {
        detail.name: knowing.typed(detail.name)
        or of_fact(detail, knowing.facts)
        or Missing(detail.label_for(knowing.asker))
        for detail in paper.asks
    }
    if knowing.asker is Asker.YOUNG_PERSON and "your_name" in typed:
        typed["child_name"] = typed["your_name"]
    findings = Findings(knowing, paper)
    return {
        **voice(knowing.asker, typed.get("child_name", ""), from_a_body=paper.by is By.BODY),
        **typed,
        "facts": Told(knowing.facts),
        "happened": happened(knowing.facts),
        "sections": tuple(in_order(knowing.facts.told("sections") or ())),
        "about": frozenset(matter.key for matter in knowing.facts.told("matters") or ()),
        "writer": knowing.asker.key if knowing.asker else "parent",
        "today": knowing.assessment.on,
        "council": knowing.council or Missing("The council"),
        "to": knowing.to_name or typed.get("to_name") or Missing("Who it goes to"),
        "limit": findings.limit,
        "duty": findings.duty,
        "late": findings.late,
        "why": findings.why,
        "law": citation,
        **knowing.more,
    }


def _inside(words: str) -> str:
    """As it stands inside a sentence: "send me its answer"."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
