"""A file of cases, a part at a time, so that a long one fits in memory."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import polars as pl

from avenues.cli.refusal import Refusal

ROWS = 1 << 16


@dataclass(frozen=True)
class Part:
    """Some rows of a file and their numbers, from 1; those that are no rows; how far we are (0 to 1)."""

    frame: pl.DataFrame
    rows: pl.Series
    unread: tuple[tuple[int, str], ...]
    done: float


def parts_of(file: Path) -> Iterator[Part]:
    """The parts of a .csv or .parquet file; one at least. Raises `Refusal`."""
    if not file.is_file():
        raise Refusal(f"There is no file {file}.")
    if file.suffix == ".csv":
        return _csv(file)
    if file.suffix == ".parquet":
        return _parquet(file)
    raise Refusal(f"{file} is no .csv or .parquet file.")


def _parquet(file: Path) -> Iterator[Part]:
    try:
        whole = pl.scan_parquet(file)
        total = whole.select(pl.len()).collect().item()
        for start in range(0, max(total, 1), ROWS):
            frame = whole.slice(start, ROWS).collect()
            numbers = pl.Series(range(start + 1, start + 1 + frame.height), dtype=pl.Int64)
            yield Part(frame, numbers, (), min(1.0, (start + ROWS) / max(total, 1)))
    except pl.exceptions.PolarsError as error:
        raise Refusal(f"{file} is no Parquet file that can be read: {str(error).splitlines()[0]}") from None


def _csv(file: Path) -> Iterator[Part]:
    size = max(1, file.stat().st_size)
    with file.open("rb") as raw:
        reader = csv.reader(io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline=""))
        names = _names(file, next(_lines(reader), []))
        numbered = enumerate(_lines(reader), 1)
        first = True
        while (lines := list(islice(numbered, ROWS))) or first:
            first = False
            yield _part(names, lines, min(1.0, raw.tell() / size))


def _part(names: list[str], lines: Iterable[tuple[int, list[str]]], done: float) -> Part:
    read: list[list[str]] = []
    numbers: list[int] = []
    unread: list[tuple[int, str]] = []
    for number, cells in lines:
        if len(cells) == len(names):
            read.append(cells)
            numbers.append(number)
        else:
            unread.append(
                (number, f"It has {len(cells)} cells; the first line of the file has {len(names)}.")
            )
    columns = zip(*read, strict=True) if read else ([] for _ in names)
    frame = pl.DataFrame(
        {name: pl.Series(column, dtype=pl.String) for name, column in zip(names, columns, strict=True)}
    )
    return Part(frame, pl.Series(numbers, dtype=pl.Int64), tuple(unread), done)


def _names(file: Path, names: list[str]) -> list[str]:
    names = [name.strip() for name in names]
    twice = next((name for name in names if names.count(name) > 1), None)
    if not names:
        raise Refusal(f"{file} is empty. Its first line names the columns.")
    if twice is not None:
        raise Refusal(f"{file} has two columns called “{twice}”.")
    return names


def _lines(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    """The lines that hold anything. Raises `Refusal` where the file is no CSV."""
    try:
        yield from (line for line in reader if line)
    except csv.Error as error:
        raise Refusal(f"This is no CSV file that can be read: {error}.") from None
