"""What the confirmed facts mean: the last days, what the letter leaves out, and what follows from that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.calendar import plain
from avenues.law.notices import checked
from avenues.law.notices.checking import Why
from avenues.law.proof import proof_lines
from avenues.law.reasons import Finding
from avenues.web.public.pathway.spoken import Cite, Said, away, cite, said
from avenues.web.public.reading.confirmed import Confirmed
from avenues.web.public.reading.form import asked_of
from avenues.web.public.reading.told import APPEAL_BY, CONTACT_BY

EARLIER = "The letter says {told}. That is earlier. Keep to it, so that nobody can say you were late."
LATER = "The letter says {told}. That is later than we count. Do not rely on it: keep to the day above."


@dataclass(frozen=True, slots=True)
class LastDay:
    """A last day, how far it is, how it was counted, and what to say where the letter has another."""

    what: str
    day: str
    away: str
    is_past: bool
    note: str
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that the letter leaves out."""

    words: str
    matters: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Meaning:
    """All of it. `unsure` are the things of which nobody has said whether they are there."""

    decisions: tuple[str, ...]
    dated: str
    days: tuple[LastDay, ...]
    only_the_place: bool
    missing: tuple[Missing, ...]
    unsure: tuple[str, ...]
    follows: tuple[Said, ...]
    may_be_late: bool

    @property
    def sources(self) -> tuple[Cite, ...]:
        """The law that asks for what is left out, each once."""
        return tuple(dict.fromkeys(each.cite for each in self.missing))

    @property
    def is_late(self) -> bool:
        """Has one of the days passed?"""
        return any(each.is_past for each in self.days)


def meaning(facts: Confirmed, today: date) -> Meaning:
    """What the facts mean for the family on a day."""
    asked = asked_of(facts.notices, facts.counts_from) if facts.notices else ()
    found = [checked(notice=each, sent=facts.counts_from, says=facts.says) for each in facts.notices]
    because = dict.fromkeys(reason for each in found for reason in each.because)
    return Meaning(
        decisions=tuple(notice.words for notice in facts.notices),
        dated=plain(facts.counts_from) if facts.notices else "",
        days=_days(facts, today),
        only_the_place=bool(facts.days and facts.days.only_the_place),
        missing=tuple(
            Missing(item.words, item.matters, cite(source))
            for item, source in asked
            if facts.says.get(item) is False
        ),
        unsure=tuple(item.words for item, _ in asked if item not in facts.says),
        follows=tuple(said(reason, None) for reason in because),
        may_be_late=Why.LATE_APPEAL in because,
    )


def _days(facts: Confirmed, today: date) -> tuple[LastDay, ...]:
    if facts.days is None:
        return ()
    contact = _day(
        "Contact the mediation adviser by", facts.days.safe_contact, facts.told.get(CONTACT_BY), today
    )
    appeal = _day(
        "Your appeal must reach the Tribunal by 5pm on", facts.days.appeal, facts.told.get(APPEAL_BY), today
    )
    return contact, appeal


def _day(what: str, found: Finding[date], told: date | None, today: date) -> LastDay:
    day = found.value
    note = ""
    if told is not None and told != day:
        note = (EARLIER if told < day else LATER).format(told=plain(told))
    return LastDay(what, plain(day), away(day, today), day < today, note, tuple(proof_lines(found)))
