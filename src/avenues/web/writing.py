"""How Jinja writes a value into a page: escaped, and in no wrapping, since it is joined to the rest at once.

Jinja makes each value that it writes a `Markup`. A page writes some hundreds, and never looks at one again.
"""

from __future__ import annotations

from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escaped_words  # type: ignore[attr-defined]  # what `escape` calls itself

NUMBERS = frozenset({int, float})


def escaped(value: Any) -> str:
    """What a page shows of a value: as `escape` has it. What was escaped before stays as it is."""
    kind = type(value)
    if kind is str:
        words: str = escaped_words(value)
        return words
    if kind in NUMBERS:
        return str(value)
    markup: Markup = value if kind is Markup else escape(value)
    return markup


class Writer(CodeGenerator):
    """Writes the Python of a template, with `escaped` where Jinja has `escape`."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class Environment(jinja2.Environment):
    """Jinja's own, but for how values are written."""

    code_generator_class = Writer
    escaped = staticmethod(escaped)
