"""Whether a notice says all that it must, and what follows where it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from avenues.law.notices.items import Item, items_of
from avenues.law.notices.kinds import Notice
from avenues.law.reasons import Reasons
from avenues.law.sources import FROM_KNOWLEDGE, HESC, REGS, Source


class Why(Reasons):
    COMPLETE = REGS.reg("32"), "The notice says all that the law asks for."
    LATE_APPEAL = (
        HESC.rule("20(4)", FROM_KNOWLEDGE),
        "The notice does not tell all the rights. That is a good reason for the Tribunal to allow a late appeal.",
    )
    INCOMPLETE = (
        REGS.reg("32"),
        "The notice leaves out what the law asks for. The council should send it again, complete.",
    )


class Found(Enum):
    """Is an item in the notice?"""

    THERE = "there"
    MISSING = "missing"
    NOT_LOOKED_FOR = "not looked for"


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """One item, whether it was found, and the provision that asks for it."""

    item: Item
    found: Found
    source: Source


@dataclass(frozen=True, slots=True)
class Checked:
    """A notice, item by item, and what follows."""

    items: tuple[CheckedItem, ...]
    because: tuple[Reasons, ...]

    @property
    def missing(self) -> tuple[Item, ...]:
        """What it leaves out."""
        return tuple(each.item for each in self.items if each.found is Found.MISSING)


TELLS_THE_RIGHTS = frozenset(
    {Item.RIGHT_TO_APPEAL, Item.TIME_LIMITS, Item.MEDIATION, Item.CERTIFICATE, Item.ADVISER}
)
"""What a family must know to appeal in time."""


def checked(*, notice: Notice, sent: date, says: Mapping[Item, bool]) -> Checked:
    """Every item of a notice sent on a day; `says` holds those that were looked for."""
    items = tuple(
        CheckedItem(asked.item, _found(says.get(asked.item)), asked.source)
        for asked in items_of(notice, sent)
    )
    missing = {each.item for each in items if each.found is Found.MISSING}
    because: list[Reasons] = []
    if missing:
        because.append(Why.INCOMPLETE)
    if missing & TELLS_THE_RIGHTS:
        because.append(Why.LATE_APPEAL)
    if all(each.found is Found.THERE for each in items):
        because.append(Why.COMPLETE)
    return Checked(items, tuple(because))


def _found(said: bool | None) -> Found:
    if said is None:
        return Found.NOT_LOOKED_FOR
    return Found.THERE if said else Found.MISSING
