"""A file that was sent: refused at once, read here if it is text, or opened apart."""

from __future__ import annotations

from avenues.reading.letter import How, Letter
from avenues.reading.opening.apart import opened_apart
from avenues.reading.opening.kinds import Kind, kind_of
from avenues.reading.opening.refusals import LARGEST, MOST_SIGNS, CannotRead, Refusal
from avenues.reading.opening.text import decoded, open_text


def open_file(name: str, data: bytes) -> Letter:
    """The letter in a file. Raises `CannotRead`, which names the file."""
    try:
        return _opened(data)
    except CannotRead as unread:
        raise CannotRead(unread.refusal, name) from None


def _opened(data: bytes) -> Letter:
    if not data.strip():
        raise CannotRead(Refusal.EMPTY)
    if len(data) > LARGEST:
        raise CannotRead(Refusal.TOO_BIG)
    kind = kind_of(data)
    if kind is Kind.TEXT:
        text = decoded(data)
        if not text.strip():
            raise CannotRead(Refusal.EMPTY)
        return open_text(text, How.FILE)
    letter = opened_apart(kind, data)
    if not letter.text.strip():
        raise CannotRead(Refusal.NO_WORDS)
    if len(letter.text) > MOST_SIGNS:
        raise CannotRead(Refusal.TOO_LONG)
    return letter
