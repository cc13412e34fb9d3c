"""An event of the law as plain data, and back. A value is written as `law/telling.py` writes facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from avenues.casework.words import tidy_all
from avenues.law.clocks import Who
from avenues.law.facts import QUESTIONS, UNKNOWN, Event
from avenues.law.options import AnOption, Option, Order
from avenues.law.proceedings.kinds import Detail, Promise
from avenues.law.proceedings.procedure import Procedure
from avenues.law.telling import NOT_YET_WORD, UNKNOWN_WORD, BadValue, plain_value, read, read_day

Plain = dict[str, Any]


def says_as_plain(says: Mapping[str, Any]) -> Plain:
    """What an event says, as JSON holds it."""
    return {name: tidy_all(_plain(value)) for name, value in says.items()}


def event_from_plain(procedure: Procedure, what: str, day: date, says: Plain) -> Event:
    """An event as it was written. What its kind no longer knows stays as it stands."""
    kind = procedure.named.get(what)
    details = {} if kind is None else {detail.name: detail for detail in (*kind.needs, *kind.may_say)}
    return Event(what, day, {name: _value(name, value, details.get(name)) for name, value in says.items()})


def fact_as_plain(value: Any) -> Any:
    """A fact's value, as JSON holds it and `read` reads it."""
    return NOT_YET_WORD if value is None else _plain(value)


def _plain(value: Any) -> Any:
    match value:
        case Promise():
            return _promise_as_plain(value)
        case tuple() | list():
            return [_plain(item) for item in value]
        case _ if value is UNKNOWN:
            return UNKNOWN_WORD
        case _:
            return plain_value(value)


def _promise_as_plain(promise: Promise) -> Plain:
    return {
        "what": promise.what,
        "owner": promise.owner.name if isinstance(promise.owner, Who) else None,
        "order": _plain(promise.order),
        "due": _plain(promise.due),
    }


def _value(name: str, value: Any, detail: Detail | None) -> Any:
    try:
        if name in QUESTIONS:
            return read(name, value)
        if detail is None:
            return value
        return tuple(_one(detail, item) for item in value) if detail.several else _one(detail, value)
    except (BadValue, ValueError, KeyError, TypeError):
        return value  # the law's kinds have changed since: what was written stays


def _one(detail: Detail, value: Any) -> Any:
    if detail.kind is Promise:
        return promise_from_plain(value)
    if detail.kind is date:
        return read_day(detail.label, value)
    return option(detail.kind, value) if issubclass(detail.kind, Option) else value


def option(options: type[AnOption], key: Any) -> AnOption:
    """The option with this key. Raises `ValueError`."""
    found = next((each for each in options if each.key == key), None)
    if found is None:
        raise ValueError(f"{key!r} is no {options.__name__}.")
    return found


def promise_from_plain(told: Plain) -> Promise:
    """A promise as it was written."""
    owner, order, due = told.get("owner"), told.get("order"), told.get("due")
    return Promise(
        told["what"],
        Who[owner] if owner else None,
        option(Order, order) if order else None,
        read_day("due", due) if due else None,
    )
