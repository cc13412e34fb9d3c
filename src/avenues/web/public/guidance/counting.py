"""How a period is counted, in general: the steps of a proof, less their days.

"Letter sent Thu 31 Dec 2026 · two months: Sun 28 Feb 2027" becomes "Letter sent, then two months". The proofs
are those of a room's worked examples, and of the same cases with more told, until every clock is reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from avenues.directory.place import place
from avenues.law.avenues import rooms
from avenues.law.clocks import Clock, Owed, TimeLimit
from avenues.law.facts import QUESTIONS, Facts
from avenues.law.options import Option
from avenues.law.reasons import Finding, LawError, Step
from avenues.law.telling import shape
from avenues.law.words import speak
from avenues.web.public.guidance.worked import Worked, worked_examples

DAY = re.compile(r"(?:[:,]|\s(?:on|by|to))?\s*\{(?:day|no_such_day|from_weekday)\}")
MOVED = "{from_weekday}"  # a step that only moves a day off a weekend

Counts = dict[Clock, list[str]]


@cache
def counts_of(key: str) -> Mapping[Clock, str]:
    """Each clock that a case of the room reaches, and how it is counted, by its plainest count."""
    found: Counts = {}
    for example in worked_examples(key):
        _note(found, (*example.limits, *example.duties))
    for case in _more_told(key):
        _note(found, _answers(key, case))
    return {clock: _joined(steps) for clock, steps in found.items() if steps}


def _note(found: Counts, timed: Iterable[TimeLimit | Owed]) -> None:
    """Keep the plainest count of each clock: one that leads to a day, in the fewest steps."""
    for each in timed:
        finding = each.ends if isinstance(each, TimeLimit) else each.due
        steps = _steps(finding)
        known = found.get(each.clock)
        if known is None or _plainness(steps) < _plainness(known):
            found[each.clock] = steps


def _plainness(steps: list[str]) -> tuple[bool, int]:
    return len(steps) == 1, len(steps)  # one step alone is no count


def _more_told(key: str) -> Iterator[Facts]:
    """The worked examples, in this area, with every day told; then each option of every fact that is read."""
    for full in dict.fromkeys(_every_day_told(example) for example in worked_examples(key)):
        yield full
        _, read = full.noting(lambda facts: _answers(key, facts))
        for fact in sorted(read - {"matters"}):
            for option in _options(fact):
                yield full.but(**{fact: frozenset({option}) if shape(fact).several else option})


def _options(fact: str) -> tuple[Any, ...]:
    base = shape(fact).base
    if base is bool:
        return (True, False)
    return tuple(base) if issubclass(base, Option) else ()


def _every_day_told(example: Worked) -> Facts:
    untold = [fact for fact in QUESTIONS if shape(fact).can_be_not_yet and example.facts.told(fact) is None]
    return example.facts.but(place=place(), **dict.fromkeys(untold, example.facts.on))


def _answers(key: str, case: Facts) -> tuple[TimeLimit | Owed, ...]:
    room = rooms()[key]
    found: list[Any] = []
    for function in (room.time_limits, room.duties):
        try:
            found.extend(function(case))
        except LawError:
            continue
    return tuple(found)


def _steps(found: Finding[Any]) -> list[str]:
    """The steps without their days, or the reason why there is no day."""
    words = [reason.why.words if isinstance(reason, Step) else reason.words for reason in found.because]
    return [DAY.sub("", speak(each, None)).strip() for each in words if MOVED not in each]


def _joined(steps: list[str]) -> str:
    first, *more = steps
    text = first[:1].upper() + first[1:] + "".join(f", then {each[:1].lower()}{each[1:]}" for each in more)
    return text.rstrip(".") + "."
