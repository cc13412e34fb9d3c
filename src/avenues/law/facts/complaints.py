"""Complaints, each procedure with its own days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import DEADLINES, NOT_YET, asked


@dataclass(frozen=True, init=False, eq=False, repr=False)
class Complaints:
    """Complaints, each procedure with its own days."""

    school_complaint_made: date | None = asked(
        "When did you complain to the school, college or nursery in writing?",
        short="Complaint to school or provider",
        why="The Department for Education and Ofsted look at it only after the school has.",
        not_yet="I have not complained yet",
    )
    school_stage1_answered: date | None = asked(
        "When did the school, college or nursery first answer your complaint in writing?",
        short="School’s first answer",
        why="Its policy sets a time for the answer.",
        not_yet=NOT_YET,
    )
    school_complaint_finished: date | None = asked(
        "When did its complaints procedure end, with its final answer?",
        short="School’s final answer",
        why="The next step opens when the procedure has ended.",
        not_yet="It has not ended",
    )
    council_complaint_made: date | None = asked(
        "When did you make a formal complaint to the council?",
        short="Complaint to the council",
        why="The Ombudsman needs the council to have had a chance to answer first.",
        not_yet="I have not complained yet",
    )
    council_complaint_acknowledged: date | None = asked(
        "When did the council acknowledge your complaint?",
        short="Acknowledged",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    council_stage1_answered: date | None = asked(
        "When did the council answer at stage 1?",
        short="Council’s stage 1 answer",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    council_stage2_asked: date | None = asked(
        "When did you ask for stage 2?", short="Council’s stage 2 asked for", why=DEADLINES, not_yet=NOT_YET
    )
    council_stage2_acknowledged: date | None = asked(
        "When did the council acknowledge stage 2?",
        short="Stage 2 acknowledged",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    council_complaint_finished: date | None = asked(
        "When did the council give its final answer?",
        short="Council’s final answer",
        why="You can go to the Ombudsman then, or after about 12 weeks.",
        not_yet="It has not given one",
    )
    childrens_complaint_made: date | None = asked(
        "When did you complain about children’s social care?",
        short="Children’s social care complaint",
        why="The council has 10 working days for stage 1.",
        not_yet="I have not complained yet",
    )
    childrens_complaint_complex: bool = asked(
        "Did the council say it needs longer, because the complaint is complex or an advocate is needed?",
        short="Stage 1 extended",
        why="It may then take 20 working days.",
    )
    childrens_stage1_answered: date | None = asked(
        "When did you get the stage 1 answer?",
        short="Children’s stage 1 answer",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    childrens_stage2_asked: date | None = asked(
        "When did you ask for stage 2, the investigation?",
        short="Children’s stage 2 asked for",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    childrens_statement_agreed: date | None = asked(
        "When was the statement of your complaint agreed?",
        short="Statement agreed",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    childrens_stage2_answered: date | None = asked(
        "When did you get the result of stage 2?", short="Stage 2 result", why=DEADLINES, not_yet=NOT_YET
    )
    childrens_panel_asked: date | None = asked(
        "When did you ask for the review panel?", short="Panel asked for", why=DEADLINES, not_yet=NOT_YET
    )
    childrens_panel_met: date | None = asked(
        "When did the panel meet?", short="Panel met", why=DEADLINES, not_yet=NOT_YET
    )
    childrens_panel_reported: date | None = asked(
        "When did the council get the panel’s recommendations?",
        short="Panel’s report",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    childrens_complaint_finished: date | None = asked(
        "When did the council send its final answer after the panel?",
        short="Final answer after the panel",
        why="You can go to the Ombudsman then.",
        not_yet=NOT_YET,
    )
    adult_complaint_made: date | None = asked(
        "When did you complain about adult social care?",
        short="Adult social care complaint",
        why="The council has 3 working days to acknowledge and up to 6 months to answer.",
        not_yet="I have not complained yet",
    )
    adult_complaint_acknowledged: date | None = asked(
        "When did the council acknowledge your complaint about adult social care?",
        short="Adult care complaint acknowledged",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    adult_answer_agreed_for: date | None = asked(
        "Until when did you agree that the council may take to answer?",
        short="Day agreed for the council’s answer",
        why="The 6 months are longer only if you agreed to it before they ended.",
        not_yet="I did not agree to a later day",
    )
    adult_complaint_answered: date | None = asked(
        "When did you get the answer about adult social care?", short="Answer", why=DEADLINES, not_yet=NOT_YET
    )
    nhs_complaint_made: date | None = asked(
        "When did you complain to the NHS?",
        short="NHS complaint",
        why="The NHS has 3 working days to acknowledge and up to 6 months to answer.",
        not_yet="I have not complained yet",
    )
    nhs_complaint_acknowledged: date | None = asked(
        "When did the NHS acknowledge your complaint?",
        short="NHS complaint acknowledged",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    nhs_answer_agreed_for: date | None = asked(
        "Until when did you agree that the NHS may take to answer?",
        short="Day agreed for the NHS answer",
        why="The 6 months are longer only if you agreed to it before they ended.",
        not_yet="I did not agree to a later day",
    )
    nhs_complaint_answered: date | None = asked(
        "When did the NHS answer your complaint?", short="NHS answer", why=DEADLINES, not_yet=NOT_YET
    )
    complaint_spoken: bool = asked(
        "Did you complain by speaking to someone, and not in writing?",
        short="Spoken complaint",
        why="What is put right by the next working day need not become a formal complaint.",
    )
    ombudsman_complained: date | None = asked(
        "When did you complain to an ombudsman?",
        short="Complaint to an ombudsman",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    ombudsman_decided: date | None = asked(
        "When did the ombudsman decide?", short="Ombudsman’s decision", why=DEADLINES, not_yet=NOT_YET
    )
