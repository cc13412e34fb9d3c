"""The number stands in the middle at the foot of a page as it is seen, however the page is turned or cut."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pikepdf import Array
from PIL import Image, ImageChops, ImageOps, ImageStat
from tests.support.bundled import a_pdf, a_picture, number_on, part, read

from avenues.documents.bundle import make


def seen(folder: Path, content: bytes, name: str = "a.pdf") -> tuple[pypdfium2.PdfBitmap, tuple[int, int]]:
    made = make([part(folder, name, content)], title="T", to=folder / "out.pdf")
    page = pypdfium2.PdfDocument(folder / "out.pdf")[made.placed[0].first - 1]
    bitmap = page.render(scale=2)
    return bitmap, (bitmap.width, bitmap.height)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"CropBox": Array([100, 200, 500, 700])},
        {"MediaBox": Array([-300, -300, 200, 100])},
        {"UserUnit": 2},
        {"MediaBox": Array([600, 800, 0, 0])},
    ],
)
def test_the_number_is_in_the_middle_at_the_foot(tmp_path: Path, turn: int, keys: dict[str, Any]) -> None:
    bitmap, (width, height) = seen(tmp_path, a_pdf("", Rotate=turn, **keys))
    box = ImageOps.invert(bitmap.to_pil().convert("L")).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert abs((left + right) / 2 - width / 2) < 4
    assert top > height * 0.88
    assert bottom < height
    assert right - left < bottom - top  # one upright digit


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_the_number_stands_upright(tmp_path: Path, turn: int) -> None:
    upright, turned = (the_number(tmp_path, a_pdf("", Rotate=each)) for each in (0, turn))
    off = ImageStat.Stat(ImageChops.difference(upright, turned.resize(upright.size))).mean[0]
    assert off < 30  # of 255: upside down or mirrored, a 2 is off by more than 100


def the_number(folder: Path, content: bytes) -> Image.Image:
    page = seen(folder, content)[0].to_pil().convert("L")
    return page.crop(ImageOps.invert(page).getbbox())


def test_what_a_page_leaves_behind_does_not_move_the_number(tmp_path: Path) -> None:
    messy = a_pdf("", before="q q 5 0 0 5 900 0 cm 1 0 0 rg")
    bitmap, (width, height) = seen(tmp_path, messy)
    box = ImageOps.invert(bitmap.to_pil().convert("L")).getbbox()
    assert box is not None
    assert abs((box[0] + box[2]) / 2 - width / 2) < 4
    assert box[1] > height * 0.9


def test_papers_that_share_a_drawing_have_their_own_numbers(tmp_path: Path) -> None:
    paper = part(tmp_path, "a.pdf", a_pdf("same", "same", "same"))
    make([paper, paper], title="T", to=tmp_path / "out.pdf")
    text = read(tmp_path / "out.pdf").text
    assert [number_on(each) for each in text] == [1, 2, 3, 4, 5, 6, 7]
    assert all("same" in each for each in text[1:])


@pytest.mark.parametrize(
    ("turned", "dark"),
    # As EXIF says: 1 as it is; 3 upside down; 6 turned right, so that what was above is on the right; 8 left.
    [(1, "top"), (3, "bottom"), (6, "right"), (8, "left")],
)
def test_a_photograph_is_upright(tmp_path: Path, turned: int, dark: str) -> None:
    bitmap, (width, height) = seen(tmp_path, a_picture(size=(90, 90), turned=turned), "a.jpg")
    page = bitmap.to_pil().convert("L")
    corners = {
        (across, down): page.getpixel((int(width * x), int(height * y))) < 128
        for across, x in (("left", 0.25), ("right", 0.75))
        for down, y in (("top", 0.35), ("bottom", 0.6))
    }
    assert {corner for corner, is_dark in corners.items() if is_dark} == {
        corner for corner in corners if dark in corner
    }


def test_a_wide_picture_has_a_wide_page(tmp_path: Path) -> None:
    _, (width, height) = seen(tmp_path, a_picture(size=(300, 100)), "a.jpg")
    assert (width, height) == pytest.approx((842 * 2, 595 * 2), abs=4)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"])
def test_a_picture_of_any_kind_keeps_its_black_and_white(tmp_path: Path, mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    picture, made = a_half_black_picture(mode), BytesIO()
    picture.save(made, kind)
    bitmap, (width, height) = seen(tmp_path, made.getvalue(), f"a.{kind.lower()}")
    page = bitmap.to_pil().convert("L")
    shades = page.getpixel((width // 2, height * 3 // 10)), page.getpixel((width // 2, height * 7 // 10))
    assert shades == (pytest.approx(0, abs=12), pytest.approx(255, abs=12))


def test_the_middle_greys_of_a_fine_scan_do_not_turn_white(tmp_path: Path) -> None:
    scan, made = Image.frombytes("I;16", (90, 130), bytes([0, 0x40]) * 90 * 130), BytesIO()
    scan.save(made, "PNG")
    bitmap, (width, height) = seen(tmp_path, made.getvalue(), "a.png")
    assert bitmap.to_pil().convert("L").getpixel((width // 2, height // 2)) == pytest.approx(0x40, abs=4)


def a_half_black_picture(mode: str) -> Image.Image:
    """Its upper half black, the lower white."""
    grey = Image.new("L", (90, 130), 255)
    grey.paste(0, (0, 0, 90, 65))
    if mode == "I;16":
        return Image.frombytes(mode, grey.size, b"".join(bytes([each, each]) for each in grey.tobytes()))
    return grey.convert("RGB").convert(mode) if mode == "CMYK" else grey.convert(mode)
