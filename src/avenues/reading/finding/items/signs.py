"""A sign of an item: words of a sentence, and what must stand near them or must not stand with them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that tell an item.

    `near` must stand in the sentence or the three before it, `unless` must not stand in it; `doubt` says what
    is uncertain.
    """

    words: re.Pattern[str]
    near: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    doubt: str = ""

    def shows_in(self, words: str, around: str) -> bool:
        """Does the sentence tell the item? `around` is the sentence with those before it."""
        return (
            self.words.search(words) is not None
            and (self.near is None or self.near.search(around) is not None)
            and (self.unless is None or self.unless.search(words) is None)
        )


def sign(words: str, *, near: str = "", unless: str = "", doubt: str = "") -> Sign:
    """A sign, from its patterns as text in small letters."""
    return Sign(
        re.compile(words),
        re.compile(near) if near else None,
        re.compile(unless) if unless else None,
        doubt,
    )
