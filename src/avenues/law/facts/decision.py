"""The council's decision and the letter that told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import DEADLINES, asked
from avenues.law.options import Section


@dataclass(frozen=True, init=False, eq=False, repr=False)
class TheDecision:
    """The council's decision and the letter that told it."""

    sections: frozenset[Section] = asked(
        "Which parts of the plan do you disagree with?",
        short="Parts of the plan in dispute",
        why="Only some parts can be appealed, and only some appeals need a mediation certificate.",
        hint="Choose all that apply. The section letters are printed in the plan.",
    )
    in_writing: bool = asked(
        "Has the council told you its decision in writing?",
        short="Decision in writing",
        why="Time to appeal runs only from a written notice.",
        hint="A letter, an e-mail or a final plan. A telephone call does not count.",
        unsure=False,
    )
    letter_dated: date = asked(
        "What date is on the council’s letter?",
        short="Date on the letter",
        why=DEADLINES,
        hint="For example, 27 3 2026.",
    )
    notice_sent: date = asked(
        "On what day did the council send the letter?",
        short="Letter sent",
        why="Time to appeal runs from the day it was sent. This can be later than the date on it.",
        hint="The postmark or the e-mail shows it. If you do not know, we use the date on the letter.",
    )
    letter_told_rights: bool = asked(
        "Did the letter tell you about your right to appeal, the time limits, and mediation?",
        short="Letter told you your rights",
        why="If it did not, that is a good reason for the Tribunal to allow a late appeal.",
    )
    plan_is_first: bool = asked(
        "Is it the first final plan?",
        short="First final plan",
        why="In custody, only the place named in a first plan can be appealed.",
    )
