"""What a template writes of a value is what Jinja would write of it."""

from __future__ import annotations

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from avenues.web.writing import Environment

SHOWN = """<p>{{ value }}</p>{% set again %}{{ value }}{% endset %}{{ again }}
{% macro said(words) %}{{ words }}{% endmacro %}{{ said(value) }}"""


class Component:
    def __html__(self) -> str:
        return "<b>"


class Word(str):
    __slots__ = ()


def written(value: object, environment: type[jinja2.Environment]) -> str:
    return environment(autoescape=True).from_string(SHOWN).render(value=value)


@given(st.text())
def test_words_are_escaped_as_jinja_escapes_them(words: str) -> None:
    assert written(words, Environment) == written(words, jinja2.Environment)


@pytest.mark.parametrize("value", ["<script>&'\"", Markup("<i>"), Component(), Word("<"), 7, None, ["<"]])
def test_every_other_kind_of_value_too(value: object) -> None:
    assert written(value, Environment) == written(value, jinja2.Environment)


def test_what_people_typed_never_becomes_markup() -> None:
    assert written("<script>", Environment).count("&lt;script&gt;") == 3


def test_what_is_not_there_is_still_refused() -> None:
    page = Environment(autoescape=True, undefined=jinja2.StrictUndefined).from_string("{{ nothing }}")
    with pytest.raises(jinja2.UndefinedError):
        page.render()
