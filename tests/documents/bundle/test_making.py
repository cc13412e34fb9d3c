"""Papers of many kinds become one PDF: in their order, numbered, with an index that leads to each."""

from pathlib import Path

import pytest
from page import ValidationProfile, validate_pdf_bytes
from pikepdf import Dictionary, Pdf
from tests.support.bundled import Read, a_pdf, a_picture, a_word_document, number_on, part, read

from avenues.documents.bundle import Made, Part, make

KINDS = ("pdf", "jpg", "png", "docx", "tiff")
PICTURES = {"jpg": "JPEG", "png": "PNG", "tiff": "TIFF"}


def mixed(folder: Path) -> list[Part]:
    """Forty papers: those at a tenth place are PDFs of three pages."""
    made = []
    for number in range(1, 41):
        kind = KINDS[number % len(KINDS)]
        match kind:
            case "pdf":
                lines = [f"paper {number} page {page}" for page in range(1, 4 if number % 10 == 0 else 2)]
                content = a_pdf(*lines)
            case "docx":
                content = a_word_document(f"paper {number} page 1")
            case _:
                content = a_picture(PICTURES[kind])
        section = "A: Appeal" if number <= 20 else "B: Council"
        made.append(part(folder, f"{number}.{kind}", content, f"Paper {number}", section))
    return made


@pytest.fixture(scope="module")
def bound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Read, Path]:
    """The bundle of forty, made once."""
    folder = tmp_path_factory.mktemp("forty")
    made = make(mixed(folder), title="Appeal bundle: Amina", to=folder / "out.pdf", about="24 November 2026")
    return made, read(folder / "out.pdf"), folder / "out.pdf"


def test_forty_mixed_papers_are_all_there(bound: tuple[Made, Read, Path]) -> None:
    made, seen, _ = bound
    assert not made.refused
    front = made.placed[0].first - 1
    assert made.pages == len(seen.text) == front + 40 + 4 * 2  # 10, 20, 30 and 40 have three pages


def test_every_page_has_its_number(bound: tuple[Made, Read, Path]) -> None:
    _, seen, _ = bound
    assert [number_on(text) for text in seen.text] == list(range(1, len(seen.text) + 1))
    assert seen.labels == tuple(str(number) for number in range(1, len(seen.text) + 1))


def test_papers_stand_in_their_order_where_the_index_says(bound: tuple[Made, Read, Path]) -> None:
    made, seen, _ = bound
    assert [each.part.title for each in made.placed] == [f"Paper {number}" for number in range(1, 41)]
    for number, each in enumerate(made.placed, start=1):
        if each.part.name.endswith(("pdf", "docx")):
            assert f"paper {number} page 1" in seen.text[each.first - 1]


def test_each_link_of_the_index_leads_to_its_paper(bound: tuple[Made, Read, Path]) -> None:
    made, seen, _ = bound
    goals = {f"Paper {number}": each.first for number, each in enumerate(made.placed, start=1)}
    by_title = [(words, page) for words, page in seen.links if words.startswith("Paper")]
    assert dict(by_title) == goals
    assert len(seen.links) == 80  # the title and the pages of each
    assert all(page == int(words.split()[0]) for words, page in seen.links if words[0].isdigit())


def test_there_is_a_bookmark_for_each_paper_and_each_section(bound: tuple[Made, Read, Path]) -> None:
    made, seen, _ = bound
    found = dict(seen.bookmarks)
    assert found["Index"] == 1
    assert found["A: Appeal"] == made.placed[0].first
    assert found["B: Council"] == made.placed[20].first
    assert all(found[each.part.title] == each.first for each in made.placed)


def test_the_bundle_says_its_title_and_language_and_is_tagged(bound: tuple[Made, Read, Path]) -> None:
    made, _, path = bound
    with Pdf.open(path) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Appeal bundle: Amina"
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        sections = pdf.Root.StructTreeRoot.K[0].K
        told = [str(each.T) for each in sections.as_list() if each.S == "/Sect" and "/T" in each]
        assert told == [each.part.title for each in made.placed]
        parents = {int(page.obj.StructParents) for page in pdf.pages}
        assert len(parents) == len(pdf.pages)


def test_a_scanned_page_is_said_to_be_one(bound: tuple[Made, Read, Path]) -> None:
    made, _, path = bound
    first = next(each for each in made.placed if each.part.name.endswith("jpg")).first
    with Pdf.open(path) as pdf:
        alts = {str(each.Alt) for each in pdf.objects if isinstance(each, Dictionary) and "/Alt" in each}
    assert f"Scanned page, page {first} of the bundle" in alts


def test_an_index_longer_than_a_page_moves_the_papers(tmp_path: Path) -> None:
    papers = [part(tmp_path, f"{number}.pdf", a_pdf(f"only {number}")) for number in range(90)]
    made = make(papers, title="Long", to=tmp_path / "out.pdf")
    seen = read(tmp_path / "out.pdf")
    assert made.placed[0].first > 2
    assert "only 0" in seen.text[made.placed[0].first - 1]
    assert "only 89" in seen.text[-1]


def test_a_screen_reader_is_told_all_that_the_standard_asks(tmp_path: Path) -> None:
    """All of PDF/UA-1 but the claim to keep it, which a bundle of strangers' papers cannot make."""
    papers = [part(tmp_path, "a.jpg", a_picture()), part(tmp_path, "b.docx", a_word_document("Dear council"))]
    make(papers, title="T", to=tmp_path / "out.pdf")
    found = validate_pdf_bytes((tmp_path / "out.pdf").read_bytes(), profile=ValidationProfile.PDF_UA_1)
    claims = {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001"}
    assert {each.rule_id for each in found.failures} == claims


@pytest.mark.parametrize(
    "title", ["Zażółć – O’Brien", "‎مراجعة", "报告 🙂", "#evil[*x*] $ \\ \x00", "a" * 400]
)
def test_a_title_in_any_writing_stands_in_the_index(tmp_path: Path, title: str) -> None:
    papers = [part(tmp_path, "a.pdf", a_pdf("x"), title)]
    make(papers, title=title, to=tmp_path / "out.pdf")
    seen = read(tmp_path / "out.pdf")
    assert "x" in seen.text[1]
    if title.isascii():
        joined = "".join(seen.text[0].split()).replace("\u200b", "")
        assert joined.count("".join(title.split("\\", maxsplit=1)[0].split())) >= 2  # heading and line
