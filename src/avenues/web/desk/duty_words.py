"""The words of a duty at a desk. The law's are said to the family ("Tell you …"); a desk speaks of it.

Only what the law declares is put so. A promise stays in the words in which it was made.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from avenues.law.registry import every_clock
from avenues.web.desk.words import spoken
from avenues.web.public.pathway.spoken import opening

_OF_THE_FAMILY = {"you": "the family", "your": "the family’s"}
_YOU = re.compile(r"\b(you|your)\b", re.IGNORECASE)


@lru_cache(4096)
def duty_words(what: str) -> str:
    """What is owed, as a sentence opens."""
    if what not in _declared():
        return opening(what)
    return opening(_YOU.sub(lambda found: _OF_THE_FAMILY[found.group().lower()], spoken(what)))


@lru_cache(4096)
def duty_named(key: str) -> str:
    """What is owed under the key by which an event names it: its id and what it is, or the id alone."""
    clock, _, what = key.partition(": ")
    if what:
        return duty_words(what)
    found = {declared.clock.what for declared in every_clock() if declared.clock.id == clock}
    return duty_words(found.pop()) if len(found) == 1 else key


@cache
def _declared() -> frozenset[str]:
    return frozenset(declared.clock.what for declared in every_clock())
