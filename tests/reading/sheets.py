"""Letters on paper: a text as a PDF, a Word file, a scan or a photograph, made when it is needed."""

from __future__ import annotations

import io
import json
import random
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

import typst
from docx import Document
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

PAGE_END = re.compile(r"(?<=\n)(Page \d of \d\n)")
FONTS = (
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
)
A4 = (1654, 2339)  # 200 dots an inch
MARGIN = 170
SIZE = 32
BROAD = 78  # signs on a line
DRAWN = """
#set page(paper: "a4", margin: 2.2cm)
#set text(size: 10.5pt)
#set par(leading: 0.6em, spacing: 0.6em)
#for (number, sheet) in json(bytes(sys.inputs.data)).enumerate() {
  if number > 0 { pagebreak() }
  for line in sheet { if line == "" [#v(0.6em)] else { par(line) } }
}
"""


@dataclass(frozen=True)
class Dirt:
    """What paper goes through: laid askew by so many degrees, grained, out of focus."""

    tilt: float = 0
    noise: int = 0
    blur: float = 0


def pages(text: str) -> list[str]:
    """A page ends after its number."""
    parts = PAGE_END.split(text.strip() + "\n")
    joined = [a + b for a, b in zip(parts[::2], [*parts[1::2], ""], strict=True)]
    return [page.strip("\n") for page in joined if page.strip()]


def pdf(text: str) -> bytes:
    """A PDF whose text can be copied."""
    data = json.dumps([page.split("\n") for page in pages(text)])
    made = typst.compile(DRAWN.encode(), format="pdf", sys_inputs={"data": data})
    assert isinstance(made, bytes)
    return made


def word(text: str) -> bytes:
    """A Word file, a paragraph for each line."""
    document = Document()
    for line in text.strip().split("\n"):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def scan(text: str, dirt: Dirt) -> bytes:
    """A PDF that holds only pictures."""
    sheets = [_sheet(page, dirt) for page in pages(text)]
    out = io.BytesIO()
    sheets[0].save(out, "PDF", resolution=200, save_all=True, append_images=sheets[1:])
    return out.getvalue()


def photo(text: str, dirt: Dirt) -> bytes:
    """A photograph: darker to one side."""
    sheet = _sheet(text, dirt)
    shade = (
        Image.linear_gradient("L")
        .resize(sheet.size)
        .point([150 + value * 105 // 255 for value in range(256)])
    )
    out = io.BytesIO()
    ImageChops.multiply(sheet, shade).save(out, "JPEG", quality=70)
    return out.getvalue()


def _sheet(text: str, dirt: Dirt) -> Image.Image:
    sheet = Image.new("L", A4, 250)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(next(path for path in FONTS if Path(path).exists()), SIZE)
    high = MARGIN
    for line in text.strip().split("\n"):
        for row in textwrap.wrap(line, BROAD) or [""]:
            pen.text((MARGIN, high), row, fill=30, font=font)
            high += round(SIZE * 1.35)
    grain = random.Random(len(text)).randbytes(A4[0] * A4[1])
    speckled = Image.frombytes("L", A4, grain).point([value * dirt.noise * 2 // 255 for value in range(256)])
    tilted = sheet.rotate(dirt.tilt, resample=Image.Resampling.BICUBIC, fillcolor=250)
    return ImageChops.subtract(tilted.filter(ImageFilter.GaussianBlur(dirt.blur)), speckled)
