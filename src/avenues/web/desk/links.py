"""Addresses of desk pages. Each pattern is looked up once: a list has hundreds of them."""

from functools import cache
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

PLACE = UUID(int=0)


@cache
def page(name: str) -> str:
    """The address of a page of the desk: `page("today")`."""
    return reverse(f"desk:{name}")


def to(name: str, key: UUID, **query: str) -> str:
    """The address of the page of one record: `to("disagreement", key)`."""
    return f"{_pattern(name).replace('*', str(key))}{asking(query)}"


def to_event(proceeding: UUID, what: str, **query: str) -> str:
    """The address at which an event of that kind is recorded."""
    return f"{to('record', proceeding)}/{what}{asking(query)}"


def asking(query: dict[str, str]) -> str:
    """A query with its question mark; nothing where nothing is asked."""
    told = {name: value for name, value in query.items() if value}
    return f"?{urlencode(told)}" if told else ""


@cache
def _pattern(name: str) -> str:
    return reverse(f"desk:{name}", kwargs={"key": PLACE}).replace(str(PLACE), "*")
