"""What is owed in a proceeding, worked out from facts and events: the derived copy that lists are sorted by.

Nobody types a due day. `services/deriving.py` writes what is found here; `rebuild` finds that it is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from avenues.casework.kinds import OrganisationKind
from avenues.casework.known import Known
from avenues.casework.models import Due, Organisation, Participation, Proceeding
from avenues.casework.passing import plain_day
from avenues.casework.procedures import procedure_of
from avenues.law.calendar import CALENDAR_VERSION, BeyondCalendar
from avenues.law.clocks import Who
from avenues.law.facts import Untold
from avenues.law.proceedings.history import History
from avenues.law.proceedings.owing import SOON, DutyState, duties_of
from avenues.law.proceedings.owing import State as DutyIs
from avenues.law.reasons import LawError
from avenues.law.version import LAW_VERSION

KINDS_THAT_OWE: dict[Who, frozenset[OrganisationKind]] = {
    Who.COUNCIL: frozenset({OrganisationKind.COUNCIL}),
    Who.MEDIATION_ADVISER: frozenset({OrganisationKind.MEDIATION}),
    Who.ARRANGER: frozenset({OrganisationKind.MEDIATION, OrganisationKind.RESOLUTION}),
    Who.HEALTH_COMMISSIONER: frozenset({OrganisationKind.COMMISSIONER}),
    Who.NHS_BODY: frozenset({OrganisationKind.NHS}),
    Who.SCHOOL: frozenset({OrganisationKind.SCHOOL, OrganisationKind.PROVIDER}),
    Who.GOVERNORS: frozenset({OrganisationKind.SCHOOL}),
}
ANSWERS_COMPLAINTS = frozenset(OrganisationKind) - {
    OrganisationKind.SENDIASS,
    OrganisationKind.MEDIATION,
    OrganisationKind.RESOLUTION,
}


@dataclass(frozen=True, slots=True)
class Derived:
    """What is owed, or the fact that must be told first, or why it cannot be worked out."""

    duties: tuple[DutyState, ...] = ()
    waits_for: str = ""
    unclear: str = ""


@dataclass(frozen=True, slots=True)
class OnAList:
    """An organisation on whose list the duties of a proceeding stand."""

    organisation: Organisation
    team: UUID | None
    disagreement: UUID | None
    is_keeper: bool


def derive(
    proceeding: Proceeding,
    on: date,
    known: Known,
    *,
    history: History | None = None,
    soon_days: int = SOON,
) -> Derived:
    """What is owed on a day in a proceeding, by its own history or by another that might be."""
    story = known.history(proceeding) if history is None else history
    try:
        facts = known.facts(on, within=proceeding)
        return Derived(duties_of(procedure_of(proceeding.avenue), facts, story, soon_days=soon_days))
    except Untold as untold:
        return Derived(waits_for=untold.fact)
    except (LawError, BeyondCalendar) as beyond:
        return Derived(unclear=str(beyond)[:300])


def lists_of(proceeding: Proceeding, taking_part: Iterable[Participation]) -> Sequence[OnAList]:
    """The keeper's list, and that of each organisation that takes part."""
    keeper = OnAList(
        proceeding.organisation,
        proceeding.team_id or proceeding.disagreement.team_id,
        proceeding.disagreement_id,
        is_keeper=True,
    )
    return (keeper, *_of_participants(taking_part))


def _of_participants(taking_part: Iterable[Participation]) -> Iterator[OnAList]:
    for row in taking_part:
        if row.consent is not None and row.consent.withdrawn_on is not None:
            continue
        tie = getattr(row, "tie", None)
        own_team = None if tie is None else tie.disagreement.team_id
        own_record = None if tie is None else tie.disagreement_id
        yield OnAList(row.participant, row.team_id or own_team, own_record, is_keeper=False)


def rows_of(proceeding: Proceeding, derived: Derived, lists: Sequence[OnAList]) -> Iterator[Due]:
    """The rows of the derived copy, for each list. What the family must do is on its keeper's list alone."""
    for place in lists:
        for ordinal, duty in enumerate(derived.duties):
            if place.is_keeper or duty.who is not Who.FAMILY:
                yield _row(proceeding, duty, ordinal, place, lists)


def _row(
    proceeding: Proceeding, duty: DutyState, ordinal: int, place: OnAList, lists: Sequence[OnAList]
) -> Due:
    owes = _owes(duty.who, place)
    others = [other.organisation.name for other in lists if _owes(duty.who, other)]
    return Due(
        organisation=place.organisation,
        proceeding=proceeding,
        disagreement_id=place.disagreement,
        team_id=place.team,
        avenue=proceeding.avenue,
        ordinal=ordinal,
        key=duty.key,
        clock=duty.id,
        kind=duty.clock.kind.name,
        what=duty.clock.what,
        who=duty.who.name,
        owes=owes,
        owed_by=place.organisation.name if owes else others[0] if others else "",
        due=plain_day(duty.due.value),
        law_day=plain_day(duty.law.value),
        done=plain_day(duty.done),
        ended=duty.state is DutyIs.ENDED,
        waived=duty.state is DutyIs.WAIVED,
        on_hold=duty.state is DutyIs.ON_HOLD,
        excuse="" if duty.excuse is None else duty.excuse.key,
        is_open=duty.is_open and proceeding.closed_on is None,
        law_version=LAW_VERSION,
        calendar_version=CALENDAR_VERSION,
    )


def _owes(who: Who, place: OnAList) -> bool:
    """Does it owe this, or see to it for the family?"""
    kind = OrganisationKind(place.organisation.kind)
    if who is Who.FAMILY:
        return kind is OrganisationKind.SENDIASS
    if who is Who.BODY_COMPLAINED_TO:
        return place.is_keeper and kind in ANSWERS_COMPLAINTS
    return kind in KINDS_THAT_OWE.get(who, ())
