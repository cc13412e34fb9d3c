"""The page of words, from `words.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Word:
    """A word that people meet, and what it means."""

    word: str
    meaning: str


@cache
def words() -> tuple[Word, ...]:
    """Every word, in the order of the alphabet."""
    text = files("avenues.web.public.guidance").joinpath("words.toml").read_text("utf-8")
    return tuple(Word(**row) for row in tomllib.loads(text)["word"])
