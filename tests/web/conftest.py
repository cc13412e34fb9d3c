"""How hard a page is to read."""

import re
from collections.abc import Callable

import pytest
import textstat

SENTENCE_ENDS = re.compile(r"</(?:li|h\d|p|dt|dd|th|td|label|legend|summary)>")
TAG = re.compile(r"<[^>]+>")
ADDRESS = re.compile(r"\S+@\S+|https?://\S+")


@pytest.fixture
def reading_grade() -> Callable[..., float]:
    """`reading_grade(page, *names)`: the Flesch-Kincaid grade of <main>; 8 or lower is the aim."""

    def grade(page: str, *names: str) -> float:
        """Names of bodies and laws, which cannot be put more simply, are given as `names` and left out."""
        found = re.search(r"<main.*?</main>", page, re.DOTALL)
        assert found, "the page has no <main>"
        words = TAG.sub(" ", SENTENCE_ENDS.sub(". ", found.group()))
        for name in names:
            words = words.replace(name, "it")
        words = re.sub(r"\s+", " ", ADDRESS.sub("", words))
        return float(textstat.flesch_kincaid_grade(re.sub(r"[.:?!,]?\s*\.(?:\s*\.)*", ".", words)))

    return grade
