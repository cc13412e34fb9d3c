"""The process apart: a file on standard input, its pages as JSON on standard output. See `apart.py`.

It may use so much memory and time, and can write no file at all.
"""

from __future__ import annotations

import json
import resource
import sys

from avenues.reading.letter import How
from avenues.reading.opening.kinds import Kind
from avenues.reading.opening.refusals import CannotRead, Refusal

MEMORY = 1_500_000_000
SECONDS = 60


def main() -> None:
    limit()
    data = sys.stdin.buffer.read()
    try:
        pages, how = opened(Kind(sys.argv[1]), data)
        answer = {"pages": pages, "how": how.value}
    except CannotRead as unread:
        answer = {"refused": unread.refusal.name}
    except MemoryError:
        answer = {"refused": Refusal.TOO_BIG.name}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def limit() -> None:
    """From here on: so much memory, so long, no file written, nothing left behind by a fall."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def opened(kind: Kind, data: bytes) -> tuple[list[str], How]:
    """The pages of a file. What reads a kind is loaded only for it."""
    match kind:
        case Kind.PDF:
            from avenues.reading.opening.pdf import pages_of_pdf  # noqa: PLC0415

            return pages_of_pdf(data)
        case Kind.WORD:
            from avenues.reading.opening.word import page_of_word  # noqa: PLC0415

            return [page_of_word(data)], How.FILE
        case Kind.PICTURE:
            from avenues.reading.opening.pictures import page_of_picture  # noqa: PLC0415

            return [page_of_picture(data)], How.PICTURE
        case Kind.TEXT:
            raise CannotRead(Refusal.OTHER_KIND)


if __name__ == "__main__":
    main()
