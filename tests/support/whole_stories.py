"""Made-up cases about anything: what is asked of all is told, and some of the rest. Some cannot be true."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.telling import shape

TOLD = ("matters", "asker", "born", "plan", "setting", "in_writing", "notice_sent", "appeal_lodged")


def some_stories(count: int, seed: int) -> list[Facts]:
    """Cases of every kind: some that can be true, and some that cannot."""
    chance = random.Random(seed)
    return [story(chance) for _ in range(count)]


def story(chance: random.Random) -> Facts:
    on = date(2015, 1, 1) + timedelta(chance.randrange(4700))
    often = chance.choice([0.02, 0.1, 0.3])
    told = {name: value(name, on, chance) for name in QUESTIONS if name in TOLD or chance.random() < often}
    return Facts(on, **told)


def value(name: str, on: date, chance: random.Random) -> Any:
    kind = shape(name)
    if chance.random() < 0.04:
        return UNKNOWN
    if name == "born":
        return on - timedelta(chance.randrange(9600))
    if kind.base is date:
        ago = on - timedelta(chance.randrange(-3, 300))
        return None if kind.can_be_not_yet and chance.random() < 0.5 else ago
    if kind.base is bool:
        return chance.random() < 0.5
    if kind.base is int:
        return chance.randrange(-1, 28)
    options: list[Any] = list(kind.base)  # type: ignore[call-overload]
    return (
        frozenset(chance.sample(options, k=chance.randrange(4))) if kind.several else chance.choice(options)
    )
