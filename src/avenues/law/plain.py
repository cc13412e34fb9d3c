"""An assessment as plain data: what JSON can hold, and nothing else. Its shape stands in `schema.py`.

A reason and a source are written out once, under their names; all else points to them. The same facts,
day and versions give the same data, in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from avenues.law.assess import Assessment, AvenueAnswer, Waits, standing_of
from avenues.law.avenues import rooms
from avenues.law.calendar import CALENDAR_VERSION, is_assumed
from avenues.law.clocks import Clock, Owed, TimeLimit, Waiver, progress
from avenues.law.facts import QUESTIONS, Facts, Untold
from avenues.law.options import Asker, Option
from avenues.law.place import Place
from avenues.law.proof import proof_lines, reason_words
from avenues.law.reasons import Finding, Reasons, Step
from avenues.law.room import NextStep, Room
from avenues.law.sources import Source
from avenues.law.telling import untell
from avenues.law.version import LAW_VERSION
from avenues.law.words import speak

Plain = dict[str, Any]


def plain(assessment: Assessment) -> Plain:
    """The whole assessment as plain data."""
    return _Writer(assessment.facts).assessment(assessment)


def plain_limits(facts: Facts, limits: Iterable[TimeLimit], duties: Iterable[Owed]) -> Plain:
    """Some time limits and duties as plain data, with the reasons and sources that they point to."""
    return _Writer(facts).limits(limits, duties)


def plain_room(room: Room) -> Plain:
    """The plate on a room's door as plain data."""
    return {
        "key": room.key,
        "name": room.name,
        "purpose": room.purpose,
        "cost": room.cost,
        "decides": room.decides,
        "comes_first": room.comes_first,
        "can_achieve": room.can_achieve,
        "matters": sorted(matter.key for matter in room.matters),
        "leads_to": list(room.leads_to),
        "source": plain_source(room.source),
    }


def plain_source(source: Source) -> Plain:
    """A source as plain data: what it is, where to read it, when it is in force, how it was read."""
    return {
        "citation": source.citation,
        "instrument": source.instrument,
        "provision": source.provision,
        "address": source.address,
        "since": source.since.isoformat(),
        "until": _day(source.until),
        "mark": source.mark.name.lower(),
        "how_read": source.mark.value,
        "weight": source.weight.value,
    }


class _Writer:
    """Writes one assessment, and keeps the reasons and sources that it points to."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._asker: Asker | None = dict(facts.items()).get("asker")
        self._reasons: dict[str, Reasons] = {}
        self._sources: dict[str, Source] = {}
        self._names: dict[Source, str] = {}

    def assessment(self, assessment: Assessment) -> Plain:
        avenues = [self._avenue(answer) for answer in assessment.avenues]
        process = [self._owed(owed) for owed in assessment.process]
        interplay = [self._interplay(key, other) for key in rooms() for other in rooms() if other != key]
        return {
            "on": assessment.on.isoformat(),
            "facts": untell(assessment.facts),
            "place": _place(assessment.facts.place),
            "versions": {"law": assessment.law_version, "calendar": assessment.calendar_version},
            "avenues": avenues,
            "process": process,
            "interplay": interplay,
            "waits": self._waits(assessment.avenues),
            "reasons": self._all_reasons(),
            "sources": self._all_sources(),
        }

    def limits(self, limits: Iterable[TimeLimit], duties: Iterable[Owed]) -> Plain:
        return {
            "on": self._facts.on.isoformat(),
            "facts": untell(self._facts),
            "versions": {"law": LAW_VERSION, "calendar": CALENDAR_VERSION},
            "limits": [self._limit(limit) for limit in limits],
            "duties": [self._owed(owed) for owed in duties],
            "reasons": self._all_reasons(),
            "sources": self._all_sources(),
        }

    def _avenue(self, answer: AvenueAnswer) -> Plain:
        return {
            "key": answer.key,
            "name": rooms()[answer.key].ROOM.name,
            "standing": self._standing(answer),
            "limits": [self._limit(limit) for limit in answer.limits],
            "duties": [self._owed(owed) for owed in answer.duties],
            "next_steps": [self._step(step) for step in answer.steps],
            "waits_for": list(answer.waits_for),
            "facts_used": list(answer.facts_used),
        }

    def _standing(self, answer: AvenueAnswer) -> Plain:
        room = rooms()[answer.key]
        _, used = self._facts.noting(lambda facts: standing_of(room, facts))
        found = answer.standing
        waits = found if isinstance(found, Waits) else None
        return {
            "value": found.value.name.lower() if isinstance(found, Finding) else None,
            "words": found.value.value if isinstance(found, Finding) else None,
            "because": self._because(found.because if isinstance(found, Finding) else ()),
            "said": proof_lines(found, asker=self._asker) if isinstance(found, Finding) else [],
            "facts_used": sorted(used),
            "waits_for": waits.fact if waits else None,
            "ways": [
                {"value": _value(value), "standing": standing.name.lower()} for value, standing in waits.ways
            ]
            if waits
            else [],
        }

    def _limit(self, limit: TimeLimit) -> Plain:
        return {
            **self._clock(limit.clock),
            "last_day": _day(limit.ends.value),
            "safe_day": _day(limit.safe),
            **self._counted(limit.ends, limit.clock.at),
        }

    def _owed(self, owed: Owed) -> Plain:
        return {
            **self._clock(owed.clock),
            "due": _day(owed.due.value),
            "done": _day(owed.done),
            "progress": progress(owed, self._facts.on).name.lower(),
            "excuse": self._reason(owed.excuse) if owed.excuse else None,
            **self._counted(owed.due, owed.clock.at),
        }

    def _step(self, step: NextStep) -> Plain:
        return {
            "do": self._speak(step.do.words),
            "reason": self._reason(step.do),
            "contact": step.contact.value if step.contact else None,
            "write": self._speak(step.write),
            "by": {"day": step.by.value.isoformat(), **self._counted(step.by)} if step.by else None,
        }

    def _counted(self, found: Finding[Any], at: str = "") -> Plain:
        """How a day was reached, step by step; or why there is none."""
        assumed = isinstance(found.value, date) and is_assumed(found.value)
        return {
            "proof": proof_lines(found, at, self._asker),
            "because": self._because(found.because),
            "rests_on_assumed_bank_holidays": assumed,
        }

    def _clock(self, clock: Clock) -> Plain:
        return {
            "id": clock.id,
            "kind": clock.kind.name.lower(),
            "who": clock.who.value,
            "what": self._speak(clock.what),
            "missed": self._speak(clock.missed),
            "at": clock.at or None,
            "source": self._source(clock.source),
            "waiver": self._waiver(clock.waiver) if clock.waiver else None,
        }

    def _waiver(self, waiver: Waiver) -> Plain:
        return {
            "by": waiver.by,
            "test": self._speak(waiver.test),
            "source": self._source(waiver.source),
        }

    def _interplay(self, key: str, other: str) -> Plain:
        """What the other avenue does to this one: for these facts, or in general where a fact is missing."""
        waits_for = None
        try:
            interplay = rooms()[key].alongside(other, self._facts)
        except Untold as untold:
            waits_for = untold.fact
            interplay = rooms()[key].alongside(other, None)
        return {
            "avenue": key,
            "other": other,
            "effect": interplay.effect.name.lower(),
            "because": self._reason(interplay.why),
            "waits_for": waits_for,
        }

    def _waits(self, answers: Iterable[AvenueAnswer]) -> list[Plain]:
        """Each fact that an answer waits for, in the order of the conversation, and which avenues wait."""
        waiting: dict[str, list[str]] = {}
        for answer in answers:
            first = (answer.standing.fact,) if isinstance(answer.standing, Waits) else ()
            for fact in dict.fromkeys((*first, *answer.waits_for)):
                waiting.setdefault(fact, []).append(answer.key)
        return [
            {
                "fact": fact,
                "short": question.short,
                "ask": self._speak(question.ask),
                "said_not_known": fact in self._facts.not_known,
                "avenues": waiting[fact],
            }
            for fact, question in QUESTIONS.items()
            if fact in waiting
        ]

    def _because(self, reasons: Iterable[Reasons | Step]) -> list[str]:
        return [self._reason(reason.why if isinstance(reason, Step) else reason) for reason in reasons]

    def _reason(self, reason: Reasons) -> str:
        self._source(reason.source)
        self._reasons[reason.key] = reason
        return reason.key

    def _source(self, source: Source) -> str:
        """The source's name here: its citation; where two versions of a provision meet, the second is numbered."""
        name = self._names.get(source)
        if name is None:
            alike = sum(known.citation == source.citation for known in self._names)
            name = self._names[source] = f"{source.citation} [{alike + 1}]" if alike else source.citation
            self._sources[name] = source
        return name

    def _all_reasons(self) -> Plain:
        return {
            key: {
                "words": reason_words((self._reasons[key],), self._asker)[0],
                "source": self._source(self._reasons[key].source),
            }
            for key in sorted(self._reasons)
        }

    def _all_sources(self) -> Plain:
        return {name: plain_source(self._sources[name]) for name in sorted(self._sources)}

    def _speak(self, words: str) -> str:
        return speak(words, self._asker)


def _place(place: Place) -> Plain:
    """The name of each thing that local data said, so that it is known what the answer rested on."""
    names: Mapping[str, Any] = {
        "area": place.area,
        "complaints_policy": place.complaints_policy.council if place.complaints_policy else "",
        "school_policy": place.school_policy.school if place.school_policy else "",
    }
    return {name: value or None for name, value in names.items()} | {
        "school_calendar": place.school is not None
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _value(value: Any) -> Any:
    return value.key if isinstance(value, Option) else value
