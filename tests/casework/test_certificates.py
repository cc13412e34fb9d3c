"""A certificate has a number and a code that anybody can check, one each, and what is said of it is so."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib import import_module
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from pytest_django import Settings
from tests.support.casework import Town, a_refusal, happened, let_the_council_in, mediation_adviser, officer

from avenues.casework import models, selectors, services, walls
from avenues.casework.certificates import SIGNS, State, as_typed, code_of, in_groups, is_code_of, new_number
from avenues.casework.errors import NotThere, Refused, SomebodyWasFirst
from avenues.casework.kinds import Role
from avenues.casework.selectors import CertificateLine, Checked, Viewer
from avenues.law.facts import Event
from avenues.law.options import CertificateKind

NOT_WANTED = CertificateKind.NOT_WANTED
ISSUED = date(2026, 11, 24)
FILL = import_module("avenues.casework.migrations.0015_certificates_that_were_issued")
ANOTHER_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="


def a_no(viewer: Viewer) -> UUID:
    """A mediation in which everything was told and nobody wants to mediate: three entries."""
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 11, 2))
    happened(viewer, key, "information_given", date(2026, 11, 23))
    happened(viewer, key, "told_adviser_no_mediation", date(2026, 11, 23))
    return key


def issue(viewer: Viewer, key: UUID, expecting: int = 3) -> services.Numbered:
    return services.issue_certificate(viewer, key, NOT_WANTED, expecting=expecting)


def lines(viewer: Viewer, key: UUID) -> list[CertificateLine]:
    return list(selectors.certificates_of(viewer, key))


def states(viewer: Viewer, key: UUID) -> list[State]:
    return [line.state for line in lines(viewer, key)]


def check(viewer: Viewer, line: CertificateLine) -> Checked | None:
    return selectors.checked(line.number, selectors.code_to_print(viewer, line.id))


def test_no_sign_is_taken_for_another() -> None:
    assert not set(SIGNS) & set("01IOL")
    assert {sign for _ in range(300) for sign in new_number()} <= set(SIGNS)


def test_a_number_and_a_code_are_printed_in_groups_and_read_as_they_are_typed() -> None:
    assert in_groups("7K3FQ9XA") == "7K3F-Q9XA"
    assert in_groups("M4TQ8ZB7RN62HWC") == "M4TQ8-ZB7RN-62HWC"
    assert as_typed(" 7k3f – q9xa\x00") == "7K3FQ9XA"
    assert as_typed("ſé٣") == "S"  # no sign that a database or a comparison stumbles over


def test_no_two_certificates_have_one_code_and_none_can_be_worked_out_without_the_key(
    settings: Settings,
) -> None:
    rows = [models.Certificate(number=new_number()) for _ in range(500)]
    codes = [code_of(row) for row in rows]
    assert len(set(codes)) == 500
    assert all(len(code) == 15 for code in codes)  # 31 signs to the power of 15: 74 bits
    settings.FILES_KEY = ANOTHER_KEY
    assert not set(codes) & {code_of(row) for row in rows}


def test_a_code_of_an_old_key_still_opens(settings: Settings) -> None:
    row = models.Certificate(number="7K3FQ9XA")
    before = code_of(row)
    settings.FILES_KEY = f"{ANOTHER_KEY},{settings.FILES_KEY}"
    assert code_of(row) != before
    assert is_code_of(row, before)
    settings.FILES_KEY = ANOTHER_KEY
    assert not is_code_of(row, before)


def test_who_holds_the_certificate_can_check_it(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    assert issue(viewer, key).is_new
    (line,) = lines(viewer, key)
    assert (line.state, line.issued, line.kind) == (State.VALID, ISSUED, NOT_WANTED)
    assert check(viewer, line) == Checked(State.VALID, ISSUED, None)


def test_with_a_wrong_code_or_number_there_is_nothing(town: Town) -> None:
    viewer = mediation_adviser(town)
    key, other = a_no(viewer), a_no(viewer)
    issue(viewer, key)
    issue(viewer, other)
    (mine,), (theirs,) = lines(viewer, key), lines(viewer, other)
    code = selectors.code_to_print(viewer, mine.id)
    for number, typed in (
        (mine.number, code[:-1]),
        (mine.number, ""),
        (theirs.number, code),
        ("2222-2222", code),
        ("", ""),
        ("\x00" * 99, "é" * 99),
    ):
        assert selectors.checked(number, typed) is None, (number, typed)


def test_issued_twice_it_is_issued_once(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    first, second = issue(viewer, key), issue(viewer, key)
    assert (first.number, first.is_new, second.is_new) == (second.number, True, False)
    assert len(lines(viewer, key)) == 1


def test_what_somebody_else_recorded_in_between_is_not_passed_over(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    with pytest.raises(SomebodyWasFirst):
        issue(viewer, key, expecting=2)
    assert lines(viewer, key) == []


@pytest.mark.django_db(transaction=True)
def test_of_many_at_the_same_moment_each_is_given_the_same_certificate(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)

    def click(_: int) -> services.Numbered:
        try:
            return issue(viewer, key)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        given = list(pool.map(click, range(4)))
    assert len({each.number for each in given}) == 1
    assert [each.is_new for each in given].count(True) == 1
    assert (
        models.Certificate.objects.count() == models.Entry.objects.filter(what="certificate_issued").count()
    )
    assert len(lines(viewer, key)) == 1


def test_whoever_records_the_event_gives_it_a_number(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    happened(viewer, key, "certificate_issued", ISSUED, certificate_kind="not_wanted")
    assert states(viewer, key) == [State.VALID]


def test_a_refusal_leaves_no_number(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 11, 2))
    with pytest.raises(Refused):
        issue(viewer, key, expecting=1)
    assert not models.Certificate.objects.exists()


def test_a_copy_replaces_the_one_before_and_keeps_the_day_of_issue(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    happened(viewer, key, "certificate_issued", date(2026, 11, 23), certificate_kind="not_wanted")
    services.reissue_certificate(viewer, key, expecting=4)
    copy, first = lines(viewer, key)
    assert first.number != copy.number
    assert check(viewer, first) == Checked(State.REPLACED, date(2026, 11, 23), ISSUED)
    assert check(viewer, copy) == Checked(State.VALID, date(2026, 11, 23), None)
    assert (copy.is_copy, copy.made) == (True, ISSUED)
    services.reissue_certificate(viewer, key, expecting=5)
    assert states(viewer, key) == [State.VALID, State.REPLACED, State.REPLACED]


def test_what_is_revoked_is_revoked_with_its_copies_and_another_can_be_issued(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    services.reissue_certificate(viewer, key, expecting=4)
    services.revoke_certificate(viewer, key, why="For another child", expecting=5)
    assert states(viewer, key) == [State.REVOKED, State.REVOKED]
    assert [check(viewer, line) for line in lines(viewer, key)] == [
        Checked(State.REVOKED, ISSUED, ISSUED)
    ] * 2
    assert issue(viewer, key, expecting=6).is_new
    assert states(viewer, key) == [State.VALID, State.REVOKED, State.REVOKED]


def test_a_revocation_says_why(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    with pytest.raises(Refused):
        services.revoke_certificate(viewer, key, why=" ", expecting=4)
    assert states(viewer, key) == [State.VALID]


def test_a_revocation_that_never_happened_is_undone(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    services.revoke_certificate(viewer, key, why="A slip", expecting=4)
    services.correct_entry(viewer, key, number=4, instead=None, why="The wrong family", expecting=5)
    assert states(viewer, key) == [State.VALID]


def test_a_certificate_that_never_was_is_revoked(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    services.correct_entry(viewer, key, number=3, instead=None, why="The wrong family", expecting=4)
    (line,) = lines(viewer, key)
    checked = check(viewer, line)
    assert checked
    assert (checked.state, checked.issued) == (State.REVOKED, None)
    assert checked.since is not None


def test_a_certificate_never_was_only_once_its_copies_never_were(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    services.reissue_certificate(viewer, key, expecting=4)
    with pytest.raises(Refused):
        services.correct_entry(viewer, key, number=3, instead=None, why="The wrong family", expecting=5)
    assert states(viewer, key) == [State.VALID, State.REPLACED]
    services.correct_entry(viewer, key, number=4, instead=None, why="The wrong family", expecting=5)
    services.correct_entry(viewer, key, number=3, instead=None, why="The wrong family", expecting=6)
    assert states(viewer, key) == [State.REVOKED, State.REVOKED]


def test_a_day_that_was_put_right_is_the_day_that_is_told(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    right = Event("certificate_issued", date(2026, 11, 23), {"certificate_kind": "not_wanted"})
    services.correct_entry(viewer, key, number=3, instead=right, why="Issued the day before", expecting=4)
    assert check(viewer, lines(viewer, key)[0]) == Checked(State.VALID, date(2026, 11, 23), None)


def test_a_copy_that_never_was_leaves_the_one_before_valid(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    services.reissue_certificate(viewer, key, expecting=4)
    services.correct_entry(viewer, key, number=4, instead=None, why="It was found again", expecting=5)
    assert states(viewer, key) == [State.REVOKED, State.VALID]


def test_who_takes_part_sees_that_it_stands_and_never_its_code(town: Town) -> None:
    service, council = mediation_adviser(town), officer(town)
    key = a_no(service)
    issue(service, key)
    (line,) = lines(service, key)
    with pytest.raises(NotThere):
        selectors.certificates_of(council, key)
    assert not walls.visible(models.Certificate, council).exists()
    let_the_council_in(service, key, town)
    assert [each.number for each in lines(council, key)] == [line.number]
    with pytest.raises(NotThere):
        selectors.code_to_print(council, line.id)
    with pytest.raises(NotThere):
        services.keep_paper(council, line.id, name="x.pdf", content=b"%PDF-1.7 x")


def test_one_who_works_for_both_is_not_given_the_code_of_what_they_only_take_part_in(town: Town) -> None:
    """A mediator of the service, with none of its cases, who also works for the council."""
    service, council = mediation_adviser(town), officer(town)
    key = a_no(service)
    issue(service, key)
    let_the_council_in(service, key, town)
    services.add_member(
        user=council.user,
        organisation=town.organisations["mediation"],
        role=Role.MEDIATOR,
        since=council.on,
    )
    both = selectors.viewer_of(council.user, council.on)
    (line,) = lines(both, key)
    with pytest.raises(NotThere):
        selectors.code_to_print(both, line.id)


def test_its_paper_is_kept_once_and_as_it_went_out(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    (line,) = lines(viewer, key)
    assert line.paper is None
    first = services.keep_paper(viewer, line.id, name="Certificate.pdf", content=b"%PDF-1.7 first")
    second = services.keep_paper(viewer, line.id, name="Certificate.pdf", content=b"%PDF-1.7 second")
    assert first == second == lines(viewer, key)[0].paper
    assert b"".join(services.open_file(viewer, first).pieces) == b"%PDF-1.7 first"
    services.reissue_certificate(viewer, key, expecting=4)
    assert lines(viewer, key)[0].paper is None  # a copy has a paper of its own


def test_what_was_issued_before_numbers_were_kept_is_given_one(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    issue(viewer, key)
    services.reissue_certificate(viewer, key, expecting=4)
    models.Certificate.objects.filter(replaces__isnull=False).delete()
    models.Certificate.objects.all().delete()
    fill: Callable[..., None] = FILL.number_them
    fill(apps, None)
    fill(apps, None)  # twice is once
    assert states(viewer, key) == [State.VALID, State.REPLACED]
