"""Check your answers: each answer that counts, in words, with the way to change it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from avenues.law.facts import QUESTIONS
from avenues.web.public.pathway import where
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.questions import answer_words


class Row(NamedTuple):
    """One answer."""

    short: str
    answer: tuple[str, ...]
    change: str


def rows(answers: Answers, live: Iterable[str]) -> tuple[Row, ...]:
    """The answers that count, in the order in which they were given."""
    counted, asker = set(live), answers.asker
    return tuple(
        Row(QUESTIONS[name].short, answer_words(name, values, asker), where.question_in_page(name, answers))
        for name, values in answers.told.items()
        if name in counted
    )
