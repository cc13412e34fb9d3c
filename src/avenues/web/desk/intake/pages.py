"""The three pages of intake. Each holds its own boxes, and all else that was typed in hidden ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpResponse

from avenues.directory import selectors as directory
from avenues.law.calendar import plain
from avenues.law.facts import QUESTIONS
from avenues.law.options import Asker
from avenues.law.room import Contact
from avenues.law.telling import Problem as FactProblem
from avenues.web.desk.contact import safely
from avenues.web.desk.forms import Filling, Problem, blank, fill
from avenues.web.desk.intake.fields import (
    PIECES,
    first_guess,
    how_many,
    names,
    record_fields,
    rows_of,
    said_fields,
)
from avenues.web.desk.intake.letters import Letter, letter, owner
from avenues.web.desk.intake.pieces import MOST_PIECES
from avenues.web.desk.intake.reading import ASKED
from avenues.web.desk.intake.sorting import Way
from avenues.web.desk.intake.state import Intake
from avenues.web.desk.intake.warnings import Warned, danger, warned
from avenues.web.desk.shell import show
from avenues.web.desk.words import spoken
from avenues.web.public.pathway.questions import QuestionPage
from avenues.web.public.pathway.spoken import Said, opening, said
from avenues.web.public.pathway.typed import PARTS

CURRENT = "desk:intake"
TAKE, OFFERED = "take", "offered"


@dataclass(frozen=True, slots=True)
class Offer:
    """A way, for the page: its reasons, its letter, whether it can be kept here, and whether it is ticked."""

    way: Way
    why: tuple[Said, ...]
    owner: str
    letter: Letter
    is_offered: bool
    is_taken: bool


def said_page(it: Intake, form: Filling | None) -> HttpResponse:
    """What is said, and is anybody in danger?"""
    fields = said_fields(it.viewer)
    form = form or blank(fields)
    return show(
        it.request,
        it.viewer,
        "desk/intake/said.html",
        status=_status(form.problems),
        current=CURRENT,
        form=form,
        problems=form.problems,
        carried=it.carried(names(fields)),
        is_split=how_many(it.data) > 0,
    )


def parts_page(it: Intake, *, anew: bool = False, more: bool = False, judged: bool = False) -> HttpResponse:
    """Of which parts is it made?"""
    if anew:
        count, told = first_guess(it.words)
        rows = rows_of(count)
        form = blank((field for row in rows for field in row), **told)
    else:
        rows = rows_of(min(how_many(it.data) + (1 if more else 0), MOST_PIECES))
        form = it.parts[0] if judged else fill((field for row in rows for field in row), it.data)
        form = form if judged else form.unjudged
    shown = names(tuple(field for row in rows_of(MOST_PIECES) for field in row)) | {PIECES}
    return show(
        it.request,
        it.viewer,
        "desk/intake/parts.html",
        status=_status(form.problems),
        current=CURRENT,
        rows=[[form.field(field.name) for field in row] for row in rows],
        problems=form.problems,
        carried=it.carried(shown),
        count=len(rows),
        may_add=len(rows) < MOST_PIECES,
        is_risk=it.is_risk,
        front_door=_front_door(),
        danger=danger(it.words),
    )


def sorted_page(
    it: Intake, *, record: Filling | None = None, wrong: Iterable[FactProblem] = ()
) -> HttpResponse:
    """Where does each part go, what cannot wait, and what do we keep?"""
    fields = record_fields(is_new=it.existing is None)
    form = record or fill(fields, it.data).unjudged
    asked, loose = _questions(it, tuple(wrong))
    problems = (
        *(Problem(page.error, page.link) for page in asked if page.error),
        *(Problem(sentence, "ways") for sentence in loose),
        *form.problems,
    )
    found = offers(it)
    can_keep = any(offer.is_offered for offer in found) and not it.unsorted
    shown = _names_of(asked) | {TAKE, OFFERED, ASKED} | (names(fields) if can_keep else set())
    return show(
        it.request,
        it.viewer,
        "desk/intake/sorted.html",
        status=_status(problems),
        current=CURRENT,
        it=it,
        received=plain(it.received),
        warned=_warned(it),
        is_risk=it.is_risk,
        front_door=_front_door(),
        offers=found,
        unsorted=it.unsorted,
        undecided=[(piece, spoken(QUESTIONS[fact].ask)) for piece, fact in it.sorted.open],
        to_answer=[page for page in asked if page.error or page.asked.fact not in it.answered.answers],
        answered=[page for page in asked if not page.error and page.asked.fact in it.answered.answers],
        form=form,
        problems=problems,
        can_keep=can_keep,
        existing=it.existing,
        safely=safely(it.existing) if it.existing else (),
        is_grouped=lambda page: False,
        carried=it.carried(shown),
    )


def offers(it: Intake) -> tuple[Offer, ...]:
    """Every way, ours first."""
    ways = sorted(it.sorted.ways, key=lambda way: not way.is_ours)
    return tuple(_offer(it, way) for way in ways)


def _offer(it: Intake, way: Way) -> Offer:
    """At first what is ours is ticked; then whatever was ticked."""
    is_offered = way.starts and (way.is_ours or it.helps)
    seen = way.key in it.data.getlist(OFFERED)
    ticked = way.key in it.data.getlist(TAKE) if seen else way.is_named
    ours = it.viewer.post_in(it.organisation).organisation_name
    return Offer(
        way=way,
        why=tuple(said(reason, Asker.HELPER) for reason in way.part.why),
        owner=opening(owner(way.part.owner)),
        letter=letter(way, received=it.received, to=it.from_name, kind=it.kind, ours=ours),
        is_offered=is_offered,
        is_taken=is_offered and ticked,
    )


def _questions(
    it: Intake, wrong: tuple[FactProblem, ...]
) -> tuple[tuple[QuestionPage, ...], tuple[str, ...]]:
    """The questions, answered or not, with what is wrong beside each; and what is wrong with none of them."""
    facts = dict.fromkeys((*it.answered.typed, *it.sorted.asks))
    errors: dict[str, str] = {}
    loose: list[str] = []
    for problem in wrong:
        fact = next((name for name in (problem.fact, *problem.against) if name in facts), None)
        if fact is None:
            loose.append(problem.sentence)
        else:
            errors[fact] = f"{errors.get(fact, '')} {problem.sentence}".strip()
    return tuple(it.answered.page(fact, errors.get(fact, "")) for fact in facts), tuple(loose)


def _warned(it: Intake) -> Warned:
    placed = {piece.number for way in it.sorted.ways for piece in way.pieces}
    pieces = tuple(piece for piece in it.pieces if piece.number in placed)
    return warned(it.facts(it.pieces), it.facts(pieces) if pieces else None, it.words)


def _front_door() -> directory.Contact | None:
    return directory.contact_for(Contact.CHILDRENS_FRONT_DOOR.value)


def _names_of(asked: Iterable[QuestionPage]) -> frozenset[str]:
    facts = [page.asked.fact for page in asked]
    return frozenset({*facts, *(f"{fact}-{part}" for fact in facts for part in PARTS)})


def _status(problems: tuple[Problem, ...]) -> int:
    return HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
