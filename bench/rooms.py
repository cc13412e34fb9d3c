"""Measure the rooms as they are: one complete assessment, the next question, and whole rooms over a table.

    bench/run rooms [--rows 1000000] [--repeat 5]

The table's rows are full appeal-and-mediation cases: who asks, their age, the decision, what has happened.
For every row both rooms give standing, reasons and time limits; the loop gives the same, one case at a time.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np

from avenues.law.assess import assess
from avenues.law.avenues import rooms
from avenues.law.columns import Table, tabulate, tabulate_limits
from avenues.law.facts import Facts
from avenues.law.options import AppealState, Asker, Matter, Plan, Section
from avenues.law.pathway import walk
from bench import ours
from bench.cases import generate

LOOP_ROWS = 5_000
BORN_FROM, BORN_DAYS = np.datetime64("2005-01-01"), 5000
APPEAL, MEDIATION = rooms()["appeal"], rooms()["mediation"]
STANDINGS = {"appeal": APPEAL.standing, "mediation": MEDIATION.standing}


def full_cases(rows: int, seed: int = 2014) -> Table:
    """The mini rule set's cases, with all else that the two rooms read."""
    rng = np.random.default_rng(seed)
    few = ours.prepare_table(generate(rows, seed))
    more = Table.of(
        on=np.full(rows, np.datetime64("2026-01-01")),
        asker=_chosen(rng, rows, [Asker.PARENT] * 6 + [Asker.YOUNG_PERSON, Asker.HELPER]),
        born=BORN_FROM + rng.integers(0, BORN_DAYS, rows).astype("timedelta64[D]"),
        lacks_capacity=_chosen(rng, rows, [False] * 9 + [True]),
        detained=_chosen(rng, rows, [False] * 49 + [True]),
        plan=_chosen(rng, rows, [Plan.FINAL] * 9 + [Plan.DRAFT]),
        plan_is_first=_chosen(rng, rows, [True, False]),
        in_writing=_chosen(rng, rows, [True] * 19 + [False]),
        letter_told_rights=_chosen(rng, rows, [True] * 9 + [False]),
        appeal_lodged=_chosen(rng, rows, [None]),
        appeal_state=_chosen(rng, rows, [AppealState.RUNNING]),
    )
    same = {"letter_dated": few.columns["notice_sent"]}
    return Table(rows, {**more.columns, **few.columns, **same})


def _chosen(rng: np.random.Generator, rows: int, pool: list[Any]) -> tuple[np.ndarray, list[Any]]:
    values = list(dict.fromkeys(pool))
    codes = np.array([values.index(value) for value in pool])
    return codes[rng.integers(0, len(pool), rows)], values


def columns(table: Table) -> None:
    """Both rooms over the table: standing and reasons, and each time limit with its reasons."""
    tabulate(STANDINGS, table)
    tabulate_limits(APPEAL.time_limits, table)
    tabulate_limits(MEDIATION.time_limits, table)


def loop(cases: list[Facts]) -> None:
    """Both rooms for one case after another."""
    for case in cases:
        fresh = case.but()
        for room in (APPEAL, MEDIATION):
            room.standing(fresh)
            room.time_limits(fresh)


def single_cases(table: Table, rows: int) -> list[Facts]:
    """The first rows of the table as single cases."""
    return [table.case(row) for row in range(rows)]


def a_refusal() -> Facts:
    """A parent with a refusal letter, as the pathway ends with it."""
    day = date(2026, 3, 2)
    return Facts(
        on=date(2026, 3, 10),
        matters=frozenset({Matter.REFUSED_PLAN, Matter.COUNCIL_DELAY}),
        asker=Asker.PARENT,
        born=date(2015, 1, 1),
        detained=False,
        in_writing=True,
        sections=frozenset({Section.B}),
        letter_dated=day,
        notice_sent=day,
        adviser_contacted=None,
        wants_mediation=True,
        certificate_issued=None,
        appeal_lodged=None,
        council_complaint_made=None,
        first_known=date(2025, 9, 1),
        happened=date(2025, 9, 1),
    )


def seconds(function: Callable[[], Any], repeat: int) -> float:
    """The median time of a call."""
    taken = []
    for _ in range(repeat):
        start = time.perf_counter()
        function()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=5)
    told = parser.parse_args()
    facts = a_refusal()
    print(f"{len(rooms())} rooms")
    print(
        f"one complete assessment   {seconds(lambda: assess(facts.but()), 200) * 1e3:8.2f} ms (aim: under 2)"
    )
    print(f"the next question         {seconds(lambda: walk(facts.but()), 200) * 1e3:8.2f} ms")
    small = single_cases(full_cases(LOOP_ROWS), LOOP_ROWS)
    one_by_one = LOOP_ROWS / seconds(lambda: loop(small), told.repeat)
    print(f"appeal and mediation, loop      {one_by_one / 1e3:10.1f} thousand cases a second")
    columns(full_cases(10_000))
    for rows in (10_000, 100_000, told.rows):
        table = full_cases(rows)
        speed = rows / seconds(lambda table=table: columns(table), told.repeat)
        print(
            f"appeal and mediation, {rows:>9,} rows {speed / 1e3:10.1f} thousand cases a second,"
            f" {speed / one_by_one:6.1f} times the loop (aim: 50)"
        )


if __name__ == "__main__":
    main()
