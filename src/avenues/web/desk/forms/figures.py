"""A small number in a box that nobody sees: how many rows a form has, how many entries were there."""

from __future__ import annotations


def figures(typed: str, *, most: int) -> int | None:
    """The number, where it is one of so many figures at most. None for whatever else a browser may send."""
    is_one = typed.isascii() and typed.isdecimal() and len(typed) <= most
    return int(typed) if is_one else None
