"""What every room says of a table of cases, as columns of a file."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import polars as pl

from avenues.law.assess import Why as BeganLater
from avenues.law.avenues import rooms
from avenues.law.columns import Answers, Table, tabulate, tabulate_limits
from avenues.law.columns.paths import Refused
from avenues.law.columns.table import DAY
from avenues.law.facts import Untold
from avenues.law.reasons import NotInForce, Reasons
from avenues.law.room import Standing

WAITS, REFUSED = "waits", "refused"
BETWEEN = ";"


def answered(table: Table) -> pl.DataFrame:
    """For each avenue `<key>` (its standing), `<key>.because`, and `<key>.<id>`, a time limit's last day.

    A standing that waits for a fact says `waits`, and the fact under `because`; one that the law or the
    calendar refuses says `refused`, and why.
    """
    columns: list[pl.Series] = []
    standings = tabulate({key: room.standing for key, room in rooms().items()}, table)
    for key, room in rooms().items():
        said = [_said(value, reasons) for value, reasons in standings[key].findings]
        columns.append(_taken(key, [standing for standing, _ in said], standings[key]))
        columns.append(_taken(f"{key}.because", [because for _, because in said], standings[key]))
        limits = tabulate_limits(room.time_limits, table)
        columns += [pl.Series(f"{key}.{id}", found.days) for id, found in limits.items() if _has_days(found)]
    return pl.DataFrame(columns)


def in_order(names: Iterable[str]) -> list[str]:
    """The names of columns, each avenue's together and its time limits by their ids; others first."""
    places = {key: place for place, key in enumerate(rooms())}

    def order(name: str) -> tuple[int, int, str]:
        key, _, rest = name.partition(".")
        if key not in places:
            return (-1, 0, "")
        return (places[key], ["", "because"].index(rest) if rest in {"", "because"} else 2, rest)

    return sorted(names, key=order)


def _has_days(found: Answers) -> bool:
    """Has any row a last day? A limit without one ("ask at any time") has no column."""
    return any(value is DAY for value, _ in found.findings)


def _said(value: object, reasons: tuple[Reasons, ...]) -> tuple[str, str]:
    match value:
        case Standing():
            return value.name.lower(), BETWEEN.join(reason.key for reason in reasons)
        case Refused(error=Untold() as untold):
            return WAITS, untold.fact
        case Refused(error=NotInForce()):
            return Standing.NOT_AVAILABLE.name.lower(), BeganLater.BEGAN_LATER.key
        case Refused():
            return REFUSED, str(value.error)
        case _:
            raise TypeError(f"A standing was expected, not {value!r}.")


def _taken(name: str, words: list[str], found: Answers) -> pl.Series:
    if not words:
        return pl.Series(name, [], dtype=pl.String)
    return pl.Series(name, words, dtype=pl.String).gather(found.codes.astype(np.uint32))
