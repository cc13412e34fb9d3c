"""The dates of an assessment: the family's last days, those that have passed, what others must do by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.calendar import is_assumed
from avenues.law.clocks import Clock, Kind, Owed, Progress, TimeLimit, Who, progress
from avenues.law.options import Asker
from avenues.law.proof import proof_lines
from avenues.law.reasons import Finding
from avenues.law.room import Standing
from avenues.law.words import speak
from avenues.web.public.pathway.spoken import Cite, away, cite, in_full, in_short, said

PROCESS = "The council’s own steps"
HAS_DATES = frozenset({Standing.OPEN, Standing.OPEN_ONCE, Standing.NOT_YET, Standing.LAPSED})


@dataclass(frozen=True, slots=True)
class Dated:
    """One day: what, who, how it was counted, and what missing it means."""

    clock: Clock
    day: date
    avenue: str
    anchor: str
    what: str
    who: str
    full: str
    short: str
    at: str
    away: str
    label: str
    is_past: bool
    note: str
    proof: tuple[str, ...]
    safe: str
    missed: str
    waiver_by: str
    waiver_test: str
    cite: Cite
    assumed: bool
    is_overdue: bool  # a duty in law that was not done in its time


@dataclass(frozen=True, slots=True)
class Dates:
    """Every day, soonest first. `passed` are the family's own days that are over, latest first."""

    yours: tuple[Dated, ...]
    passed: tuple[Dated, ...]
    theirs: tuple[Dated, ...]

    @property
    def every(self) -> tuple[Dated, ...]:
        """All of them, in order of days."""
        return tuple(sorted((*self.yours, *self.passed, *self.theirs), key=lambda dated: dated.day))


def dates(assessment: Assessment) -> Dates:
    """The dates of an assessment."""
    asker, on = assessment.facts.told("asker"), assessment.on
    limits = list(_once(_limits(assessment, asker)))
    owed = list(_once(_owed(assessment, asker)))
    return Dates(
        yours=tuple(sorted((limit for limit in limits if limit.day >= on), key=_by_day)),
        passed=tuple(sorted((limit for limit in limits if limit.day < on), key=_by_day, reverse=True)),
        theirs=tuple(sorted(owed, key=lambda dated: (dated.is_past, dated.day))),
    )


def _by_day(dated: Dated) -> date:
    return dated.day


def _once(every: Iterable[Dated]) -> Iterator[Dated]:
    """The same clock with the same day stands once, whoever gives it."""
    seen = set()
    for dated in every:
        key = (dated.clock.id, dated.what, dated.day)
        if key not in seen:
            seen.add(key)
            yield dated


def has_dates(answer: AvenueAnswer) -> bool:
    """Can this avenue have days to keep: is it not shut for these facts?"""
    return isinstance(answer.standing, Finding) and answer.standing.value in HAS_DATES


def _limits(assessment: Assessment, asker: Asker | None) -> Iterator[Dated]:
    for answer in assessment.avenues:
        if has_dates(answer):
            for limit in answer.limits:
                if limit.ends.value is not None:
                    yield limit_row(limit, answer.key, assessment.on, asker)


def _owed(assessment: Assessment, asker: Asker | None) -> Iterator[Dated]:
    for answer in assessment.avenues:
        yield from owed_rows(answer, assessment)
    for owed in assessment.process:
        if owed.due.value is not None:
            yield owed_row(owed, "", assessment.on, asker)


def owed_rows(answer: AvenueAnswer, assessment: Assessment) -> tuple[Dated, ...]:
    """The days by which others must act in an avenue."""
    asker, on = assessment.facts.told("asker"), assessment.on
    return tuple(
        owed_row(owed, answer.key, on, asker) for owed in answer.duties if owed.due.value is not None
    )


def limit_label(limit: TimeLimit, on: date) -> str:
    """What a last day is called: a limit of law, or what is best; ahead, or passed."""
    day = limit.ends.value
    is_past = day is not None and day < on
    if limit.clock.kind is Kind.TARGET:
        return "It was best done by" if is_past else "Best done by"
    return "The last day has passed" if is_past else "Last day"


def limit_row(limit: TimeLimit, room: str, on: date, asker: Asker | None) -> Dated:
    """A last day for the family."""
    day: date = limit.ends.value  # type: ignore[assignment]
    safe = ""
    if limit.safe is not None and on <= limit.safe < day:
        safe = "today" if limit.safe == on else in_full(limit.safe)
    return _row(limit.clock, limit.ends, room, on, asker, label=limit_label(limit, on), safe=safe)


def owed_row(owed: Owed, room: str, on: date, asker: Asker | None) -> Dated:
    """A day by which a body must act, or is expected to."""
    is_target = owed.clock.kind is Kind.TARGET
    state = progress(owed, on)
    match state:
        case Progress.MET:
            label, note = "Done in time", _done(owed)
        case Progress.MET_LATE:
            label, note = ("Done after the day expected" if is_target else "Done late"), _done(owed)
        case Progress.MAY_BE_EXCUSED:
            label = "The day has passed, but the law may excuse it"
            note = said(owed.excuse, asker).words if owed.excuse else ""
        case Progress.MISSED if is_target:
            label, note = (
                "Was expected by",
                "This is a target, not a rule of law. You can ask why it is not done.",
            )
        case Progress.MISSED:
            label, note = "Should have been done by", "If it has not been done, the rule is broken."
        case _:
            label, note = ("Expected by" if is_target else "Must be done by"), ""
    overdue = not is_target and state is Progress.MISSED
    return _row(owed.clock, owed.due, room, on, asker, label=label, note=note, is_overdue=overdue)


def _done(owed: Owed) -> str:
    return f"You told us that it was done on {in_full(owed.done)}." if owed.done else ""


def _row(
    clock: Clock,
    found: Finding[date] | Finding[None],
    room: str,
    on: date,
    asker: Asker | None,
    *,
    label: str,
    note: str = "",
    safe: str = "",
    is_overdue: bool = False,
) -> Dated:
    day: date = found.value  # type: ignore[assignment]
    waiver = clock.waiver
    return Dated(
        clock=clock,
        day=day,
        avenue=rooms()[room].ROOM.name if room else PROCESS,
        anchor=room,
        what=speak(clock.what, asker),
        who="You" if clock.who is Who.FAMILY else clock.who.value[:1].upper() + clock.who.value[1:],
        full=in_full(day),
        short=in_short(day),
        at=clock.at,
        away=away(day, on),
        label=label,
        is_past=day < on,
        note=note,
        proof=tuple(proof_lines(found, clock.at, asker)),
        safe=safe,
        missed=speak(clock.missed, asker),
        waiver_by=waiver.by if waiver else "",
        waiver_test=speak(waiver.test, asker) if waiver else "",
        cite=cite(clock.source),
        assumed=is_assumed(day),
        is_overdue=is_overdue,
    )
