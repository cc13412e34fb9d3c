"""The appeal to the Tribunal, and what it ordered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import DEADLINES, NOT_YET, asked
from avenues.law.options import AppealState, Order, Strand


@dataclass(frozen=True, init=False, eq=False, repr=False)
class TheAppeal:
    """The appeal to the Tribunal, and what it ordered."""

    appeal_lodged: date | None = asked(
        "Have you appealed to the SEND Tribunal? If so, when did it receive your appeal?",
        short="Appeal received by the Tribunal",
        why="An appeal changes what the Ombudsman and others can look at.",
        not_yet="I have not appealed",
    )
    appeal_state: AppealState = asked(
        "How far has the appeal come?",
        short="State of the appeal",
        why="What the council must do next depends on it.",
        unsure=False,
    )
    council_received_appeal: date | None = asked(
        "When did the council receive the appeal?",
        short="Council received the appeal",
        why="It then has 30 working days to respond.",
        not_yet=NOT_YET,
    )
    response_sent: date | None = asked(
        "When did the council send its response to the appeal?",
        short="Council’s response",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    hearing: date | None = asked(
        "On what day is the hearing?",
        short="Hearing",
        why="Papers are due before it.",
        not_yet="No day is fixed",
    )
    conceded_on: date | None = asked(
        "When did the council tell the Tribunal that it will not oppose the appeal?",
        short="Council conceded",
        why="It then has a set time to do what you asked for.",
        not_yet=NOT_YET,
    )
    withdrawn_on: date | None = asked(
        "When was the appeal withdrawn?", short="Appeal withdrawn", why=DEADLINES, not_yet=NOT_YET
    )
    decision_sent: date | None = asked(
        "When did the Tribunal send its decision?",
        short="Tribunal’s decision sent",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    reasons_sent: date | None = asked(
        "When did the Tribunal send its full reasons, or correct its decision, if that was later?",
        short="Reasons or correction sent",
        why=DEADLINES,
        not_yet="Nothing came later",
    )
    set_aside_refused_sent: date | None = asked(
        "When did the Tribunal tell you that it would not set the decision aside?",
        short="Set aside refused",
        why=DEADLINES,
        not_yet="I did not ask, or it has not answered",
    )
    order_made: date | None = asked(
        "What is the date of the Tribunal’s order?",
        short="Order made",
        why="The council’s time to carry it out runs from that day.",
        not_yet=NOT_YET,
    )
    order: Order = asked(
        "What did the Tribunal order?", short="The order", why="Each kind of order has its own time."
    )
    order_done: date | None = asked(
        "When did the council do what was ordered or agreed?",
        short="Order carried out",
        why="It may still be owed.",
        not_yet="It has not done it",
    )
    recommendation_made: date | None = asked(
        "What is the date of the Tribunal’s recommendation?",
        short="Recommendation",
        why="The NHS or the council must answer it within 5 weeks.",
        not_yet="There is none",
    )
    recommendation_about: frozenset[Strand] = asked(
        "What is the recommendation about?",
        short="Recommendation about",
        why="The NHS answers about health, the council about social care.",
    )
    recommendation_answered: date | None = asked(
        "When was the recommendation answered?",
        short="Recommendation answered",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    permission_refused_sent: date | None = asked(
        "When did the Tribunal send its refusal of permission to appeal?",
        short="Permission refused",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    permission_given_sent: date | None = asked(
        "When did the Tribunal send its permission to appeal?",
        short="Permission given",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    upper_refused_on_papers_sent: date | None = asked(
        "When did the Upper Tribunal send its refusal on the papers?",
        short="Upper Tribunal refused on papers",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    upper_notice_received: date | None = asked(
        "When were you sent the other side’s notice of appeal to the Upper Tribunal?",
        short="Notice of appeal to the Upper Tribunal",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    upper_response_sent: date | None = asked(
        "When did the Upper Tribunal send you the other side’s response?",
        short="Response in the Upper Tribunal",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
