"""Today: soonest first, told apart by who owes, by team and by person, a page at a time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from tests.support.casework import (
    TODAY,
    Town,
    a_mediation,
    a_refusal,
    adviser,
    happened,
    let_the_council_in,
    mediation_adviser,
    officer,
)

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, TeamKind
from avenues.law.clocks import Kind, Who
from avenues.law.proceedings.owing import State


def mediations(viewer: selectors.Viewer, days: list[date]) -> None:
    """One for each day on which the council was told."""
    for day in days:
        key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
        happened(viewer, key, "adviser_contacted", date(2026, 10, 5))
        happened(viewer, key, "told_adviser_mediation", date(2026, 10, 5))
        happened(viewer, key, "mediation_asked", day, issues="The refusal")


def test_late_due_and_ahead_are_told_apart_by_today_alone(town: Town) -> None:
    viewer = officer(town)
    # told on 20 and 31 October and 10 November: 30 days end on 19 and 30 November and 10 December
    mediations(viewer, [date(2026, 10, 20), date(2026, 10, 31), date(2026, 11, 10)])
    lines = selectors.today(viewer, owes=True).lines
    assert [(line.due, line.state) for line in lines] == [
        (date(2026, 11, 19), State.MISSED),
        (date(2026, 11, 30), State.DUE),
        (date(2026, 12, 10), State.AHEAD),
    ]
    assert lines[0].is_overdue
    assert selectors.tallies(viewer)[0] == selectors.Tally(late=1, soon=1, ahead=1)
    tomorrow = selectors.viewer_of(viewer.user, date(2026, 12, 1))
    assert [line.state for line in selectors.today(tomorrow, owes=True).lines] == [
        State.MISSED,
        State.MISSED,
        State.AHEAD,
    ]


def test_a_list_goes_on_where_it_stopped(town: Town) -> None:
    viewer = officer(town)
    mediations(viewer, [date(2026, 11, 3)] * 3 + [date(2026, 11, 4), date(2026, 11, 2)])
    whole = [line.id for line in selectors.today(viewer, owes=True).lines]
    pages, go_on = [], ""
    while True:
        part = selectors.today(viewer, owes=True, limit=2, go_on=go_on)
        pages.append([line.id for line in part.lines])
        go_on = part.go_on
        if not go_on:
            break
    assert [len(page) for page in pages] == [2, 2, 1]
    assert [key for page in pages for key in page] == whole
    assert selectors.today(viewer, owes=True, go_on="no key at all").lines[0].id == whole[0]


def test_disagreements_page_from_the_newest(town: Town) -> None:
    viewer = officer(town)
    opened = [a_refusal(viewer).disagreement for _ in range(5)]
    first = selectors.disagreements(viewer, limit=3)
    second = selectors.disagreements(viewer, limit=3, go_on=first.go_on)
    assert [line.id for line in (*first.lines, *second.lines)] == opened[::-1]


def test_the_adviser_sees_to_the_familys_time_limits(town: Town) -> None:
    viewer = adviser(town)
    a_refusal(viewer)
    limits = [line for line in selectors.today(viewer, owes=True).lines if line.kind is Kind.LIMIT]
    assert {line.who for line in limits} == {Who.FAMILY}
    contact = next(line for line in limits if line.avenue == "mediation")
    # sent on 1 October: two months end on 1 December 2026 (reg 33)
    assert contact.law_day == date(2026, 12, 1)
    assert contact.due is not None
    assert contact.due <= contact.law_day
    # on the council's list they are what others must do
    sent = officer(town)
    a_refusal(sent)
    assert Kind.LIMIT not in {line.kind for line in selectors.today(sent, owes=True).lines}
    assert Kind.LIMIT in {line.kind for line in selectors.today(sent, owes=False).lines}


def test_a_limit_that_is_over_leaves_the_list(town: Town) -> None:
    viewer = adviser(town)
    a_refusal(viewer)
    later = selectors.viewer_of(viewer.user, date(2026, 12, 2))
    assert "mediation" not in {line.avenue for line in selectors.today(later, owes=True).lines}


def test_by_team_and_by_person(town: Town) -> None:
    whole = officer(town)
    send, care = town.team("council", TeamKind.SEND), town.team("council", TeamKind.SOCIAL_CARE)
    in_send = town.worker("council", OrganisationKind.COUNCIL, team=send)
    in_care = town.worker("council", OrganisationKind.COUNCIL, team=care)
    for viewer in (in_send, in_care):
        mediations(viewer, [date(2026, 11, 3)])
    assert len(selectors.today(whole, owes=True).lines) == 2
    assert len(selectors.today(whole, owes=True, team=send).lines) == 1
    assert len(selectors.today(in_care, owes=True).lines) == 1
    mine = selectors.today(whole, owes=True, assigned_to=in_send.posts[0].membership)
    assert [line.id for line in mine.lines] == [line.id for line in selectors.today(in_send, owes=True).lines]


def test_lists_ask_the_database_the_same_number_of_times_however_long(
    town: Town, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    viewer = officer(town)
    for count in (1, 4):
        mediations(viewer, [date(2026, 11, 3) + timedelta(days=number) for number in range(count)])
        with django_assert_num_queries(1):
            selectors.today(viewer, owes=True)
        with django_assert_max_num_queries(2):
            selectors.tallies(viewer)
        with django_assert_num_queries(1):
            selectors.disagreements(viewer)
        with django_assert_num_queries(1):
            selectors.waiting(viewer)
        with django_assert_num_queries(1):
            selectors.colleagues(viewer)
    assert viewer.on == TODAY


def mine(viewer: selectors.Viewer) -> set[UUID | None]:
    """The proceedings on their own list: of what we owe, as the person themselves narrows it."""
    part = selectors.today(viewer, owes=True, assigned_to=viewer.posts[0].membership)
    ours, _ = selectors.tallies(viewer, assigned_to=viewer.posts[0].membership)
    assert ours.late + ours.soon + ours.ahead == len(part.lines)
    return {line.proceeding for line in part.lines}


def wanted(service: selectors.Viewer, town: Town) -> tuple[UUID, UUID]:
    """A mediation that the family wants, and the council's part in it: it has not been told yet."""
    key = services.start_proceeding(service, a_refusal(service).disagreement, avenue="mediation")
    happened(service, key, "adviser_contacted", date(2026, 11, 2))
    happened(service, key, "told_adviser_mediation", date(2026, 11, 2))
    return key, let_the_council_in(service, key, town)


def test_what_another_body_runs_is_mine_once_i_have_recorded_something_in_it(town: Town) -> None:
    service, mona, otto = mediation_adviser(town), officer(town), officer(town)
    key, _ = wanted(service, town)
    assert mine(mona) == set()
    happened(mona, key, "mediation_asked", TODAY, issues="The refusal")
    assert key in {line.proceeding for line in selectors.today(otto, owes=True).lines}
    assert mine(otto) == set()
    assert mine(mona) == {key}


def test_what_is_tied_to_our_record_is_of_whoever_that_is_assigned_to(town: Town) -> None:
    service, mona, otto = mediation_adviser(town), officer(town), officer(town)
    key, taking_part = wanted(service, town)
    happened(mona, key, "mediation_asked", TODAY, issues="The refusal")
    services.tie_to_own_record(otto, taking_part, disagreement=a_refusal(otto).disagreement)
    assert key in mine(otto)
    assert key not in mine(mona)


def test_a_mediation_in_which_i_have_a_seat_is_mine(town: Town) -> None:
    service, mona = mediation_adviser(town), officer(town)
    key = a_mediation(service, a_refusal(service).disagreement)
    let_the_council_in(service, key, town)
    seat = services.give_seat(service, key, membership=mona.posts[0].membership)
    assert mine(mona) == {key}
    services.end_seat(service, seat)
    assert mine(mona) == set()
