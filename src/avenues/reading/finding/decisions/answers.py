"""A refusal that does not say again what was asked for: "Your request is refused", "We decided not to"."""

from __future__ import annotations

import re
from typing import Final

from avenues.reading.finding.decisions.said import AGAIN, ASSESS, ASSESSMENT, PLAN, Said
from avenues.reading.sentences import Sentence

REFUSED: Final = re.compile(
    r"\b(?:refus\w*|declin\w*|reject\w*|turned down|not agree\w*|unsuccessful"
    r"|unable to agree)\b[^.;]{0,40}\b(?:request|application)\b"
    r"|\b(?:request|application)\b[^.;]{0,80}\b(?:refused|declined|rejected|turned down"
    r"|not (?:been )?agreed|unsuccessful|not successful)\b"
    r"|\b(?:outcome|decision)\b[^.;]{0,30}\bno (?:to (?:issue|assess)|agreement)\b"
    r"|\bdecided not to(?: do (?:so|this|that))?\s*[,.;]"
)
ASKED_AGAIN: Final = re.compile(AGAIN)
ASKED: Final = re.compile(rf"{ASSESSMENT}|{ASSESS}")
ASKED_FOR_PLAN: Final = re.compile(rf"\b(?:to issue|issue of)\b[^.;]{{0,20}}{PLAN}|\bto issue\b\W*$")
LOOKS_BACK = 6


def refused_request(sentences: list[Sentence], at: int) -> tuple[Said, re.Match[str]] | None:
    """What a sentence refuses, by what was asked for before it."""
    matched = REFUSED.search(sentences[at].words)
    if matched is None:
        return None
    asked = [each.words for each in sentences[max(0, at - LOOKS_BACK) : at]]
    asked.append(sentences[at].words[: matched.end()])
    for said, words in (
        (Said.NO_PLAN, ASKED_FOR_PLAN),
        (Said.NO_REASSESSMENT, ASKED_AGAIN),
        (Said.NO_ASSESSMENT, ASKED),
    ):
        if any(words.search(each) for each in asked):
            return said, matched
    return None
