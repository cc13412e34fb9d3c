"""What a person can type into a paper: names, addresses, their own words. Kept nowhere."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from avenues.law.options import Asker
from avenues.law.words import speak

DATA = Path(__file__).parent / "data"
LONGEST_LINE = 200
LONGEST_TEXT = 10_000


class Kind(Enum):
    """How it is typed."""

    LINE = "line"
    LINES = "lines"  # an address
    TEXT = "text"  # their own words, in as many paragraphs as they like


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing to type. Words may hold `{child}` and its kin.

    `fact`: the fact that says the same, if there is one; where it is told, nobody need type it.
    """

    name: str
    label: str
    kind: Kind = Kind.LINE
    hint: str = ""
    autocomplete: str = ""
    fact: str = ""

    @property
    def longest(self) -> int:
        """How many signs it can have."""
        return LONGEST_LINE if self.kind is Kind.LINE else LONGEST_TEXT

    def label_for(self, asker: Asker | None) -> str:
        """The label as this person should read it."""
        return speak(self.label, asker)

    def hint_for(self, asker: Asker | None) -> str:
        """The hint as this person should read it."""
        return speak(self.hint, asker)


@cache
def details() -> Mapping[str, Detail]:
    """Those that several papers share, by their names."""
    return MappingProxyType(read(tomllib.loads((DATA / "details.toml").read_text(encoding="utf-8"))))


@cache
def body_details() -> Mapping[str, Detail]:
    """Those of bodies' papers, by their names."""
    return MappingProxyType(read(tomllib.loads((DATA / "body_details.toml").read_text(encoding="utf-8"))))


def read(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Detail]:
    """Details as a file holds them: a table each, under its name."""
    return {
        name: Detail(
            name=name,
            label=table["label"],
            kind=Kind(table.get("kind", "line")),
            hint=table.get("hint", ""),
            autocomplete=table.get("autocomplete", ""),
            fact=table.get("fact", ""),
        )
        for name, table in tables.items()
    }
