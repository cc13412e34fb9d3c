"""What a letter decides: every sentence that says a decision is weighed, and the plainest words count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from avenues.law.notices import Notice
from avenues.reading.finding.decisions.answers import refused_request
from avenues.reading.finding.decisions.notices import BY_WORDS, notice_of
from avenues.reading.finding.decisions.said import AGAIN, PATTERNS, Pattern, Said
from avenues.reading.finding.decisions.weighing import TICKED, weight
from avenues.reading.finding.looked import Looked
from avenues.reading.found import Find
from avenues.reading.sentences import Sentence

AGAIN_WORDS = re.compile(AGAIN)
OTHER_ASSESSMENTS = re.compile(
    r"\b(?:social(?: work| care)?|social work|risk|carers?'?s?|financial|work|psycholog\w+"
    r"|therap\w+|health) assessments?\b"
)
LOOKS_BACK = 2
PLAIN = 2  # words of this weight leave no doubt
TWO = "The letter seems to tell more than one decision."


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that says a decision, and how plainly."""

    said: Said
    weight: int
    sentence: Sentence


def decisions(looked: Looked) -> tuple[Find[Notice], ...]:
    """Every decision that a letter tells, in the order in which it tells them."""
    best: dict[Said, Told] = {}
    for told in _all_told(looked.sentences):
        known = best.get(told.said)
        if known is None or told.weight > known.weight:
            best[told.said] = told
    chosen, doubt = _chosen(best)
    return tuple(
        _find(told, looked, doubt if told.said is not Said.NO_REASSESSMENT else "") for told in chosen
    )


def _chosen(best: dict[Said, Told]) -> tuple[list[Told], str]:
    """A letter decides one thing about the plan; beside it, perhaps, about a new assessment."""
    about_plan = [told for said, told in best.items() if said is not Said.NO_REASSESSMENT]
    heaviest = max((told.weight for told in about_plan), default=0)
    kept = [told for told in about_plan if told.weight == heaviest]
    doubt = TWO if len(kept) > 1 else ""
    again = best.get(Said.NO_REASSESSMENT)
    if again is not None:
        kept = [told for told in kept if told.weight >= PLAIN and told.said is not Said.NO_ASSESSMENT]
        doubt = doubt if len(kept) > 1 else ""
        kept.append(again)
    return sorted(kept, key=lambda told: told.sentence.start), doubt


def _find(told: Told, looked: Looked, doubt: str) -> Find[Notice]:
    notice, uncertain = notice_of(told.said, told.sentence, looked)
    hint = BY_WORDS if told.weight < PLAIN else ""
    return Find(notice, looked.whole(told.sentence), doubt or hint or uncertain)


def _all_told(sentences: list[Sentence]) -> list[Told]:
    found = []
    for at, sentence in enumerate(sentences):
        before = " ".join(each.words for each in sentences[max(0, at - LOOKS_BACK) : at])
        found += _told(sentence, before)
        answered = refused_request(sentences, at)
        if answered is not None:
            said, matched = answered
            found.append(Told(said, weight(sentence, matched, PLAIN, set()), sentence))
    return [told for told in found if told.weight]


def _told(sentence: Sentence, before: str) -> list[Told]:
    words = OTHER_ASSESSMENTS.sub(lambda other: "#" * len(other.group()), sentence.words)
    once = AGAIN_WORDS.sub(lambda again: "#" * len(again.group()), words)
    matched = [
        (pattern, match)
        for pattern in PATTERNS
        if (match := _matches(pattern, once if pattern.said is Said.NO_ASSESSMENT else words, before))
    ]
    others = {pattern.said for pattern, _ in matched}
    is_ticked = bool(TICKED.search(sentence.words))
    return [
        Told(pattern.said, weight(sentence, match, pattern.weight + is_ticked, others), sentence)
        for pattern, match in matched
    ]


def _matches(pattern: Pattern, words: str, before: str) -> re.Match[str] | None:
    match = pattern.words.search(words)
    if match is None or (pattern.unless and pattern.unless.search(words)):
        return None
    if pattern.near and not (pattern.near.search(words) or pattern.near.search(before)):
        return None
    return match
