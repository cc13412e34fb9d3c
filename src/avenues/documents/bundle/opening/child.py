"""The process in which papers are opened: a line of JSON in for each, a line out, within set memory.

Started by `opener.py`. If a paper brings it down, only that paper is refused.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from avenues.documents.bundle.limits import Limits
from avenues.documents.bundle.opening import pdf, pictures
from avenues.documents.bundle.opening.kinds import How
from avenues.documents.bundle.opening.refusals import TOO_MUCH, CannotUse

try:
    import resource
except ImportError:  # not on Unix: the limits of qpdf and Pillow remain
    resource = None  # type: ignore[assignment]

HOW = {How.PDF: pdf.clean, How.PICTURE: pictures.bind}


def main() -> None:
    """Open what is asked for, one after another, until nothing more is asked."""
    limits = Limits(**json.loads(sys.argv[1]))
    pdf.limit_memory()
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line), limits)), flush=True)  # noqa: T201  its answer


def _answer(asked: dict[str, str], limits: Limits) -> dict[str, Any]:
    open_it = HOW[How(asked["how"])]
    try:
        pages, note = open_it(Path(asked["path"]), Path(asked["to"]), limits)
    except CannotUse as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"refused": TOO_MUCH}
    return {"pages": pages, "note": note}


if __name__ == "__main__":
    main()
