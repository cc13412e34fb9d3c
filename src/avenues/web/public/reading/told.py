"""What stands in the form that is confirmed: as it was found in a letter, or as it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from avenues.law.notices import Item, Notice
from avenues.reading import Find, How, Reading
from avenues.web.public.pathway.typed import Day

NOTICE = "notice"
NONE_OF_THEM = "none"
THERE, MISSING = "there", "missing"
DATED, SENT, CONTACT_BY, APPEAL_BY = "dated", "sent", "told-contact", "told-appeal"
DAYS = (DATED, SENT, CONTACT_BY, APPEAL_BY)
IN_ANY_WORDS = frozenset({Item.REASONS})  # a reason is easily missed, so nobody is told that there is none
NOTICES = {notice.key: notice for notice in Notice}


@dataclass(frozen=True, slots=True)
class Told:
    """Keys of notices (or "none"); days as they are typed; for each item "there", "missing" or ""."""

    notices: tuple[str, ...]
    days: Mapping[str, Day]
    says: Mapping[Item, str]

    @property
    def chosen(self) -> tuple[Notice, ...]:
        """The notices that were chosen."""
        return tuple(NOTICES[key] for key in self.notices if key in NOTICES)


def name_of(item: Item) -> str:
    """What the address calls an item: as the notice checker does, so that one address serves both."""
    return f"says-{item.name.lower().replace('_', '-')}"


def found(reading: Reading) -> Told:
    """As it was found. What a notice must say and was not found is missing, but in a picture: look again."""
    if_not_found = "" if reading.letter.how is How.PICTURE or not reading.decisions else MISSING
    return Told(
        notices=tuple(find.value.key for find in reading.decisions),
        days={name: _shown(find) for name, find in zip(DAYS, reading.days, strict=True)},
        says={
            item: _said(reading.items.get(item), "" if item in IN_ANY_WORDS else if_not_found)
            for item in Item
        },
    )


def typed(query: QueryDict) -> Told:
    """As it was typed. What cannot be read is left out, or shown again to be put right."""
    keys = dict.fromkeys(key for key in query.getlist(NOTICE) if key in NOTICES or key == NONE_OF_THEM)
    said = {item: query.get(name_of(item), "") for item in Item}
    return Told(
        notices=tuple(keys),
        days={name: Day.of(name, query) for name in DAYS},
        says={item: value if value in {THERE, MISSING} else "" for item, value in said.items()},
    )


def _shown(find: Find[date] | None) -> Day:
    return Day.shown(find.value.isoformat()) if find else Day()


def _said(find: Find[Item] | None, if_not_found: str) -> str:
    if find is None:
        return if_not_found
    return THERE if find.is_sure else ""
