"""How the day of a line on a list was worked out: from its proceeding, or for a time limit from the facts.

Each proceeding and each disagreement is asked once, however many lines it has.
"""

from __future__ import annotations

from functools import cache
from uuid import UUID

from avenues.casework import selectors
from avenues.casework.selectors import DueLine, Viewer
from avenues.law.assuming import limits_in
from avenues.law.avenues import rooms
from avenues.law.clocks import Clock
from avenues.law.facts import Facts
from avenues.law.proceedings.owing import DutyState
from avenues.law.proof import proof_lines
from avenues.web.desk.words import spoken

NOT_FOUND = "How it is worked out stands on its page."
Proof = tuple[str, ...]


class Proofs:
    """The proofs of lines, for one viewer."""

    def __init__(self, viewer: Viewer) -> None:
        self._duties = cache(lambda key: _duties(viewer, key))
        self._facts = cache(lambda key: selectors.facts_of(viewer, key))

    def of(self, line: DueLine) -> Proof:
        """A line for each step, and the source at the end."""
        if line.proceeding is not None:
            return _among(self._duties(line.proceeding), line)
        if line.disagreement is not None:
            return _of_limit(self._facts(line.disagreement), line)
        return (NOT_FOUND,)


def _duties(viewer: Viewer, proceeding: UUID) -> tuple[DutyState, ...]:
    return selectors.proceeding(viewer, proceeding).duties


def _among(duties: tuple[DutyState, ...], line: DueLine) -> Proof:
    for duty in duties:
        if duty.key == line.key and duty.due.value == line.due:
            return _in_words(duty.proof, duty.clock)
    return (NOT_FOUND,)


def _of_limit(facts: Facts, line: DueLine) -> Proof:
    for limit in limits_in(rooms()[line.avenue], facts):
        if f"{limit.clock.id}: {limit.clock.what}" == line.key and limit.ends.value == line.law_day:
            return _in_words(proof_lines(limit.ends, limit.clock.at), limit.clock)
    return (NOT_FOUND,)


def _in_words(steps: list[str], clock: Clock) -> Proof:
    return " · ".join(spoken(step) for step in steps), clock.source.citation
