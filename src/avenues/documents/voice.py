"""Who speaks in a paper: *I* for a young person, the child's name for a parent or for somebody who helps.

The law's own words are said to the family ("send you its answer"); a letter of the family says *me* there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from avenues.documents.filling import Missing, Owner
from avenues.law.options import Asker
from avenues.law.words import speak

_YOUNG_PERSON = {
    "child": "I",
    "Child": "I",
    "for_child": "me",
    "childs": "my",
    "Childs": "My",
    "they": "I",
    "They": "I",
    "them": "me",
    "their": "my",
    "Their": "My",
    "has": "have",
    "is": "am",
    "was": "was",
    "needs": "need",
    "does": "do",
    "gets": "get",
    "are": "am",
    "were": "was",
}
_TO_YOUNG_PERSON = {
    "child": "you",
    "Child": "You",
    "for_child": "you",
    "childs": "your",
    "Childs": "Your",
    "they": "you",
    "They": "You",
    "them": "you",
    "their": "your",
    "Their": "Your",
    "has": "have",
    "is": "are",
    "was": "were",
    "needs": "need",
    "does": "do",
    "gets": "get",
    "are": "are",
    "were": "were",
}
_ANOTHER = {
    "they": "they",
    "They": "They",
    "them": "them",
    "their": "their",
    "Their": "Their",
    "has": "has",
    "is": "is",
    "was": "was",
    "needs": "needs",
    "does": "does",
    "gets": "gets",
    "are": "are",
    "were": "were",
}
_TO_ME = {"you": "me", "your": "my", "You": "Me", "Your": "My"}
_YOU = re.compile(r"\b(you|your)\b", re.IGNORECASE)


def voice(asker: Asker | None, name: Any, *, from_a_body: bool = False) -> Mapping[str, Any]:
    """The words by which a paper speaks of the child or young person, whose name is `name` (or a gap for it).

    A body that writes to a young person says *you*. `they` goes with `are`, `were`, `have` and `need`;
    `child` with `is`, `was`, `has`, `needs`.
    """
    if asker is Asker.YOUNG_PERSON:
        return _TO_YOUNG_PERSON if from_a_body else _YOUNG_PERSON
    owned = Owner(name.label) if isinstance(name, Missing) else f"{name}’s"
    return {**_ANOTHER, "child": name, "Child": name, "for_child": name, "childs": owned, "Childs": owned}


def in_a_letter(words: str, asker: Asker | None, *, from_a_body: bool = False) -> str:
    """The law's words, said by the family to a body, or by a body to the family."""
    if from_a_body:
        return speak(words, asker)
    said = speak(words, asker if asker is Asker.YOUNG_PERSON else Asker.HELPER)
    return _YOU.sub(lambda found: _TO_ME[found.group()], said)
