"""Keeps what was heard: each answer as a fact, the note apart from it, all or nothing."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from avenues.casework import services
from avenues.casework.selectors import FactLine, Viewer
from avenues.web.desk.call.heard import NOTE, SINCE, TOLD_BY, Heard


def keep(viewer: Viewer, key: UUID, heard: Heard, *, instead_of: FactLine | None = None) -> None:
    """Record it. `instead_of` is the answer that is changed. Raises `Refused` or `BadFacts`."""
    since = heard.form.values.get(SINCE.name)
    corrects = instead_of.id if instead_of and heard.answers and _was_wrong(instead_of, since) else None
    with transaction.atomic():
        if heard.answers:
            services.tell_facts(
                viewer,
                key,
                told=heard.answers,
                told_by=heard.form.values[TOLD_BY.name],
                true_from=since,
                corrects=corrects,
            )
        if heard.note:
            services.write_note(viewer, key, said=heard.form.values[NOTE.name])


def _was_wrong(before: FactLine, since: date | None) -> bool:
    """Was it wrong from the start: is no later day said since which it is otherwise?"""
    return since is None or since <= before.true_from
