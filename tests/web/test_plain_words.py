"""Public pages are written for everyone: a reading grade of 8 or lower."""

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.mark.usefixtures("sefton")
@pytest.mark.parametrize("address", ["/", "/contacts", "/privacy", "/accessibility", "/nothing-here"])
def test_a_page_reads_easily(client: Client, reading_grade: Callable[..., float], address: str) -> None:
    assert reading_grade(client.get(address).text) <= 8


def test_a_hard_sentence_is_noticed(reading_grade: Callable[..., float]) -> None:
    hard = "Notwithstanding the aforementioned provisions, determinations necessitate representations."
    assert reading_grade(f"<main><p>{hard}</p></main>") > 12
