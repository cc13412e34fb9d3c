"""What came out of the call as plain text: to read out, or to send. No names stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from avenues.law.calendar import plain
from avenues.law.facts import Facts
from avenues.law.options import in_order
from avenues.law.words import speak
from avenues.web.desk.call.found import Outcome, Way
from avenues.web.public.pathway.dates import Dated
from avenues.web.public.pathway.spoken import inside
from avenues.web.public.pathway.steps import StepView

MOST_THEIRS = 8


def summary(facts: Facts, outcome: Outcome) -> str:
    """The text, part by part. A part with nothing in it is left out."""
    parts = [
        _part("What we spoke about", _about(facts)),
        _part("Your dates, soonest first", _dates(outcome.yours)),
        _part("Days that have passed, and who can still allow it", _lost(outcome.lost)),
        _part("What to do first", _steps(outcome.first)),
        _part("Open to you now", _ways(outcome.open_now)),
        _part("Out of time, but you can ask", _ways(outcome.late)),
        _part("Open later, or once something else is done", _ways(outcome.later)),
        _part("It depends on what we have not asked yet", _ways(outcome.depends)),
        _part("What one step does to another", (f"- {words}" for words in outcome.shut)),
        _part("What others must do", _theirs(outcome.theirs)),
        _end(facts.on),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _part(heading: str, lines: Iterable[str]) -> str:
    found = list(lines)
    return "\n".join((heading.upper(), *found)) if found else ""


def _about(facts: Facts) -> Iterator[str]:
    asker = facts.told("asker")
    return (f"- {speak(matter.words, asker)}" for matter in in_order(facts.told("matters") or frozenset()))


def _dates(dates: Iterable[Dated]) -> Iterator[str]:
    for dated in dates:
        at = f", {dated.at}" if dated.at else ""
        yield f"- {dated.label}: {dated.full}{at}. {dated.what} ({inside(dated.avenue)})."
        if dated.safe:
            yield f"  Aim for {dated.safe}."
        if dated.note:
            yield f"  {dated.note}"
        yield f"  How we count: {' > '.join(dated.proof)}."


def _lost(dates: Iterable[Dated]) -> Iterator[str]:
    for dated in dates:
        yield f"- {dated.what}: the last day was {dated.full}."
        yield f"  Who can still allow it: {dated.waiver_by}. What counts: {inside(dated.waiver_test)}"


def _steps(steps: Iterable[StepView]) -> Iterator[str]:
    for number, step in enumerate(steps, 1):
        by = f" {step.by}." if step.by else ""
        yield f"{number}. {step.do.words}{by}"
        if step.whom:
            way = f", {step.whom.way.value}" if step.whom.way else ""
            yield f"   Contact: {step.whom.name}{way}"


def _ways(ways: Iterable[Way]) -> Iterator[str]:
    for way in ways:
        day = f" {way.listed.day}." if way.listed.day else ""
        yield f"- {way.listed.name}. {way.listed.words}{day}"


def _theirs(dates: tuple[Dated, ...]) -> Iterator[str]:
    for dated in dates[:MOST_THEIRS]:
        yield f"- {dated.who}: {inside(dated.what)}. {dated.label}: {dated.full}."


def _end(on: date) -> str:
    return (
        f"Worked out on {plain(on)} from what you told us. If something changes, tell us: the dates can "
        "change with it. This is information, not legal advice."
    )
