"""The older page's seven examples: quick starts of the pathway, and part of the guidance.

Their words and answers stand in `examples.toml`; an answer is a fact's name and an option's key, as an
address holds them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from avenues.law.telling import shape


@dataclass(frozen=True, slots=True)
class Example:
    """One situation: its name for an address, its words for a page, and the answers that it fills in.

    `answers` hold one pair for each option, so that several options of a fact are several pairs.
    """

    name: str
    words: str
    answers: tuple[tuple[str, str], ...]

    @property
    def query(self) -> str:
        """The answers as an address holds them: `matters=plan_content&sections=i`."""
        return urlencode(self.answers)

    @property
    def told(self) -> dict[str, Any]:
        """The answers as `telling.tell` reads them: a list where a fact takes several."""
        told: dict[str, Any] = {}
        for fact, key in self.answers:
            if shape(fact).several:
                told.setdefault(fact, []).append(key)
            else:
                told[fact] = key
        return told


@cache
def examples() -> tuple[Example, ...]:
    """All seven, in the order of the older page."""
    rows = examples_file()["example"]
    return tuple(Example(row["name"], row["words"], tuple(_pairs(row["answers"]))) for row in rows)


@cache
def examples_file() -> dict[str, Any]:
    """The file as it stands, with what the page of guidance adds to each example."""
    return tomllib.loads(files("avenues.web.public").joinpath("examples.toml").read_text(encoding="utf-8"))


def _pairs(answers: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (fact, key)
        for fact, value in answers.items()
        for key in (value if isinstance(value, list) else [value])
    ]
