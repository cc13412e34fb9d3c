"""Where the pathway leads: the address of each page, and the way back."""

from __future__ import annotations

from datetime import date
from functools import cache

from django.urls import reverse
from markupsafe import Markup

from avenues.law.telling import shape
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.questions import slug_of

PLACE = "name-of-a-date"
WHOLE = "open"  # everything on the page stands open


def question(fact: str, answers: Answers) -> str:
    """The page of a question."""
    return _question(fact) + answers.query


def question_in_page(fact: str, answers: Answers) -> Markup:
    """The same as a page writes it."""
    return Markup(_question(fact) + answers.query_in_page)  # noqa: S704  both are escaped


def start(answers: Answers) -> str:
    """Wherever these answers lead next."""
    return _page("start") + answers.query


def check(answers: Answers) -> str:
    """Check your answers."""
    return _page("check_answers") + answers.query


def avenues(answers: Answers) -> str:
    """Your avenues."""
    return _page("your_avenues") + answers.query


def avenue(key: str, answers: Answers) -> str:
    """One of them on a page of its own."""
    return _avenue(key) + answers.query


def avenue_in_page(key: str, answers: Answers) -> Markup:
    """The same as a page writes it: each page holds many, and their answers are escaped once."""
    return Markup(_avenue(key) + answers.query_in_page)  # noqa: S704  both are escaped


def letter_in_page(key: str, answers: Answers) -> Markup:
    """A letter, with these answers in it."""
    return Markup(_letter(key) + answers.query_in_page)  # noqa: S704  both are escaped


def not_open(answers: Answers) -> str:
    """Every avenue that is not open."""
    return _page("not_open") + answers.query


def whole(answers: Answers) -> str:
    """Your avenues with everything open, for print."""
    return f"{avenues(answers)}&{WHOLE}=all"


def calendar(answers: Answers) -> str:
    """The dates as a calendar file."""
    return _page("calendar_file") + answers.query


def one_date(name: str, answers: Answers) -> str:
    """One of the dates as a calendar file."""
    return _date(name) + answers.query


def back_from(fact: str, answers: Answers) -> str:
    """From a question being changed, the check page; else the question before, with its answer."""
    names = list(answers.told)
    if fact in names and names[-1] != fact:
        return check(answers)
    before = [name for name in names if name != fact]
    return question(before[-1], answers.without(fact)) if before else _page("home")


@cache
def _page(name: str) -> str:
    return reverse(name)


@cache
def _avenue(key: str) -> str:
    return reverse("your_avenue", kwargs={"key": key})


def _date(name: str) -> str:
    return _page_of_dates().replace(PLACE, name)


@cache
def _page_of_dates() -> str:
    return reverse("one_date", kwargs={"name": PLACE})


@cache
def _letter(key: str) -> str:
    return reverse("paper", kwargs={"key": key})


@cache
def _question(fact: str) -> str:
    return reverse("question", kwargs={"slug": slug_of(fact)})


def is_day(fact: str) -> bool:
    """Is the fact a day?"""
    return shape(fact).base is date
