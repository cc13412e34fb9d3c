"""Letters a second: our Typst rendering beside WeasyPrint and LibreOffice, the same letters, in one run.

`bench/run letters --letters 1000`. Every letter is another: names, days, needs and gaps differ. Each engine
makes a tagged PDF of the same blocks: Typst and WeasyPrint in this process, LibreOffice in its own, which
converts a batch of Word files (its start is timed too, since every batch needs one). Prints ratios.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "avenues.web.settings")

from avenues.documents.knowing import Knowing
from avenues.documents.making import Made, make
from avenues.documents.paper import papers
from avenues.documents.rendering import to_docx, to_html, to_pdf
from avenues.documents.sampling import known_of

PAPER = "ask_for_assessment"
STYLE = (
    "@page{size:A4;margin:2.3cm 2.5cm} body{font:11pt Arimo,Arial,sans-serif} .paper-sender{margin-left:58%}"
)
FIRST_PAGE_WANTED = 0.150  # seconds, in a warm process
TIMES_WEASYPRINT_WANTED = 8


def main() -> None:
    """Time each engine, and print letters a second."""
    told = _told()
    letters = list(different_letters(told.letters))
    print(f"{len(letters):,} different letters; WeasyPrint and LibreOffice make {told.rivals:,} of them.\n")
    warm(letters[0])
    found = {"Typst (Avenues)": len(letters) / _timed("Typst", letters, to_pdf)}
    found["Typst, made and rendered"] = len(letters) / _timed("Typst, made too", range(told.letters), whole)
    found["Typst, a thread a core"] = len(letters) / as_one_batch(letters)
    rivals = letters[: told.rivals]
    found["WeasyPrint"] = len(rivals) / _timed("WeasyPrint", rivals, weasyprint())
    if shutil.which("soffice"):
        found["LibreOffice"] = len(rivals) / libreoffice(rivals)
    else:
        print("LibreOffice was not found: left out.")
    first = min(_once(number) for number in range(20))
    print(f"\n{'':26}letters a second   times WeasyPrint")
    for name, speed in found.items():
        print(f"{name:26}{speed:16,.1f}{speed / found['WeasyPrint']:19.1f}")
    ratio = found["Typst (Avenues)"] / found["WeasyPrint"]
    print(f"\nTypst beside WeasyPrint: {ratio:.1f} times (aim {TIMES_WEASYPRINT_WANTED}).")
    print(
        f"One letter in a warm process, from facts to PDF: {first * 1000:.1f} ms "
        f"(aim {FIRST_PAGE_WANTED * 1000:.0f})."
    )


def different_letters(count: int) -> Iterator[Made]:
    """As many letters, each another."""
    for number in range(count):
        yield letter(number)


def letter(number: int) -> Made:
    """The sample's letter with other details."""
    paper = papers()[PAPER]
    known = known_of(paper)
    born = date(2010, 1, 1) + timedelta(days=number % 3650)
    details = {
        **known.details,
        "your_name": f"Alex Morgan-{number}",
        "child_name": f"Sam Morgan-{number}",
        "child_born": f"{born:%d %m %Y}",
        "needs": "\n".join(
            f"Need {each} of letter {number}, told in a sentence." for each in range(1 + number % 9)
        ),
        "so_far": "" if number % 7 == 0 else f"The school has tried {number % 5} things so far.",
    }
    return make(paper, Knowing(known.assessment, details, f"SEND team {number % 40}", council=known.council))


def whole(number: int) -> bytes:
    """From facts and details to a PDF."""
    return to_pdf(letter(number))


def as_one_batch(letters: list[Made]) -> float:
    """Seconds for all of them on every core: Typst works beside Python, with a compiler a thread."""
    cores = os.cpu_count() or 1
    with ThreadPoolExecutor(cores) as pool, _progress() as progress:
        list(pool.map(to_pdf, letters[: 2 * cores]))
        began = time.perf_counter()
        for _ in progress.track(pool.map(to_pdf, letters), len(letters), description="Typst, one batch"):
            pass
        return time.perf_counter() - began


def warm(made: Made) -> None:
    """Read typefaces and templates once, as a server has."""
    to_pdf(made)
    weasyprint()(made)


def weasyprint() -> Callable[[Made], bytes]:
    """The same blocks through WeasyPrint, tagged."""
    fonts = FontConfiguration()
    style = CSS(string=STYLE, font_config=fonts)

    def made_by_weasyprint(made: Made) -> bytes:
        head = f'<html lang="en-GB"><head><title>{made.title}</title></head>'
        page = f"{head}<body>{to_html(made, top=1)}</body></html>"
        written: bytes = HTML(string=page).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
        )
        return written

    return made_by_weasyprint


def libreoffice(letters: list[Made]) -> float:
    """Seconds that LibreOffice takes for Word files of the same blocks; writing them is not timed."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, made in enumerate(letters):
            files.append(Path(folder) / f"{number}.docx")
            files[-1].write_bytes(to_docx(made))
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        command += [
            'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}',
            "--outdir",
            folder,
        ]
        print(f"LibreOffice: {len(files)} letters in one batch", flush=True)
        began = time.perf_counter()
        subprocess.run(
            [*command, *map(str, files)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        took = time.perf_counter() - began
        assert len(list(Path(folder).glob("*.pdf"))) == len(files)
        return took


def _timed(name: str, things: list[Made] | range, render: Callable[..., bytes]) -> float:
    with _progress() as progress:
        began = time.perf_counter()
        for thing in progress.track(things, description=name):
            render(thing)
        return time.perf_counter() - began


def _progress() -> Progress:
    bar = (TextColumn("{task.description:18}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*bar, refresh_per_second=4)


def _once(number: int) -> float:
    began = time.perf_counter()
    whole(number)
    return time.perf_counter() - began


def _told() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/run letters", description=__doc__)
    parser.add_argument("--letters", type=int, default=1000, help="how many different letters; 1000")
    parser.add_argument("--rivals", type=int, default=100, help="how many of them the others make; 100")
    return parser.parse_args()


if __name__ == "__main__":
    main()
