"""Records what is told. Nothing is overwritten: what is told later supersedes, and both stay."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from avenues.casework import trail, words
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import Did
from avenues.casework.known import facts_of, is_a_day, told_facts
from avenues.casework.models import Disagreement, FactTold
from avenues.casework.services.deriving import refresh_disagreement
from avenues.casework.services.holding import hold
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept
from avenues.casework.writing import fact_as_plain
from avenues.law.checks import contradictions
from avenues.law.facts import QUESTIONS
from avenues.law.options import Matter
from avenues.law.telling import BadFacts, BadValue, Problem, read


def tell_facts(
    viewer: Viewer,
    disagreement: UUID,
    *,
    told: Mapping[str, Any],
    told_by: str,
    true_from: date | None = None,
    corrects: UUID | None = None,
) -> None:
    """Record facts, as `law/telling.py` reads them. Raises `Refused`, or `BadFacts` with a sentence for each.

    `true_from` is from when they hold, today if it is not said; the day of something says that itself.
    `corrects` is an earlier one that was wrong from the start.
    """
    with transaction.atomic():
        row = hold(one_kept(Disagreement, viewer, disagreement).pk)
        add_facts(viewer, row, told=told, told_by=told_by, true_from=true_from, corrects=corrects)


def add_facts(
    viewer: Viewer,
    row: Disagreement,
    *,
    told: Mapping[str, Any],
    told_by: str,
    true_from: date | None = None,
    corrects: UUID | None = None,
) -> None:
    """The same, for a disagreement that is at hand. Call it in a transaction."""
    values = _read_all(told)
    if true_from is not None and true_from > viewer.on:
        raise Refused("That day lies ahead. A fact is recorded when it is true.")
    if not words.tidy(told_by):
        raise Refused("Say who told it: a letter, the parent, the school.")
    wrong = _wrong_one(row, values, corrects)
    before = contradictions(facts_of(row, on=viewer.on))
    post = viewer.post_in(row.organisation_id)
    now = timezone.now()
    for name, value in values.items():
        words.save(
            FactTold(
                organisation_id=row.organisation_id,
                disagreement=row,
                name=name,
                value=fact_as_plain(value),
                true_from=_true_from(name, value, true_from, viewer.on),
                told_by=told_by,
                recorded_at=now,
                recorded_by_id=post.membership,
                corrects=wrong,
            )
        )
    _refuse_what_cannot_be(row, values, viewer.on, before)
    if "matters" in values:
        _copy_matters(row, viewer.on)
    refresh_disagreement(row, viewer.on)
    said = ", ".join(QUESTIONS[name].short for name in values)
    trail.note(Did.TOLD, row, organisation=row.organisation_id, by=viewer, disagreement=row.pk, words=said)


def _read_all(told: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in told.items():
        if name not in QUESTIONS:
            raise Refused(f"There is no fact called “{name}”.")
        try:
            values[name] = read(name, value)
        except BadValue as wrong:
            problems.append(Problem(name, str(wrong)))
    if problems:
        raise BadFacts(tuple(problems))
    if not values:
        raise Refused("Nothing was told. Answer at least one question.")
    return values


def _true_from(name: str, value: Any, told: date | None, on: date) -> date:
    if told is not None:
        return told
    return value if is_a_day(name) and isinstance(value, date) and value <= on else on


def _wrong_one(row: Disagreement, values: Mapping[str, Any], corrects: UUID | None) -> FactTold | None:
    if corrects is None:
        return None
    wrong = row.facts.filter(pk=corrects).first()
    if wrong is None:
        raise NotThere
    if set(values) != {wrong.name}:
        raise Refused("A correction tells the same fact anew, and no other.")
    return wrong


def _refuse_what_cannot_be(
    row: Disagreement, told: Mapping[str, Any], on: date, before: tuple[Problem, ...]
) -> None:
    """A day told is held to today even where it lies ahead, and so is not known yet."""
    days = {name: value for name, value in told.items() if is_a_day(name)}
    known = {problem.sentence for problem in before}
    facts = facts_of(row, on=on).but(**days)
    new = tuple(each for each in contradictions(facts) if each.sentence not in known)
    if new:
        raise BadFacts(new)


def _copy_matters(row: Disagreement, on: date) -> None:
    """The list shows what the fact says."""
    told: frozenset[Matter] = told_facts(row.facts.filter(name="matters"), on=on).get("matters", frozenset())
    matters = [matter.key for matter in Matter if matter in told]
    if matters != row.matters:
        row.matters = matters
        row.save(update_fields=["matters"])
