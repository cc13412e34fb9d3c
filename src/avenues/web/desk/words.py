"""The law's words as a desk says them: who owes, how far a day is, and where a duty stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.utils.timezone import localtime

from avenues.casework.selectors import DisagreementLine, DisagreementRecord, DueLine
from avenues.law.calendar import short
from avenues.law.clocks import Kind, Who
from avenues.law.options import Asker, Matter
from avenues.law.proceedings.owing import OPEN, State
from avenues.law.words import speak
from avenues.web.public.pathway.spoken import away

_AT_A_DESK = {
    Who.FAMILY: "the family",
    Who.OLD_COUNCIL: "the old council",
    Who.BODY_COMPLAINED_TO: "the body complained to",
    Who.EITHER_PARTY: "the family or the council",
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A word on a coloured ground. The word says it all; the colour helps to find it."""

    words: str
    colour: str


@lru_cache(1024)
def spoken(words: str) -> str:
    """The law's words about a child or young person, for somebody who helps them."""
    return speak(words, Asker.HELPER)


def who_owes(who: Who, owed_by: str = "") -> str:
    """Who owes it: the organisation, where it is known."""
    return owed_by or _AT_A_DESK.get(who, who.value)


def standing(line: DueLine, on: date) -> Tag:
    """Where it stands today. A target is never called overdue, nor is a day that is only the safe one."""
    return tag_of(line.state, line.kind, line.due, on)


def tag_of(state: State, kind: Kind, due: date | None, on: date) -> Tag:
    """The same, for a duty from wherever it comes."""
    match state:
        case State.MISSED:
            return _LATE[kind]
        case State.DUE if due is not None:
            return Tag(f"Due {away(due, on)}", "yellow")
        case State.AHEAD if due is not None:
            return Tag(away(due, on).capitalize(), "blue")
        case State.MAY_BE_EXCUSED:
            return Tag("Late, may be excused", "orange")
        case State.MET:
            return Tag("Met", "green")
        case State.MET_LATE if kind is Kind.DUTY:
            return Tag("Met late", "orange")
        case State.MET_LATE:
            return Tag("Done after the day", "grey")
        case State.CONTINUING:
            return Tag("Still owed", "blue")
        case State.WAIVED:
            return Tag("Given up by the family", "grey")
        case State.ON_HOLD:
            return Tag("On hold", "grey")
        case _:
            return Tag("No longer owed", "grey")


_LATE = {
    Kind.DUTY: Tag("Overdue", "red"),
    Kind.TARGET: Tag("Past the day expected", "orange"),
    Kind.LIMIT: Tag("Past the safe day", "red"),
}


def is_open(state: State) -> bool:
    """Is something still to be done?"""
    return state in OPEN


def in_words_of_time(at: datetime) -> str:
    """A moment: the day and the hour, as the clock on the wall has it."""
    here = localtime(at)
    return f"{short(here.date())}, {here:%H:%M}"


def about(line: DisagreementLine | DisagreementRecord) -> str:
    """What a disagreement is about, in a line."""
    return line.summary or matters_in_words(line.matters) or "No matter is told yet"


def matters_in_words(matters: tuple[Matter, ...]) -> str:
    """The matters, one after the other."""
    return "; ".join(spoken(matter.words) for matter in matters)
