"""Every step of the law that carries words to write, found where the law makes it: reason, and the words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import avenues.law
from avenues.law.reasons import Reasons

LAW = Path(avenues.law.__file__).parent
DO, WRITE = 0, 2  # where they stand in `NextStep(do, contact, write, by)`


class Written(NamedTuple):
    """A step's reason, or the source of it where the law chooses it before; its words, if they are one."""

    reason: str
    words: str


@cache
def steps_with_words() -> tuple[Written, ...]:
    """All of them, in the order of the modules."""
    return tuple(found for path in sorted(LAW.rglob("*.py")) for found in _in_module(path))


def _in_module(path: Path) -> Iterator[Written]:
    source = path.read_text(encoding="utf-8")
    if "NextStep(" not in source:
        return
    module = import_module(".".join(("avenues.law", *path.relative_to(LAW).with_suffix("").parts)))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "NextStep":
            yield from _of_call(node, module)


def _of_call(call: ast.Call, module: ModuleType) -> Iterator[Written]:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    write = call.args[WRITE] if len(call.args) > WRITE else named.get("write")
    if write is None or (isinstance(write, ast.Constant) and not write.value):
        return
    words = _value(write, module)
    for branch in _branches(call.args[DO]):
        reason = _value(branch, module)
        key = reason.key if isinstance(reason, Reasons) else ast.unparse(branch)
        yield Written(key, words if isinstance(words, str) else "")


def _branches(node: ast.expr) -> tuple[ast.expr, ...]:
    return (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)


def _value(node: ast.expr, module: ModuleType) -> object:
    """What a name in the module stands for; None where the name is a function's own."""
    try:
        return eval(ast.unparse(node), dict(vars(module)))  # noqa: S307 -- our own source
    except NameError:
        return None
