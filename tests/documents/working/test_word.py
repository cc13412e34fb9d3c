"""To Word and back the document is the same; what others did in Word is read, or said to have no place."""

from __future__ import annotations

import re
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.documents.working import (
    CannotRead,
    Mark,
    Paragraph,
    Piece,
    Section,
    Side,
    WorkingDocument,
    from_plain,
    paragraph,
    read,
    to_plain,
    write,
)

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=20)
PIECES = st.builds(Piece, WORDS, st.sampled_from(list(Mark)))
PARAGRAPHS = st.lists(PIECES, min_size=1, max_size=5).map(paragraph).filter(lambda found: found.words.strip())
LETTERS = ("A", "B", "C", "F", "H1", "I")
SECTIONS = st.builds(
    Section,
    st.sampled_from(LETTERS),
    st.sampled_from(["Needs", "Provision"]),
    st.lists(PARAGRAPHS, max_size=4).map(tuple),
)
DOCUMENTS = st.lists(SECTIONS, min_size=1, max_size=3).map(tuple).map(WorkingDocument)
OFFICE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def one(*pieces: Piece, letter: str = "F") -> WorkingDocument:
    return WorkingDocument((Section(letter, "Provision", (Paragraph(pieces),)),))


@given(document=DOCUMENTS)
def test_to_word_and_back_is_the_same(document: WorkingDocument) -> None:
    back = read(write(document), tracked=Side.COUNCIL)
    assert back.document == document
    assert not back.unplaced
    assert not back.notes


@given(document=DOCUMENTS)
def test_to_plain_data_and_back_is_the_same(document: WorkingDocument) -> None:
    assert from_plain(to_plain(document)) == document


@pytest.mark.parametrize(
    ("mark", "bold", "italic", "underline", "strike"),
    # The key as IPSEA and Essex SENDIASS print it.
    [
        (Mark.ORIGINAL, None, None, None, None),
        (Mark.AGREED_IN, None, None, True, None),
        (Mark.AGREED_OUT, None, None, True, True),
        (Mark.FAMILY_IN, True, None, None, None),
        (Mark.FAMILY_OUT, True, None, None, True),
        (Mark.COUNCIL_IN, None, True, None, None),
        (Mark.COUNCIL_OUT, None, True, None, True),
    ],
)
def test_the_type_is_that_of_the_key(
    mark: Mark, bold: bool | None, italic: bool | None, underline: bool | None, strike: bool | None
) -> None:
    word = docx.Document(BytesIO(write(one(Piece("speech therapy", mark)))))
    font = next(run.font for line in word.paragraphs for run in line.runs if run.text == "speech therapy")
    assert (font.bold, font.italic, font.underline, font.strike) == (bold, italic, underline, strike)
    key = [cell.text for row in word.tables[0].rows for cell in row.cells]
    assert mark.words in key


def edited(document: WorkingDocument, old: str, new: str) -> bytes:
    """The Word file with some of its XML changed."""
    made = BytesIO()
    with ZipFile(BytesIO(write(document))) as given, ZipFile(made, "w", ZIP_DEFLATED) as out:
        for name in given.namelist():
            words = given.read(name)
            if name == "word/document.xml":
                text = re.sub(old, new, words.decode(), count=1)
                assert text != words.decode()
                words = text.encode()
            out.writestr(name, words)
    return made.getvalue()


RUN = r"<w:r><w:t>weekly</w:t></w:r>"
BY = 'w:id="9" w:author="Jo" w:date="2026-11-24T10:00:00Z"'


def tracked(kind: str, tag: str, words: str) -> str:
    return f"<w:{kind} {BY}><w:r><w:{tag}>{words}</w:{tag}></w:r></w:{kind}>"


def test_tracked_changes_are_read_as_those_of_a_side() -> None:
    document = one(Piece("weekly"))
    gone = tracked("del", "delText", "weekly") + tracked("ins", "t", "daily")
    back = read(edited(document, RUN, gone), tracked=Side.COUNCIL)
    assert back.document == one(Piece("weekly", Mark.COUNCIL_OUT), Piece("daily", Mark.COUNCIL_IN))
    theirs = read(edited(document, RUN, gone), tracked=Side.FAMILY)
    assert theirs.document == one(Piece("weekly", Mark.FAMILY_OUT), Piece("daily", Mark.FAMILY_IN))


def test_a_proposal_struck_out_by_the_other_side_stays_and_is_said() -> None:
    document = one(Piece("weekly", Mark.FAMILY_IN))
    run = r"<w:r>(<w:rPr><w:b/></w:rPr>)<w:t>weekly</w:t></w:r>"
    struck = rf"<w:del {BY}><w:r>\1<w:delText>weekly</w:delText></w:r></w:del>"
    back = read(edited(document, run, struck), tracked=Side.COUNCIL)
    assert back.document == document
    assert back.notes == (
        "The council struck out “weekly”, which is not the council’s to take out. It stays as it was marked.",
    )
    own = read(edited(document, run, struck), tracked=Side.FAMILY)
    assert own.document.sections[0].paragraphs == ()


def test_a_moved_text_is_out_here_and_in_there() -> None:
    moved = tracked("moveFrom", "t", "weekly") + tracked("moveTo", "t", "weekly")
    back = read(edited(one(Piece("weekly")), RUN, moved), tracked=Side.COUNCIL)
    assert back.document == one(Piece("weekly", Mark.COUNCIL_OUT), Piece("weekly", Mark.COUNCIL_IN))


def test_type_that_is_in_no_key_is_unclear_and_not_lost() -> None:
    odd = "<w:r><w:rPr><w:b/><w:u w:val='single'/></w:rPr><w:t>weekly</w:t></w:r>"
    back = read(edited(one(Piece("weekly")), RUN, odd), tracked=Side.COUNCIL)
    assert back.document == one(Piece("weekly", Mark.UNCLEAR_IN))
    plain_strike = "<w:r><w:rPr><w:strike/></w:rPr><w:t>weekly</w:t></w:r>"
    back = read(edited(one(Piece("weekly")), RUN, plain_strike), tracked=Side.COUNCIL)
    assert back.document == one(Piece("weekly", Mark.UNCLEAR_OUT))


def test_type_of_a_style_counts_and_can_be_taken_back() -> None:
    word, made = docx.Document(), BytesIO()
    word.add_heading("Section B: Needs", 1)
    line = word.add_paragraph()
    line.add_run("strong", style="Strong")
    line.add_run("not", style="Strong").bold = False
    word.save(made)
    back = read(made.getvalue(), tracked=Side.COUNCIL)
    assert back.document.sections[0].paragraphs[0].pieces == (
        Piece("strong", Mark.FAMILY_IN),
        Piece("not", Mark.ORIGINAL),
    )


def test_every_text_without_a_place_is_listed() -> None:
    word, made = docx.Document(), BytesIO()
    word.add_paragraph("Sent by the council on 3 November")
    word.add_paragraph("Section F")
    word.add_table(rows=1, cols=2).rows[0].cells[1].paragraphs[0].add_run("in a table")
    word.sections[0].header.paragraphs[0].add_run("Draft 2, confidential")
    word.sections[0].footer.paragraphs[0].add_run("Page of Sam")
    word.add_comment(word.paragraphs[0].runs, text="We do not agree", author="Jo")
    word.save(made)
    box = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>'
        "<w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        "<w:sectPr"
    )
    content = BytesIO()
    with ZipFile(made) as given, ZipFile(content, "w") as out:
        for name in given.namelist():
            words = given.read(name).decode("latin-1")
            out.writestr(
                name,
                (words.replace("<w:sectPr", box, 1) if name == "word/document.xml" else words).encode(
                    "latin-1"
                ),
            )
    back = read(content.getvalue(), tracked=Side.COUNCIL)
    assert back.document.sections == (Section("F", "", (Paragraph((Piece("in a table"),)),)),)
    assert set(back.unplaced) == {
        "Sent by the council on 3 November",
        "in a box",
        "Draft 2, confidential",
        "Page of Sam",
        "We do not agree",
    }


def test_a_line_that_begins_with_section_is_no_heading_where_there_are_headings() -> None:
    document = one(Piece("Section F"))
    assert read(write(document), tracked=Side.COUNCIL).document == document


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"Dear council" * 90])
def test_what_is_no_word_document_is_refused(content: bytes) -> None:
    with pytest.raises(CannotRead, match="not a Word document"):
        read(content, tracked=Side.COUNCIL)


@given(cut=st.integers(0, 3000), other=st.binary(min_size=1, max_size=40))
def test_any_bytes_are_read_or_refused(cut: int, other: bytes) -> None:
    torn = bytearray(write(one(Piece("weekly"))))
    torn[cut : cut + len(other)] = other
    with suppress(CannotRead):
        assert read(bytes(torn), tracked=Side.COUNCIL)


def test_a_document_that_would_fill_the_memory_is_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 60_000_000)
    with pytest.raises(CannotRead, match="more text"):
        read(made.getvalue(), tracked=Side.COUNCIL)


def with_a_sign(number: str) -> bytes:
    """A line with a sign of Wingdings in it."""
    word = docx.Document()
    word.add_heading("Section F: Provision", level=1)
    run = word.add_paragraph().add_run("Yes")
    sign = run._r.makeelement(f"{{{OFFICE}}}sym", {f"{{{OFFICE}}}char": number})
    run._r.append(sign)
    made = BytesIO()
    word.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("number", "seen"), [("F0FC", "Yes\u00fc"), ("F001", "Yes "), ("F000", "Yes "), ("no number", "Yes ")]
)
def test_a_sign_that_cannot_be_written_is_a_space(number: str, seen: str) -> None:
    back = read(with_a_sign(number), tracked=Side.COUNCIL).document
    assert back.sections[0].paragraphs[0].words == seen
    assert read(write(back), tracked=Side.COUNCIL).document == back
