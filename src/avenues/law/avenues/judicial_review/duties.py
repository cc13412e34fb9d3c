"""What a letter before claim starts: by practice 14 days to answer. It stops no clock (JR-PAP)."""

from __future__ import annotations

from avenues.law.avenues.judicial_review.rules import standing
from avenues.law.calendar import days_after
from avenues.law.clocks import Owed, Who, target
from avenues.law.facts import Event, Facts
from avenues.law.options import Matter
from avenues.law.reasons import Count, Reasons, rule
from avenues.law.room import Standing
from avenues.law.sources import CPR, FROM_KNOWLEDGE

DAYS_TO_ANSWER = 14
HEALTH = frozenset({Matter.HEALTH_NOT_PROVIDED, Matter.HEALTH_REFUSED})
_PROTOCOL = CPR.cite("Pre-Action Protocol for Judicial Review", FROM_KNOWLEDGE)


class Why(Reasons):
    LETTER_SENT = _PROTOCOL, "Letter before claim {day}"
    FOURTEEN_DAYS = _PROTOCOL, "14 days as a rule, less if it is urgent: {day}"


_MISSED = "Your lawyer can start the claim. The letter does not stop the time for it."
ANSWER = target("JR-PAP", Who.COUNCIL, "Answer the letter before claim", source=_PROTOCOL, missed=_MISSED)
NHS_ANSWER = target(
    "JR-PAP", Who.NHS_BODY, "Answer the letter before claim", source=_PROTOCOL, missed=_MISSED
)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """By when is an answer to the letter before claim usual?"""
    facts = facts.after(events)
    sent = facts.told("letter_before_claim")
    if sent is None or standing(facts).value is Standing.NOT_AVAILABLE:
        return ()
    clock = NHS_ANSWER if facts.matters <= HEALTH else ANSWER
    count = Count.starts(Why.LETTER_SENT, sent).then(Why.FOURTEEN_DAYS, days_after(sent, DAYS_TO_ANSWER))
    return (Owed(clock, count.found(), facts.told("letter_before_claim_answered")),)
