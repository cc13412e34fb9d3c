"""The law that a paper names: by the id of a clock, the key of a reason, or the provision itself.

A paper can name only what the rules cite already: `law("TL-A1")`, `law("appeal.PLACEMENT_ONLY")`,
`law("CFA s 42(2)")`. Nothing is cited from memory.
"""

from __future__ import annotations

from functools import cache

from avenues.documents.filling import BadWords
from avenues.law import registry, sources
from avenues.law.sources import Instrument, Source

_PARTS = 3


@cache
def citation(named: str) -> str:
    """The source, as a letter writes it: "section 42(2) of the Children and Families Act 2014".

    Raises `BadWords`.
    """
    if (reason := registry.reasons().get(named)) is not None:
        return in_a_sentence(reason.source)
    if (declared := registry.clocks().get(named)) is not None:
        return in_a_sentence(declared.clock.source)
    return in_a_sentence(_provision(named))


def in_a_sentence(source: Source) -> str:
    """A source inside a sentence."""
    of_the = source.instrument if source.instrument.lower().startswith("the ") else f"the {source.instrument}"
    return f"{source.provision} of {of_the}" if source.provision else of_the


def _provision(named: str) -> Source:
    """A provision by instrument, kind and number: `CFA s 42(2)`, `REGS reg 14`, `CODE para 9.14`."""
    parts = named.split(maxsplit=2)
    instrument = getattr(sources, parts[0], None) if len(parts) == _PARTS else None
    if not isinstance(instrument, Instrument) or parts[1] not in {"s", "reg", "rule", "para", "cite"}:
        raise BadWords(f"There is no source, clock or reason called “{named}”.")
    found: Source = getattr(instrument, parts[1])(parts[2])
    if found.citation not in _cited():
        raise BadWords(f"No rule cites {found.citation}: a paper can name only what the rules rest on.")
    return found


@cache
def _cited() -> frozenset[str]:
    return frozenset(source.citation for source in registry.sources())
