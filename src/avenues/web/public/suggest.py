"""From a person's own words to the matters they may mean: phrases and BM25 over the matters' words.

Nothing leaves the machine and nothing is kept. The everyday phrases stand in `suggestions.toml`.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log

from avenues.law.options import Matter
from avenues.law.words import speak

LONGEST_TEXT = 600  # letters that are read; the rest of a longer text is left
MOST_SUGGESTIONS = 4
SATURATION, LENGTH_WEIGHT = 1.2, 0.5  # BM25's k1 and b
PAIR_WEIGHT = 1.4  # two words in a row say more than each alone
WORTH_SHOWING = 2.4  # a score below this is chance
NEAR_THE_BEST = 0.62  # and so is one far below the best
SHORTEST_FORGIVEN, CLOSE_ENOUGH = 5, 0.8  # letters of a word whose spelling is forgiven; how near it must be
WORD = re.compile(r"[a-z0-9]+")
ENDINGS = ("ing", "ed", "es", "s", "ly")
SHORTEST_STEM = 3


@dataclass(frozen=True)
class _Index:
    """The matters' words, counted once."""

    counts: Mapping[Matter, Counter[str]]
    lengths: Mapping[Matter, float]
    rarity: Mapping[str, float]
    vocabulary: tuple[str, ...]


def suggest(text: str) -> list[Matter]:
    """The matters that the words may mean, likeliest first; none if nothing fits."""
    terms = _terms(_spelt(_words(text[:LONGEST_TEXT])))
    scores = {matter: _score(terms, matter) for matter in Matter}
    best = max(scores.values())
    if best < WORTH_SHOWING:
        return []
    ranked = sorted(Matter, key=lambda matter: -scores[matter])
    return [matter for matter in ranked if scores[matter] >= best * NEAR_THE_BEST][:MOST_SUGGESTIONS]


def _score(terms: Iterable[str], matter: Matter) -> float:
    """BM25 of the terms for one matter; pairs of words weigh more."""
    index = _index()
    counts = index.counts[matter]
    damped = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * index.lengths[matter])
    total = 0.0
    for term in dict.fromkeys(terms):
        if times := counts.get(term):
            weight = PAIR_WEIGHT if " " in term else 1.0
            total += weight * index.rarity[term] * times * (SATURATION + 1) / (times + damped)
    return total


@cache
def _index() -> _Index:
    counts = {matter: _counted(matter) for matter in Matter}
    mean = sum(sum(count.values()) for count in counts.values()) / len(counts)
    known = Counter(term for count in counts.values() for term in count)
    return _Index(
        counts=counts,
        lengths={matter: sum(count.values()) / mean for matter, count in counts.items()},
        rarity={term: log(1 + (len(counts) - held + 0.5) / (held + 0.5)) for term, held in known.items()},
        vocabulary=tuple(term for term in known if " " not in term),
    )


def _counted(matter: Matter) -> Counter[str]:
    """How often each word and pair stands in the matter's own words, its hint and the everyday phrases."""
    phrases = (speak(matter.words, None), speak(matter.hint, None), *_data()["everyday"][matter.key])
    return Counter(term for phrase in phrases for term in _terms(_words(phrase)))


def _terms(words: list[str]) -> list[str]:
    """The words, and each two that stand side by side."""
    return words + [f"{one} {other}" for one, other in pairwise(words)]


def _words(text: str) -> list[str]:
    """The words that say something, each in the form that counts."""
    plain = re.sub(r"['’‘]", "", text.lower()).replace("re-assess", "reassess")
    return [_one_form(word) for word in WORD.findall(plain) if word not in _noise()]


def _one_form(word: str) -> str:
    return _stem(_same().get(word, word))


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM and not word.endswith("ss"):
            return word.removesuffix(ending)
    return word


def _spelt(words: list[str]) -> list[str]:
    """The words as they are meant: one that is not known becomes its nearest known neighbour, if near."""
    known = _index().vocabulary
    return [word if word in known else _nearest(word, known) for word in words]


def _nearest(word: str, known: tuple[str, ...]) -> str:
    if len(word) < SHORTEST_FORGIVEN:
        return word
    near = get_close_matches(word, known, n=1, cutoff=CLOSE_ENOUGH)
    return near[0] if near else word


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    text = files("avenues.web.public").joinpath("suggestions.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _noise() -> frozenset[str]:
    return frozenset(str(_data()["noise"]).split())


@cache
def _same() -> dict[str, str]:
    return {word: first for first, others in _data()["same"].items() for word in others}
