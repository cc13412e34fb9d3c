"""Measure the mini rule set in every engine, in one run: first that all agree, then how fast each is.

    bench/run rules [--sizes 10000,100000,1000000] [--repeat 7] [--agree 20000]

Engines are timed in turns, so that a busy moment of the machine falls on all; each figure is a median.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from bench import numpy_tables, openfisca_rules, ours, plain, zen_rules
from bench.cases import Outcome, Outcomes, Table, generate
from bench.tables import print_table

BRANCHES = 23  # of 32: a certificate that ends the time later is issued, so nothing waits for one, and so on
SINGLE_CASES, TURN_SECONDS = 16, 0.05
LOOP_ROWS, ENGINE_ROWS = 100_000, 10_000


@dataclass(frozen=True)
class Engine:
    """One way to run the rules. `most`: no more rows than that, where more would only take longer."""

    name: str
    prepare: Callable[[Table], Any]
    run: Callable[[Any], Any]
    outcomes: Callable[[Any], Outcomes]
    prepare_one: Callable[[Table], Any]
    run_one: Callable[[Any], Any]
    most: int | None = None


def same(value: Any) -> Any:
    """Nothing to prepare, nothing to convert."""
    return value


def each(convert: Callable[[Any], Outcome]) -> Callable[[list[Any]], Outcomes]:
    """Outcomes of findings that come one by one."""
    return lambda found: Outcomes.of([convert(item) for item in found])


def only_case(table: Table) -> Any:
    """The only row, as a case."""
    return table.cases()[0]


def engines() -> list[Engine]:
    """Ours first, if it is there."""
    found = []
    if ours.available():
        found += [
            Engine(
                f"{ours.NAME}: columns",
                ours.prepare_table,
                ours.columns,
                ours.outcomes,
                ours.prepare_table,
                ours.columns,
            ),
            Engine(
                f"{ours.NAME}: loop",
                lambda table: [ours.prepare_case(case) for case in table.cases()],
                ours.loop,
                each(ours.outcome),
                lambda table: ours.prepare_case(only_case(table)),
                ours.one,
                LOOP_ROWS,
            ),
        ]
    found += [
        Engine(
            numpy_tables.NAME,
            same,
            numpy_tables.columns,
            same,
            same,
            numpy_tables.columns,
        ),
        Engine(plain.NAME, Table.cases, plain.loop, Outcomes.of, only_case, plain.one, LOOP_ROWS),
    ]
    found += [
        Engine(
            variant.NAME,
            variant.prepare,
            variant.run,
            openfisca_rules.outcomes,
            variant.prepare,
            variant.run,
        )
        for variant in (openfisca_rules.Documented, openfisca_rules.Tuned)
    ]
    found.append(
        Engine(
            zen_rules.NAME,
            lambda table: [zen_rules.prepare(case) for case in table.cases()],
            zen_rules.loop,
            each(zen_rules.outcome),
            lambda table: zen_rules.prepare(only_case(table)),
            zen_rules.one,
            ENGINE_ROWS,
        )
    )
    return found


def agree(all_engines: list[Engine], rows: int) -> None:
    """Every engine against the plain loop, row by row; ends the run at the first that differs."""
    table = generate(rows, seed=51)
    expected = Outcomes.of(plain.loop(table.cases()))
    codes = len(np.unique(expected.reason))
    if codes != BRANCHES:
        sys.exit(f"bench: the sample reaches {codes} reason codes, expected {BRANCHES}")
    for engine in all_engines:
        differences = expected.differences(engine.outcomes(engine.run(engine.prepare(table))))
        if differences:
            lines = [
                f"  {column}: {len(found)} rows, first {found[0]}" for column, found in differences.items()
            ]
            row = min(found[0] for found in differences.values())
            lines.append(f"  {table.rows(row, row + 1).cases()[0]}")
            sys.exit("\n".join([f"bench: {engine.name} differs from the plain loop", *lines]))
    print(
        f"All {len(all_engines)} agree on {rows:,} cases, all {codes} reason codes reached.\n",
        flush=True,
    )


def seconds(run: Callable[[Any], Any], prepared: Any) -> float:
    """How long one run takes."""
    gc.collect()
    began = time.perf_counter()
    run(prepared)
    return time.perf_counter() - began


def time_rows(all_engines: list[Engine], rows: int, repeat: int) -> dict[str, float]:
    """Cases a second, by engine."""
    table = generate(rows)
    prepared = {e.name: e.prepare(table.rows(0, min(rows, e.most or rows))) for e in all_engines}
    taken: dict[str, list[float]] = {e.name: [] for e in all_engines}
    for turn in range(repeat + 1):
        for engine in all_engines:
            took = seconds(engine.run, prepared[engine.name])
            if turn:  # the first only warms up
                taken[engine.name].append(took)
    return {e.name: min(rows, e.most or rows) / statistics.median(taken[e.name]) for e in all_engines}


def time_one(all_engines: list[Engine], repeat: int) -> dict[str, float]:
    """Seconds for one case, by engine: medians over turns, each turn the same few cases over and over."""
    table = generate(SINGLE_CASES)
    rows = [table.rows(n, n + 1) for n in range(SINGLE_CASES)]
    calls = {}
    for engine in all_engines:
        few = [engine.prepare_one(row) for row in rows]
        engine.run_one(few[0])
        calls[engine.name] = few * max(1, int(TURN_SECONDS / seconds(engine.run_one, few[0]) / len(few)))
    taken: dict[str, list[float]] = {e.name: [] for e in all_engines}
    for _ in range(repeat):
        for engine in all_engines:
            run, cases = engine.run_one, calls[engine.name]
            gc.collect()
            began = time.perf_counter()
            for case in cases:
                run(case)
            taken[engine.name].append((time.perf_counter() - began) / len(cases))
    return {name: statistics.median(found) for name, found in taken.items()}


def rounded(number: float) -> str:
    """Three figures."""
    return f"{float(f'{number:.3g}'):,.0f}" if number >= 100 else f"{number:.3g}"


def report(all_engines: list[Engine], single: dict[str, float], by_size: dict[int, dict[str, float]]) -> None:
    """Figures, ratios, and the aims if our own rules are there."""
    base = all_engines[0].name
    sizes = list(by_size)
    print_table(
        ["cases a second", "one case", *(f"{size:,} rows" for size in sizes)],
        [
            [
                e.name,
                f"{rounded(single[e.name] * 1e6)} µs",
                *(rounded(by_size[s][e.name]) + ("*" if e.most and e.most < s else "") for s in sizes),
            ]
            for e in all_engines
        ],
    )
    limited = [f"{e.name}: {e.most:,}" for e in all_engines if e.most and e.most < max(sizes)]
    if limited:
        print(f"* timed on the first rows only ({'; '.join(limited)}).\n")
    print_table(
        [f"{base} is faster by", "one case", *(f"{size:,} rows" for size in sizes)],
        [
            [
                e.name,
                f"{rounded(single[e.name] / single[base])} ×",
                *(f"{rounded(by_size[s][base] / by_size[s][e.name])} ×" for s in sizes),
            ]
            for e in all_engines[1:]
        ],
    )
    if ours.available():
        most = by_size[max(sizes)]
        aims = [
            (f"{ours.NAME}: loop", 50.0),
            (openfisca_rules.Documented.NAME, 15.0),
            (numpy_tables.NAME, 0.5),
        ]
        print_table(
            [f"aim at {max(sizes):,} rows", "at least", "is", ""],
            [
                [
                    name,
                    f"{aim:g} ×",
                    f"{most[base] / most[name]:.2f} ×",
                    "met" if most[base] >= aim * most[name] else "NOT MET",
                ]
                for name, aim in aims
            ],
        )


def main() -> None:
    """Check, measure, print."""
    parser = argparse.ArgumentParser(prog="bench/run rules", description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="10000,100000,1000000", help="rows, with commas")
    parser.add_argument("--repeat", type=int, default=7, help="turns for each figure")
    parser.add_argument("--agree", type=int, default=30_000, help="cases on which all must agree first")
    asked = parser.parse_args()
    sizes = sorted({int(size) for size in asked.sizes.split(",")})
    if asked.agree < 20_000:
        parser.error("--agree: at least 20000, or a branch has no case")

    names = ("numpy", "openfisca-core", "zen-engine")
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, "
        + ", ".join(f"{name} {version(name)}" for name in names)
        + f"; medians of {asked.repeat} turns.\n"
    )
    all_engines = engines()
    agree(all_engines, asked.agree)
    single = time_one(all_engines, asked.repeat)
    by_size = {size: time_rows(all_engines, size, asked.repeat) for size in sizes}
    report(all_engines, single, by_size)


if __name__ == "__main__":
    main()
