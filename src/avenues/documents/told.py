"""What the facts tell already of what a paper asks for, so that nobody types it twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from avenues.documents.details import Detail
from avenues.documents.filling import on_a_day
from avenues.documents.paper import Paper
from avenues.law.facts import Facts


def already(paper: Paper, facts: Facts) -> Mapping[str, str]:
    """The details that a fact tells, as they would be typed."""
    found = ((detail.name, of_fact(detail, facts)) for detail in paper.asks)
    return {name: told for name, told in found if told}


def of_fact(detail: Detail, facts: Facts) -> str:
    """What a fact tells of this detail, if there is such a fact and it is told; else nothing."""
    told = facts.told(detail.fact) if detail.fact else None
    if told is None:
        return ""
    return on_a_day(told) if isinstance(told, date) else str(told)
