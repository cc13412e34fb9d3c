"""The letters of `letters/`, each with what is true of it. `aside`: not looked at when patterns were made."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from tests.reading import sheets

from avenues.law.notices import Item, Notice
from avenues.reading.letter import Letter
from avenues.reading.opening import open_file, open_text

NOTICES = {notice.key: notice for notice in Notice}
FOLDER = Path(__file__).parent / "letters"


@dataclass(frozen=True)
class Sample:
    """A letter and the truth: `says` holds what it tells, `arguable` what two people could judge apart."""

    name: str
    text: str
    form: str
    dirt: sheets.Dirt
    decisions: frozenset[Notice]
    letter_dated: date | None
    sent: date | None
    contact_by: date | None
    appeal_by: date | None
    says: frozenset[Item]
    arguable: frozenset[str]

    def opened(self) -> Letter:
        """The letter, opened from the form in which it comes."""
        match self.form:
            case "pdf":
                return open_file("letter.pdf", sheets.pdf(self.text))
            case "docx":
                return open_file("letter.docx", sheets.word(self.text))
            case "scan":
                return open_file("scan.pdf", sheets.scan(self.text, self.dirt))
            case "photo":
                return open_file("photo.jpg", sheets.photo(self.text, self.dirt))
            case _:
                return open_text(self.text)


@cache
def samples(folder: str) -> tuple[Sample, ...]:
    """The letters of a folder: "worked" or "aside"."""
    return tuple(_sample(file) for file in sorted((FOLDER / folder).glob("*.toml")))


def _sample(file: Path) -> Sample:
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return Sample(
        name=file.stem,
        text=told["text"],
        form=told.get("as", "text"),
        dirt=sheets.Dirt(**told.get("scan", {})),
        decisions=frozenset(NOTICES[key] for key in told["decisions"]),
        letter_dated=told.get("letter_dated"),
        sent=told.get("sent"),
        contact_by=told.get("contact_by"),
        appeal_by=told.get("appeal_by"),
        says=frozenset(Item[name.upper()] for name in told["says"]),
        arguable=frozenset(told.get("arguable", ())),
    )
