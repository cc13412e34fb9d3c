"""Why a paper cannot go into a bundle, in sentences that say what to do."""

from __future__ import annotations

from avenues.documents.bundle.limits import in_words


class CannotUse(ValueError):
    """The paper cannot be used; the message says why and what to do."""


HEIC = "This photograph is of the kind HEIC. Save it as a JPEG, and add that."
TEXT = "This is plain text. Open it, print it to a PDF, and add that."
BROKEN = "This file is damaged and cannot be opened. Save or scan it again, and add that."
LOCKED = "This file is locked with a password. Save a copy without the password, and add that."
ONLY_IN_READER = "This form opens only in Adobe Reader. Open it there, print it to a PDF, and add that."
TOO_MUCH = "This file is too much for the program. Print it to a PDF or scan it again, and add that."
NO_WORD = "Word documents cannot be changed into a PDF here. Save it as a PDF, and add that."
WORD_FAILED = "This Word document could not be changed into a PDF. Save it as a PDF, and add that."
MENDED = "This file was damaged and has been mended. Check that all its pages are in the bundle."


def too_big(size: int, most: int) -> CannotUse:
    """Its size is beyond the limit."""
    return CannotUse(
        f"This file has {in_words(size)}. At most {in_words(most)} can be used. Make it smaller, or split it."
    )


def too_many_pages(pages: int, most: int) -> CannotUse:
    """Its pages are more than there is room for."""
    return CannotUse(
        f"With its {pages:,} pages the bundle would have more than {most:,}. Make a second bundle for it."
    )


def too_many_dots(pixels: int) -> CannotUse:
    """A picture that is far larger than any paper."""
    return CannotUse(
        f"This picture has {pixels // 1_000_000:,} million dots, too many. Save it smaller, and add that."
    )
