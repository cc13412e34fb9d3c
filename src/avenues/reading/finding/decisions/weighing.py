"""Which sentences tell a decision, and which only speak of one: conditions, law, the past, a form's boxes."""

from __future__ import annotations

import re
from typing import Final

from avenues.reading.finding.decisions.said import Said
from avenues.reading.sentences import Sentence

OURS: Final = re.compile(
    r"\b(?:our|this|the (?:council|authority|borough)'s) (?:decision|refusal)\b"
    r"|\bdecision not to\b|\bnotice\b"
)
CONDITION: Final = re.compile(r"\b(?:if|whether|unless|in case|in the event)\b|^\W*should\b|\bdid you know\b")
IN_GENERAL: Final = re.compile(
    r"\b(?:a|any|every) (?:local authority|council)\b(?! officer)|\bcouncil can decide\b"
    r"|\bregulations? \d+[^.;]{0,20} (?:says|requires)"
    r"|^\W*(?:\(?[a-h]\)|[*-])\s*(?:a |the )?decision\b|\bparents? (?:can|may) appeal\b"
    r"|\bappeal (?:against|about|if)[^.;]{0,20}\(a\)"
)
ELSEWHERE: Final = re.compile(
    r"\byour appeal (?:against|about)\b[^.]*\b(?:registered|received)\b|\bschool (?:has )?refused\b"
)
PROPOSED: Final = re.compile(
    r"(?<!not )\bpropos(?:e|es|ing) to\b|\bthinking (?:about|of)\b|\b(?:is|are) (?:considering|minded)\b"
    r"|\bnot (?:yet )?decided (?:yet|whether)\b|\bnot yet\b|\b(?:cannot|unable to"
    r"|not able to) (?:yet )?(?:decide|make (?:a|our) decision)\b|\byou asked us not\b"
)
PAST: Final = re.compile(
    r"\b(?:previously|originally|had decided|had refused|last year|at that time)\b"
    r"|^in \w+(?: 20\d\d)?,? (?:we|the)\b"
)
ABOUT_A_REQUEST: Final = re.compile(r"\bassess\w* (?:found|showed|that)\b")
UNTICKED: Final = re.compile(r"^\W*(?:\[\s?\]|[☐□])")
TICKED: Final = re.compile(r"^\W*(?:\[[x✓✔]\]|[☒☑✓✔■])")
MANY = 3
NOTHING = 0


def weight(sentence: Sentence, matched: re.Match[str], weight_of_words: int, others: set[Said]) -> int:
    """How much a sentence that has the words says: 0 is nothing."""
    words = sentence.words
    until = words[: matched.end()]
    if UNTICKED.search(words) or len(others) >= MANY or IN_GENERAL.search(words) or ELSEWHERE.search(words):
        return NOTHING
    if CONDITION.search(until):
        return 2 if OURS.search(until) and not re.search(r"\bdecides?\b", until) else NOTHING
    if PROPOSED.search(until):
        return NOTHING
    if PAST.search(until):
        return min(1, weight_of_words)
    return weight_of_words
