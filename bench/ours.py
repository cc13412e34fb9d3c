"""Our own rules in the benchmark: the hook between `avenues.law` and the common cases.

`one`, `loop` and `columns` are what is timed. What the `prepare_` functions do before and the `outcome`
functions after is not: they turn the common form into our facts, and our findings into the common form.
"""

from __future__ import annotations

from typing import Any

from bench.cases import Case, Outcome, Outcomes, Table

NAME = "Avenues"


def available() -> bool:
    """Is there a law to measure yet?"""
    return False


def prepare_case(case: Case) -> Any:
    """A case as our facts."""
    return case


def prepare_table(table: Table) -> Any:
    """A table as our columns."""
    return table


def one(facts: Any) -> Any:
    """One case, with its reasons."""
    raise NotImplementedError


def loop(cases: list[Any]) -> list[Any]:
    """The same function, one case after another."""
    return [one(facts) for facts in cases]


def columns(table: Any) -> Any:
    """The same rules over a table, reason codes included."""
    raise NotImplementedError


def outcome(found: Any) -> Outcome:
    """What `one` found, in the common form."""
    return found


def outcomes(found: Any) -> Outcomes:
    """What `columns` found, in the common form."""
    return found
