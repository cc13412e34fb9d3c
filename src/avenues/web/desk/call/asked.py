"""Which questions stand on the page, in the family's own voice, with what is known of the answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from avenues.casework.kinds import Relation
from avenues.casework.selectors import DisagreementRecord, FactLine
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Asker, Option, in_order
from avenues.law.pathway import worth_asking
from avenues.law.telling import NOT_YET_WORD, UNKNOWN_WORD
from avenues.web.public.pathway import questions
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.now import known
from avenues.web.public.pathway.questions import FIRST_QUESTION, QuestionPage

MOST_AT_ONCE = 3
ACTS_AS = {
    Relation.SELF: Asker.YOUNG_PERSON,
    Relation.PARENT: Asker.PARENT,
    Relation.CARER: Asker.PARENT,
    Relation.ALTERNATIVE: Asker.REPRESENTATIVE,
}


def worth_asking_now(facts: Facts) -> tuple[str, ...]:
    """The next few questions. What it is about stands alone: all that follows turns on it."""
    return worth_asking(facts, known(facts))[:MOST_AT_ONCE]


def voice(facts: Facts, record: DisagreementRecord) -> Answers:
    """Who is spoken to: as they said, else as the record has it. The adviser reads the words out."""
    asker = facts.get("asker", None)
    if not isinstance(asker, Asker):
        asker = _acts(record)
    return Answers({"asker": (asker.key,)} if asker else {})


def pages(names: Iterable[str], voice: Answers) -> tuple[QuestionPage, ...]:
    """The questions, not yet answered. Who asks is chosen already where the record says who acts."""
    return tuple(
        questions.page(name, voice if name == "asker" else voice.without(name), "") for name in names
    )


def page_to_change(line: FactLine, voice: Answers) -> QuestionPage:
    """A question with the answer that holds."""
    return questions.page(line.name, voice.but(line.name, as_typed(line.value)), "")


def is_grouped(page: QuestionPage) -> bool:
    """Do its choices stand under headings?"""
    return page.asked.fact == FIRST_QUESTION


def as_typed(value: Any) -> tuple[str, ...]:
    """A value as the fields of its question hold it."""
    match value:
        case _ if value is UNKNOWN:
            return (UNKNOWN_WORD,)
        case None:
            return (NOT_YET_WORD,)
        case bool():
            return ("yes" if value else "no",)
        case date():
            return (value.isoformat(),)
        case Option():
            return (value.key,)
        case frozenset():
            return tuple(each.key for each in in_order(value))
        case _:
            return (str(value),)


def with_error(page: QuestionPage, sentence: str) -> QuestionPage:
    """The question with what is wrong with its answer."""
    return replace(page, error=f"{page.error} {sentence}".strip())


def _acts(record: DisagreementRecord) -> Asker | None:
    """Who acts, where one person does or the first of several."""
    acting = (party for party in record.parties if party.acts and party.until is None)
    return next((ACTS_AS[party.relation] for party in acting if party.relation in ACTS_AS), None)
