"""The front door: runs a command, and turns what goes wrong into sentences and an exit status.

0: answered. 2: something that was told cannot be used, and the sentences say what. 130: stopped by Ctrl-C.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence

from avenues.cli.commands import parser
from avenues.cli.refusal import Refusal
from avenues.law.calendar import BeyondCalendar
from avenues.law.reasons import LawError
from avenues.law.telling import BadFacts

OK, BAD_INPUT, STOPPED = 0, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name. Returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without our quotation marks
    try:
        told = parser().parse_args(argv)
        told.run(told)
        sys.stdout.flush()
    except BadFacts as refusal:
        return _refused(
            f"{problem.fact}: {problem.sentence}" if problem.fact else problem.sentence
            for problem in refusal.problems
        )
    except (Refusal, LawError, BeyondCalendar) as refusal:
        return _refused([str(refusal)])
    except BrokenPipeError:  # the reader has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return STOPPED
    return OK


def _refused(sentences: Iterable[str]) -> int:
    for sentence in sentences:
        sys.stderr.write(f"avenues: {sentence}\n")
    return BAD_INPUT
