"""From what was pasted or sent to a `Letter`, or a sentence that says why not. Nothing is written down.

`open_text` takes words; `open_file` takes a file of whatever kind: its content says which. PDF, Word and
pictures are opened in a process apart (`apart.py`), with limits, since nobody knows what is in them.
"""

from avenues.reading.opening.files import open_file
from avenues.reading.opening.refusals import LARGEST, CannotRead, Refusal
from avenues.reading.opening.text import open_text

__all__ = ["LARGEST", "CannotRead", "Refusal", "open_file", "open_text"]
