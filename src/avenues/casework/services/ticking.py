"""Work by the clock: `tick` does what is due. Any number of workers may tick at once; one of them does a job.

A job is taken by compare-and-set, on both databases: who changes the row has it until `taken_until`. A worker
that dies lets go when that time is over, so every job must be safe to do twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import uuid4

from django.db.models import Q
from django.utils import timezone

from avenues.casework.models import Job
from avenues.casework.services.checking_files import scan_waiting
from avenues.casework.services.nightly import nightly

AFTER_MIDNIGHT = time(0, 5)
AGAIN = timedelta(minutes=15)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Timed:
    """What is done, when it is due next, and how long a worker may take before another may try."""

    do: Callable[[datetime], object]
    next_after: Callable[[datetime], datetime]
    at_most: timedelta


def tomorrow_after_midnight(now: datetime) -> datetime:
    """A few minutes into the next day here, whatever the clocks do that night."""
    day = timezone.localtime(now).date() + timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, AFTER_MIDNIGHT))


JOBS: Mapping[str, Timed] = {
    "nightly-duties": Timed(
        lambda now: nightly(timezone.localtime(now).date()), tomorrow_after_midnight, timedelta(hours=2)
    ),
    "files-to-check": Timed(
        lambda now: scan_waiting(), lambda now: now + timedelta(minutes=1), timedelta(minutes=30)
    ),
}


def tick(now: datetime, jobs: Mapping[str, Timed] = JOBS) -> tuple[str, ...]:
    """Do what is due and nobody has taken; gives the names of what was done."""
    return tuple(name for name, timed in jobs.items() if _done(name, timed, now))


def _done(name: str, timed: Timed, now: datetime) -> bool:
    worker = uuid4().hex
    if not _taken(name, timed, now, worker):
        return False
    trouble, due_at = "", timed.next_after(now)
    try:
        timed.do(now)
    except Exception as failed:
        log.exception("timed work %s failed", name)
        trouble, due_at = f"{type(failed).__name__}: {failed}"[:300], now + AGAIN
    mine = Job.objects.filter(name=name, taken_by=worker)
    mine.update(due_at=due_at, taken_by="", taken_until=None, trouble=trouble)
    return not trouble


def _taken(name: str, timed: Timed, now: datetime, worker: str) -> bool:
    """Is it due, and did this worker take it?"""
    Job.objects.get_or_create(name=name, defaults={"due_at": now})
    is_free = Q(taken_until=None) | Q(taken_until__lte=now)
    due = Job.objects.filter(is_free, name=name, due_at__lte=now)
    return due.update(taken_by=worker, taken_until=now + timed.at_most) == 1
