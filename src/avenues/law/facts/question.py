"""How a fact is asked for: its question, its hint and why we ask stand beside it, in plain English."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Question:
    """How a fact is asked for. `short` names it in a list; `unsure` lets a person say "I don't know"."""

    ask: str
    short: str
    why: str
    hint: str = ""
    not_yet: str = ""
    unsure: bool = True


def asked(ask: str, *, short: str, why: str, hint: str = "", not_yet: str = "", unsure: bool = True) -> Any:
    """A fact with its question. `not_yet` are the words for "it has not happened"."""
    return field(metadata={"question": Question(ask, short, why, hint, not_yet, unsure)})


NOT_YET = "Not yet"
NO = "No"
DEADLINES = "It decides the last day to act."
WHICH_AVENUES = "It decides which avenues are open."
