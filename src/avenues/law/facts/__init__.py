"""What may be known of a disagreement. A fact can be untold, and reading it then raises `Untold`.

Each topic (`about.py`, `decision.py`, …) declares its facts with their questions; `facts.py` puts them
together. A day that can lie ahead is `date | None`: None means that it has not happened (yet).
"""

from avenues.law.facts.facts import QUESTIONS, UNKNOWN, Event, Facts, Noted, NotKnown, Untold
from avenues.law.facts.question import Question

__all__ = ["QUESTIONS", "UNKNOWN", "Event", "Facts", "NotKnown", "Noted", "Question", "Untold"]
