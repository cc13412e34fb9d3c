"""Reads a file of facts, or standard input: JSON to facts, or a sentence about what is wrong."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from avenues.cli.days import today
from avenues.cli.refusal import Refusal
from avenues.law.checks import contradictions
from avenues.law.facts import Facts
from avenues.law.telling import BadFacts, BadValue, Problem, read_day, tell

STANDARD_INPUT = "-"
LARGEST = 1 << 20  # characters: a file of facts is a page


def facts_from(name: str, on: date | None) -> Facts:
    """The facts in a file, on the day asked about: the one given, else the file's `on`, else today.

    Raises `BadFacts` for what cannot be read or cannot be true, `Refusal` for what is no JSON.
    """
    told = _json(_text(name))
    if isinstance(told, dict) and "on" in told:
        day = told.pop("on")
        on = on or _day(day)
    return checked(tell(told, on=on or today()))


def checked(facts: Facts) -> Facts:
    """The facts, if they can be true. Raises `BadFacts`."""
    problems = contradictions(facts)
    if problems:
        raise BadFacts(problems)
    return facts


def _day(value: Any) -> date:
    try:
        return read_day("on", value)
    except BadValue as error:
        raise BadFacts((Problem("on", str(error)),)) from None


def _text(name: str) -> str:
    try:
        if name == STANDARD_INPUT:
            text = sys.stdin.read(LARGEST + 1)
        else:
            with Path(name).open(encoding="utf-8-sig") as file:
                text = file.read(LARGEST + 1)
    except OSError as error:
        raise Refusal(f"{name} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Refusal(f"{_called(name)} is not text in UTF-8.") from None
    if len(text) > LARGEST:
        raise Refusal(f"{_called(name)} is too long for a file of facts.")
    return text


def _json(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise Refusal(
            f"This is not JSON: {error.msg} in line {error.lineno}, column {error.colno}."
        ) from None
    except BadFacts:
        raise
    except (RecursionError, ValueError):  # nested too deep, or a number too long
        raise Refusal("This is not a table of facts.") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A table whose names each stand once: which of two would count?"""
    table: dict[str, Any] = {}
    for name, value in pairs:
        if name in table:
            raise BadFacts((Problem(name, f"“{name}” stands twice. Keep one of the two."),))
        table[name] = value
    return table


def _called(name: str) -> str:
    return "Standard input" if name == STANDARD_INPUT else name
