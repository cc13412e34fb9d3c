"""What the older page said and what the law says: read from `corrections.toml`, its sources from the law."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from avenues.law import sources as instruments
from avenues.law.registry import sources
from avenues.law.sources import Instrument, Source


@dataclass(frozen=True, slots=True)
class Correction:
    """One point. `ids` are its names in the papers; `examples` those of the seven that show it."""

    ids: tuple[str, ...]
    said: str
    says: str
    sources: tuple[Source, ...]
    examples: tuple[str, ...]


@cache
def corrections() -> tuple[Correction, ...]:
    """Every point, in the order of the older page."""
    text = files("avenues.web.public.guidance").joinpath("corrections.toml").read_text("utf-8")
    return tuple(
        Correction(
            ids=tuple(row["ids"]),
            said=row["said"],
            says=row["says"],
            sources=tuple(source_named(name) for name in row["sources"]),
            examples=tuple(row["examples"]),
        )
        for row in tomllib.loads(text)["correction"]
    )


def shown_in(example: str) -> tuple[Correction, ...]:
    """The points that one of the seven examples shows."""
    return tuple(found for found in corrections() if example in found.examples)


def source_named(name: str) -> Source:
    """`"CFA section 57"`: the instrument by its name in `law/sources.py`, then the provision.

    As the rules cite it, with their mark; else cited anew, with the instrument's.
    """
    constant, _, provision = name.partition(" ")
    instrument: Instrument = getattr(instruments, constant)
    cited = [s for s in sources() if s.instrument == instrument.name and s.provision == provision]
    return cited[0] if cited else instrument.cite(provision)
