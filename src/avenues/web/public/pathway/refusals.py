"""What in an address cannot be read, cannot be true, or lies beyond law or calendar; and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from avenues.law.calendar import BeyondCalendar, plain
from avenues.law.facts import QUESTIONS
from avenues.law.telling import Problem
from avenues.web.public.pathway import where
from avenues.web.public.pathway.answers import DAY_ASKED_ABOUT, Answers


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that does not fit. `answer` leads to its question; `leave_out` goes on without it."""

    sentence: str
    short: str = ""
    answer: str = ""
    leave_out: str = ""


@dataclass(frozen=True, slots=True)
class RefusalPage:
    """Everything that does not fit, and the way on without any of it."""

    refusals: tuple[Refusal, ...]
    go_on: str


def page(problems: Iterable[Problem], answers: Answers) -> RefusalPage:
    """What does not fit in these answers."""
    found = tuple(problems)
    bad = {problem.fact for problem in found}
    rest = _without(answers, bad)
    return RefusalPage(tuple(_refusal(problem, rest) for problem in found), where.start(rest))


def _refusal(problem: Problem, rest: Answers) -> Refusal:
    if problem.fact not in QUESTIONS:
        return Refusal(problem.sentence)
    return Refusal(problem.sentence, QUESTIONS[problem.fact].short, answer=where.question(problem.fact, rest))


def others(problems: Iterable[Problem], fact: str, answers: Answers) -> tuple[Refusal, ...]:
    """The earlier answers that stand against the new one: each can be left out instead."""
    names = dict.fromkeys(
        name for problem in problems for name in (problem.fact, *problem.against) if name != fact
    )
    return tuple(
        Refusal("", QUESTIONS[name].short, leave_out=where.start(answers.without(name)))
        for name in names
        if name in answers.told and name in QUESTIONS
    )


def beyond(reason: LookupError, answers: Answers) -> RefusalPage:
    """The law or the calendar does not reach one of these days: each day told can be changed."""
    days = (name for name in answers.told if name in QUESTIONS and where.is_day(name))
    changes = tuple(Refusal("", QUESTIONS[name].short, answer=where.question(name, answers)) for name in days)
    return RefusalPage((Refusal(words_of(reason)), *changes), where.start(Answers(answers.told)))


def words_of(reason: LookupError) -> str:
    """Why the law or the calendar cannot answer, for people."""
    if isinstance(reason, BeyondCalendar):
        return (
            "One of these days leads outside our calendar. "
            f"It knows {reason.knows} from {plain(reason.first)} to {plain(reason.last)}."
        )
    return str(reason)


def _without(answers: Answers, bad: set[str]) -> Answers:
    rest = answers.without(*bad)
    return Answers(rest.told) if DAY_ASKED_ABOUT in bad else rest
