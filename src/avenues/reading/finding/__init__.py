"""Finds in a letter what a notice tells: the decision, the days, and each thing that it must say.

Rules and patterns, nothing learnt and nothing made up: every find is a stretch of the letter.
"""

from __future__ import annotations

from avenues.law.notices import Item
from avenues.reading.finding.beside import reason_beside
from avenues.reading.finding.dates import letter_dated, sent
from avenues.reading.finding.decisions import decisions
from avenues.reading.finding.items import items
from avenues.reading.finding.last_days import For, last_days, told
from avenues.reading.finding.looked import Looked
from avenues.reading.found import Find, Reading
from avenues.reading.letter import Letter

LATER = "The date on the letter is after the day on which it says that it was sent."


def read(letter: Letter) -> Reading:
    """Everything that can be found in a letter."""
    looked = Looked(letter)
    dated, was_sent = letter_dated(looked), sent(looked)
    if dated and was_sent and dated.value > was_sent.value:
        dated, was_sent = dated.doubted(LATER), was_sent.doubted(LATER)
    day = dated or was_sent
    days = last_days(looked)
    appeal_by = told(For.APPEAL, days, looked, day.value if day else None)
    decided, said = decisions(looked), items(looked)
    if Item.REASONS not in said and (beside := reason_beside(decided, looked)):
        said[Item.REASONS] = beside
    if appeal_by is not None and (Item.TIME_LIMITS not in said or not said[Item.TIME_LIMITS].is_sure):
        said[Item.TIME_LIMITS] = Find(Item.TIME_LIMITS, appeal_by.span, appeal_by.doubt)
    return Reading(
        letter=letter,
        decisions=decided,
        letter_dated=dated,
        sent=was_sent,
        contact_by=told(For.CONTACT, days, looked, day.value if day else None),
        appeal_by=appeal_by,
        items=said,
    )
