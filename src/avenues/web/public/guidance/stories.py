"""A room's worked examples told as short stories, with every date and its proof worked out anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from avenues.law.calendar import plain
from avenues.law.clocks import Clock, Kind
from avenues.law.facts import QUESTIONS, Facts
from avenues.law.options import Asker
from avenues.law.proof import proof, reason_words
from avenues.law.reasons import Finding
from avenues.law.room import Standing
from avenues.law.telling import untell
from avenues.law.words import speak
from avenues.web.public.guidance.worked import Worked, worked_examples
from avenues.web.public.pathway.questions import answer_words

ANSWER = {
    Standing.OPEN: "You can use it now.",
    Standing.OPEN_ONCE: "You can use it, once something has come first.",
    Standing.NOT_YET: "You cannot use it yet.",
    Standing.LAPSED: "The time is over.",
    Standing.NOT_AVAILABLE: "It is not open for this.",
}
ORDINARY = {"asker": "parent", "detained": False, "in_writing": True, "urgent": False, "court_used": False}
OUR_OWN = re.compile(r"^[A-Z]+(?:-[A-Z0-9]+)+$|seed page|this note")
NO_DAY = "There is no last day."


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a story: who must do what, by when, how it was counted, and the safer day to aim for."""

    words: str
    day: str
    counted: str
    safe: str


@dataclass(frozen=True, slots=True)
class Story:
    """One worked example. `told` are its facts: a name and an answer each."""

    title: str
    day: str
    told: tuple[tuple[str, str], ...]
    answer: str
    because: tuple[str, ...]
    dates: tuple[Dated, ...]
    source: str


def stories(key: str) -> tuple[Story, ...]:
    """Every worked example of a room, as a story."""
    return tuple(_story(example) for example in worked_examples(key))


def _story(example: Worked) -> Story:
    facts, standing = example.facts, example.standing
    asker: Asker | None = facts.told("asker")
    return Story(
        title=example.name[:1].upper() + example.name[1:],
        day=plain(facts.on),
        told=tuple(_told(facts, asker)),
        answer="" if standing is None else ANSWER[standing.value],
        because=() if standing is None else tuple(_plain_reasons(standing, asker)),
        dates=tuple(_dates(example, asker)),
        source=_source(example.source),
    )


def _source(source: str) -> str:
    """Where the example comes from, less the names that only its makers know: "T-13", "the seed page"."""
    parts = (part.strip() for part in source.split(";"))
    return "; ".join(part for part in parts if not OUR_OWN.search(part))


def _told(facts: Facts, asker: Asker | None) -> Iterator[tuple[str, str]]:
    """The facts in words, less those that are as in most cases."""
    for name, value in untell(facts).items():
        if name in ORDINARY and ORDINARY[name] == value:
            continue
        answers = answer_words(name, tuple(_as_in_an_address(value)), asker)
        yield speak(QUESTIONS[name].short, asker), "; ".join(answers)


def _as_in_an_address(value: Any) -> list[str]:
    match value:
        case bool():
            return ["yes" if value else "no"]
        case None:
            return ["not_yet"]
        case list():
            return value
        case _:
            return [str(value)]


def _plain_reasons(found: Finding[Any], asker: Asker | None) -> list[str]:
    """The reasons that are sentences; the steps of a count have their own place."""
    words = reason_words([reason for reason in found.because if not hasattr(reason, "day")], asker)
    return list(dict.fromkeys(words))


def _dates(example: Worked, asker: Asker | None) -> Iterator[Dated]:
    """The dates that the example is there to show; every date if it names none."""
    for limit in example.limits:
        if not example.about or limit.clock.id in example.about:
            yield _dated(limit.clock, limit.ends, limit.safe, asker)
    for owed in example.duties:
        if not example.about or owed.clock.id in example.about:
            yield _dated(owed.clock, owed.due, None, asker)


def _dated(clock: Clock, found: Finding[Any], safe: date | None, asker: Asker | None) -> Dated:
    what = speak(clock.what, asker)
    who = "" if clock.kind is Kind.LIMIT else f"{clock.who.value[:1].upper()}{clock.who.value[1:]}: "
    if found.value is None:
        return Dated(who + what, NO_DAY, " ".join(reason_words(found.because, asker)), "")
    day = plain(found.value) + (f", by {clock.at}" if clock.at else "")
    return Dated(who + what, day, proof(found, clock.at, asker), plain(safe) if safe else "")
