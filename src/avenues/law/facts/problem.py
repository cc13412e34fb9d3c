"""What is complained of: when it happened, when it was known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import DEADLINES, NOT_YET, WHICH_AVENUES, asked
from avenues.law.options import TherapyPlace


@dataclass(frozen=True, init=False, eq=False, repr=False)
class TheProblem:
    """What is complained of: when it happened, when it was known."""

    happened: date = asked(
        "When did it happen, or when did it start?",
        short="When it happened",
        why=DEADLINES,
        hint="If it goes on or happened more than once, give the first day. If someone is late, give the day on which they should have acted.",
    )
    first_known: date = asked(
        "When did you first know about the problem?",
        short="When you first knew",
        why="The Ombudsman’s 12 months run from the day you knew of the problem, not from the last reply.",
    )
    court_used: bool = asked(
        "Have you started a court case (judicial review) about it?",
        short="Court case started",
        why="The Ombudsman cannot then look at it.",
        unsure=False,
    )
    letter_before_claim: date | None = asked(
        "When was a letter before claim sent to the council or the NHS?",
        short="Letter before claim",
        why="It usually has 14 days to answer. The letter does not stop the time for a court case.",
        not_yet="None has been sent",
    )
    letter_before_claim_answered: date | None = asked(
        "When was the letter before claim answered?",
        short="Letter before claim answered",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    connected_to_appeal: bool = asked(
        "Is the problem part of an appeal, or does it come from the decision that you can appeal?",
        short="Part of the appeal",
        why="The Ombudsman cannot look at what is connected to an appeal.",
    )
    late_by_months: int = asked("How late is it, in months?", short="Months late", why=DEADLINES)
    therapy_in: TherapyPlace = asked(
        "Where does the therapy or service stand in the plan?",
        short="Where the therapy stands",
        why="In Section F the council must secure it; in Section G the NHS must.",
    )
    not_commissioned: bool = asked(
        "Did the NHS say that the service does not exist in your area, or is not paid for?",
        short="Service not commissioned",
        why="Then the complaint goes to the commissioner, not to the provider.",
    )
    private_care: bool = asked(
        "Was it private care that the NHS did not pay for?", short="Private care", why=WHICH_AVENUES
    )
    care_in_court: bool = asked(
        "Is it about a child protection conference, or a report to a court?",
        short="Child protection or court report",
        why="Those have procedures of their own.",
    )
