"""Reads what was typed at intake: the pieces, or what is wrong with them; and the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import QueryDict

from avenues.casework.kinds import BodyKind
from avenues.law.calendar import plain
from avenues.law.checks import ACT_STARTS
from avenues.law.facts import QUESTIONS
from avenues.law.options import Matter
from avenues.law.telling import BadFacts, BadValue
from avenues.law.telling import read as law_read
from avenues.web.desk.disagreement.telling import TO_A_HELPER
from avenues.web.desk.forms import Field, Filling, Problem, fill
from avenues.web.desk.intake.fields import RECEIVED, how_many, rows_of
from avenues.web.desk.intake.pieces import Piece
from avenues.web.public.pathway import questions
from avenues.web.public.pathway.answers import as_told
from avenues.web.public.pathway.questions import QuestionPage
from avenues.web.public.pathway.typed import Day, Typed
from avenues.web.public.pathway.typed import read as typed_read

ASKED = "asked"
KINDS = {matter.key: matter for matter in Matter}
AHEAD = "That day lies ahead. Enter the day on which it came."
TOO_EARLY = f"is before {plain(ACT_STARTS)}, when the law used here began. Check the year."
NO_PIECES = "Keep at least one part: what is complained of?"


@dataclass(frozen=True)
class Answered:
    """The answers: as typed, as they are told (`answers`), as the law reads them (`values`)."""

    typed: Mapping[str, Typed]
    days: Mapping[str, Day]
    answers: Mapping[str, Any]
    values: Mapping[str, Any]

    @property
    def is_right(self) -> bool:
        """Can every answer be read?"""
        return not any(typed.error for typed in self.typed.values())

    def page(self, fact: str, error: str = "") -> QuestionPage:
        """A question with what was typed, if it was answered."""
        typed = self.typed.get(fact)
        if typed is None:
            found = questions.page(fact, TO_A_HELPER, "")
        else:
            found = questions.page_again(fact, TO_A_HELPER, "", typed, self.days[fact])
        return replace(found, error=error) if error else found


def read_said(fields: tuple[Field, ...], data: QueryDict, on: date) -> Filling:
    """The first page. It cannot have come tomorrow."""
    filling = fill(fields, data)
    received = filling.values.get(RECEIVED.name)
    if received is None:
        return filling
    if received > on:
        return filling.refused(AHEAD, RECEIVED.first)
    return filling.refused(f"That day {TOO_EARLY}", RECEIVED.first) if received < ACT_STARTS else filling


def read_pieces(data: QueryDict, received: date | None) -> tuple[Filling, tuple[Piece, ...]]:
    """The pieces, those left empty left out; or the form with what is wrong."""
    rows = rows_of(how_many(data))
    filling = fill(tuple(field for row in rows for field in row), data)
    pieces: list[Piece] = []
    for number in range(1, len(rows) + 1):
        values = _values(filling, number)
        if not values["words"]:
            continue
        wrong = _wrong(number, values, received)
        if wrong:
            filling = replace(filling, said=(*filling.said, wrong))
        elif values["kind"]:
            pieces.append(_piece(number, values))
    if not pieces and filling.is_right:
        filling = filling.refused(NO_PIECES)
    return filling, tuple(pieces)


def read_answers(data: QueryDict) -> Answered:
    """The questions of the law that were answered. One left empty is left."""
    asked = [name for name in dict.fromkeys(data.getlist(ASKED)) if name in QUESTIONS]
    days = {name: Day.of(name, data) for name in asked}
    typed: dict[str, Typed] = {}
    answers: dict[str, Any] = {}
    values: dict[str, Any] = {}
    for name in asked:
        if not any(data.getlist(name)) and days[name].is_empty:
            continue
        typed[name] = typed_read(name, data)
        if typed[name].error:
            continue
        try:
            answers[name] = as_told(name, typed[name].values)
            values[name] = law_read(name, answers[name])
        except (BadFacts, BadValue):
            answers.pop(name, None)
            typed[name] = replace(typed[name], error="Choose an answer from the list.")
    return Answered(typed, days, answers, values)


def _values(filling: Filling, number: int) -> dict[str, Any]:
    return {
        part: filling.values.get(f"piece-{number}-{part}") or ""
        for part in ("words", "kind", "body", "happened", "known")
    }


def _wrong(number: int, values: Mapping[str, Any], received: date | None) -> Problem | None:
    name, happened, known = f"piece-{number}", values["happened"], values["known"]
    if not values["kind"]:
        return Problem(f"Part {number}: choose what kind of thing it is.", f"{name}-kind")
    for part in ("happened", "known"):
        if values[part] and values[part] < ACT_STARTS:
            return Problem(f"Part {number}: that day {TOO_EARLY}", f"{name}-{part}-day")
    if happened and received and happened > received:
        return Problem(
            f"Part {number} happened after the complaint came. Check the days.", f"{name}-happened-day"
        )
    if happened and known and known < happened:
        return Problem(f"Part {number} was known before it happened. Check the days.", f"{name}-known-day")
    if known and received and known > received:
        return Problem(
            f"Part {number} was known after the complaint came. Check the days.", f"{name}-known-day"
        )
    return None


def _piece(number: int, values: Mapping[str, Any]) -> Piece:
    return Piece(
        number=number,
        words=values["words"],
        kind=KINDS[values["kind"]],
        body=BodyKind(values["body"]) if values["body"] else None,
        happened=values["happened"] or None,
        known=values["known"] or None,
    )
