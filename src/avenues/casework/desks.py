"""Who may record which event: the keeper all of them, one that takes part those of its own desk.

Who owes a thing may record that it is done, whosever desk the event is. What only the family can give up is
recorded on the family's own word, whoever writes it down.
"""

from __future__ import annotations

from avenues.casework.kinds import OrganisationKind
from avenues.casework.viewers import Post
from avenues.law.proceedings.changed_times import CARRIED_OUT, Change
from avenues.law.proceedings.kinds import Desk, Kind

ONLY_THE_FAMILY = frozenset({Change.WAIVED.what})
DESKS: dict[OrganisationKind, frozenset[Desk]] = {
    OrganisationKind.COUNCIL: frozenset({Desk.SEND_TEAM, Desk.COMPLAINTS}),
    OrganisationKind.SENDIASS: frozenset({Desk.SENDIASS, Desk.FAMILY}),
    OrganisationKind.MEDIATION: frozenset({Desk.MEDIATION}),
    OrganisationKind.RESOLUTION: frozenset({Desk.FACILITATOR}),
    OrganisationKind.COMMISSIONER: frozenset({Desk.NHS}),
    OrganisationKind.NHS: frozenset({Desk.NHS}),
    OrganisationKind.SCHOOL: frozenset({Desk.SCHOOL}),
    OrganisationKind.PROVIDER: frozenset({Desk.SCHOOL}),
}


def may_record(
    kind: Kind, post: Post, *, is_keeper: bool, familys_word: bool, owes: bool = False
) -> str | None:
    """Why this cannot be recorded from here, and what to do instead; None if it can.

    `owes`: the organisation of the post owes what would be said to be done.
    """
    is_theirs = kind.by in DESKS[post.organisation_kind] or (owes and kind.what == CARRIED_OUT)
    if not is_keeper and not is_theirs:
        return f"“{kind.label}” is for {kind.by.value} to record. Ask the organisation that runs this."
    if kind.what in ONLY_THE_FAMILY and not familys_word:
        return f"“{kind.label}”: only the family can say so. Ask them, and record it on their own word."
    return None
