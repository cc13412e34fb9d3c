"""A checked notice for its page: the days to tell, each item, and what follows from what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from avenues.law.calendar import plain
from avenues.law.notices import Checked, Found, LastDays
from avenues.law.notices.checking import CheckedItem
from avenues.law.proof import proof_lines
from avenues.law.reasons import Finding, Reasons
from avenues.web.desk.notices.asked import name_of
from avenues.web.desk.words import Tag, spoken
from avenues.web.public.pathway.spoken import Cite, Said, cite

TAGS = {
    Found.THERE: Tag("There", "green"),
    Found.MISSING: Tag("Missing", "red"),
    Found.NOT_LOOKED_FOR: Tag("Not looked for", "grey"),
}
CHOICES = tuple((found.name.lower() if found is not Found.NOT_LOOKED_FOR else "", found) for found in Found)


@dataclass(frozen=True, slots=True)
class DayToTell:
    """A last day, what it is for, and how it was reached."""

    what: str
    day: str
    note: str
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item of the notice. `choices` are value, words, and whether it is the one chosen."""

    name: str
    words: str
    matters: str
    tag: Tag
    cite: Cite
    choices: tuple[tuple[str, str, bool], ...]


def days(found: LastDays) -> tuple[DayToTell, ...]:
    """The days to tell. Where two readings differ the earlier is told first."""
    last, safe = found.contact.value, found.safe_contact.value
    differs = "The notice has another date than the day it is sent. This day is safe in any reading."
    lines = [_day("Contact the mediation adviser by", found.safe_contact, differs if safe < last else "")]
    if safe < last:
        lines.append(_day("Counted from the day it is sent", found.contact, "Regulation 33"))
    later = "Or one month from the date of the mediation certificate, if that is later"
    lines.append(_day("The appeal must reach the Tribunal by 5pm on", found.appeal, later))
    return tuple(lines)


def items(found: Checked) -> tuple[ItemLine, ...]:
    """Every item, in the order of a letter."""
    return tuple(_item(each) for each in found.items)


def follows(reasons: Iterable[Reasons]) -> tuple[Said, ...]:
    """What follows, with its sources, as a desk says it."""
    return tuple(Said(spoken(reason.words), cite(reason.source)) for reason in reasons)


def summary(found: Checked) -> str:
    """How many items are there, missing, and not looked for."""
    count = {kind: sum(each.found is kind for each in found.items) for kind in Found}
    return (
        f"{count[Found.THERE]} of {len(found.items)} there, {count[Found.MISSING]} missing, "
        f"{count[Found.NOT_LOOKED_FOR]} not looked for"
    )


def _day(what: str, found: Finding[date], note: str) -> DayToTell:
    return DayToTell(what, plain(found.value), note, tuple(spoken(line) for line in proof_lines(found)))


def _item(line: CheckedItem) -> ItemLine:
    return ItemLine(
        name=name_of(line.item),
        words=line.item.words,
        matters=line.item.matters,
        tag=TAGS[line.found],
        cite=cite(line.source),
        choices=tuple((value, TAGS[found].words, found is line.found) for value, found in CHOICES),
    )
