"""How well letters are read: `bench/run reading`. Precision and recall for each thing, over our own letters.

Two thirds of the letters were before the eyes of those who made the patterns; a third was put aside. Both are
reported. PDF, Word files, scans and photographs are made from the letters' text and opened as any other.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
ours = ModuleType("tests")  # another package in the environment has this name
ours.__path__ = [str(ROOT / "tests")]
sys.modules["tests"] = ours

from tests.reading.letters import Sample, samples  # noqa: E402
from tests.reading.scoring import Score, scored  # noqa: E402

from avenues.reading import Letter, read  # noqa: E402

FOLDERS = {"worked": "patterns were made on these", "aside": "put aside"}
PICTURES = ("scan", "photo")
LEFT = 26


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--misses", action="store_true", help="name what was missed, but not in those put aside"
    )
    told = parser.parse_args()
    for folder, words in FOLDERS.items():
        opened = [(sample, *_opened(sample)) for sample in samples(folder)]
        scores = scored((sample, read(letter)) for sample, letter, _ in opened)
        print(f"\n{len(opened)} letters, {words}\n")
        _table(scores)
        _times(opened)
        if told.misses and folder == "worked":
            print("\n".join(line for score in scores.values() for line in score.wrongly))


def _opened(sample: Sample) -> tuple[Letter, float]:
    began = time.perf_counter()
    return sample.opened(), time.perf_counter() - began


def _table(scores: dict[str, Score]) -> None:
    print(f"| {'what':{LEFT}} | in letters | precision | recall | shown as certain | precision of those |")
    print(f"|{'-' * (LEFT + 2)}|---:|---:|---:|---:|---:|")
    for name, score in scores.items():
        there, sure = score.right + score.missed, score.sure_right + score.sure_wrong
        found = f"{score.precision:.2f} | {score.recall:.2f} | {sure} | {score.sure_precision:.2f}"
        print(f"| {name.replace('_', ' '):{LEFT}} | {there} | {found} |")


def _times(opened: list[tuple[Sample, Letter, float]]) -> None:
    began = time.perf_counter()
    for _, letter, _ in opened:
        read(letter)
    each = (time.perf_counter() - began) / len(opened)
    pictures = [seconds for sample, _, seconds in opened if sample.form in PICTURES]
    files = [seconds for sample, _, seconds in opened if sample.form in {"pdf", "docx"}]
    print(f"\nread: {each * 1000:.0f} ms a letter")
    print(f"opened: PDF or Word {_mean(files):.2f} s, scan or photograph {_mean(pictures):.2f} s a page")


def _mean(seconds: list[float]) -> float:
    return sum(seconds) / len(seconds) if seconds else 0.0


if __name__ == "__main__":
    main()
