"""`avenues caseload`: a whole table of cases, CSV or Parquet, a part at a time.

Each row of OUT is a row of IN: for each avenue its standing, the keys of its reasons, and the last day of
each time limit. Rows that cannot be read or cannot be true go to a third file, with the reason.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from rich.console import Console
from rich.progress import Progress

from avenues.cli.answered import answered, in_order
from avenues.cli.columns_of import ON, facts_of
from avenues.cli.days import today
from avenues.cli.parts import Part, parts_of
from avenues.cli.refusal import Refusal
from avenues.law.facts import QUESTIONS
from avenues.law.telling import Problem, near_fact

ROW = "row"


@dataclass
class Count:
    """How many rows were answered, and how many were refused."""

    answered: int = 0
    refused: int = 0


def run(told: argparse.Namespace) -> None:
    """Answer for every row."""
    table, out = Path(told.table), Path(told.out)
    if out.suffix not in {".csv", ".parquet"}:
        raise Refusal(f"{out} is no .csv or .parquet file.")
    if out.resolve() == table.resolve():
        raise Refusal("IN and OUT are the same file. Choose another name for OUT.")
    refused = out.with_name(f"{out.stem}.refused.csv")
    try:
        count = _answer(told, table, out, refused)
    except OSError as error:
        raise Refusal(f"{error.filename or out}: {error.strerror or error}.") from None
    sys.stderr.write(f"{_rows(count.answered)} answered in {out}. {_rows(count.refused)} refused")
    sys.stderr.write(f": see {refused}.\n" if count.refused else ".\n")


def _answer(told: argparse.Namespace, table: Path, out: Path, refused: Path) -> Count:
    count = Count()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(dir=out.parent, prefix=".avenues-")))
        file = stack.enter_context((folder / "refused.csv").open("w", encoding="utf-8", newline=""))
        reasons = csv.writer(file)
        reasons.writerow((ROW, "fact", "reason"))
        written: list[Path] = []
        for part in _shown(parts_of(table)):
            _check(part.frame.columns, told.keep)
            reasons.writerows((row, "", why) for row, why in part.unread)
            count.refused += len(part.unread)
            found, problems = _part(part, told.on or today(), told.empty == "not_yet", told.keep)
            reasons.writerows((row, problem.fact, problem.sentence) for row, problem in problems)
            count.refused += part.frame.height - found.height
            count.answered += found.height
            written.append(folder / f"{len(written)}.parquet")
            found.write_parquet(written[-1])
        _together(written, folder / out.name)
        file.close()
        (folder / out.name).replace(out)
        (folder / "refused.csv").replace(refused)
    return count


def _part(
    part: Part, on: date, empty_is_not_yet: bool, keep: list[str]
) -> tuple[pl.DataFrame, list[tuple[int, Problem]]]:
    """One part's answers, and the problems of its rows that have none."""
    facts = part.frame.select(name for name in part.frame.columns if name not in keep)
    read = facts_of(facts, on, empty_is_not_yet)
    own = pl.DataFrame([part.rows.alias(ROW), *(part.frame[name] for name in keep)])
    found = own[read.kept].hstack(answered(read.table))
    return found, [(int(part.rows[row]), problem) for row, problem in read.refused]


def _check(columns: list[str], keep: list[str]) -> None:
    """Is every column a fact, or one to be kept?"""
    for name in keep:
        if name == ROW or name in QUESTIONS or name not in columns:
            raise Refusal(
                f"--keep {name}: it is for a column of IN that is no fact and is not called “{ROW}”."
            )
    for name in columns:
        if name not in QUESTIONS and name not in {ON, *keep}:
            near = near_fact(name)
            meant = f" Did you mean “{near}”?" if near else ""
            raise Refusal(
                f"There is no fact called “{name}”.{meant} To copy a column to OUT, say --keep {name}."
            )


def _shown(parts: Iterator[Part]) -> Iterator[Part]:
    """The parts, with a bar on a terminal that tells how far we are."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("Answering", total=1.0)
        for part in parts:
            yield part
            progress.update(task, completed=part.done)


def _together(parts: list[Path], out: Path) -> None:
    """One file of all parts: a time limit that no row of a part has is empty there."""
    whole = pl.concat([pl.scan_parquet(part) for part in parts], how="diagonal")
    whole = whole.select(in_order(whole.collect_schema().names()))
    if out.suffix == ".csv":
        whole.sink_csv(out)
    else:
        whole.sink_parquet(out)


def _rows(count: int) -> str:
    return f"{count:,} row{'' if count == 1 else 's'}"
