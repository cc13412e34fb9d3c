"""The bundle: papers of many kinds made one PDF, with an index that leads to each and a number on every page.

`make` in `making.py` is the door. Each paper is opened in another process (`opening/`), so that a hostile one
can be refused by name and the rest goes on.
"""

from avenues.documents.bundle.limits import LIMITS, Limits
from avenues.documents.bundle.making import make
from avenues.documents.bundle.parts import Made, NothingToBind, Part, Placed, Refused

__all__ = ["LIMITS", "Limits", "Made", "NothingToBind", "Part", "Placed", "Refused", "make"]
