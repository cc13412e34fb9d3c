"""Who runs this site and for which area: read once from `operator.toml`, which is data and not code."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings


class BadOperatorFile(ValueError):
    """The operator's file misses something or holds something unknown."""


@dataclass(frozen=True)
class Target:
    """Working days within which a step of a procedure is expected: a target, never a limit in law."""

    procedure: str
    step: str
    working_days: int
    set_by: str
    page: str
    page_address: str
    dated: str
    confirmed: bool


@dataclass(frozen=True)
class Operator:
    """Who runs this site."""

    name: str
    area: str
    council: str
    phase: str
    phase_words: str
    feedback: str
    exit_to: str
    directory_files: tuple[Path, ...]
    targets: tuple[Target, ...]

    def targets_for(self, procedure: str, step: str) -> tuple[Target, ...]:
        """Every target told for a step, the local one first: show them side by side."""
        return tuple(t for t in self.targets if (t.procedure, t.step) == (procedure, step))


@cache
def operator() -> Operator:
    """The operator of this installation."""
    return read(Path(settings.AVENUES_OPERATOR))


def read(path: Path) -> Operator:
    """What the file says; `BadOperatorFile` says what is wrong with it."""
    try:
        return _operator(tomllib.loads(path.read_text(encoding="utf-8")), path.parent)
    except (OSError, KeyError, TypeError, ValueError) as problem:
        raise BadOperatorFile(f"{path.name}: {problem}") from problem


def _operator(table: Mapping[str, Any], beside: Path) -> Operator:
    told = dict(table)
    files = tuple(beside / name for name in told.pop("directory_files"))
    targets = tuple(Target(**row) for row in told.pop("target", ()))
    return Operator(**told, directory_files=files, targets=targets)
