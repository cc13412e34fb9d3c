"""The first question, grouped: a decision, what the council does, school, health and care, the rest."""

from __future__ import annotations

from functools import cache

from avenues.law.options import Matter

GROUPS: tuple[tuple[str, Matter], ...] = (
    ("A decision about an assessment or a plan", Matter.REFUSED_ASSESSMENT),
    ("What the council does or does not do", Matter.COUNCIL_DELAY),
    ("School, college or nursery", Matter.SEN_SUPPORT),
    ("Health and social care", Matter.HEALTH_REFUSED),
    ("Something else", Matter.RECORDS),
)
"""Each group's name and its first matter; it goes on to the next group's."""


@cache
def grouped() -> tuple[tuple[str, tuple[Matter, ...]], ...]:
    """Every matter once, in its group, in the order in which the law declares them."""
    every = list(Matter)
    starts = [every.index(first) for _, first in GROUPS] + [len(every)]
    return tuple(
        (name, tuple(every[start:end]))
        for (name, _), start, end in zip(GROUPS, starts, starts[1:], strict=False)
    )
