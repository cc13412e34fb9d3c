"""Promises as rows of a form: what, who does it, by when. A row more is one press of a button away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from avenues.law.clocks import Who
from avenues.law.options import Order
from avenues.law.proceedings.kinds import Promise
from avenues.web.desk.forms import Choice, Field, Shape, choices_of
from avenues.web.desk.forms.figures import figures
from avenues.web.desk.words import who_owes
from avenues.web.public.pathway.spoken import opening

ROWS = "promise-rows"
MOST_ROWS = 30
CAN_PROMISE = (
    Who.COUNCIL,
    Who.SCHOOL,
    Who.GOVERNORS,
    Who.HEALTH_COMMISSIONER,
    Who.NHS_BODY,
    Who.BODY_COMPLAINED_TO,
    Who.FAMILY,
)
OWNERS = tuple(Choice(who.name, opening(who_owes(who))) for who in CAN_PROMISE)


def promise_fields(rows: int, *, with_orders: bool) -> list[Field]:
    """The boxes of so many promises. `with_orders`: what each amounts to decides its time in law."""
    return [field for row in range(1, rows + 1) for field in _row(row, with_orders=with_orders)]


def rows_asked(data: QueryDict) -> int:
    """How many rows the form had."""
    return min(figures(data.get(ROWS, ""), most=2) or 1, MOST_ROWS)


def promises_of(values: Mapping[str, Any]) -> tuple[Promise, ...]:
    """The promises that were typed. A row with nothing in it is none."""
    found = []
    for row in range(1, MOST_ROWS + 1):
        what, owner = values.get(f"promise-{row}-what", ""), values.get(f"promise-{row}-owner", "")
        order, due = values.get(f"promise-{row}-order", ""), values.get(f"promise-{row}-due")
        if what or owner or order or due:
            found.append(Promise(what, Who[owner] if owner else None, _order(order), due))
    return tuple(found)


def _order(key: str) -> Order | None:
    return next((order for order in Order if order.key == key), None)


def told_promises(promises: Iterable[Promise]) -> dict[str, Any]:
    """Promises as the form holds them."""
    told: dict[str, Any] = {}
    for row, promise in enumerate(promises, 1):
        told[f"promise-{row}-what"] = promise.what
        told[f"promise-{row}-owner"] = promise.owner.name if promise.owner else ""
        told[f"promise-{row}-order"] = promise.order.key if promise.order else ""
        told[f"promise-{row}-due"] = promise.due
    return told


def _row(row: int, *, with_orders: bool) -> list[Field]:
    name = f"promise-{row}"
    fields = [
        Field(f"{name}-what", "What will be done?", Shape.WORDS),
        Field(f"{name}-owner", "Who does it?", Shape.PICK, choices=OWNERS),
    ]
    if with_orders:
        hint = "If it is one of these, the law sets its time"
        fields.append(
            Field(
                f"{name}-order", "What does it amount to?", Shape.PICK, hint=hint, choices=choices_of(Order)
            )
        )
    hint = "Leave it empty if the law’s own time runs" if with_orders else ""
    fields.append(Field(f"{name}-due", "By which day?", Shape.DAY, hint=hint))
    return fields
