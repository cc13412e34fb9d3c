"""Reads the letter in which a council tells a decision: `open_text` or `open_file`, then `read`.

Every find shows where the letter says it, and whether that is certain. Rules and patterns on this machine:
nothing is kept, and no text is made. What a notice must say is the law's to know (`law/notices`).
"""

from avenues.reading.finding import read
from avenues.reading.found import Find, Reading
from avenues.reading.letter import How, Letter, Span, Where
from avenues.reading.opening import LARGEST, CannotRead, Refusal, open_file, open_text

__all__ = [
    "LARGEST",
    "CannotRead",
    "Find",
    "How",
    "Letter",
    "Reading",
    "Refusal",
    "Span",
    "Where",
    "open_file",
    "open_text",
    "read",
]
