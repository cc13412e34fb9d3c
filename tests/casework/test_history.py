"""Who did and who saw what cannot be changed, removed, put in or cut off without being found."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from tests.support.casework import Town, a_mediation, a_refusal, adviser, officer

from avenues.casework import guard, models, selectors, services, trail
from avenues.casework.kinds import Did, OrganisationKind, Role


def lines() -> list[models.Trail]:
    return list(models.Trail.objects.order_by("number"))


def change_a_word() -> None:
    models.Trail.objects.filter(number=2).update(words="nothing of note")


def change_a_word_and_its_seal() -> None:
    line = models.Trail.objects.get(number=2)
    line.words = "nothing of note"
    line.seal = trail.seal_of(line)
    line.save()


def remove_a_line() -> None:
    models.Trail.objects.filter(number=2).delete()


def cut_the_end_off() -> None:
    models.Trail.objects.filter(number=models.Trail.objects.count() - 1).delete()


def remove_everything() -> None:
    models.Trail.objects.all().delete()


def put_a_line_in() -> None:
    last = lines()[-1]
    more = models.Trail(
        organisation_id=last.organisation_id,
        number=last.number + 1,
        at=last.at,
        did=Did.LOOKED,
        actor_name="Nobody",
        about="Disagreement",
        before=last.seal,
    )
    more.seal = trail.seal_of(more)
    more.save()


@pytest.mark.parametrize(
    ("tamper", "found"),
    [
        (change_a_word, "the line was changed"),
        (change_a_word_and_its_seal, "the line before it is not the one that was written"),
        (remove_a_line, "a line is missing"),
        (cut_the_end_off, "the end is cut off"),
        (remove_everything, "the end is cut off"),
        (put_a_line_in, "there are lines that were not written here"),
    ],
)
def test_whatever_was_done_to_a_history_is_found(town: Town, tamper: Callable[[], None], found: str) -> None:
    viewer = adviser(town)
    services.looked_at_disagreement(viewer, a_refusal(viewer).disagreement)
    assert len(lines()) > 3
    call_command("verify_history", stdout=StringIO())
    tamper()
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("verify_history", stderr=said)
    assert ended.value.code == 1
    assert found in said.getvalue()


def test_each_organisation_has_a_chain_of_its_own(town: Town) -> None:
    for viewer in (adviser(town), officer(town)):
        a_refusal(viewer)
    numbers = models.Trail.objects.values_list("organisation", "number")
    chains = {organisation: [n for o, n in numbers if o == organisation] for organisation, _ in numbers}
    assert len(chains) == 2
    assert all(sorted(chain) == list(range(len(chain))) for chain in chains.values())


def test_the_subject_can_be_told_who_looked(town: Town) -> None:
    viewer = adviser(town)
    opened = a_refusal(viewer)
    other = town.worker("sendiass", OrganisationKind.SENDIASS, Role.MANAGER)
    services.looked_at_disagreement(other, opened.disagreement)
    looked = selectors.who_looked(viewer, opened.disagreement)
    assert [(line.who, line.did) for line in looked] == [(f"{other.name}, Sendiass", Did.LOOKED)]


def test_a_history_pages_from_the_newest(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    for _ in range(5):
        services.looked_at_disagreement(viewer, key)
    first = selectors.history_of_disagreement(viewer, key, limit=4)
    second = selectors.history_of_disagreement(viewer, key, limit=400, go_on=first.go_on)
    numbers = [line.number for line in (*first.lines, *second.lines)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) == len(set(numbers)) == len(lines()) - 1  # one line is that they joined
    assert second.go_on == ""


def test_the_database_itself_refuses_to_change_the_past(town: Town) -> None:
    viewer = adviser(town)
    run = models.Proceeding.objects.get(pk=a_mediation(viewer, a_refusal(viewer).disagreement))
    models.Certificate.objects.create(
        organisation=run.organisation, proceeding=run, entry=run.entries.all()[0], number="7K3FQ9XA"
    )
    guard.put_up()
    guard.put_up()  # twice is once
    tables = [model._meta.db_table for model in guard.GUARDED]
    for table in tables:
        for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):  # noqa: S608 - our own names
            with (
                pytest.raises(IntegrityError, match="Add a correction"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement)
    services.looked_at_disagreement(viewer, a_refusal(viewer).disagreement)  # adding goes on


@pytest.mark.django_db
def test_a_database_that_was_migrated_back_is_guarded_as_far_as_it_goes() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {models.Certificate._meta.db_table}")
    guard.put_up()
