"""What is asked of the checker: which notice, sent when, and what was found in it. Read from the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from avenues.law.calendar import plain
from avenues.law.notices import Found, Item, LastDays, Notice, days_to_tell, items_of
from avenues.web.desk.forms import Field, Filling, Shape, choices_of, fill

FIELDS = (
    Field(
        "notice",
        "Which decision does it tell?",
        Shape.PICK,
        choices=choices_of(Notice),
        needed="Choose the decision that the notice tells.",
    ),
    Field(
        "sent",
        "On what day is it sent?",
        Shape.DAY,
        hint="For example, 2 3 2027",
        needed="Enter the day on which the notice is sent.",
    ),
    Field("dated", "What date is on it?", Shape.DAY, hint="If it is not the day on which it is sent"),
)
BEYOND = "The bank holidays of the days after it are not known here yet. Enter an earlier day."
SAID = {Found.THERE.name.lower(): True, Found.MISSING.name.lower(): False}


@dataclass(frozen=True, slots=True)
class Asked:
    """A notice sent on a day and dated on a day. `says` holds the items that were looked for."""

    notice: Notice
    sent: date
    dated: date
    says: Mapping[Item, bool]
    days: LastDays


def read(query: QueryDict) -> tuple[Filling, Asked | None]:
    """The form as the address has it, and what it asks where nothing is wrong."""
    filling = fill(FIELDS, query)
    if not filling.is_right:
        return filling, None
    notice = next(each for each in Notice if each.key == filling.values["notice"])
    sent = filling.values["sent"]
    dated = filling.values["dated"] or sent
    if dated > sent:
        sentence = (
            f"The date on it, {plain(dated)}, is after {plain(sent)}, when it is sent. Check both days."
        )
        return filling.refused(sentence, "dated-day"), None
    try:
        items_of(notice, sent)
        days = days_to_tell(notice=notice, sent=sent, dated=dated)
    except ValueError as too_early:
        return filling.refused(str(too_early), "sent-day"), None
    except LookupError:
        return filling.refused(BEYOND, "sent-day"), None
    return filling, Asked(notice, sent, dated, said_in(query), days)


def name_of(item: Item) -> str:
    """What the address calls an item: "says-time-limits"."""
    return f"says-{item.name.lower().replace('_', '-')}"


def said_in(query: QueryDict) -> dict[Item, bool]:
    """Each item that was looked for, and whether it is there. What cannot be read was not looked for."""
    found = {item: SAID.get(query.get(name_of(item), "")) for item in Item}
    return {item: said for item, said in found.items() if said is not None}
