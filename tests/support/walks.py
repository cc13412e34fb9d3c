"""Walks through the guided pathway: a made-up family answers each question until there are none."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from avenues.law.checks import contradictions
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import Matter
from avenues.law.pathway import walk
from avenues.law.telling import shape

ON = date(2026, 11, 24)
TRIES = 60  # values tried until one does not contradict what was said


@dataclass(frozen=True)
class Walked:
    """One walk: the questions asked, in order, and the facts at its end."""

    asked: tuple[str, ...]
    facts: Facts
    ended: bool


def walks(count: int, most: int) -> Iterator[Walked]:
    """So many walks of at most so many questions: each matter in turn, then two at once."""
    every = list(Matter)
    for seed in range(count):
        chance = random.Random(seed)
        matters = {every[seed % len(every)]}
        if seed // len(every) % 3 == 2:
            matters.add(chance.choice(every))
        yield _walk(chance, Facts(on=ON, matters=frozenset(matters)), most)


def _walk(chance: random.Random, facts: Facts, most: int) -> Walked:
    asked: list[str] = []
    while len(asked) < most:
        question = walk(facts).next_question
        if question is None:
            return Walked(tuple(asked), facts, ended=True)
        asked.append(question)
        facts = _answered(chance, facts, question)
    return Walked(tuple(asked), facts, ended=False)


def _answered(chance: random.Random, facts: Facts, question: str) -> Facts:
    for _ in range(TRIES):
        told = facts.but(**{question: value(chance, question)})
        if not contradictions(told):
            return told
    raise AssertionError(f"nothing can be said to {question} after {facts}")


def value(chance: random.Random, fact: str) -> Any:
    """A value that a family may give."""
    kind = shape(fact)
    if QUESTIONS[fact].unsure and chance.random() < 0.1:
        return UNKNOWN
    if kind.can_be_not_yet and chance.random() < 0.4:
        return None
    if fact == "born":
        return ON - timedelta(days=chance.randrange(1, 25 * 365))
    if kind.base is date:
        return ON - timedelta(days=chance.choice([chance.randrange(60), chance.randrange(500)]))
    if kind.base is bool:
        return chance.random() < 0.5
    if kind.base is int:
        return chance.randrange(26)
    options = list(kind.base)  # type: ignore[call-overload]
    return (
        frozenset(chance.sample(options, chance.choice([1, 1, 2])))
        if kind.several
        else chance.choice(options)
    )
