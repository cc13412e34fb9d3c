"""Reasons can be given in any words: what stands beside a decision may be one, and is shown as uncertain."""

from __future__ import annotations

import re
from typing import Final

from avenues.law.notices import Item, Notice
from avenues.reading.finding.looked import Looked
from avenues.reading.found import Find
from avenues.reading.sentences import Sentence

HAS_REASONS: Final = frozenset(Notice) - {Notice.FINAL_PLAN, Notice.AMENDED_PLAN}
OF_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:appeal\w*|tribunal|mediat\w*|certificate|sendiass?|right|dear|thank\w*"
    r"|sincerely|faithfully|enclos\w*|sorry|re:)\b"
)
A_REASON_TELLS: Final = re.compile(
    r"\b(?:school|college|nursery|needs?|support\w*|progress|evidence|reports?|assess\w*"
    r"|outcomes?|provision|help)\b"
)
SHORTEST: Final = 40
NEAREST: Final = (1, -1, 2, -2)
DOUBT = "This stands beside the decision. It may be the reason for it."


def reason_beside(decisions: tuple[Find[Notice], ...], looked: Looked) -> Find[Item] | None:
    """The nearest sentence that may be the reason for a decision."""
    spans = [find.span for find in decisions if find.value in HAS_REASONS]
    told = [at for at, sentence in enumerate(looked.sentences) if looked.whole(sentence) in spans]
    for step in NEAREST:
        for at in told:
            if 0 <= at + step < len(looked.sentences) and _may_be(looked.sentences[at + step]):
                return Find(Item.REASONS, looked.whole(looked.sentences[at + step]), DOUBT)
    return None


def _may_be(sentence: Sentence) -> bool:
    words = sentence.words
    return (
        len(words) >= SHORTEST
        and A_REASON_TELLS.search(words) is not None
        and OF_SOMETHING_ELSE.search(words) is None
    )
