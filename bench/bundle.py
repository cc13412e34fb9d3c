"""Five hundred pages of mixed papers made one bundle: how long it takes, and how much memory at most.

The bundle is made in a process of its own, so that its memory is its own; LibreOffice and the opener are its
children, and are counted apart. Aim: 30 seconds, 500 MB.
"""

from __future__ import annotations

import argparse
import multiprocessing
import platform
import resource
import statistics
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import docx
from PIL import Image, ImageDraw
from typst import compile as typeset

from avenues.documents.bundle import Limits, Part, make
from avenues.documents.bundle.limits import MEGABYTE

SECONDS, MEGABYTES = 30, 500
SEED = 4
WORDS = (
    "the provision in section F must be specific and quantified as the report of the therapist says so that"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One bundle: seconds, seconds that a processor worked, pages, bytes; the most megabytes in use."""

    seconds: float
    worked: float
    pages: int
    size: int
    memory: float
    children: float


def main() -> None:
    asked = argparse.ArgumentParser(prog="bench/run bundle", description=__doc__)
    asked.add_argument("--pages", type=int, default=500)
    asked.add_argument("--turns", type=int, default=3)
    told = asked.parse_args()
    with TemporaryDirectory() as folder:
        parts = papers(Path(folder), told.pages)
        size = sum(part.path.stat().st_size for part in parts)
        print(f"{len(parts)} files, {size / 1e6:.0f} MB; Python {platform.python_version()}")
        turns = [one_turn(parts, Path(folder)) for _ in range(told.turns)]
    for turn in turns:
        print(
            f"{turn.pages} pages, {turn.size / 1e6:.0f} MB: {turn.seconds:.1f} s",
            f"({turn.worked:.1f} of work)",
            end=", ",
        )
        print(f"{turn.memory:.0f} MB of memory, a child {turn.children:.0f} MB")
    seconds = statistics.median(turn.seconds for turn in turns)
    memory = max(max(turn.memory, turn.children) for turn in turns)
    say("seconds", seconds, SECONDS)
    say("megabytes", memory, MEGABYTES)


def say(what: str, found: float, most: float) -> None:
    print(f"{what}: {found:.1f}, at most {most}: {'met' if found <= most else 'NOT MET'}")


def one_turn(parts: list[Part], folder: Path) -> Turn:
    """Make it once, in a fresh process."""
    mine, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(
        target=timed, args=(parts, folder / "out.pdf", theirs)
    )
    process.start()
    theirs.close()
    turn: Turn = mine.recv()
    process.join()
    return turn


def timed(parts: list[Part], to: Path, answer: Connection) -> None:
    """The bundle and its figures."""
    begun = time.perf_counter()
    made = make(parts, title="Appeal bundle", to=to, limits=Limits(largest_upload=1024 * MEGABYTE))
    seconds = time.perf_counter() - begun
    if made.refused:
        raise SystemExit(f"refused: {made.refused}")
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = sum(used.ru_utime + used.ru_stime for used in (own, children))
    answer.send(Turn(seconds, worked, made.pages, to.stat().st_size, highest(), children.ru_maxrss / 1024))


def highest() -> float:
    """The most memory of this process, in megabytes; `ru_maxrss` begins with that of whoever started it."""
    told = Path("/proc/self/status").read_text()
    return int(told.split("VmHWM:")[1].split()[0]) / 1024


def papers(folder: Path, pages: int) -> list[Part]:
    """Mixed papers of about so many pages: a quarter scanned, half typeset, photographs, Word documents."""
    chance = Random(SEED)
    made: list[Path] = []
    scanned, typeset_pages, photographs, words = pages // 4, pages // 2, pages // 10, pages // 10
    for number in range(max(1, scanned // 5)):
        made.append(scan(folder / f"scan-{number}.pdf", 5, chance))
    for number in range(max(1, typeset_pages // 25)):
        made.append(report(folder / f"report-{number}.pdf", 25, chance))
    for number in range(photographs):
        made.append(
            photograph(folder / f"photograph-{number}.{'png' if number % 10 == 0 else 'jpg'}", chance)
        )
    for number in range(max(1, words // 5)):
        made.append(word(folder / f"word-{number}.docx", 5, chance))
    chance.shuffle(made)
    return [Part(path, path.name, f"Paper {path.stem}", "24 November 2026") for path in made]


def text(chance: Random, words: int) -> str:
    return " ".join(chance.choice(WORDS.split()) for _ in range(words)).capitalize() + "."


def page_picture(chance: Random, dots: tuple[int, int]) -> Image.Image:
    """A page as a scanner or a camera sees it: words, and noise all over."""
    noise = Image.effect_noise(dots, 5).convert("L").point(lambda shade: min(255, shade + 100))
    drawing = ImageDraw.Draw(noise)
    for line in range(60):
        place = (dots[0] // 12, dots[1] // 14 + line * dots[1] // 70)
        drawing.text(place, text(chance, 14), fill=20, font_size=dots[1] // 110)
    return noise


def scan(path: Path, pages: int, chance: Random) -> Path:
    first, *others = (page_picture(chance, (1654, 2339)) for _ in range(pages))
    first.save(path, save_all=True, append_images=others, resolution=200, quality=70)
    return path


def report(path: Path, pages: int, chance: Random) -> Path:
    source = '#set page(paper: "a4")\n' + "\n#pagebreak()\n".join(
        "= Part\n" + "\n\n".join(text(chance, 60) for _ in range(7)) for _ in range(pages)
    )
    path.with_suffix(".typ").write_text(source)
    path.write_bytes(typeset(str(path.with_suffix(".typ")), format="pdf"))
    return path


def photograph(path: Path, chance: Random) -> Path:
    """Twelve million dots, held on its side."""
    picture = page_picture(chance, (3000, 4000)).convert("RGB").rotate(90, expand=True)
    turned = picture.getexif()
    turned[274] = 6
    picture.save(path, exif=turned, quality=85)
    return path


def word(path: Path, pages: int, chance: Random) -> Path:
    written = docx.Document()
    for _ in range(pages):
        written.add_heading("Part")
        for _ in range(6):
            written.add_paragraph(text(chance, 60))
        written.add_page_break()
    written.save(str(path))
    return path


if __name__ == "__main__":
    main()
