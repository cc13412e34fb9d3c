"""Assessment, plan and review: the days from which the council's own time runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import DEADLINES, NO, NOT_YET, asked
from avenues.law.options import DelayReason, LateBy


@dataclass(frozen=True, init=False, eq=False, repr=False)
class TheProcess:
    """Assessment, plan and review: the days from which the council's own time runs."""

    late_with: frozenset[LateBy] = asked(
        "What is the council late with?",
        short="Late with",
        why="Each step has its own time.",
        hint="Choose all that apply.",
    )
    request_received: date | None = asked(
        "When did the council receive the request for an assessment?",
        short="Assessment requested",
        why="The council has 6 weeks to decide and 20 weeks in all.",
        not_yet="Nobody has asked for one",
    )
    advice_requested: date | None = asked(
        "When did the council ask for advice?", short="Advice requested", why=DEADLINES, not_yet=NOT_YET
    )
    advice_given: date | None = asked(
        "When was the advice given to the council?",
        short="Advice given",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    assessment_decided: date | None = asked(
        "When did the council tell you whether it would assess?",
        short="Told whether it will assess",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    delay_reasons: frozenset[DelayReason] = asked(
        "Does the council point to one of these reasons for being late?",
        short="Reasons given for delay",
        why="For these the law lets the council be late.",
    )
    draft_served: date | None = asked(
        "When did you get the draft plan?",
        short="Draft plan",
        why="You have at least 15 days to comment and to ask for a school.",
        not_yet=NOT_YET,
    )
    plan_first_made: date | None = asked(
        "What is the date of the first final plan?", short="Plan first made", why=DEADLINES, not_yet=NOT_YET
    )
    final_plan_sent: date | None = asked(
        "When did the council send the final plan?", short="Final plan sent", why=DEADLINES, not_yet=NOT_YET
    )
    last_review: date | None = asked(
        "When was the plan last reviewed?",
        short="Last review",
        why="A plan must be reviewed every 12 months.",
        not_yet="It has never been reviewed",
    )
    review_meeting: date | None = asked(
        "When was the annual review meeting?",
        short="Review meeting",
        why="The council has 4 weeks to decide and 12 weeks to send a changed plan.",
        not_yet="There was no meeting",
    )
    review_notice_given: date | None = asked(
        "When were you given notice of the review meeting, with the papers?",
        short="Notice of review meeting",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    review_report_sent: date | None = asked(
        "When were you sent the report of the review meeting?",
        short="Report of review meeting",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    review_decision_sent: date | None = asked(
        "When did the council tell you what it decided after the review?",
        short="Decision after review",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    amendments_sent: date | None = asked(
        "When did the council send its proposed changes to the plan?",
        short="Proposed changes",
        why="The changed plan is due 8 weeks later.",
        not_yet=NOT_YET,
    )
    reassessment_requested: date | None = asked(
        "When did the council receive the request to assess again?",
        short="Reassessment requested",
        why="The council has 15 days to answer.",
        not_yet="Nobody has asked for one",
    )
    reassessment_agreed: date | None = asked(
        "When did the council tell you that it would assess again?",
        short="Reassessment agreed",
        why="It then has 14 weeks.",
        not_yet=NOT_YET,
    )
    last_assessed: date | None = asked(
        "When did the last assessment end?", short="Last assessed", why=DEADLINES, not_yet="Never"
    )
    phase_transfer: date | None = asked(
        "On what day does the new phase of education start?",
        short="Start of new phase",
        why="The plan must name the next school by 15 February, or by 31 March for post-16.",
        not_yet="There is no move ahead",
    )
    moving_to_post16: bool = asked(
        "Is it a move from school to a college or other post-16 provider?",
        short="Move to post-16",
        why="The last day is 31 March and not 15 February.",
    )
    moved_area: date | None = asked(
        "When did you move to the new council’s area?",
        short="Moved area",
        why=DEADLINES,
        not_yet="We did not move",
    )
    new_council_aware: date | None = asked(
        "When did the old council learn of the move?", short="Move known", why=DEADLINES, not_yet=NOT_YET
    )
    plan_transferred: date | None = asked(
        "When did the old council transfer the plan to the new one?",
        short="Plan transferred",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    new_council_wrote: date | None = asked(
        "When did the new council write to you about the plan?",
        short="New council wrote",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    commissioner_change_known: date | None = asked(
        "When was the change of NHS commissioner known?", short="NHS change known", why=DEADLINES, not_yet=NO
    )
    commissioner_notified: date | None = asked(
        "When was the new NHS commissioner told about the plan?",
        short="New NHS commissioner told",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    disclosure_asked: date | None = asked(
        "When did you ask the council to send the plan to a university or college?",
        short="Plan sent on asked",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    plan_disclosed: date | None = asked(
        "When did the council send the plan to the university or college?",
        short="Plan sent on",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    placed_for_assessment: bool = asked(
        "Did {child} go to a special school to be assessed, without a plan?",
        short="Placed for assessment",
        why="After a refusal of a plan the place goes on for 10 school days.",
    )
    detention_known: date | None = asked(
        "When did the home council learn that {child_is} in custody, or has moved there?",
        short="Custody known",
        why="It then has 5 working days to send the plan there.",
        not_yet=NOT_YET,
    )
    custody_plan_sent: date | None = asked(
        "When did the home council send the plan to the place of custody?",
        short="Plan sent to custody",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    release_known: date | None = asked(
        "When was the home council told of the release?",
        short="Release known",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    release_passed_on: date | None = asked(
        "When did the home council tell the new council of the release?",
        short="Release passed on",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
