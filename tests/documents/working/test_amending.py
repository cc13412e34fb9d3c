"""Each side says how a paragraph should read; what both want is agreed; nobody changes the other's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.documents.working import (
    CannotPropose,
    Mark,
    Paragraph,
    Piece,
    Side,
    agree,
    amendments,
    paragraph,
    propose,
    withdraw,
)

PLAN = Paragraph((Piece("Sam will have access to speech therapy."),))
WORDS = st.text(st.sampled_from("ab ,."), max_size=12)
PIECES = st.builds(Piece, WORDS, st.sampled_from(list(Mark)))
PARAGRAPHS = st.lists(PIECES, max_size=6).map(paragraph)


def marks(found: Paragraph) -> list[tuple[str, str]]:
    return [(piece.words, piece.mark.key) for piece in found.pieces]


def test_a_family_wants_words_replaced() -> None:
    found = propose(PLAN, Side.FAMILY, "Sam will have 30 minutes a week of speech therapy.")
    assert marks(found) == [
        ("Sam will have ", "original"),
        ("access to ", "family_out"),
        ("30 minutes a week of ", "family_in"),
        ("speech therapy.", "original"),
    ]
    assert found.original == PLAN.words
    assert found.as_wanted_by(Side.COUNCIL) == PLAN.words


def test_words_out_and_in_by_one_side_are_one_amendment() -> None:
    found = propose(PLAN, Side.FAMILY, "Sam will have 30 minutes of speech therapy.")
    [one] = amendments(found)
    assert (one.side, one.is_agreed, one.out, one.into) == (
        Side.FAMILY,
        False,
        "access to ",
        "30 minutes of ",
    )


def test_what_both_agree_is_marked_as_agreed() -> None:
    found = propose(PLAN, Side.COUNCIL, "Sam will have speech therapy.")
    [one] = amendments(found)
    assert [mark for _, mark in marks(agree(found, one))] == ["original", "agreed_out", "original"]


def test_taking_out_what_the_other_side_wants_out_is_agreement() -> None:
    theirs = propose(PLAN, Side.COUNCIL, "Sam will have speech therapy.")
    both = propose(theirs, Side.FAMILY, "Sam will have speech therapy.")
    assert {piece.mark for piece in both.pieces} == {Mark.ORIGINAL, Mark.AGREED_OUT}


def test_a_proposal_that_is_withdrawn_leaves_the_plan_as_it_was() -> None:
    found = propose(PLAN, Side.FAMILY, "Sam will have 30 minutes of speech therapy.")
    assert withdraw(found, amendments(found)[0]) == PLAN


def test_one_side_cannot_take_out_what_both_agreed() -> None:
    found = propose(PLAN, Side.FAMILY, "Sam will have weekly access to speech therapy.")
    agreed = agree(found, amendments(found)[0])
    with pytest.raises(CannotPropose, match="“weekly” was agreed by both sides"):
        propose(agreed, Side.COUNCIL, PLAN.words)


@given(found=PARAGRAPHS, side=st.sampled_from(Side), wanted=WORDS)
def test_a_side_gets_what_it_wants_and_touches_nothing_else(
    found: Paragraph, side: Side, wanted: str
) -> None:
    try:
        after = propose(found, side, wanted)
    except CannotPropose:
        return
    assert after.as_wanted_by(side) == wanted
    assert after.as_wanted_by(side.other) == found.as_wanted_by(side.other)
    assert after.original == found.original


@given(found=PARAGRAPHS)
def test_every_word_that_is_not_the_plans_is_in_one_amendment(found: Paragraph) -> None:
    changed = "".join(each.out + each.into for each in amendments(found))
    counted = sum(len(piece.words) for piece in found.pieces if piece.mark is not Mark.ORIGINAL)
    assert len(changed) == counted
