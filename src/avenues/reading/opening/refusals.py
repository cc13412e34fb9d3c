"""Why a file cannot be read, each in a sentence that says what to do instead."""

from __future__ import annotations

from enum import Enum

LARGEST = 10 * 1024 * 1024
MOST_PAGES = 30
MOST_PICTURES = 8
MOST_SIGNS = 100_000
LONGEST_NAME = 60


class Refusal(Enum):
    """What is the matter with a file. `{name}` is what it is called."""

    EMPTY = "{name} is empty. Choose another file, or paste the words of the letter."
    NOTHING_TYPED = "Paste the words of the letter, or choose a file."
    TOO_BIG = "{name} is larger than 10 MB. Send only the pages of the letter, or paste its words."
    TOO_LONG = (
        "This is too long for a letter: more than 100,000 letters and spaces. Paste only the letter itself."
    )
    TOO_MANY_PAGES = "{name} has more than 30 pages. Send only the pages of the letter."
    TOO_MANY_PICTURES = "{name} has more than 8 scanned pages. Send only the pages of the letter."
    OTHER_KIND = (
        "{name} is not a kind of file that can be read here. Use PDF, Word (.docx), plain text, JPG or PNG, "
        "or paste the words of the letter."
    )
    OLD_WORD = (
        "{name} is an older kind of Word file, or has a password. "
        "Save it as .docx without a password, or paste the words of the letter."
    )
    PHOTO_KIND = "{name} is a photo of a kind that cannot be read here. Save it as JPG and try again."
    LOCKED = "{name} has a password. Save it without one, or paste the words of the letter."
    BROKEN = "{name} is damaged and cannot be opened. Try to get it again, or paste the words of the letter."
    NO_WORDS = (
        "No words were found in {name}. If it is a photo, take it again in good light, flat and from above, "
        "or type the letter in."
    )
    NO_SCANS_HERE = (
        "{name} is a picture, and this site cannot read pictures. Type the words of the letter in."
    )
    TOO_SLOW = "{name} took too long to read. Send fewer pages, or paste the words of the letter."
    BUSY = (
        "Many letters are being read just now. Wait a minute and try again, or paste the words of the letter."
    )


class CannotRead(ValueError):
    """A file or a text that cannot be read. The message is a sentence for people."""

    def __init__(self, refusal: Refusal, name: str = "") -> None:
        super().__init__(refusal.value.format(name=_called(name)))
        self.refusal = refusal


def _called(name: str) -> str:
    """A file's name as a sentence can hold it."""
    shown = "".join(sign if sign.isprintable() else "�" for sign in name)
    short = shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 1] + "…"
    return f"“{short}”" if short else "The file"
