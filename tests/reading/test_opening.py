"""What is opened, whatever its name; and what is refused, by name and with a way on."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.reading import sheets

from avenues.reading import CannotRead, How, Refusal, open_file, open_text
from avenues.reading.opening import apart
from avenues.reading.opening.kinds import Kind, kind_of

WORDS = "Northmoor Council\n1 October 2026\n\nWe have decided not to issue a plan."
NEEDS_A_PROCESS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def refused(name: str, data: bytes) -> CannotRead:
    with pytest.raises(CannotRead) as caught:
        open_file(name, data)
    return caught.value


def locked_pdf() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sheets.pdf(WORDS))) as made:
        made.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


def packed(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as folder:
        folder.writestr(name, "x")
    return out.getvalue()


def blank(pages: int) -> bytes:
    out = io.BytesIO()
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page()
    made.save(out)
    return out.getvalue()


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("L", (400, 300), 255).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("text", [WORDS, "£5 – “quoted” naïve"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_however_it_was_written_down(text: str, encoding: str) -> None:
    assert open_file("letter.txt", text.encode(encoding)).text == text


def test_a_pdf_is_known_by_what_is_in_it_and_not_by_its_name() -> None:
    letter = open_file("letter.docx", sheets.pdf(WORDS))
    assert "decided not to issue a plan" in letter.text
    assert letter.how is How.FILE


def test_a_word_file_keeps_its_paragraphs_and_tables() -> None:
    assert "1 October 2026" in open_file("a.docx", sheets.word(WORDS)).text.split("\n")


def renamed(content: bytes) -> bytes:
    """As Word on the web saves it: the document has another name among its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as folder, zipfile.ZipFile(out, "w") as other:
        for name in folder.namelist():
            words = folder.read(name).replace(b"word/document.xml", b"word/document2.xml")
            other.writestr(name.replace("/document.xml", "/document2.xml"), words)
    return out.getvalue()


def test_a_word_file_is_read_whatever_its_document_is_called() -> None:
    assert "decided not to issue a plan" in open_file("a.docx", renamed(sheets.word(WORDS))).text


def test_what_is_packed_is_looked_into_only_in_the_process_apart() -> None:
    assert kind_of(b"PK\x03\x04 whatever follows") is Kind.WORD


def test_a_scan_is_recognised() -> None:
    letter = open_file("scan.pdf", sheets.scan(WORDS, sheets.Dirt(tilt=0.5, noise=10)))
    assert "1 October 2026" in letter.text
    assert letter.how is How.PICTURE


def test_a_photograph_is_recognised() -> None:
    letter = open_file("photo.jpg", sheets.photo(WORDS, sheets.Dirt(tilt=-1, noise=20, blur=0.8)))
    assert "decided not to issue a plan" in letter.text


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.pdf", b"", Refusal.EMPTY),
        ("blanks.txt", b" \n\t ", Refusal.EMPTY),
        ("huge.pdf", b"%PDF-" + bytes(10 * 1024 * 1024), Refusal.TOO_BIG),
        ("long.txt", b"a " * 60_000, Refusal.TOO_LONG),
        ("broken.pdf", b"%PDF-1.7 and then nothing", Refusal.BROKEN),
        ("cut.pdf", sheets.pdf(WORDS)[:400], Refusal.BROKEN),
        ("locked.pdf", locked_pdf(), Refusal.LOCKED),
        ("book.pdf", blank(31), Refusal.TOO_MANY_PAGES),
        ("pictures.pdf", blank(9), Refusal.TOO_MANY_PICTURES),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Refusal.OLD_WORD),
        ("broken.docx", b"PK\x03\x04 and then nothing", Refusal.BROKEN),
        ("made up.docx", packed("word/document.xml"), Refusal.BROKEN),
        ("table.xlsx", packed("xl/workbook.xml"), Refusal.OTHER_KIND),
        ("page.html", b"<!DOCTYPE html><p>Hello", Refusal.OTHER_KIND),
        ("letter.rtf", b"{\\rtf1 Hello}", Refusal.OTHER_KIND),
        ("song.mp3", b"ID3\x03\x00\x00", Refusal.OTHER_KIND),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic" + bytes(50), Refusal.PHOTO_KIND),
        ("broken.png", b"\x89PNG\r\n\x1a\n and then nothing", Refusal.BROKEN),
        ("white.png", picture("PNG"), Refusal.NO_WORDS),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(name: str, data: bytes, why: Refusal) -> None:
    unread = refused(name, data)
    assert unread.refusal is why
    assert f"“{name}”" in str(unread) or why is Refusal.TOO_LONG


def test_nothing_pasted_is_refused() -> None:
    with pytest.raises(CannotRead, match="Paste the words of the letter"):
        open_text(" \n ")


def test_a_very_long_name_is_cut() -> None:
    assert len(str(refused("a" * 500 + ".pdf", b""))) < 200


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "TAKES", 0.01)
    assert refused("slow.pdf", sheets.pdf(WORDS)).refusal is Refusal.TOO_SLOW


def test_only_so_many_files_are_opened_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "WAITS", 0.01)
    taken = [apart.AT_ONCE.acquire(blocking=False) for _ in range(2)]
    try:
        assert refused("third.pdf", sheets.pdf(WORDS)).refusal is Refusal.BUSY
    finally:
        for _ in filter(None, taken):
            apart.AT_ONCE.release()


def test_without_tesseract_a_picture_is_refused_kindly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused("white.png", picture("PNG")).refusal is Refusal.NO_SCANS_HERE


def test_no_file_is_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    open_file("scan.pdf", sheets.scan(WORDS, sheets.Dirt()))
    open_file("a.docx", sheets.word(WORDS))
    assert not list(tmp_path.iterdir())


def test_what_opens_a_file_sees_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "hush")
    assert "SECRET_KEY" not in apart.surroundings()
    assert "PATH" in apart.surroundings()


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_are_opened_or_refused(data: bytes) -> None:
    assume(not any(start in data for start in NEEDS_A_PROCESS))
    with suppress(CannotRead):
        open_file("any", data)


@settings(max_examples=12)
@given(st.sampled_from(NEEDS_A_PROCESS), st.binary(max_size=300))
def test_any_bytes_that_look_like_a_kind_are_opened_or_refused(start: bytes, rest: bytes) -> None:
    with pytest.raises(CannotRead):
        open_file("any", start + rest)
