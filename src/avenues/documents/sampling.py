"""A paper made from the made-up case that stands in its folder: for the list of papers, and for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from avenues.documents.knowing import Knowing
from avenues.documents.making import Made, make
from avenues.documents.paper import Paper, sample_of
from avenues.law.assess import assess
from avenues.law.telling import tell


def sample(paper: Paper, **instead: Any) -> Made:
    """The paper of its sample. `instead` tells facts in place of the sample's, for example who writes."""
    return make(paper, known_of(paper, **instead))


def known_of(paper: Paper, **instead: Any) -> Knowing:
    """What the sample knows. Raises `BadFacts` if its facts cannot be read."""
    told = sample_of(paper)
    on: date = told["on"]
    facts = tell({**told.get("facts", {}), **instead}, on)
    return Knowing(
        assessment=assess(facts),
        details=told.get("details", {}),
        to_name=told.get("to_name", ""),
        council=told.get("council", "Northmoor Council"),
        more=told.get("more", {}),
    )
