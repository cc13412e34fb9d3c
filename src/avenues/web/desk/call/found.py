"""What the facts so far come to: what is open, by when, with the sum; and what to do first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from avenues.casework.procedures import avenues
from avenues.casework.selectors import DisagreementRecord
from avenues.law.assess import Assessment, AvenueAnswer, Waits, assess
from avenues.law.assuming import limits_in
from avenues.law.avenues import rooms
from avenues.law.calendar import BeyondCalendar
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.law.reasons import LawError
from avenues.law.room import Standing
from avenues.web.desk import links
from avenues.web.public.pathway.dates import Dated, limit_row
from avenues.web.public.pathway.first import first_steps
from avenues.web.public.pathway.found import Found, put_in_order
from avenues.web.public.pathway.leading import standing_of
from avenues.web.public.pathway.listed import Listed, listed
from avenues.web.public.pathway.nearness import is_aside
from avenues.web.public.pathway.now import known
from avenues.web.public.pathway.refusals import words_of
from avenues.web.public.pathway.spoken import question, said
from avenues.web.public.pathway.steps import StepView

ASSUMED = "Counted as if nothing more had been done. Still to ask: {ask}"


@dataclass(frozen=True, slots=True)
class Way:
    """An avenue that can be used. `record` leads to the proceeding that runs already.

    `starts` says whether a proceeding of it can be kept here.
    """

    listed: Listed
    record: str
    starts: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is open and by when. `beyond` says why nothing can be worked out, where a day leads too far."""

    yours: tuple[Dated, ...] = ()
    passed: tuple[Dated, ...] = ()
    theirs: tuple[Dated, ...] = ()
    open_now: tuple[Way, ...] = ()
    late: tuple[Way, ...] = ()
    later: tuple[Way, ...] = ()
    depends: tuple[Way, ...] = ()
    first: tuple[StepView, ...] = ()
    shut: tuple[str, ...] = ()
    beyond: str = ""

    @property
    def ways(self) -> tuple[Way, ...]:
        """All that can be used, now or later, or perhaps."""
        return (*self.open_now, *self.late, *self.later, *self.depends)

    @property
    def lost(self) -> tuple[Dated, ...]:
        """Last days that have passed and that somebody can still lift."""
        return tuple(dated for dated in self.passed if dated.waiver_by)


def outcome(facts: Facts, record: DisagreementRecord) -> Outcome:
    """What the facts come to today."""
    if not facts.told("matters"):
        return Outcome()
    try:
        found = put_in_order(assess(facts, known(facts)))
        return _outcome(found, record)
    except (LawError, BeyondCalendar) as beyond:
        return Outcome(beyond=words_of(beyond))


def _outcome(found: Found, record: DisagreementRecord) -> Outcome:
    facts, groups = found.assessment.facts, found.grouped
    asker: Asker | None = facts.told("asker")
    usable = [answer for answer in groups.usable if not is_aside(answer.key, facts)]
    running = {line.avenue: line.id for line in record.proceedings if line.closed_on is None}

    def ways(*standings: Standing) -> tuple[Way, ...]:
        return tuple(_way(each, facts, running) for each in usable if standing_of(each) in standings)

    assumed = tuple(_assumed(found.assessment))
    ahead = (*found.dates.yours, *(dated for dated in assumed if not dated.is_past))
    return Outcome(
        yours=tuple(sorted(ahead, key=lambda dated: dated.day)),
        passed=(*found.dates.passed, *(dated for dated in assumed if dated.is_past)),
        theirs=found.dates.theirs,
        open_now=ways(Standing.OPEN),
        late=ways(Standing.LAPSED),
        later=ways(Standing.OPEN_ONCE, Standing.NOT_YET),
        depends=tuple(_way(each, facts, running) for each in groups.depends),
        first=first_steps(found),
        shut=tuple(said(why, asker).words for why in dict.fromkeys(shuts.why for shuts in found.shuts)),
    )


def _assumed(assessment: Assessment) -> Iterator[Dated]:
    """The last days of avenues that still wait for an answer: the sum is there during the call."""
    facts = assessment.facts
    asker: Asker | None = facts.told("asker")
    for answer in assessment.avenues:
        waits_for = _waits_for(answer)
        if answer.limits or not waits_for:
            continue
        for limit in limits_in(rooms()[answer.key], facts):
            if limit.ends.value is not None:
                note = ASSUMED.format(ask=question(waits_for, asker))
                yield limit_row(limit, answer.key, facts.on, asker)._replace(note=note)


def _waits_for(answer: AvenueAnswer) -> str:
    if isinstance(answer.standing, Waits):
        return answer.standing.fact
    return next(iter(answer.waits_for), "")


def _way(answer: AvenueAnswer, facts: Facts, running: dict[str, UUID]) -> Way:
    runs, asker = running.get(answer.key), facts.told("asker")
    line = listed(answer, facts.on, asker)
    if isinstance(answer.standing, Waits):
        line = line._replace(words=f"It depends on: {question(answer.standing.fact, asker)}")
    return Way(
        listed=line,
        record=links.to("record", runs) if runs else "",
        starts=avenues()[answer.key].has_events,
    )
