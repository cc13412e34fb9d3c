"""How much a bundle may hold, and how long and how big the opening of one paper may be."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Each limit is of one thing. `largest_upload` is of all papers together."""

    largest_upload: int = 150 * MEGABYTE
    largest_part: int = 100 * MEGABYTE
    most_parts: int = 200
    most_pages: int = 1500
    most_pixels: int = 80_000_000
    unpacked: int = 300 * MEGABYTE
    seconds: int = 30
    memory: int = 1024 * MEGABYTE


LIMITS = Limits()


def in_words(size: int) -> str:
    """A size as people say it: "12 MB"."""
    return f"{max(1, round(size / MEGABYTE))} MB"


def as_json(limits: Limits) -> str:
    """The limits as another process is told them."""
    return json.dumps(asdict(limits))
