"""Fills the words of a paper with what is known. Untold things become gaps; nothing becomes an empty string.

The words are a template in a sandbox: they can choose and repeat, and reach nothing but what they are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from avenues.documents.blocks import Block, Gap
from avenues.documents.marking import blocks_of, mark, without_marks
from avenues.law.calendar import plain
from avenues.law.options import Option, in_order

PARTS = Path(__file__).parent / "parts"  # words that several papers share


class BadWords(ValueError):
    """The words of a paper cannot be read; the message says what is wrong and where."""


class Missing:
    """Something untold. In an `if` it counts as no; written out, it is a gap under its label."""

    def __init__(self, label: str) -> None:
        self.label = label

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        """Where words join it to others before it is written out, it stays readable as a gap."""
        return f"[{self.label}]"

    def __getattr__(self, name: str) -> Missing:
        """A part of what is untold is untold too."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self


class Owner(Missing):
    """An untold name with its ’s: the gap, and the ’s after it."""


def fill(words: str, known: Mapping[str, Any]) -> tuple[Block, ...]:
    """The blocks of the words, filled. Raises `BadWords`."""
    filled: list[str | Gap] = []

    def written(value: Any) -> str:
        filled.append(spoken(value))
        return mark(len(filled) - 1) + ("’s" if isinstance(value, Owner) else "")

    try:
        text = _template(words).render(**known, __written__=written)
    except TemplateError as wrong:
        line = getattr(wrong, "lineno", None)
        where = f"line {line}: " if line else ""
        raise BadWords(f"{where}{wrong.message}") from wrong
    return blocks_of(text, filled)


def spoken(value: Any) -> str | Gap:
    """A value as a paper writes it: a day in full, an option by its words, several with "and"."""
    match value:
        case Missing():
            return Gap(value.label)
        case bool():
            return "yes" if value else "no"
        case date():
            return plain(value)
        case Option():
            return value.words
        case frozenset():
            return listed(str(spoken(each)) for each in in_order(value))
        case _:
            return without_marks(str(value))


def on_a_day(day: date) -> str:
    """A day without its weekday, as a date of birth is written: "2 March 2015"."""
    return plain(day).partition(" ")[2]


def listed(words: Iterable[str]) -> str:
    """Several, as a sentence lists them: "a, b and c"."""
    *before, last = list(words) or [""]
    return f"{', '.join(before)} and {last}" if before else last


def lines(told: Any) -> list[Any]:
    """What was typed, a line each, for words that list it; a gap stays one gap."""
    if isinstance(told, Missing):
        return [told]
    return [each.strip() for each in str(told).splitlines() if each.strip()]


@lru_cache(512)
def _template(words: str) -> Template:
    return _environment().from_string(words)


@lru_cache(1)
def _environment() -> ImmutableSandboxedEnvironment:
    """Each value that is written out goes through the paper's own `__written__`, so that it stays text."""
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(PARTS),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # the text is not HTML: each rendering escapes for itself
    )
    made.filters["lines"] = lines
    made.filters["listed"] = listed
    made.filters["on_a_day"] = on_a_day
    return made


@pass_context
def _finalize(context: Context, value: Any) -> str:
    return str(context["__written__"](value))
