"""What was typed on the page of a call: answers, who gave them, a note; or what is wrong. All is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from avenues.law.facts import QUESTIONS
from avenues.law.telling import BadFacts
from avenues.law.telling import Problem as FactProblem
from avenues.web.desk.call.asked import with_error
from avenues.web.desk.forms import Field, Filling, Problem, Shape, blank, fill
from avenues.web.public.pathway import questions
from avenues.web.public.pathway.answers import Answers, as_told
from avenues.web.public.pathway.questions import QuestionPage
from avenues.web.public.pathway.typed import KNOWN_DAY, Day, Typed, read

ASKED = "asked"  # the questions that stood on the page
MOST_ASKED = 12
TOLD_BY = Field("told_by", "Who told it?", hint="For example: the mother, the letter", width="two-thirds")
SINCE = Field("true_from", "Since which day is it so?", Shape.DAY, hint="Leave it empty for today")
CHANGED = replace(
    SINCE, label="If it has changed: since which day?", hint="Leave it empty if the answer before was wrong"
)
NOTE = Field("note", "Note", Shape.WORDS, hint="Only people in your organisation can read it", width="full")
NOTHING = "Answer at least one question, or choose “I don’t know”. A note can be kept alone."
WHO = "Say who told it: a letter, the parent, the school."


@dataclass(frozen=True)
class Heard:
    """The questions with what was typed, the other fields, and the answers that can be read."""

    pages: tuple[QuestionPage, ...]
    form: Filling
    answers: Mapping[str, Any]

    @property
    def note(self) -> str:
        """What was written beside the answers."""
        return str(self.form.values.get(NOTE.name) or "")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, in the order of the page."""
        return (*(Problem(page.error, page.link) for page in self.pages if page.error), *self.form.problems)

    @property
    def is_right(self) -> bool:
        """Can it be kept?"""
        return not self.problems

    def against(self, sentence: str) -> Heard:
        """The same, with what casework says against all of it."""
        return replace(self, form=self.form.refused(sentence, self._first))

    def refused(self, problems: Iterable[FactProblem]) -> Heard:
        """The same, with what the law says against an answer beside its question."""
        given = self
        for problem in problems:
            fact = next((name for name in given.answers if _concerns(problem, name)), None)
            given = given.against(problem.sentence) if fact is None else given._marked(fact, problem.sentence)
        return given

    @property
    def _first(self) -> str:
        return self.pages[0].link if self.pages else NOTE.first

    def _marked(self, fact: str, sentence: str) -> Heard:
        marked = (with_error(page, sentence) if page.asked.fact == fact else page for page in self.pages)
        return replace(self, pages=tuple(marked))


def to_hear(pages: tuple[QuestionPage, ...], *, told_by: str, changing: bool = False) -> Heard:
    """The page before anything is typed: the questions, and who tells it as far as that is known."""
    return Heard(pages, blank(_fields(changing=changing), told_by=told_by), {})


def heard(data: QueryDict, voice: Answers, *, changing: bool = False) -> Heard:
    """What was typed. A question left empty is left for later, unless it was opened to be changed."""
    names = _asked(data)
    answers: dict[str, Any] = {}
    typed: dict[str, Typed] = {}
    for name in names:
        if changing or not _is_blank(name, data):
            typed[name] = read(name, data)
            if not typed[name].error:
                typed[name] = _readable(name, typed[name], answers)
    pages = tuple(_page(name, data, voice, typed.get(name)) for name in names)
    form = fill(_fields(changing=changing), data)
    return Heard(pages, _judged(form, typed, pages), answers)


def _fields(*, changing: bool) -> tuple[Field, ...]:
    return TOLD_BY, CHANGED if changing else SINCE, NOTE


def _judged(form: Filling, typed: Mapping[str, Typed], pages: tuple[QuestionPage, ...]) -> Filling:
    if not typed and not form.values.get(NOTE.name):
        return form.refused(NOTHING, pages[0].link if pages else NOTE.first)
    if typed and not form.values.get(TOLD_BY.name):
        fields = tuple(
            replace(each, error=WHO) if each.field is TOLD_BY and not each.error else each
            for each in form.fields
        )
        return replace(form, fields=fields)
    return form


def _readable(name: str, typed: Typed, answers: dict[str, Any]) -> Typed:
    """The answer, added to the others if it is one that the question takes."""
    try:
        answers[name] = as_told(name, typed.values)
    except BadFacts:
        return replace(typed, error="Choose an answer from the list.")
    return typed


def _asked(data: QueryDict) -> tuple[str, ...]:
    names = dict.fromkeys(name for name in data.getlist(ASKED) if name in QUESTIONS)
    return tuple(names)[:MOST_ASKED]


def _is_blank(name: str, data: QueryDict) -> bool:
    chosen = [value for value in data.getlist(name) if value and value != KNOWN_DAY]
    return not chosen and KNOWN_DAY not in data.getlist(name) and Day.of(name, data).is_empty


def _page(name: str, data: QueryDict, voice: Answers, typed: Typed | None) -> QuestionPage:
    if typed is None:
        return questions.page(name, voice.without(name), "")
    return questions.page_again(name, voice, "", typed, Day.of(name, data))


def _concerns(problem: FactProblem, fact: str) -> bool:
    return fact == problem.fact or fact in problem.against
