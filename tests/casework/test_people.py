"""People at work: when they began and ended, who may add them, what a person's name and address may be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.support.casework import TODAY, Town, a_refusal, adviser, officer

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import OrganisationKind, Role, TeamKind


def test_a_membership_opens_from_its_first_day_to_the_day_before_its_last(town: Town) -> None:
    officer(town)
    user = services.create_user(email="new@example.org", name="New")
    services.add_member(
        user=user,
        organisation=town.organisations["council"],
        role=Role.OFFICER,
        since=TODAY,
        until=TODAY + timedelta(days=2),
    )
    days = [TODAY + timedelta(days=number) for number in (-1, 0, 1, 2)]
    assert [bool(selectors.viewer_of(user, day).posts) for day in days] == [False, True, True, False]


def test_an_address_is_one_persons_in_whatever_case(town: Town) -> None:
    services.create_user(email="Ann@example.org", name="Ann")
    with pytest.raises(Refused, match="already"):
        services.create_user(email="ann@EXAMPLE.org", name="Another Ann")


@pytest.mark.parametrize(
    ("email", "name", "words"),
    [
        ("ann", "Ann", "not an e-mail address"),
        ("ann@example.org", "", "“name” is empty"),
        ("ann@example.org", "A" * 201, "longer than 200"),
    ],
)
def test_what_is_wrong_with_a_person_is_a_sentence(town: Town, email: str, name: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        services.create_user(email=email, name=name)


def test_a_manager_adds_people_to_their_own_part_alone(town: Town) -> None:
    officer(town)
    send, care = town.team("council", TeamKind.SEND), town.team("council", TeamKind.SOCIAL_CARE)
    manager = town.worker("council", OrganisationKind.COUNCIL, Role.MANAGER, team=send)
    user = services.create_user(email="new@example.org", name="New")
    council = town.organisations["council"]
    services.add_member(
        user=user, organisation=council, role=Role.OFFICER, since=TODAY, team=send, by=manager
    )
    for team in (care, None):
        with pytest.raises(NotThere):
            services.add_member(
                user=user, organisation=council, role=Role.OFFICER, since=TODAY, team=team, by=manager
            )
    with pytest.raises(NotThere):
        services.add_member(
            user=user, organisation=council, role=Role.OFFICER, since=TODAY, team=send, by=officer(town)
        )


def test_who_leaves_has_no_work_left(town: Town) -> None:
    viewer = adviser(town)
    other = adviser(town)
    opened = a_refusal(viewer)
    assert [each.name for each in selectors.disagreement(other, opened.disagreement).assigned] == [
        viewer.name
    ]
    services.end_membership(viewer.posts[0].membership, until=TODAY)
    assert selectors.disagreement(other, opened.disagreement).assigned == ()
    assert viewer.name not in {colleague.name for colleague in selectors.colleagues(other)}


def test_references_are_counted_by_each_organisation_for_itself(town: Town) -> None:
    helper, sent = adviser(town), officer(town)
    given = [a_refusal(viewer).reference for viewer in (helper, sent, helper, sent)]
    assert given == ["SE-2026-0001", "CO-2026-0001", "SE-2026-0002", "CO-2026-0002"]


def test_what_must_never_be_done_is_recorded_once_and_shown_in_every_disagreement(town: Town) -> None:
    viewer = adviser(town)
    details = services.PersonDetails(
        "Sam Brown",
        born=date(2010, 5, 4),
        never="Do not ring the home",
        language="Polish",
        interpreter=True,
        adjustments="Large print",
    )
    first = services.open_disagreement(viewer, subject=details)
    second = services.open_disagreement(viewer, subject=first.subject)
    for opened in (first, second):
        subject = selectors.disagreement(viewer, opened.disagreement).subject
        assert (subject.never, subject.language, subject.adjustments) == (
            "Do not ring the home",
            "Polish",
            "Large print",
        )
    assert selectors.facts_of(viewer, second.disagreement).born == date(2010, 5, 4)
