"""A new day concerns the records that turn on it: done once, by however many workers."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from io import StringIO
from random import Random

import pytest
from django.core.management import call_command
from django.db import connections
from tests.casework.test_rebuild import some_of_everything
from tests.support.casework import Town, a_mediation, a_refusal, officer

from avenues.casework import models, selectors
from avenues.casework.services import nightly as nights
from avenues.casework.services.deriving import refresh_together
from avenues.law.proceedings.owing import State


def test_after_each_night_the_copy_is_what_facts_and_events_say(town: Town) -> None:
    viewer = officer(town)
    some_of_everything(viewer, Random(4))
    for days in (1, 9, 40, 200):
        day = town.on + timedelta(days=days)
        nights.nightly(day)
        said = StringIO()
        call_command("rebuild", "--on", str(day), stdout=said, stderr=said)
        assert "what facts and events say" in said.getvalue()


def test_a_night_on_which_nothing_turns_does_nothing(town: Town) -> None:
    viewer = officer(town)
    key = a_refusal(viewer).disagreement
    a_mediation(viewer, key)
    assert nights.nightly(town.on) == 0
    turns = models.Disagreement.objects.get(pk=key).changes_on
    assert turns is not None
    assert nights.nightly(turns - timedelta(days=1)) == 0
    assert (nights.nightly(turns), nights.nightly(turns)) == (1, 0)


def test_what_is_late_shows_on_the_day_whether_or_not_a_night_was_run(town: Town) -> None:
    viewer = officer(town)
    a_mediation(viewer, a_refusal(viewer).disagreement)
    later = selectors.viewer_of(viewer.user, date(2026, 12, 4))
    (line,) = selectors.today(later, owes=True).lines
    assert line.state is State.MISSED
    nights.nightly(later.on)
    (line,) = selectors.today(later, owes=True).lines
    assert line.state is State.MISSED


def test_one_that_fails_does_not_stop_the_others(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    viewer = officer(town)
    keys = [a_refusal(viewer).disagreement for _ in range(3)]
    models.FactTold.objects.filter(disagreement=keys[1], name="in_writing").update(value="no longer read")
    models.Disagreement.objects.update(changes_on=town.on)
    assert list(nights.bit_by_bit(town.on)) == [3]
    assert str(keys[1]) in caplog.text
    assert models.Disagreement.objects.get(pk=keys[1]).changes_on == town.on + timedelta(days=1)


@pytest.mark.django_db(transaction=True)
def test_several_workers_do_nothing_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    town = Town()
    viewer = officer(town)
    keys = {a_refusal(viewer, f"Child {number}").disagreement for number in range(12)}
    models.Disagreement.objects.update(changes_on=town.on)
    monkeypatch.setattr(nights, "TOGETHER", 2)
    done: list[object] = []

    def noted(rows: list[models.Disagreement], on: date) -> object:
        done.extend(row.pk for row in rows)
        return refresh_together(rows, on)

    monkeypatch.setattr(nights, "refresh_together", noted)
    together = threading.Barrier(3)

    def work() -> None:
        together.wait()
        try:
            nights.nightly(town.on)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == len(keys)
    assert set(done) == keys
