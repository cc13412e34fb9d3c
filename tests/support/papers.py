"""Papers as people bring them: the smallest of each kind, and some that should not be taken."""

from __future__ import annotations

import io
import zipfile

from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(64)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
A_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WITH_PROGRAMS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def picture(kind: str) -> bytes:
    """A small picture: PNG, JPEG or TIFF."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, kind)
    return out.getvalue()


def packed(**files: bytes) -> bytes:
    """A zip of these files; `__` stands for a stroke, `___` for a stop."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(name.replace("___", ".").replace("__", "/"), content)
    return out.getvalue()


def word(kind: str = A_DOCUMENT, **more: bytes) -> bytes:
    """A Word document that says it is of this kind."""
    says = f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    parts = {"[Content_Types].xml": says.encode(), "word/document.xml": b"<w:document/>"}
    return packed(**parts, **more)
