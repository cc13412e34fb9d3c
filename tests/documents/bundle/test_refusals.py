"""What cannot be used is refused by its name, with what to do; the rest goes on."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Pdf
from PIL import Image
from tests.support.bundled import a_pdf, a_picture, a_word_document, part, read

from avenues.documents.bundle import LIMITS, Limits, NothingToBind, make


def the_refusal(folder: Path, name: str, content: bytes, limits: Limits = LIMITS) -> str:
    """The sentence about this paper, which lies between two good ones that are bound."""
    papers = [
        part(folder, "first.pdf", a_pdf("first")),
        part(folder, name, content),
        part(folder, "last.pdf", a_pdf("last")),
    ]
    made = make(papers, title="T", to=folder / "out.pdf", limits=limits)
    assert [each.name for each in made.refused] == [name]
    text = read(folder / "out.pdf").text
    assert "first" in text[1]
    assert "last" in text[2]
    return made.refused[0].sentence


def locked() -> bytes:
    made = BytesIO()
    with Pdf.open(BytesIO(a_pdf("secret"))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="word", owner="word"))
    return made.getvalue()


def many_dots() -> bytes:
    """A picture of a few kilobytes that has 400 million dots."""
    made = BytesIO()
    Image.new("1", (20_000, 20_000)).save(made, "PNG")
    return made.getvalue()


def a_form_for_adobe_reader() -> bytes:
    made = BytesIO()
    with Pdf.open(BytesIO(a_pdf("Please wait"))) as pdf:
        pdf.Root.NeedsRendering = True
        pdf.Root.AcroForm = Dictionary(XFA=pdf.make_stream(b"<xdp/>"))
        pdf.save(made)
    return made.getvalue()


def a_zip(name: str, content: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as zipped:
        zipped.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("broken.pdf", b"%PDF-1.7\nnothing of a PDF", "damaged"),
        ("locked.pdf", locked(), "password"),
        ("empty.pdf", b"", "empty"),
        ("cut.jpg", a_picture(size=(900, 900))[:600], "damaged"),
        ("dots.png", many_dots(), "million dots"),
        ("form.pdf", a_form_for_adobe_reader(), "Adobe Reader"),
        ("words.txt", b"Dear council", "print it to a PDF"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word"),
        ("packed.zip", a_zip("readme.txt", b"x"), "packed"),
        ("cut.docx", a_word_document("words")[:3000], "broken"),
        ("bomb.docx", a_zip("word/document.xml", b"\0" * 600_000_000), "larger than a paper"),
        ("web.html", b"<!doctype html><p>Hello", "web page"),
    ],
    ids=lambda each: each if isinstance(each, str) and "." in each else None,
)
def test_is_refused_by_name_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    assert says in the_refusal(tmp_path, name, content)


def test_a_file_beyond_the_size_is_refused(tmp_path: Path) -> None:
    assert "has 2 MB" in the_refusal(
        tmp_path, "huge.pdf", b"%PDF-" + b"0" * 2_000_000, Limits(largest_part=1_000_000)
    )


def test_what_is_beyond_the_size_of_all_is_refused(tmp_path: Path) -> None:
    small = Limits(largest_upload=100_000)
    assert "All files together" in the_refusal(tmp_path, "huge.pdf", b"%PDF-" + b"0" * 100_000, small)


def test_a_paper_with_too_many_pages_is_refused(tmp_path: Path) -> None:
    assert "more than 5" in the_refusal(tmp_path, "long.pdf", a_pdf(*"123456"), Limits(most_pages=5))


def test_a_paper_for_which_there_is_no_more_room_is_refused(tmp_path: Path) -> None:
    assert "more than 5" in the_refusal(tmp_path, "long.pdf", a_pdf(*"12345"), Limits(most_pages=5))


def test_more_files_than_a_bundle_takes_are_refused(tmp_path: Path) -> None:
    papers = [part(tmp_path, f"{number}.pdf", a_pdf("x")) for number in range(3)]
    made = make(papers, title="T", to=tmp_path / "out.pdf", limits=Limits(most_parts=2))
    assert [each.name for each in made.refused] == ["2.pdf"]
    assert "takes 2 files" in made.refused[0].sentence


def test_a_paper_that_takes_too_long_is_refused(tmp_path: Path) -> None:
    papers = [part(tmp_path, "slow.png", a_picture("PNG", size=(8000, 9000)))]
    with pytest.raises(NothingToBind) as none:
        make(papers, title="T", to=tmp_path / "out.pdf", limits=Limits(seconds=0))
    assert "too much" in none.value.refused[0].sentence


def test_where_there_is_no_libreoffice_a_word_document_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "Save it as a PDF" in the_refusal(tmp_path, "letter.docx", a_word_document("Dear council"))


def test_a_bundle_of_nothing_says_why_of_each(tmp_path: Path) -> None:
    with pytest.raises(NothingToBind) as none:
        make([part(tmp_path, "a.pdf", b"%PDF-")], title="T", to=tmp_path / "out.pdf")
    assert [each.name for each in none.value.refused] == ["a.pdf"]
    assert not (tmp_path / "out.pdf").exists()


def test_a_paper_that_only_may_not_be_changed_is_bound(tmp_path: Path) -> None:
    made = BytesIO()
    with Pdf.open(BytesIO(a_pdf("open to read"))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="", owner="word"))
    make([part(tmp_path, "a.pdf", made.getvalue())], title="T", to=tmp_path / "out.pdf")
    assert "open to read" in read(tmp_path / "out.pdf").text[1]


def test_a_damaged_paper_that_could_be_mended_is_named(tmp_path: Path) -> None:
    torn = a_pdf("still here").replace(b"startxref", b"startxxxx")
    made = make([part(tmp_path, "torn.pdf", torn)], title="T", to=tmp_path / "out.pdf")
    assert [(each.name, "mended" in each.sentence) for each in made.notes] == [("torn.pdf", True)]


HEADS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"II*\0", b"PK\x03\x04"]
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(contents=st.lists(st.tuples(HEADS, st.binary(max_size=300)), min_size=8, max_size=12))
def test_any_bytes_are_bound_or_refused_by_name(tmp_path: Path, contents: list[tuple[bytes, bytes]]) -> None:
    papers = [part(tmp_path, f"{number}", head + rest) for number, (head, rest) in enumerate(contents)]
    papers.append(part(tmp_path, "good.pdf", a_pdf("good")))
    made = make(papers, title="T", to=tmp_path / "out.pdf")
    bound = [each.part.name for each in made.placed]
    assert sorted(bound + [each.name for each in made.refused]) == sorted(each.name for each in papers)
    assert bound[-1] == "good.pdf"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cuts=st.lists(st.tuples(st.integers(0, 900), st.binary(min_size=1, max_size=8)), min_size=1, max_size=20)
)
def test_a_pdf_with_any_bytes_changed_is_bound_or_refused(
    tmp_path: Path, cuts: list[tuple[int, bytes]]
) -> None:
    torn = bytearray(a_pdf("one", "two"))
    for place, other in cuts:
        torn[place : place + len(other)] = other
    papers = [part(tmp_path, "torn.pdf", bytes(torn)), part(tmp_path, "good.pdf", a_pdf("good"))]
    made = make(papers, title="T", to=tmp_path / "out.pdf")
    assert len(made.placed) + len(made.refused) == 2
    assert made.placed[-1].part.name == "good.pdf"
