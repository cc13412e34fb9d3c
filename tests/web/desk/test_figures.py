"""A number that a form sends back is read, or is none."""

import pytest

from avenues.web.desk.forms.figures import figures


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("7", 7), ("007", 7), ("999", 999)])
def test_plain_figures_are_a_number(typed: str, number: int) -> None:
    assert figures(typed, most=3) == number


@pytest.mark.parametrize("typed", ["", " ", "-1", "1.5", "1000", "²", "٣", "½", "1e3", "\x00", "9" * 5000])
def test_whatever_else_is_none(typed: str) -> None:
    assert figures(typed, most=3) is None
