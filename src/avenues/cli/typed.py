"""A fact typed as text, in an option or in a cell of a table."""

from __future__ import annotations

from typing import Any

from avenues.law.telling import NOT_YET_WORD, UNKNOWN_WORD, shape

LONGEST_NUMBER = 19  # digits
YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def cell(name: str, text: str, between: str) -> Any:
    """Text typed for a fact as `telling` reads it: yes and no, whole numbers, several values."""
    kind = shape(name)
    if text in (UNKNOWN_WORD, NOT_YET_WORD):
        return text
    if kind.several:
        return [part.strip() for part in text.split(between) if part.strip()]
    if kind.base is bool:
        return YES_NO.get(text.lower(), text)
    if (
        kind.base is int
        and text.removeprefix("-").isdecimal()
        and text.isascii()
        and len(text) <= LONGEST_NUMBER
    ):
        return int(text)
    return text
