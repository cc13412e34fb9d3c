"""The disagreements that are told through the services, before they are copied: five kinds of story.

Each is told of many days, so that in the copies something falls due on every day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from avenues.casework import services
from avenues.casework.kinds import Outcome, Relation
from avenues.casework.selectors import Viewer
from avenues.law.facts import Event
from avenues.law.options import Matter

EACH = 20
"""How many of each story."""
Happened = tuple[int, str, Mapping[str, Any]]


def tell_all(viewer: Viewer) -> int:
    """Tell every story, each begun on another day; gives how many were told."""
    for number in range(EACH):
        for place, tell in enumerate(STORIES):
            begun = viewer.on - timedelta(days=5 + place + 7 * number)
            tell(viewer, number * len(STORIES) + place, begun)
    return EACH * len(STORIES)


def _refusal_with_mediation(viewer: Viewer, number: int, sent: date) -> UUID:
    disagreement = _opened(viewer, number, Matter.REFUSED_ASSESSMENT)
    told = {"plan": "none", "in_writing": True, "letter_dated": sent, "notice_sent": sent}
    services.tell_facts(viewer, disagreement, told=told, told_by="the letter")
    happened: tuple[Happened, ...] = (
        (1, "adviser_contacted", {}),
        (2, "told_adviser_mediation", {}),
        (3, "mediation_asked", {"issues": "All"}),
    )
    _runs(viewer, disagreement, "mediation", sent, happened)
    return disagreement


def _refusal_alone(viewer: Viewer, number: int, sent: date) -> UUID:
    disagreement = _opened(viewer, number, Matter.REFUSED_ASSESSMENT)
    told = {"plan": "none", "in_writing": True, "notice_sent": sent}
    services.tell_facts(viewer, disagreement, told=told, told_by="the mother")
    return disagreement


def _assessment(viewer: Viewer, number: int, asked: date) -> UUID:
    disagreement = _opened(viewer, number, Matter.COUNCIL_DELAY)
    later: tuple[Happened, ...] = (
        (0, "request_received", {}),
        (35, "assessment_decided", {"will_assess": True}),
        (35, "advice_requested", {}),
        (73, "advice_given", {}),
        (103, "draft_served", {}),
    )
    so_far = tuple(each for each in later if asked + timedelta(days=each[0]) <= viewer.on)
    _runs(viewer, disagreement, "ehc_process", asked, so_far)
    return disagreement


def _complaint(viewer: Viewer, number: int, made: date) -> UUID:
    disagreement = _opened(viewer, number, Matter.PROVISION_NOT_MADE)
    told = {"plan": "final", "happened": made, "first_known": made}
    services.tell_facts(viewer, disagreement, told=told, told_by="the father")
    said = {"about": "No speech therapy since the summer", "wished_for": "That it starts again"}
    happened: tuple[Happened, ...] = (
        (0, "council_complaint_made", said),
        (2, "council_complaint_acknowledged", {}),
    )
    _runs(viewer, disagreement, "council_complaint", made, happened)
    return disagreement


def _settled(viewer: Viewer, number: int, sent: date) -> UUID:
    disagreement = _refusal_alone(viewer, number, sent)
    key = _runs(viewer, disagreement, "mediation", sent, ((1, "adviser_contacted", {}),))
    services.close_proceeding(viewer, key, outcome=Outcome.AGREED, knowing_what_is_open=True)
    services.close_disagreement(viewer, disagreement, outcome=Outcome.AGREED)
    return disagreement


STORIES: tuple[Callable[[Viewer, int, date], UUID], ...] = (
    _refusal_with_mediation,
    _refusal_alone,
    _assessment,
    _complaint,
    _settled,
)


def _opened(viewer: Viewer, number: int, matter: Matter) -> UUID:
    child = services.PersonDetails(f"Sam{number} Brown", born=date(2016, 1, 1))
    opened = services.open_disagreement(viewer, subject=child, matters=[matter])
    parent = services.PersonDetails(f"Pat{number}", phone="0300 111 222", best_way="by text")
    services.add_party(viewer, opened.disagreement, person=parent, relation=Relation.PARENT)
    services.write_note(viewer, opened.disagreement, said=f"The mother rang about taxi{number}.")
    return opened.disagreement


def _runs(
    viewer: Viewer, disagreement: UUID, avenue: str, begun: date, happened: tuple[Happened, ...]
) -> UUID:
    key = services.start_proceeding(viewer, disagreement, avenue=avenue)
    for expecting, (after, what, says) in enumerate(happened):
        event = Event(what, begun + timedelta(days=after), says)
        services.record_event(viewer, key, event, expecting=expecting)
    return key
