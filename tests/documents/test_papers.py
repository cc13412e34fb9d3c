"""Every paper: its sample reads as its snapshot, in every voice, and with nothing told it shows gaps."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

import docx
import pytest
import textstat
from markupsafe import escape
from page import ValidationProfile, validate_pdf_bytes

from avenues.documents import paper as paper_module
from avenues.documents.blocks import Heading, Table, gaps_in, lines_of, plain
from avenues.documents.details import LONGEST_LINE
from avenues.documents.filling import PARTS
from avenues.documents.knowing import Knowing
from avenues.documents.making import Made, make
from avenues.documents.paper import By, Paper, papers, read_paper
from avenues.documents.rendering import to_docx, to_html, to_pdf, to_text
from avenues.documents.sampling import known_of, sample
from avenues.law import registry
from avenues.law.assess import assess
from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.options import Asker

EVERY = pytest.mark.parametrize("paper", papers().values(), ids=lambda paper: paper.key)
GRADE = 9
INCLUDED = re.compile(r'include "([a-z_]+\.md)"')
LEGAL_NAMES = re.compile(
    r"(?:section|regulation|rule|paragraph|article)s? [0-9][^ ]*(?: of the [A-Z][A-Za-z’()\- ]*?[0-9]{4})?"
    r"|education, health and care|Special Educational Needs and Disability"
    r"|Local Government and Social Care Ombudsman|Parliamentary and Health Service Ombudsman"
    r"|First-tier Tribunal|Secretary of State",
    re.IGNORECASE,
)


@EVERY
def test_the_sample_reads_as_its_snapshot(paper: Paper) -> None:
    assert to_text(sample(paper)) == (paper.folder / "snapshot.txt").read_text(encoding="utf-8")


@EVERY
@pytest.mark.parametrize("asker", Asker, ids=lambda asker: asker.key)
def test_it_can_be_written_by_whoever_may_write_it(paper: Paper, asker: Asker) -> None:
    made = sample(paper, asker=asker.key)
    text = to_text(made)
    assert not re.search(r"\bNone\b|\{|\}|  \S+  |\ue000", text), text
    if asker is Asker.YOUNG_PERSON and paper.by is By.FAMILY:
        assert "my child" not in text.lower()
        assert not re.search(r"\bI (has|is|needs|does|gets|are|were)\b", text), text


@EVERY
def test_with_nothing_told_it_shows_what_to_fill_in(paper: Paper) -> None:
    made = make(paper, Knowing(assess(Facts(on=date(2026, 11, 24)))))
    assert made.gaps
    assert all(len(gap) <= LONGEST_LINE and gap[0].isupper() for gap in made.gaps), made.gaps
    text = " ".join(to_text(made).split())
    assert [gap for gap in made.gaps if f"[{gap}]" not in text] == []


@EVERY
def test_it_has_one_subject_and_its_headings_go_down_step_by_step(paper: Paper) -> None:
    levels = [block.level for block in sample(paper).blocks if isinstance(block, Heading)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@EVERY
def test_its_plate_names_what_there_is(paper: Paper) -> None:
    assert set(paper.steps) <= registry.reasons().keys()
    assert set(paper.chases) <= registry.clocks().keys()
    assert set(paper.avenues) <= rooms().keys()


@EVERY
def test_it_asks_for_nothing_that_it_does_not_use(paper: Paper) -> None:
    """What is asked stands in the words, or in the head of a letter."""
    words = paper.words + "".join((PARTS / part).read_text("utf-8") for part in INCLUDED.findall(paper.words))
    in_the_head = {
        "your_name",
        "your_address",
        "your_email",
        "your_phone",
        "to_name",
        "to_address",
        "their_reference",
        "body_name",
        "our_reference",
    }
    spoken_of = {"child_name"} if "child" in words.lower() else set()
    for detail in paper.asks:
        assert detail.name in words or detail.name in in_the_head | spoken_of, detail.name


@EVERY
def test_a_reader_of_fourteen_can_read_it(paper: Paper) -> None:
    told = _sentences(sample(paper))
    assert textstat.flesch_kincaid_grade(told) <= GRADE, told


@EVERY
def test_its_pdf_keeps_to_the_standards_for_access_and_keeping(paper: Paper) -> None:
    content = to_pdf(sample(paper))
    for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A):
        report = validate_pdf_bytes(content, profile=profile)
        assert [
            failure.message for failure in report.failures if not _misread(failure.message, content)
        ] == []


@EVERY
def test_its_word_file_says_the_same(paper: Paper) -> None:
    made = sample(paper)
    file = docx.Document(io.BytesIO(to_docx(made)))
    written = " ".join(
        [paragraph.text for paragraph in file.paragraphs]
        + [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    )
    for block in made.blocks:
        for line in lines_of(block):
            assert plain(line) in written


@EVERY
def test_its_page_says_the_same(paper: Paper) -> None:
    made = sample(paper)
    html = to_html(made)
    assert html.count("<h2>") == 1
    assert html.count("<table>") == sum(isinstance(block, Table) for block in made.blocks)
    assert html.count('class="paper-gap"') >= len(gaps_in(made.blocks))
    for block in made.blocks:
        for line in lines_of(block):
            assert escape(plain(line)) in re.sub("</?(strong|mark)[^>]*>", "", html)


@EVERY
def test_what_is_typed_stays_text(paper: Paper) -> None:
    """Neither signs of ours, nor HTML, nor a template, nor Typst."""
    hostile = "## x <script>alert(1)</script> {{ 7*7 }} **b** #sym.face \n\n- | a | b |"
    known = known_of(paper)
    details: Mapping[str, str] = {detail.name: hostile for detail in paper.asks}
    made = make(paper, Knowing(known.assessment, details, known.to_name, more=known.more))
    assert "<script>" not in to_html(made)
    assert "{{ 7*7 }}" in to_text(made) or not paper.asks
    levels = [block.level for block in made.blocks if isinstance(block, Heading)]
    assert levels == [block.level for block in sample(paper).blocks if isinstance(block, Heading)]
    assert to_pdf(made).startswith(b"%PDF")


def test_no_two_papers_have_one_title() -> None:
    titles = [paper.title for paper in papers().values()]
    assert len(titles) == len(set(titles))


def _misread(failure: str, content: bytes) -> bool:
    """The validator takes a carriage return that ends a stream for the end of its line: see for ourselves."""
    if failure != "a stream /Length does not match its raw content length":
        return False
    streams = re.finditer(rb"/Length ([0-9]+)[^>]*>>\s*stream\r?\n", content)
    return all(
        content[stream.end() + int(stream[1]) :].startswith((b"\nendstream", b"\r\nendstream"))
        for stream in streams
    )


def _sentences(made: Made) -> str:
    """The letter's own sentences, legal names left out: what is to be read."""
    words = " ".join(
        f"{plain(line).rstrip('.:;')}."
        for block in made.blocks
        if not isinstance(block, Heading)
        for line in lines_of(block)
        if len(plain(line).split()) > 3
    )
    return LEGAL_NAMES.sub("the law", words)


def test_a_changed_part_is_another_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = papers()["ask_for_assessment"].folder
    before = read_paper(folder).version
    shutil.copytree(PARTS, tmp_path / "parts")
    monkeypatch.setattr(paper_module, "PARTS", tmp_path / "parts")
    assert read_paper(folder).version == before
    part = tmp_path / "parts" / "who_writes.md"
    part.write_text(part.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    assert read_paper(folder).version != before
