"""What must be seen first: danger, a limit of the family that runs, what belongs to the Tribunal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from avenues.law.assuming import limits_in
from avenues.law.avenues import rooms
from avenues.law.calendar import BeyondCalendar
from avenues.law.clocks import TimeLimit
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.law.proceedings import routing
from avenues.law.reasons import LawError, Reasons
from avenues.web.desk.duty_words import duty_words
from avenues.web.public.pathway.dates import Dated, limit_row, owed_row
from avenues.web.public.pathway.spoken import Said, said

HAVE_A_LIMIT = (
    "mediation",
    "appeal",
    "exclusion_review",
    "disability_discrimination_claim",
    "admission_appeal",
    "travel_appeal",
)
"""Where a last day of the family runs on while a complaint is answered."""
EXCLUSION = "exclusion_review"
HEAVY = frozenset({routing.Why.URGENT, routing.Why.TRIBUNAL, routing.Why.COURT})
SOUNDS_LIKE_DANGER = re.compile(
    r"\b(hurt(?:s|ing)?|hit(?:s|ting)?|harm(?:s|ed|ing)?|self[- ]harm\w*|abus\w+|suicid\w+|unsafe|danger\w*|"
    r"bruis\w+|restrain\w*|restraint|locked (?:in|up)|kill\w*|die|neglect\w*|touched|scared of|"
    r"run(?:s|ning)? away)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Warned:
    """`heavy` is what cannot wait or is barred, `light` how to answer; `words` are those of danger."""

    heavy: tuple[Said, ...]
    light: tuple[Said, ...]
    running: tuple[Dated, ...]
    owed: tuple[Dated, ...]
    words: tuple[str, ...]


def warned(facts: Facts, sorted_facts: Facts | None, said_words: str) -> Warned:
    """What the whole complaint, what of it is sorted already, and its words give reason to warn of."""
    reasons = _reasons(facts, sorted_facts)
    return Warned(
        heavy=tuple(_said(each for each in reasons if each in HEAVY)),
        light=tuple(_said(each for each in reasons if each not in HEAVY)),
        running=tuple(sorted(_running(facts), key=lambda dated: dated.day)),
        owed=tuple(_owed(facts)),
        words=danger(said_words),
    )


def danger(words: str) -> tuple[str, ...]:
    """The words that may mean that somebody is not safe, each once, as they were typed."""
    return tuple(dict.fromkeys(found.lower() for found in SOUNDS_LIKE_DANGER.findall(words)))


def _reasons(facts: Facts, sorted_facts: Facts | None) -> tuple[Reasons, ...]:
    """What the rules of routing warn of; of what cannot be sorted yet, only that it is urgent."""
    try:
        if sorted_facts is not None:
            return routing.warnings(sorted_facts)
    except (LawError, BeyondCalendar):
        pass
    return (routing.Why.URGENT,) if facts.told("urgent") else ()


def _said(reasons: Iterable[Reasons]) -> Iterator[Said]:
    return (said(reason, Asker.HELPER) for reason in reasons)


def _running(facts: Facts) -> Iterator[Dated]:
    """Last days that lie ahead, each once."""
    seen: set[tuple[str, object]] = set()
    for key in HAVE_A_LIMIT:
        for limit in _limits(key, facts):
            day = limit.ends.value
            if day is not None and day >= facts.on and (limit.clock.id, day) not in seen:
                seen.add((limit.clock.id, day))
                row = limit_row(limit, key, facts.on, Asker.HELPER)
                yield row._replace(what=duty_words(limit.clock.what))


def _limits(key: str, facts: Facts) -> tuple[TimeLimit, ...]:
    try:
        return limits_in(rooms()[key], facts)
    except BeyondCalendar:
        return ()


def _owed(facts: Facts) -> Iterator[Dated]:
    """The days of an exclusion on which others must act."""
    try:
        duties = rooms()[EXCLUSION].duties(facts)
    except (LawError, BeyondCalendar):
        return
    for owed in duties:
        if owed.due.value is not None:
            yield owed_row(owed, EXCLUSION, facts.on, Asker.HELPER)
