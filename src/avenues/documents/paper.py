"""A paper's folder, read: `paper.toml` (what it is and asks), `words.md`, `sample.toml`. Found, not enrolled.

An operator's folder (`AVENUES_PAPERS`) may hold `<key>/words.md` of its own, which then counts. The version
is made from plate and words, so that a changed word is another version.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.conf import settings

from avenues.documents.details import Detail, body_details, details, read
from avenues.documents.filling import PARTS
from avenues.law.options import Asker
from avenues.law.room import Contact

PAPERS = Path(__file__).parent / "papers"
RECIPIENT = ("to_name", "to_address")
BODY_HEAD = ("your_name", "body_name", "your_address", "your_email", "your_phone", "our_reference")
_VERSION_SIGNS = 10
_INCLUDED = re.compile(r'{%-? include "([a-z_.]+)"')


class BadPaper(ValueError):
    """A paper's folder cannot be read; the message says which and why."""


class By(Enum):
    """Who writes it."""

    FAMILY = "family"
    BODY = "body"


class Form(Enum):
    """How it is laid out: a letter from one to another, or a document by itself."""

    LETTER = "letter"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Paper:
    """One paper. `to`: whom the directory should name; `steps`: the steps of the law that call for it.

    Of a body's paper: `kinds` are the organisations that write it, by the keys of `casework.kinds`; `does`
    are the clocks of the duties that it carries out; `notice` is the key of the decision notice that it is.
    """

    key: str
    title: str
    purpose: str
    group: str
    by: By
    form: Form
    to: Contact | None
    avenues: tuple[str, ...]
    steps: tuple[str, ...]
    chases: tuple[str, ...]
    kinds: tuple[str, ...]
    does: tuple[str, ...]
    notice: str
    asks: tuple[Detail, ...]
    words: str
    version: str
    folder: Path

    def asks_of(self, asker: Asker | None) -> tuple[Detail, ...]:
        """What this person can type. A young person's own name is the one that it is about."""
        if asker is not Asker.YOUNG_PERSON or self.by is By.BODY:
            return self.asks
        return tuple(detail for detail in self.asks if detail.name != "child_name")


@cache
def papers() -> Mapping[str, Paper]:
    """Every paper by its key, in the order of their names. Raises `BadPaper`."""
    own = Path(settings.AVENUES_PAPERS) if settings.AVENUES_PAPERS else None
    folders = sorted(folder.parent for folder in PAPERS.glob("*/paper.toml"))
    found = {folder.name: read_paper(folder, own) for folder in folders}
    if own is not None:
        _refuse_strangers(own, found)
    return MappingProxyType(found)


def read_paper(folder: Path, own: Path | None = None) -> Paper:
    """The paper of a folder, with an operator's words where there are some. Raises `BadPaper`."""
    try:
        plate = (folder / "paper.toml").read_text(encoding="utf-8")
        words = _words(folder, own)
        return _paper(folder, tomllib.loads(plate), words, _version(plate, words))
    except (OSError, KeyError, TypeError, ValueError) as wrong:
        raise BadPaper(f"{folder.name}: {wrong}") from wrong


def sample_of(paper: Paper) -> Mapping[str, Any]:
    """The made-up case that shows the paper: who writes, on which day, facts and details."""
    return tomllib.loads((paper.folder / "sample.toml").read_text(encoding="utf-8"))


def _words(folder: Path, own: Path | None) -> str:
    theirs = own / folder.name / "words.md" if own else None
    chosen = theirs if theirs is not None and theirs.exists() else folder / "words.md"
    return chosen.read_text(encoding="utf-8")


def _version(plate: str, words: str) -> str:
    """Made from all that makes the text: plate, words, and the parts that the words take in."""
    parts = ((PARTS / name).read_text(encoding="utf-8") for name in _INCLUDED.findall(words))
    return sha256("\0".join((plate, words, *parts)).encode()).hexdigest()[:_VERSION_SIGNS]


def _paper(folder: Path, plate: Mapping[str, Any], words: str, version: str) -> Paper:
    return Paper(
        key=folder.name,
        title=plate["title"],
        purpose=plate["purpose"],
        group=plate["group"],
        by=By(plate.get("by", "family")),
        form=Form(plate.get("form", "letter")),
        to=Contact(plate["to"]) if "to" in plate else None,
        avenues=tuple(plate.get("avenues", ())),
        steps=tuple(plate.get("steps", ())),
        chases=tuple(plate.get("chases", ())),
        kinds=tuple(plate.get("kinds", ())),
        does=tuple(plate.get("does", ())),
        notice=plate.get("notice", ""),
        asks=_asks(plate, read(plate.get("ask", {}))),
        words=words,
        version=version,
        folder=folder,
    )


def _asks(plate: Mapping[str, Any], own: Mapping[str, Detail]) -> tuple[Detail, ...]:
    """What can be typed. A letter can always be sent to somebody else than the directory names."""
    is_letter = Form(plate.get("form", "letter")) is Form.LETTER
    from_a_body = By(plate.get("by", "family")) is By.BODY
    head = BODY_HEAD if is_letter and from_a_body else ()
    names = dict.fromkeys((*head, *plate["asks"], *(RECIPIENT if is_letter else ())))
    shared = {**details(), **body_details()} if from_a_body else details()
    return tuple(own.get(name) or shared[name] for name in names)


def _refuse_strangers(own: Path, found: Mapping[str, Paper]) -> None:
    """Words for a paper that there is not would never be used: say so."""
    strangers = sorted(
        words.parent.name for words in own.glob("*/words.md") if words.parent.name not in found
    )
    if strangers:
        raise BadPaper(f"{own.name}: there is no paper called {', '.join(strangers)}.")
