"""Rows: columns, constraints and small facts about one row. Nobody outside this app opens this package."""

from avenues.casework.models.certificates import Certificate
from avenues.casework.models.disagreements import (
    Assignment,
    Body,
    Counter,
    Disagreement,
    Link,
    Party,
    Person,
)
from avenues.casework.models.dues import Due
from avenues.casework.models.facts import FactTold
from avenues.casework.models.files import KeptFile
from avenues.casework.models.findable import Findable
from avenues.casework.models.history import Trail, TrailHead
from avenues.casework.models.notes import Note
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Area, Membership, Organisation, Team, User
from avenues.casework.models.proceedings import Entry, Proceeding
from avenues.casework.models.sharing import Consent, Participation, Seat, Tie
from avenues.casework.models.work import Job

__all__ = [
    "Area",
    "Assignment",
    "Body",
    "Certificate",
    "Consent",
    "Counter",
    "Disagreement",
    "Due",
    "Entry",
    "FactTold",
    "Findable",
    "Job",
    "KeptFile",
    "Link",
    "Membership",
    "Note",
    "Organisation",
    "Owned",
    "Participation",
    "Party",
    "Person",
    "Proceeding",
    "Seat",
    "Team",
    "Tie",
    "Trail",
    "TrailHead",
    "User",
]
