"""What a proceeding can be of: any avenue, or the council's own process of assessment, plan and review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from avenues.law import ehc_process
from avenues.law.avenues import rooms
from avenues.law.proceedings.procedure import Procedure

PROCESS = ehc_process.PROCEDURE.key
PROCESS_NAME = "Assessment, plan and reviews"


@dataclass(frozen=True, slots=True)
class Avenue:
    """What is used: its key, its name for a page, and how its proceedings go."""

    key: str
    name: str
    procedure: Procedure

    @property
    def has_events(self) -> bool:
        """Can a proceeding of it be kept here?"""
        return not self.procedure.none


@cache
def avenues() -> Mapping[str, Avenue]:
    """Everything that a proceeding can be of, by its key."""
    found = {key: Avenue(key, room.ROOM.name, room.PROCEDURE) for key, room in rooms().items()}
    found[PROCESS] = Avenue(PROCESS, PROCESS_NAME, ehc_process.PROCEDURE)
    return MappingProxyType(found)


def procedure_of(avenue: str) -> Procedure:
    """How proceedings of an avenue go. Raises `KeyError` where there is no such avenue."""
    return avenues()[avenue].procedure


def name_of(avenue: str) -> str:
    """What a page calls it; its key, where the law has no such avenue any more."""
    known = avenues().get(avenue)
    return avenue if known is None else known.name
