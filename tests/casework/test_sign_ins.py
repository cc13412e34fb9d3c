"""Who signed in stands in the history of where they work: for themselves, and for who manages it all."""

from __future__ import annotations

from datetime import date, timedelta
from io import StringIO
from uuid import UUID

import pytest
import time_machine
from django.core.management import call_command
from tests.support.casework import TODAY, Town, a_refusal, adviser, officer

from avenues.casework import models, selectors, services, walls
from avenues.casework.errors import NotThere
from avenues.casework.kinds import Did, OrganisationKind, Role, TeamKind
from avenues.casework.selectors import Viewer


def signs_in(viewer: Viewer, did: Did = Did.SIGNED_IN, words: str = "with a password") -> None:
    services.record_sign_in(viewer.user, did, on=viewer.on, words=words)


def told(viewer: Viewer) -> list[tuple[Did, str]]:
    return [(line.did, line.who) for line in selectors.sign_ins(viewer).lines]


def manager(town: Town, key: str, kind: OrganisationKind, team: UUID | None = None) -> Viewer:
    return town.worker(key, kind, Role.MANAGER, team)


def test_who_signs_in_is_named_and_who_is_refused_is_not(town: Town) -> None:
    asha = adviser(town)
    signs_in(asha)
    signs_in(asha, Did.SIGN_IN_REFUSED, "wrong password")
    assert told(asha) == [
        (Did.SIGN_IN_REFUSED, "somebody who was not signed in"),
        (Did.SIGNED_IN, f"{asha.name}, Sendiass"),
    ]


def test_a_sign_in_is_sealed_into_the_chain(town: Town) -> None:
    asha = adviser(town)
    signs_in(asha)
    call_command("verify_history", stdout=StringIO())
    models.Trail.objects.filter(did=Did.SIGNED_IN).update(words="with a passkey")
    with pytest.raises(SystemExit):
        call_command("verify_history", stderr=StringIO())


def test_only_they_and_who_manages_it_all_see_it(town: Town) -> None:
    asha = adviser(town)
    signs_in(asha)
    advice = town.team("sendiass", TeamKind.ADVICE)
    colleague = town.worker("sendiass", OrganisationKind.SENDIASS)
    of_a_team = manager(town, "sendiass", OrganisationKind.SENDIASS, advice)
    of_it_all = manager(town, "sendiass", OrganisationKind.SENDIASS)
    elsewhere = manager(town, "council", OrganisationKind.COUNCIL)
    seen = {
        viewer.name: walls.visible(models.Trail, viewer).filter(did=Did.SIGNED_IN).count()
        for viewer in (asha, colleague, of_a_team, of_it_all, elsewhere)
    }
    assert seen == {
        asha.name: 1,
        colleague.name: 0,
        of_a_team.name: 0,
        of_it_all.name: 1,
        elsewhere.name: 0,
    }
    membership = asha.posts[0].membership
    assert [line.did for line in selectors.sign_ins_of(of_it_all, membership).lines] == [Did.SIGNED_IN]
    for other in (asha, colleague, of_a_team, elsewhere):
        with pytest.raises(NotThere):
            selectors.sign_ins_of(other, membership)


def test_who_works_for_two_is_told_once_and_each_has_a_line(town: Town) -> None:
    asha = adviser(town)
    council = town.organisation("council", OrganisationKind.COUNCIL)
    services.add_member(user=asha.user, organisation=council, role=Role.OFFICER, since=asha.on)
    both = selectors.viewer_of(asha.user, asha.on)
    signs_in(both)
    assert told(both) == [(Did.SIGNED_IN, f"{asha.name}, Sendiass")]
    lines = models.Trail.objects.filter(did=Did.SIGNED_IN)
    # the council's line does not say where else they work
    assert {line.actor_name for line in lines} == {f"{asha.name}, Sendiass", f"{asha.name}, Council"}


def test_that_a_leaver_tries_to_come_in_is_told_where_they_worked(town: Town) -> None:
    ben, chief = officer(town), manager(town, "council", OrganisationKind.COUNCIL)
    services.end_membership(ben.posts[0].membership, until=ben.on)
    for did in (Did.SIGN_IN_REFUSED, Did.SIGNED_IN):
        services.record_sign_in(ben.user, did, on=ben.on)
    lines = selectors.sign_ins_of(chief, ben.posts[0].membership).lines
    assert [(line.did, line.who) for line in lines] == [
        (Did.SIGNED_IN, ben.name),
        (Did.SIGN_IN_REFUSED, "somebody who was not signed in"),
    ]
    assert told(selectors.viewer_of(ben.user, ben.on)) == []


def test_who_never_worked_anywhere_has_no_history(town: Town) -> None:
    user = services.create_user(email="new@example.org", name="New")
    services.record_sign_in(user, Did.SIGNED_IN, on=TODAY)
    assert not models.Trail.objects.exists()
    assert told(selectors.viewer_of(user, TODAY)) == []


def test_a_lock_is_told_once_however_often_somebody_tries(town: Town) -> None:
    asha = adviser(town)
    with time_machine.travel("2026-11-24 09:00", tick=False) as clock:
        for _ in range(3):
            signs_in(asha, Did.LOCKED_OUT)
        assert len(told(asha)) == 1
        clock.shift(timedelta(minutes=15, seconds=1))
        signs_in(asha, Did.LOCKED_OUT)
        assert len(told(asha)) == 2


def test_the_list_goes_on_where_it_stopped_and_holds_nothing_else(town: Town) -> None:
    asha = adviser(town)
    a_refusal(asha)
    for day in range(5):
        services.record_sign_in(asha.user, Did.SIGNED_IN, on=date(2026, 11, 1 + day), words=f"{day}")
    first = selectors.sign_ins(asha, limit=3)
    second = selectors.sign_ins(asha, limit=3, go_on=first.go_on)
    assert [line.words for line in (*first.lines, *second.lines)] == ["4", "3", "2", "1", "0"]
    assert second.go_on == ""
