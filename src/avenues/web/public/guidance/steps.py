"""What to do, with whom and what to write: the next steps of a room's worked examples, each once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from avenues.law.room import Contact, NextStep, Standing
from avenues.law.sources import Source
from avenues.law.version import LAW_VERSION
from avenues.law.words import speak
from avenues.web.public.guidance.worked import Worked, worked_examples

YEARS_BACK = 2
WHEN = {
    Standing.OPEN_ONCE: "If something must come first",
    Standing.OPEN: "When it is open to you",
    Standing.NOT_YET: "If it is not open yet",
    Standing.LAPSED: "If the time is over",
    Standing.NOT_AVAILABLE: "If it is not open to you",
    None: "In some cases",
}


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do, and a model text if there is something to write."""

    words: str
    write: str
    source: Source


@dataclass(frozen=True, slots=True)
class Steps:
    """What to do in one situation."""

    when: str
    to_do: tuple[ToDo, ...]


def steps(key: str) -> tuple[Steps, ...]:
    """What to do, by where one stands. A step is shown where it first comes up."""
    seen: set[str] = set()
    texts: set[str] = set()
    found = []
    for standing, when in WHEN.items():
        here = [_to_do(step) for step in _steps_at(key, standing)]
        new = [each for each in dict.fromkeys(here) if each.words not in seen]
        seen.update(each.words for each in new)
        if new:
            found.append(Steps(when, tuple(_texts_once(new, texts))))
    return tuple(found)


def _texts_once(to_do: list[ToDo], texts: set[str]) -> Iterator[ToDo]:
    """Each model text where it first comes up."""
    for each in to_do:
        yield replace(each, write="") if each.write in texts else each
        texts.add(each.write)


def contacts(key: str) -> tuple[Contact, ...]:
    """Whom those steps lead to, SENDIASS first."""
    kinds = [step.contact for example in worked_examples(key) for step in example.steps if step.contact]
    return tuple(dict.fromkeys((Contact.SENDIASS, *kinds)))


def _steps_at(key: str, standing: Standing | None) -> Iterator[NextStep]:
    for example in worked_examples(key):
        if _standing(example) is standing and _of_today(example):
            yield from example.steps


def _of_today(example: Worked) -> bool:
    """Is it a case of about now? An older one shows what the law was."""
    return example.facts.on.year >= date.fromisoformat(LAW_VERSION).year - YEARS_BACK


def _standing(example: Worked) -> Standing | None:
    return None if example.standing is None else example.standing.value


def _to_do(step: NextStep) -> ToDo:
    return ToDo(speak(step.do.words, None), speak(step.write, None), step.do.source)
