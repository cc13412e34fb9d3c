"""What a paper may know: facts that were told, findings of the law with their proof, and what was typed.

It works nothing out. A day, a duty or a source comes from the assessment; what is not told is a gap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from avenues.documents.citing import citation
from avenues.documents.filling import Missing
from avenues.documents.findings import Findings
from avenues.documents.notices import notice_days
from avenues.documents.paper import By, Paper
from avenues.documents.told import of_fact
from avenues.documents.voice import voice
from avenues.law.assess import Assessment
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import Asker, in_order


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


class Told:
    """The facts, by their names, as a paper writes them. One not told is a gap under its short name."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def __getattr__(self, name: str) -> Any:
        if name not in QUESTIONS:
            raise AttributeError(f"There is no fact called “{name}”.")
        value = self._facts.told(name)
        return Missing(QUESTIONS[name].short) if value is None or value is UNKNOWN else value


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
    if paper.by is By.FAMILY and knowing.asker is Asker.YOUNG_PERSON and "your_name" in typed:
        typed["child_name"] = typed["your_name"]
    to_a_body = paper.by is By.BODY and paper.to is not None
    findings = Findings(knowing.assessment, paper)
    return {
        **voice(
            None if to_a_body else knowing.asker,  # one body writes to another of a young person by name
            typed.get("child_name", ""),
            from_a_body=paper.by is By.BODY,
        ),
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
        **notice_days(paper, knowing.assessment),
        **knowing.more,
    }
