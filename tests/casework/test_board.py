"""The board: every duty in law that the council owes, by subject and urgency; nothing drops out of sight."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    adviser,
    happened,
    let_the_council_in,
    officer,
)

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, TeamKind
from avenues.casework.selectors import Subject, Urgency, Viewer
from avenues.casework.selectors.board import NAMED, subject_of
from avenues.law.clocks import Kind, Who
from avenues.law.options import Matter
from avenues.law.registry import every_clock


def counts(viewer: Viewer, **asked: Any) -> dict[str, tuple[int, ...]]:
    """Late, soon, ahead and without a day, for each subject that has any."""
    found = selectors.board(viewer, organisations=viewer.organisations, **asked)
    return {each.subject.key: tuple(each.counts.values()) for each in found if any(each.counts.values())}


def asked_to_mediate(viewer: Viewer, day: date) -> None:
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    happened(viewer, key, "mediation_asked", day, issues="The refusal")


def test_duties_are_counted_by_subject_and_urgency(town: Town) -> None:
    viewer = officer(town)
    # 30 days from 20 and 31 October and 10 November: 19 and 30 November, 10 December; today is 24 November.
    for day in (date(2026, 10, 20), date(2026, 10, 31), date(2026, 11, 10)):
        asked_to_mediate(viewer, day)
    # and of the first the adviser must be told as soon as possible that it cannot be arranged (reg 39(2))
    assert counts(viewer) == {"mediations": (1, 1, 1, 1)}


def test_what_is_due_today_is_not_late_yet(town: Town) -> None:
    viewer = officer(town)
    asked_to_mediate(viewer, date(2026, 10, 25))  # 30 days end today
    asked_to_mediate(viewer, date(2026, 11, 1))  # and in a week, on 1 December
    asked_to_mediate(viewer, date(2026, 11, 2))  # the day after
    assert counts(viewer) == {"mediations": (0, 2, 1, 0)}


def test_subjects_do_not_mix(town: Town) -> None:
    viewer = officer(town)
    asked_to_mediate(viewer, date(2026, 11, 10))
    opened = services.open_disagreement(
        viewer, subject=services.PersonDetails("Di"), matters=[Matter.COUNCIL_DELAY]
    )
    services.tell_facts(viewer, opened.disagreement, told={"plan": "none"}, told_by="the file")
    process = services.start_proceeding(viewer, opened.disagreement, avenue="ehc_process")
    happened(viewer, process, "request_received", date(2026, 11, 2))  # 6 weeks: 14 December
    found = counts(viewer)
    assert found["mediations"] == (0, 0, 1, 0)
    assert found.keys() == {"mediations", "notices"}
    part = selectors.on_the_board(viewer, organisations=viewer.organisations, subject=Subject.NOTICES)
    assert {line.avenue for line in part.lines} == {"ehc_process"}
    assert part.lines[0].due == date(2026, 12, 14)


def test_targets_and_the_familys_limits_are_no_duties_of_the_council(town: Town) -> None:
    viewer = officer(town)
    opened = services.open_disagreement(
        viewer, subject=services.PersonDetails("Di"), matters=[Matter.COUNCIL_DELAY]
    )
    key = services.start_proceeding(viewer, opened.disagreement, avenue="council_complaint")
    happened(viewer, key, "council_complaint_made", date(2026, 8, 3), about="The plan is late")
    a_refusal(viewer)
    assert counts(viewer) == {}


def test_another_organisation_counts_nothing(town: Town) -> None:
    council, sendiass = officer(town), adviser(town)
    a_mediation(sendiass, a_refusal(sendiass).disagreement)
    assert counts(council) == {}
    assert selectors.board(council, organisations=sendiass.organisations)[2].counts[Urgency.AHEAD] == 0
    assert not selectors.on_the_board(council, organisations=sendiass.organisations).lines


def test_what_the_council_owes_in_anothers_mediation_is_on_its_board(town: Town) -> None:
    council = officer(town)
    service = town.worker("mediation", OrganisationKind.MEDIATION)
    key = a_mediation(service, a_refusal(service).disagreement)
    let_the_council_in(service, key, town)
    assert counts(council) == {"mediations": (0, 0, 1, 0)}  # 30 days from 3 November: 3 December


def test_a_team_sees_its_own(town: Town) -> None:
    viewer = officer(town)
    send = town.team("council", TeamKind.SEND)
    of_the_team = town.worker("council", OrganisationKind.COUNCIL, team=send)
    key = services.open_disagreement(
        of_the_team, subject=services.PersonDetails("Ed"), matters=[Matter.REFUSED_PLAN], team=send
    ).disagreement
    mediation = services.start_proceeding(of_the_team, key, avenue="mediation")
    happened(of_the_team, mediation, "mediation_asked", date(2026, 11, 3), issues="No plan")
    assert counts(viewer, team=send) == {"mediations": (0, 0, 1, 0)}
    care = town.team("council", TeamKind.SOCIAL_CARE)
    assert counts(viewer, team=care) == {}


def test_a_list_goes_on_where_it_stopped(town: Town) -> None:
    viewer = officer(town)
    for _ in range(3):
        asked_to_mediate(viewer, date(2026, 10, 1))  # late, and not told that it cannot be arranged
    for urgency in (Urgency.LATE, Urgency.NO_DAY):
        asked: dict[str, Any] = {"organisations": viewer.organisations, "urgency": urgency, "limit": 2}
        first = selectors.on_the_board(viewer, **asked)
        second = selectors.on_the_board(viewer, **asked, go_on=first.go_on)
        assert len({line.id for line in (*first.lines, *second.lines)}) == 3
        assert not second.go_on
        unread = selectors.on_the_board(viewer, **asked, go_on="no key")
        assert [line.id for line in unread.lines] == [line.id for line in first.lines]


def test_what_has_no_subject_is_shown_under_other_duties() -> None:
    assert subject_of("TL-B7") is Subject.MEDIATIONS
    assert subject_of("TL-K10") is Subject.CARRY_OUT
    assert subject_of("TL-A12") is Subject.REVIEWS
    assert subject_of("TL-D1") is Subject.APPEALS
    assert subject_of("a duty that is new") is Subject.OTHER
    assert sum(len(subject.ids) for subject in Subject) == len(NAMED)  # none stands twice


def test_every_duty_of_a_council_under_part_3_has_a_subject() -> None:
    owed = {
        each.clock.id
        for each in every_clock()
        if each.clock.kind is Kind.DUTY and each.clock.who is Who.COUNCIL
    }
    of_the_area = {"TL-K17"}  # the local offer: no case has it
    assert {id for id in owed if id.startswith("TL-")} - NAMED == of_the_area
