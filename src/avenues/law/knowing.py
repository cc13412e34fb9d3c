"""From which day a person knew of what they complain of. Shared by the rooms whose limit runs from knowing."""

from __future__ import annotations

from datetime import date

from avenues.law.facts import Facts
from avenues.law.reasons import rule


@rule(since="2014-09-01")
def first_knew(facts: Facts) -> date:
    """On what day did they first know? If they cannot say, the day it happened: never the later day."""
    if facts.is_unknown("first_known"):
        return facts.happened
    return facts.first_known
