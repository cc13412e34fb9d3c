"""A question's page: the words, hints and choices of a fact, spoken to whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from urllib.parse import urlencode

from avenues.law.calendar import plain
from avenues.law.facts import QUESTIONS
from avenues.law.options import Asker, Option
from avenues.law.telling import NOT_YET_WORD, UNKNOWN_WORD, Shape, shape
from avenues.law.words import speak
from avenues.web.public.pathway.answers import Answers, Pairs
from avenues.web.public.pathway.matters import grouped
from avenues.web.public.pathway.typed import KNOWN_DAY, Day, Typed
from avenues.web.public.suggest import suggest

UNSURE = "I don’t know"
UNSURE_ABOUT = {"born": "I would rather not say"}
FIRST_QUESTION = "matters"


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio or checkbox. `stands_apart` excludes the others ("I don't know")."""

    value: str
    words: str
    hint: str = ""
    stands_apart: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Choices under a heading; the heading is empty where there is but one group."""

    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What a question says, whatever was answered. `kind` is one, several, day or number."""

    fact: str
    slug: str
    kind: str
    ask: str
    hint: str
    why: str
    groups: tuple[Group, ...]
    known_day: str = ""  # the choice beside "not yet"

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every choice."""
        return tuple(choice for group in self.groups for choice in group.choices)

    @property
    def first_field(self) -> str:
        """The id of the first field, for the error summary to lead to."""
        if self.kind == "day" and not self.known_day:
            return f"{self.fact}-day"
        return self.fact


@dataclass(frozen=True, slots=True, eq=False)
class QuestionPage:
    """A question with what was answered so far, or typed just now."""

    asked: Asked
    chosen: frozenset[str]
    day: Day
    number: str
    before: Pairs
    after: Pairs
    back: str
    error: str = ""
    wrong: frozenset[str] = frozenset()
    suggested: bool = False  # the first group is what a person's own words suggest

    @property
    def blank(self) -> QuestionPage | None:
        """The same question unanswered, if it is: what does not change from visit to visit is made once."""
        is_blank = not (self.chosen or self.error or self.number) and self.day.is_empty
        return _unanswered(self.asked) if is_blank and not self.suggested else None

    @property
    def so_far(self) -> str:
        """The other answers, as an address holds them."""
        pairs = (*self.before, *self.after)
        return f"?{urlencode(pairs)}" if pairs else ""

    @property
    def link(self) -> str:
        """The field that the error summary leads to."""
        if self.asked.kind == "day" and self.wrong:
            first = next(part for part in ("day", "month", "year") if part in self.wrong)
            return f"{self.asked.fact}-{first}"
        return self.asked.first_field


@lru_cache(1024)
def _unanswered(asked: Asked) -> QuestionPage:
    return QuestionPage(asked, frozenset(), Day(), "", (), (), "")


def page(fact: str, answers: Answers, back: str) -> QuestionPage:
    """The page of a question, with the answer given before, if any."""
    asked = words_of(fact, answers.asker)
    values = answers.told.get(fact, ())
    before, after = _around(fact, answers)
    if asked.kind != "day":
        number = next((value for value in values if value != UNKNOWN_WORD), "")
        return QuestionPage(asked, frozenset(values), Day(), number, before, after, back)
    day = Day.shown(values[0]) if values else Day()
    chosen = frozenset(values) if day.is_empty else frozenset({KNOWN_DAY})
    return QuestionPage(asked, chosen, day, "", before, after, back)


def page_again(fact: str, answers: Answers, back: str, typed: Typed, day: Day) -> QuestionPage:
    """The page once more, with what was typed and what is wrong with it."""
    again = page(fact, answers.but(fact, typed.values), back)
    return replace(
        again,
        chosen=frozenset(typed.values) | (frozenset() if day.is_empty else {KNOWN_DAY}),
        day=day,
        number=next((value for value in typed.values if value != UNKNOWN_WORD), ""),
        error=typed.error,
        wrong=typed.wrong,
    )


def suggesting(first: QuestionPage, words: str) -> QuestionPage:
    """The first question with what the person's own words suggest on top."""
    keys = [matter.key for matter in suggest(words)]
    by_key = {choice.value: choice for choice in first.asked.choices}
    suggested = Group("What you wrote sounds like", tuple(by_key[key] for key in keys))
    rest = tuple(
        Group(group.heading, tuple(choice for choice in group.choices if choice.value not in keys))
        for group in first.asked.groups
    )
    if not keys:
        return first
    asked = replace(first.asked, groups=(suggested, *rest))
    return replace(first, asked=asked, suggested=True)


def _around(fact: str, answers: Answers) -> tuple[Pairs, Pairs]:
    """The other answers: those given before this one, and those after it."""
    names = list(answers.told)
    at = names.index(fact) if fact in names else len(names)
    return Answers(answers.told).only(names[:at]).pairs, answers.only(names[at + 1 :]).pairs


@lru_cache(1024)
def words_of(fact: str, asker: Asker | None) -> Asked:
    """What a question says to this person."""
    question, kind = QUESTIONS[fact], shape(fact)
    unsure = UNSURE_ABOUT.get(fact, UNSURE) if question.unsure else ""
    return Asked(
        fact=fact,
        slug=slug_of(fact),
        kind=_kind(kind),
        ask=speak(question.ask, asker),
        hint=speak(question.hint, asker),
        why=speak(question.why, asker),
        groups=_groups(fact, kind, asker, speak(question.not_yet, asker), unsure),
        known_day="On this day" if kind.base is date and kind.can_be_not_yet else "",
    )


def _kind(kind: Shape) -> str:
    if kind.several:
        return "several"
    if kind.base is date:
        return "day"
    return "number" if kind.base is int else "one"


def _groups(fact: str, kind: Shape, asker: Asker | None, not_yet: str, unsure: str) -> tuple[Group, ...]:
    if fact == FIRST_QUESTION:
        return tuple(Group(name, _options(matters, asker)) for name, matters in grouped())
    choices: list[Choice] = []
    if kind.base is bool:
        choices += (Choice("yes", "Yes"), Choice("no", "No"))
    elif issubclass(kind.base, Option):
        choices += _options(tuple(kind.base), asker)
    if not_yet:
        choices.append(Choice(NOT_YET_WORD, not_yet))
    if unsure:
        choices.append(Choice(UNKNOWN_WORD, unsure, stands_apart=True))
    return (Group("", tuple(choices)),)


def _options(options: tuple[Option, ...], asker: Asker | None) -> tuple[Choice, ...]:
    return tuple(
        Choice(option.key, speak(option.words, asker), speak(option.hint, asker)) for option in options
    )


def slug_of(fact: str) -> str:
    """A fact's name as an address has it: `notice-sent`."""
    return fact.replace("_", "-")


def fact_of(slug: str) -> str | None:
    """The fact of an address; None if there is none of that name."""
    fact = slug.replace("-", "_")
    return fact if fact in QUESTIONS else None


def answer_words(fact: str, values: tuple[str, ...], asker: Asker | None) -> tuple[str, ...]:
    """An answer in words, as its choices have it; a day in full."""
    words = _words_by_value(fact, asker)
    return tuple(words.get(value) or _written(fact, value) for value in values)


@lru_cache(1024)
def _words_by_value(fact: str, asker: Asker | None) -> Mapping[str, str]:
    return {choice.value: choice.words for choice in words_of(fact, asker).choices}


def _written(fact: str, value: str) -> str:
    return plain(date.fromisoformat(value)) if shape(fact).base is date else value
