"""Telephone numbers and addresses in a letter. Whom each reaches, the nearest name before it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from avenues.reading.finding.looked import Looked

REACHES: Final = re.compile(
    r"(?P<phone>(?<!\d)(?:\+44\s?|0)[\dO](?:[\s()-]?\d){7,10}(?!\d))"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
    r"|(?P<post>\b(?:p\.?o\.? box \d+|dx \d+|[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b))"
    r"|(?P<web>(?:https?://|www\.)\S{1,200})"
)
NEAR: Final = 220
AFTER: Final = 90
BESIDE: Final = 40  # a school is named in many sentences; only beside the number is it meant


TO_YOU: Final = re.compile(r"\W{0,5}(?:to|cc|bcc):")  # the head of an e-mail
ASKS_TO_CONTACT: Final = re.compile(r"\b(?:ring|call|contact|phone|telephone)\b")


class Whose(Enum):
    """Whom a number or address reaches."""

    ADVISER = "adviser"
    ADVICE = "advice"
    COUNCIL = "council"
    OTHER = "other"


NAMES: Final = re.compile(
    r"(?P<ADVISER>mediat\w*|certificate|adviser on mediation|dispute resolution|disagreement resolution)"
    r"|(?P<ADVICE>sendiass?|\biass?\b|information,? advice|advice and information"
    r"|information and advice|advice and support"
    r"|parent partnership|\badvice:)"
    r"|(?P<OTHER>tribunal|forum|complaint|switchboard|school|nursery|college|academy|local offer)"
    r"|(?P<COUNCIL>\b(?:officer|send team|sen team|our team|casework\w*|co-?ordinator"
    r"|plan writer|undersigned|yours|signed"
    r"|notify|tell|inform|let|queries|questions|manager|write to)\b)"
)


@dataclass(frozen=True, slots=True)
class Contact:
    """A number or address: where it stands in the plain text, whom it reaches; a phone, mail, post or web."""

    start: int
    end: int
    whose: Whose | None
    kind: str

    @property
    def is_direct(self) -> bool:
        """Is it more than a web page?"""
        return self.kind != "web"


def contacts(looked: Looked) -> tuple[Contact, ...]:
    """Every number and address in the letter."""
    return tuple(
        Contact(match.start(), match.end(), _whose(match.start(), looked.small), str(match.lastgroup))
        for match in REACHES.finditer(looked.small)
        if not TO_YOU.match(looked.small, looked.small.rfind("\n", 0, match.start()) + 1)
    )


def _whose(at: int, text: str) -> Whose | None:
    """The nearest name before it, on its line or on the one that leads to it; else the first one after it."""
    line = text.rfind("\n", 0, at) + 1
    start = max(line, at - NEAR)
    if line and (text[line - 2] != "." or not text[line:at].strip()):
        start = max(text.rfind("\n", 0, line - 1) + 1, at - NEAR)
    named = None
    for match in NAMES.finditer(text, start, at):
        if match.lastgroup != Whose.OTHER.name or _is_beside(text[match.end() : at]):
            named = match
    named = named or NAMES.search(text, at, min(at + AFTER, _end_of_line(at, text)))
    return Whose[str(named.lastgroup)] if named else None


def _end_of_line(at: int, text: str) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _is_beside(between: str) -> bool:
    return len(between) < BESIDE and not ASKS_TO_CONTACT.search(between)
