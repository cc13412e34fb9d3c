"""`avenues guide`: asks in the terminal, one question at a time, and then answers.

`law.pathway` says what to ask; after each answer all are walked again, so that "back" leaves no ghosts.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from avenues.cli.assessing import show
from avenues.cli.days import today, typed_day
from avenues.cli.paper import WIDTH
from avenues.cli.refusal import Refusal
from avenues.law.checks import contradictions
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import Asker, Option
from avenues.law.pathway import walk
from avenues.law.telling import shape, untell
from avenues.law.words import speak

WHY, NOT_KNOWN, BACK, QUIT, NOT_YET = "?", "u", "b", "q", "n"
YES, NO = ("y", "yes"), ("n", "no")
Answers = dict[str, Any]


class _Leave(Exception):
    """The person leaves the conversation."""


class _Back(Exception):
    """The person goes back to the question before."""


@dataclass(frozen=True)
class _Asking:
    """One question as this person should hear it."""

    fact: str
    asker: Asker | None

    def lines(self) -> Iterator[str]:
        question, kind = QUESTIONS[self.fact], shape(self.fact)
        yield from textwrap.wrap(speak(question.ask, self.asker), WIDTH)
        if question.hint:
            yield from textwrap.wrap(speak(question.hint, self.asker), WIDTH, initial_indent="  ")
        for number, option in enumerate(_options(self.fact), 1):
            hint = f" ({speak(option.hint, self.asker)})" if option.hint else ""
            words = f"{number:3}  {speak(option.words, self.asker)}{hint}"
            yield from textwrap.wrap(words, WIDTH, subsequent_indent=" " * 5)
        if kind.can_be_not_yet:
            yield f"  {NOT_YET}  {speak(question.not_yet, self.asker)}"
        yield from (f"  {NOT_KNOWN}  I don’t know" for _ in range(question.unsure))

    def why(self) -> str:
        return textwrap.fill(speak(QUESTIONS[self.fact].why, self.asker), WIDTH)

    def prompt(self) -> str:
        kind = shape(self.fact)
        if kind.several:
            return "Numbers, with commas: "
        if issubclass(kind.base, Option):
            return "A number: "
        return {date: "A date, as 27 3 2026: ", bool: "y or n: ", int: "A whole number: "}[kind.base]


def run(told: argparse.Namespace) -> None:
    """Ask until nothing is left to ask, then answer."""
    on = told.on or today()
    if told.save and Path(told.save).exists():
        raise Refusal(f"{told.save} is there already. Choose another name.")
    _say(
        f"{WHY} says why we ask, {BACK} goes back, {QUIT} leaves. Nothing is sent anywhere"
        + (f"; your answers go to {told.save}." if told.save else ", and nothing is kept.")
    )
    try:
        facts = _conversation(on)
    except _Leave:
        _say("")
        return
    if told.save:
        _save(facts, told.save)
    _say("")
    show(facts)


def _conversation(on: date) -> Facts:
    answers: Answers = {}
    while True:
        facts = Facts(on, **answers)
        where = walk(facts)
        if where.next_question is None:
            return facts.only(where.live)
        answers = {name: answers[name] for name in answers if name in where.live}
        try:
            answers = _answered(where.next_question, answers, on)
        except _Back:
            answers = dict(list(answers.items())[:-1])


def _answered(fact: str, answers: Answers, on: date) -> Answers:
    """The answers with one more that can be true."""
    asking = _Asking(fact, answers.get("asker"))
    _say("")
    for line in asking.lines():
        _say(line)
    while True:
        typed = _typed(asking.prompt())
        if typed == WHY:
            _say(asking.why())
            continue
        try:
            new = {**answers, fact: _read(fact, typed)}
        except ValueError:
            _say(f"“{typed[:40]}” is not an answer here. {asking.prompt()[:-2]}.")
            continue
        problems = [
            problem
            for problem in contradictions(Facts(on, **new))
            if fact in (problem.fact, *problem.against)
        ]
        if not problems:
            return new
        for problem in problems:
            _say(textwrap.fill(problem.sentence, WIDTH))
        _say(f"Answer again, or {BACK} to go back.")


def _typed(prompt: str) -> str:
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line or line.strip().lower() == QUIT:
        raise _Leave
    if line.strip().lower() == BACK:
        raise _Back
    return line.strip().lower()


def _read(fact: str, typed: str) -> Any:
    """What was typed as the fact's value. Raises `ValueError`."""
    kind, question = shape(fact), QUESTIONS[fact]
    if typed == NOT_KNOWN and question.unsure:
        return UNKNOWN
    if typed == NOT_YET and kind.can_be_not_yet:
        return None
    if kind.base is date:
        return typed_day(typed)
    if kind.base is bool:
        return _yes_no(typed)
    if kind.base is int:
        return _number(typed)
    options = [_numbered(fact, number) for number in typed.replace(",", " ").split()]
    if not options or (len(options) > 1 and not kind.several):
        raise ValueError(typed)
    return frozenset(options) if kind.several else options[0]


def _yes_no(typed: str) -> bool:
    if typed not in YES + NO:
        raise ValueError(typed)
    return typed in YES


def _number(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 4):  # noqa: PLR2004  no count here is longer
        raise ValueError(typed)
    return int(typed)


def _numbered(fact: str, typed: str) -> Option:
    number = _number(typed)
    options = _options(fact)
    if not 1 <= number <= len(options):
        raise ValueError(typed)
    return options[number - 1]


def _options(fact: str) -> list[Option]:
    base: Any = shape(fact).base
    return list(base) if issubclass(base, Option) else []


def _save(facts: Facts, name: str) -> None:
    try:
        with Path(name).open("x", encoding="utf-8") as file:
            json.dump({"on": facts.on.isoformat(), **untell(facts)}, file, indent=2, ensure_ascii=False)
            file.write("\n")
    except OSError as error:
        raise Refusal(f"{name} cannot be written: {error.strerror}.") from None


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
