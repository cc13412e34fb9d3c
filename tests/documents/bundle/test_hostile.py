"""Papers that were made to harm: what acts is taken out, and what would bring the program down is refused."""

from __future__ import annotations

import re
import zlib
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, String
from tests.support.bundled import a_pdf, a_picture, everything_in, part, read

from avenues.documents.bundle import LIMITS, NothingToBind, make
from avenues.documents.bundle.opening import Opener
from avenues.documents.bundle.opening.kinds import How

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def changed(pdf: Pdf) -> bytes:
    made = BytesIO()
    pdf.save(made)
    return made.getvalue()


def bound(folder: Path, content: bytes) -> Path:
    made = make([part(folder, "a.pdf", content)], title="T", to=folder / "out.pdf")
    assert not made.refused
    return folder / "out.pdf"


def test_scripts_actions_and_attached_files_do_not_come_along(tmp_path: Path) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('evil')"))
    with Pdf.open(BytesIO(a_pdf("what it says"))) as pdf:
        pdf.Root.OpenAction = script
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("evil"), script])))
        pdf.pages[0].obj.AA = Dictionary(O=script)
        place = Array([0, 0, 90, 90])
        launch = Dictionary(S=Name.Launch, F=String("evil.exe"))
        pdf.pages[0].obj.Annots = Array(
            [
                Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=place, A=act)
                for act in (script, launch, Dictionary(S=Name.URI, URI=String("javascript:evil()")))
            ]
        )
        pdf.attachments["evil.exe"] = AttachedFileSpec(pdf, b"evil program")
        content = changed(pdf)
    out = bound(tmp_path, content)
    assert "evil" not in everything_in(out)
    with Pdf.open(out) as pdf:
        assert not pdf.attachments
    assert "what it says" in read(out).text[1]


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="shows no process's environment")
def test_what_opens_a_paper_sees_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AVENUES_FILES_KEY", "hush")
    paper = tmp_path / "a.pdf"
    paper.write_bytes(a_pdf("what it says"))
    with Opener(LIMITS) as opener:
        assert opener.open(paper, How.PDF, tmp_path / "out.pdf").pages == 1
        assert opener.process is not None
        seen = Path(f"/proc/{opener.process.pid}/environ").read_bytes()
    assert b"PATH=" in seen
    assert b"hush" not in seen


def test_a_link_to_the_web_stays(tmp_path: Path) -> None:
    with Pdf.open(BytesIO(a_pdf("see"))) as pdf:
        act = Dictionary(S=Name.URI, URI=String("https://www.example.org/report"))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 90, 90]), A=act)
        pdf.pages[0].obj.Annots = Array([link])
        content = changed(pdf)
    assert "https://www.example.org/report" in everything_in(bound(tmp_path, content))


def test_what_was_filled_into_a_form_is_seen(tmp_path: Path) -> None:
    with Pdf.open(BytesIO(a_pdf("Name:"))) as pdf:
        letters = pdf.pages[0].obj.Resources.Font.F
        box = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("name"),
                V=String("Amina Shah"),
                DA=String("/F 12 Tf 0 g"),
                Rect=Array([150, 380, 400, 410]),
            )
        )
        pdf.pages[0].obj.Annots = Array([box])
        fonts = Dictionary(Font=Dictionary(F=letters))
        pdf.Root.AcroForm = Dictionary(Fields=Array([box]), DR=fonts, NeedAppearances=True)
        content = changed(pdf)
    out = bound(tmp_path, content)
    assert "Amina Shah" in read(out).text[1]
    with Pdf.open(out) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_bookmarks_that_run_in_a_circle_do_no_harm(tmp_path: Path) -> None:
    with Pdf.open(BytesIO(a_pdf("round"))) as pdf:
        mark = pdf.make_indirect(Dictionary(Title=String("round")))
        mark.Next, mark.First, mark.Parent = mark, mark, mark
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=mark, Last=mark))
        content = changed(pdf)
    assert "round" in read(bound(tmp_path, content)).text[1]


def test_pages_that_run_in_a_circle_are_refused_or_named(tmp_path: Path) -> None:
    with Pdf.open(BytesIO(a_pdf("x"))) as pdf:
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)
        content = changed(pdf)
    good = part(tmp_path, "good.pdf", a_pdf("good"))
    made = make([part(tmp_path, "a.pdf", content), good], title="T", to=tmp_path / "out.pdf")
    assert made.refused or made.notes
    assert "good" in read(tmp_path / "out.pdf").text[-1]


def test_a_page_that_draws_itself_is_bound_as_it_is(tmp_path: Path) -> None:
    with Pdf.open(BytesIO(a_pdf("x", before="/Me Do"))) as pdf:
        form = pdf.make_stream(b"/Me Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        form.Resources = Dictionary(XObject=Dictionary(Me=form))
        pdf.pages[0].obj.Resources.XObject = Dictionary(Me=form)
        content = changed(pdf)
    assert "x" in read(bound(tmp_path, content)).text[1]


def test_a_layer_that_was_hidden_stays_hidden(tmp_path: Path) -> None:
    with Pdf.open(BytesIO(a_pdf("shown", before="/OC /L BDC BT /F 12 Tf 9 99 Td (hidden) Tj ET EMC"))) as pdf:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        pdf.pages[0].obj.Resources.Properties = Dictionary(L=layer)
        content = changed(pdf)
    out = bound(tmp_path, content)
    with Pdf.open(out) as pdf:
        named = pdf.Root.OCProperties.OCGs[0].objgen
        assert pdf.Root.OCProperties.D.OFF[0].objgen == named
        assert any(str(each.get("/Name", "")) == "draft" for each in pdf.Root.OCProperties.OCGs.as_list())
        page = next(page for page in list(pdf.pages)[1:])
        assert page.obj.Resources.XObject.AvenuesPage.Resources.Properties.L.objgen == named


def test_a_pdf_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    """A list of objects that are packed a thousandfold: reading it would fill the memory."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(2_000)) + packer.flush()
    head = b"%PDF-1.5\n"
    objects = b"5 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d>>stream\n" % len(
        packed
    )
    table = zlib.compress(bytes([0, 0, 0, 2, 0, 5]) + bytes([1, 0, 9]))
    start = len(head) + len(objects) + len(packed) + len(b"\nendstream endobj\n")
    index = (
        b"6 0 obj\n<</Type /XRef /Size 6 /W [1 1 1] /Index [1 1 5 1] /Root 1 0 R /Filter /FlateDecode "
        b"/Length %d>>stream\n" % len(table)
    )
    content = head + objects + packed + b"\nendstream endobj\n" + index + table + b"\nendstream endobj\n"
    content += b"startxref\n%d\n%%%%EOF" % start
    with pytest.raises(NothingToBind):
        make([part(tmp_path, "bomb.pdf", content)], title="T", to=tmp_path / "out.pdf")


def test_a_word_document_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Listening)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/spy.png"
    out = bound(tmp_path, with_a_picture_from(address))
    server.shutdown()
    assert not asked
    assert "Dear council" in read(out).text[1]


def with_a_picture_from(address: str) -> bytes:
    """A Word document whose picture and template lie at this address."""
    written, given, made = docx.Document(), BytesIO(), BytesIO()
    written.add_paragraph("Dear council")
    written.add_picture(BytesIO(a_picture()))
    written.save(given)
    links = "".join(
        f'<Relationship Id="rIdSpy{kind}" Type="{OFFICE}/{kind}" Target="{address}" TargetMode="External"/>'
        for kind in ("image", "attachedTemplate")
    )
    with ZipFile(given) as zipped, ZipFile(made, "w", ZIP_DEFLATED) as out:
        for name in zipped.namelist():
            words = zipped.read(name)
            if name == "word/_rels/document.xml.rels":
                words = words.replace(b"</Relationships>", links.encode() + b"</Relationships>")
            if name == "word/document.xml":
                words = re.sub(rb'r:embed="\w+"', b'r:link="rIdSpyimage"', words)
            out.writestr(name, words)
    return made.getvalue()
