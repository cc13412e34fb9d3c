"""What came back is shown difference by difference; taking all gives it, taking none gives what was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from avenues.documents.working import (
    Mark,
    Paragraph,
    Piece,
    Section,
    WorkingDocument,
    differences,
    headings,
    paragraph,
    taken,
)

PIECES = st.builds(Piece, st.sampled_from(["a", "b ", "c"]), st.sampled_from(list(Mark)))
PARAGRAPHS = st.lists(PIECES, min_size=1, max_size=3).map(paragraph)
BODIES = st.lists(PARAGRAPHS, max_size=4).map(tuple)
DOCUMENTS = st.dictionaries(st.sampled_from("BFI"), BODIES, max_size=3).map(
    lambda found: WorkingDocument(tuple(Section(letter, letter, body) for letter, body in found.items()))
)


def bodies(document: WorkingDocument) -> dict[str, tuple[Paragraph, ...]]:
    return {section.letter: section.paragraphs for section in document.sections if section.paragraphs}


def a_document(*pieces: Piece) -> WorkingDocument:
    return WorkingDocument((Section("F", "Provision", (Paragraph(pieces),)),))


@given(before=DOCUMENTS, after=DOCUMENTS)
def test_taking_all_gives_what_came_and_taking_none_what_was(
    before: WorkingDocument, after: WorkingDocument
) -> None:
    every = {each.number for each in differences(before, after)}
    assert bodies(taken(before, after, every)) == bodies(after)
    assert taken(before, after, ()) == before


@given(before=DOCUMENTS, after=DOCUMENTS)
def test_no_word_that_came_is_in_neither_the_document_nor_a_difference(
    before: WorkingDocument, after: WorkingDocument
) -> None:
    shown = [each.after for each in differences(before, after)]
    kept = [found for section in before.sections for found in section.paragraphs]
    for section in after.sections:
        assert all(found in shown or found in kept for found in section.paragraphs)


@given(document=DOCUMENTS)
def test_what_came_back_as_it_went_has_no_differences(document: WorkingDocument) -> None:
    assert differences(document, document) == ()


def test_one_difference_is_taken_and_the_other_left() -> None:
    was = [Paragraph((Piece(words),)) for words in ("one", "stays", "two")]
    came = [Paragraph((Piece(words),)) for words in ("ONE", "stays", "TWO")]
    before, after = (WorkingDocument((Section("F", "P", tuple(each)),)) for each in (was, came))
    first, second = differences(before, after)
    found = taken(before, after, {second.number})
    assert [each.words for each in found.sections[0].paragraphs] == ["one", "stays", "TWO"]
    assert (first.before, first.after) == (was[0], came[0])


def test_words_of_the_plan_changed_without_a_mark_are_told() -> None:
    [silent] = differences(a_document(Piece("30 minutes")), a_document(Piece("20 minutes")))
    assert silent.is_unmarked
    marked = a_document(Piece("30 minutes", Mark.COUNCIL_OUT), Piece("20 minutes", Mark.COUNCIL_IN))
    [open_] = differences(a_document(Piece("30 minutes")), marked)
    assert not open_.is_unmarked
    assert [(each.out, each.into) for each in open_.new] == [("30 minutes", "20 minutes")]


def test_a_proposal_that_vanished_is_told() -> None:
    [gone] = differences(a_document(Piece("x"), Piece("weekly", Mark.FAMILY_IN)), a_document(Piece("x")))
    assert [each.into for each in gone.gone] == ["weekly"]
    assert not gone.is_unmarked


def test_a_heading_that_came_back_otherwise_is_told_and_stays() -> None:
    before = a_document(Piece("x"))
    after = WorkingDocument((Section("F", "Other", before.sections[0].paragraphs),))
    assert headings(before, after) == (("F", "Provision", "Other"),)
    assert taken(before, after, {0}) == before
