"""Writes the derived copy of what is owed. It says what differed, so that a rebuild shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from uuid import UUID

from avenues.casework.models import Disagreement, Proceeding
from avenues.casework.passing import Today
from avenues.casework.services.holding import hold
from avenues.casework.services.making import Differs, Made
from avenues.casework.services.stored import Stored

_put_off: ContextVar[dict[UUID, None] | None] = ContextVar("put_off", default=None)


@contextmanager
def derived_once(on: date) -> Iterator[None]:
    """Derive what is owed at the end, once for each disagreement that changed within, on this day.

    For filling in much at a time, inside one transaction: until the end the lists stay as they were.
    """
    changed: dict[UUID, None] = {}
    token = _put_off.set(changed)
    try:
        yield
    finally:
        _put_off.reset(token)
    for key in changed:
        refresh_disagreement(hold(key), on)


def _is_put_off(disagreement: UUID) -> bool:
    changed = _put_off.get()
    if changed is not None:
        changed[disagreement] = None
    return changed is not None


def refresh_disagreement(disagreement: Disagreement, on: date) -> tuple[Differs, ...]:
    """Derive anew all that is owed in a disagreement that is held: a fact may concern any of its proceedings.

    It then stands until the day `changes_on`, if nothing happens before.
    """
    return refresh_together([disagreement], on)


def refresh(proceeding: Proceeding, on: date) -> tuple[Differs, ...]:
    """The same when who sees a proceeding has changed."""
    if _is_put_off(proceeding.disagreement_id):
        return ()
    return refresh_disagreement(hold(proceeding.disagreement_id), on)


def refresh_together(disagreements: Iterable[Disagreement], on: date) -> tuple[Differs, ...]:
    """The same for several that are held, read together and written together: all of them, or none."""
    now = [row for row in disagreements if not _is_put_off(row.pk)]
    stored, made = Stored(now), Made()
    for row in now:
        made.derive(row, stored, Today(on))
    made.keep()
    return tuple(made.differs)
