"""Timed work is done when it is due, by one worker, and again later if it failed."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connections

from avenues.casework.models import Job
from avenues.casework.services.ticking import AGAIN, Timed, tick, tomorrow_after_midnight

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def work(done: list[datetime], *, hours: int = 24) -> dict[str, Timed]:
    return {"work": Timed(done.append, lambda now: now + timedelta(hours=hours), timedelta(hours=1))}


@pytest.mark.django_db
def test_work_is_done_once_until_it_is_due_again() -> None:
    done: list[datetime] = []
    jobs = work(done)
    for moment in (NOW, NOW, NOW + timedelta(hours=23), NOW + timedelta(hours=24)):
        tick(moment, jobs)
    assert done == [NOW, NOW + timedelta(hours=24)]


@pytest.mark.django_db
def test_work_that_failed_is_tried_again_soon_and_says_why() -> None:
    tries: list[datetime] = []

    def fails_at_first(now: datetime) -> None:
        tries.append(now)
        if len(tries) == 1:
            raise OSError("the disk is full")

    jobs = {"work": Timed(fails_at_first, lambda now: now + timedelta(days=1), timedelta(hours=1))}
    assert tick(NOW, jobs) == ()
    assert Job.objects.get(name="work").trouble == "OSError: the disk is full"
    assert tick(NOW + timedelta(minutes=1), jobs) == ()
    assert tick(NOW + AGAIN, jobs) == ("work",)
    assert Job.objects.get(name="work").trouble == ""


@pytest.mark.django_db
def test_a_worker_that_died_lets_go_when_its_time_is_over() -> None:
    done: list[datetime] = []
    Job.objects.create(name="work", due_at=NOW, taken_by="gone", taken_until=NOW + timedelta(minutes=30))
    jobs = work(done)
    tick(NOW + timedelta(minutes=29), jobs)
    assert done == []
    tick(NOW + timedelta(minutes=30), jobs)
    assert len(done) == 1


@pytest.mark.django_db(transaction=True)
def test_of_several_workers_one_does_it() -> None:
    Job.objects.create(name="work", due_at=NOW)
    done: list[datetime] = []
    together = threading.Barrier(4)

    def worker() -> None:
        together.wait()
        try:
            tick(NOW, work(done))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=worker) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [NOW]


def test_the_night_begins_after_midnight_here_in_summer_too() -> None:
    winter = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert tomorrow_after_midnight(winter) == datetime(2026, 11, 25, 0, 5, tzinfo=UTC)
    # 23.30 UTC on 1 July is 0.30 on 2 July here: the next night is that of 3 July, 23.05 UTC on the 2nd
    summer = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert tomorrow_after_midnight(summer) == datetime(2026, 7, 2, 23, 5, tzinfo=UTC)


@pytest.mark.django_db
def test_the_command_does_what_is_due(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("tick")
    assert "nightly-duties done" in capsys.readouterr().out
    call_command("tick")
    assert capsys.readouterr().out == ""
