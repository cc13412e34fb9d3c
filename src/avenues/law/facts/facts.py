"""What may be known of a disagreement. A fact can be untold, and reading it then raises `Untold`.

Beside each fact stand its question, its hint and why we ask, in plain English; the pathway, the
command line and the API take them from here. Facts stand in the order of a conversation.

A day that can lie ahead is `date | None`: None means that it has not happened (yet).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from types import MappingProxyType
from typing import Any

from avenues.law.options import (
    AppealState,
    Asker,
    BudgetDecision,
    CertificateKind,
    DelayReason,
    ExclusionKind,
    LateBy,
    Matter,
    Order,
    Plan,
    RecordsHolder,
    RecordsWish,
    Section,
    Setting,
    Strand,
    TherapyPlace,
    Tried,
)
from avenues.law.place import NOWHERE, Place
from avenues.law.reasons import LawError


class Untold(LawError):
    """A rule read a fact that nobody has told yet; `fact` is its name."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


class NotKnown(Untold):
    """A rule read a fact that the person said they do not know."""


@dataclass(frozen=True, slots=True)
class Question:
    """How a fact is asked for. `short` names it in a list; `unsure` lets a person say "I don't know"."""

    ask: str
    short: str
    why: str
    hint: str = ""
    not_yet: str = ""
    unsure: bool = True


def asked(ask: str, *, short: str, why: str, hint: str = "", not_yet: str = "", unsure: bool = True) -> Any:
    """A fact with its question. `not_yet` are the words for "it has not happened"."""
    return field(metadata={"question": Question(ask, short, why, hint, not_yet, unsure)})


NOT_YET = "Not yet"
NO = "No"
DEADLINES = "It decides the last day to act."
WHICH_AVENUES = "It decides which avenues are open."


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: what, on which day, and what else it says.

    `what` is the name of the day fact that it tells, or a kind of its own (`law/kinds.py`). `says` holds
    further facts by their names (the kind of certificate), and details that are for the record alone.
    """

    what: str
    day: date
    says: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        """What was said stays as it was said."""
        object.__setattr__(self, "says", MappingProxyType(dict(self.says)))


@dataclass(frozen=True, init=False, eq=False, repr=False)
class Facts:
    """What is known so far, on a day. `Facts(on=day, matters=..., notice_sent=...)`.

    `on` is the day that the answer is for. Pass `UNKNOWN` for what the person does not know. Which facts
    rules read is noted (`read`): the others change nothing.
    """

    on: date
    place: Place = NOWHERE

    # What it is about, and who asks
    matters: frozenset[Matter] = asked(
        "What is the disagreement about?",
        short="What it is about",
        why="Each kind of disagreement has its own avenues.",
        hint="Choose all that apply.",
        unsure=False,
    )
    asker: Asker = asked(
        "Who are you?",
        short="Who you are",
        why="The law gives some rights to parents and some to young people.",
        unsure=False,
    )
    born: date = asked(
        "What is {childs} date of birth?",
        short="Date of birth",
        why="Rights pass to a young person at the end of compulsory school age, and services change at 18.",
        hint="For example, 27 3 2012. You can say that you would rather not give it.",
    )
    age: int = asked(
        "How old {is_this_child}?",
        short="Age",
        why="Rights pass to a young person at the end of compulsory school age, and services change at 18.",
        hint="In whole years, from 0 to 25.",
        unsure=False,
    )
    past_last_friday_in_june: bool = asked(
        "{has_child} passed the last Friday in June of the school year in which {they} turned 16?",
        short="Past compulsory school age",
        why="Compulsory school age ends on that day, and some rights then become the young person’s own.",
    )
    lacks_capacity: bool = asked(
        "Does the young person lack the mental capacity to make this decision?",
        short="Lacks capacity for this decision",
        why="If so, someone else can act instead. It is about this decision, at this time.",
        hint="Most young people with SEND can make the decision, with support.",
    )
    detained: bool = asked(
        "{is_child} in youth custody?",
        short="In youth custody",
        why="Other rules apply there.",
    )
    setting: Setting = asked(
        "Where {is_this_child} educated?",
        short="School, college or nursery",
        why="Each kind of school or provider has its own complaints procedure.",
        hint="Choose the one that the disagreement is about.",
    )
    plan: Plan = asked(
        "{has_child} an Education, Health and Care (EHC) plan?",
        short="EHC plan",
        why="Some avenues need a plan; many do not.",
    )
    urgent: bool = asked(
        "{is_child} at risk, out of education or losing a service right now?",
        short="Urgent now",
        why="If so, some things cannot wait for a complaint.",
        unsure=False,
    )
    tried: frozenset[Tried] = asked(
        "What have you tried so far?",
        short="Tried so far",
        why="We suggest the step that comes next.",
        hint="Choose all that apply.",
        unsure=False,
    )

    # The council's decision
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

    # Mediation
    adviser_contacted: date | None = asked(
        "When did you first contact a mediation adviser about this decision?",
        short="Mediation adviser contacted",
        why="You must contact an adviser in time to get a certificate.",
        hint="A telephone call counts. The council’s letter says who the adviser is.",
        not_yet="I have not contacted one",
    )
    wants_mediation: bool = asked(
        "Do you want to try mediation?",
        short="Wants mediation",
        why="You choose. You can get a certificate without mediation.",
    )
    certificate_issued: date | None = asked(
        "What is the date of issue on your mediation certificate?",
        short="Certificate issued",
        why="You have at least one month to appeal from the day it is issued.",
        not_yet="I do not have a certificate",
    )
    certificate_kind: CertificateKind = asked(
        "Why was the certificate issued?",
        short="Kind of certificate",
        why="Each kind has its own rule.",
    )
    mediation_asked: date | None = asked(
        "When did you tell the council that you want mediation?",
        short="Council told that you want mediation",
        why="The council then has 30 days to arrange it.",
        not_yet="I have not told it yet",
    )
    commissioner_told: date | None = asked(
        "When did the NHS commissioner get the council’s notice that you want mediation?",
        short="NHS commissioner told",
        why="It has 30 days to arrange mediation about health.",
        not_yet=NOT_YET,
    )
    mediation_date: date | None = asked(
        "On what day is the mediation meeting?",
        short="Mediation meeting",
        why="You must be told the date and place at least 5 working days before.",
        not_yet="No day is fixed",
    )
    mediation_details_given: date | None = asked(
        "When were you told the date and place of the mediation?",
        short="Told date and place of mediation",
        why="It must be at least 5 working days before.",
        not_yet=NOT_YET,
    )
    mediation_held: date | None = asked(
        "When did the mediation end?",
        short="Mediation ended",
        why="The adviser then has 3 working days to issue the certificate.",
        not_yet="It has not taken place",
    )
    not_arranged_told: date | None = asked(
        "When did the council tell the adviser that it cannot arrange mediation in time?",
        short="Adviser told that mediation cannot be arranged",
        why="You are then treated as having taken part.",
        not_yet=NOT_YET,
    )
    told_adviser_mediation: date | None = asked(
        "When did you tell the adviser that you do want mediation?",
        short="Adviser told: mediation",
        why="In custody, the 30 days to arrange mediation run from that day.",
        not_yet=NOT_YET,
    )
    told_adviser_no_mediation: date | None = asked(
        "When did you tell the adviser that you do not want mediation?",
        short="Adviser told: no mediation",
        why="The adviser then has 3 working days to issue the certificate.",
        not_yet=NOT_YET,
    )
    agreement_made: date | None = asked(
        "When was the mediation agreement made?",
        short="Mediation agreement",
        why="What was agreed must be done within a set time.",
        not_yet="There is no agreement",
    )
    agreement_orders: frozenset[Order] = asked(
        "What did the council agree to do about things that can be appealed?",
        short="Agreed about the assessment or plan",
        why="Each promise has its own time.",
    )
    agreement_other: bool = asked(
        "Did the agreement also cover other things?",
        short="Agreed about other things",
        why="They must be done within 2 weeks, unless another time was agreed in writing.",
    )

    # The appeal
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

    # Assessment, plan and review: the council's clocks
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

    # What is complained of
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

    # Complaints, each procedure on its own clock
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

    # Discrimination, exclusion, admission, travel, money, records
    discrimination_last_act: date = asked(
        "When did it happen, or when did it last happen?",
        short="Discrimination happened",
        why="A claim must be made within 6 months.",
        hint="If it went on for a time, give the last day.",
    )
    about_admission: bool = asked(
        "Is it about a school refusing a place?",
        short="About a school place",
        why="An admission decision goes to another panel.",
        unsure=False,
    )
    exclusion_kind: ExclusionKind = asked(
        "What kind of exclusion is it?", short="Kind of exclusion", why=WHICH_AVENUES
    )
    exclusion_notice: date = asked(
        "When were you told of the exclusion in writing?", short="Told of exclusion", why=DEADLINES
    )
    governors_asked: date | None = asked(
        "When did you ask the governors to consider it?",
        short="Governors asked",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    governors_decided: date | None = asked(
        "When were you told that the governors would not take {child} back?",
        short="Governors’ decision",
        why="You have 15 school days to ask for an independent review.",
        not_yet="They have not decided",
    )
    review_panel_asked: date | None = asked(
        "When did you ask for the independent review?",
        short="Review asked for",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    review_panel_met: date | None = asked(
        "When did the independent review panel meet?",
        short="Review panel met",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    discrimination_claim_ended: date | None = asked(
        "When was the discrimination claim about the exclusion finally decided?",
        short="Claim decided",
        why="A new 15 school days run from then.",
        not_yet="There is none, or it goes on",
    )
    admission_refused: date = asked(
        "When were you told that the school refused a place?", short="Place refused", why=DEADLINES
    )
    admission_last_day: date | None = asked(
        "What last day to appeal does the letter give?",
        short="Last day in the letter",
        why="The hearing is counted from it.",
        not_yet="It gives none",
    )
    admission_appealed: date | None = asked(
        "When did you send your appeal about the school place?",
        short="Admission appeal sent",
        why="The hearing must follow within a set time.",
        not_yet="I have not sent one",
    )
    admission_heard: date | None = asked(
        "When was the admission appeal heard?", short="Admission appeal heard", why=DEADLINES, not_yet=NOT_YET
    )
    in_year_admission: bool = asked(
        "Did you apply for a place in the middle of a school year?", short="In-year admission", why=DEADLINES
    )
    travel_decided: date = asked(
        "When was the decision about travel made?", short="Travel decision", why=DEADLINES
    )
    travel_review_asked: date | None = asked(
        "When did you ask for the travel decision to be reviewed?",
        short="Review asked",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    travel_stage1_decided: date | None = asked(
        "When were you told the result of the review?",
        short="Result of review",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    travel_panel_asked: date | None = asked(
        "When did you ask for the travel appeal panel?", short="Panel asked", why=DEADLINES, not_yet=NOT_YET
    )
    travel_panel_met: date | None = asked(
        "When did the travel appeal panel decide?", short="Panel decided", why=DEADLINES, not_yet=NOT_YET
    )
    travel_letter_sent: date | None = asked(
        "When did the council send you the panel’s decision?",
        short="Panel’s decision sent",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    travel_policy: bool = asked(
        "Do you object to the travel policy itself?", short="About the policy", why=WHICH_AVENUES
    )
    budget_decision: BudgetDecision = asked(
        "What was decided about the direct payment or budget?", short="Budget decision", why=WHICH_AVENUES
    )
    first_payment: date | None = asked(
        "When was the first direct payment made?",
        short="First payment",
        why=DEADLINES,
        not_yet="There was none",
    )
    payment_reviewed: date | None = asked(
        "When did the council first review how the direct payment is used?",
        short="Direct payment reviewed",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    records_wish: RecordsWish = asked(
        "What do you want from the records?", short="What you want of records", why=WHICH_AVENUES
    )
    records_held_by: RecordsHolder = asked(
        "Who holds it?",
        short="Who holds the information",
        why="Schools have longer than councils, and private bodies need not answer.",
    )
    records_asked: date | None = asked(
        "When did you ask for it?",
        short="Asked for records",
        why="There is a set time to answer.",
        not_yet="I have not asked yet",
    )
    records_extended: bool = asked(
        "Did it tell you in the first month that it needs up to two months more?",
        short="Longer time announced",
        why="The law allows that for many requests or for a complex one.",
    )
    records_answered: date | None = asked(
        "When did you get its full answer?", short="Records answered", why=DEADLINES, not_yet=NOT_YET
    )
    data_complaint_made: date | None = asked(
        "When did you complain to the organisation about how it used the data?",
        short="Data complaint",
        why="From 19 June 2026 you complain to the organisation first.",
        not_yet=NOT_YET,
    )
    data_complaint_acknowledged: date | None = asked(
        "When did the organisation confirm that it had your complaint?",
        short="Data complaint acknowledged",
        why="It has 30 days to do so.",
        not_yet=NOT_YET,
    )
    data_last_contact: date | None = asked(
        "When did you last hear from it about your complaint?",
        short="Last heard",
        why=DEADLINES,
        not_yet="Never",
    )

    def __init__(self, on: date, place: Place = NOWHERE, **told: Any) -> None:
        own = self.__dict__
        own["on"] = on
        own["place"] = place
        own["_told"] = {name: value for name, value in told.items() if value is not UNKNOWN}
        own["_unknown"] = told.keys() - own["_told"].keys()
        own["_answers"] = {}
        own["_reads"] = 0
        for name in told:
            if name not in QUESTIONS:
                raise TypeError(f"There is no fact called {name!r}.")

    def __getattr__(self, name: str) -> Any:
        """A told fact. Raises `Untold`, or `NotKnown` where the person said that they do not know."""
        bit = _BITS.get(name)
        if bit is None:
            raise AttributeError(name)
        own = self.__dict__
        own["_reads"] |= bit
        try:
            return own["_told"][name]
        except KeyError:
            raise (NotKnown if name in own["_unknown"] else Untold)(name) from None

    def ask(self, answer: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        """A rule's answer for these facts, worked out once. Called by `rule`."""
        own = self.__dict__
        key = (answer, args)
        known = own["_answers"].get(key)
        if known is None:
            outer, own["_reads"] = own["_reads"], 0
            try:
                known = own["_answers"][key] = (answer(self, *args), own["_reads"])
            finally:
                own["_reads"] |= outer
            return known[0]
        own["_reads"] |= known[1]
        return known[0]

    def noting(self, function: Callable[[Facts], Any]) -> tuple[Any, frozenset[str]]:
        """A function's result, and the names of the facts that it read of these, told or not."""
        own = self.__dict__
        outer, own["_reads"] = own["_reads"], 0
        try:
            return function(self), self.read
        finally:
            own["_reads"] |= outer

    @property
    def read(self) -> frozenset[str]:
        """The names of the facts that rules have read of these, told or not."""
        reads = self.__dict__["_reads"]
        return frozenset(name for name, bit in _BITS.items() if reads & bit)

    def is_told(self, name: str) -> bool:
        """Is the fact told (if only that something has not happened)?"""
        self.__dict__["_reads"] |= _BITS[name]
        return name in self.__dict__["_told"]

    def is_unknown(self, name: str) -> bool:
        """Did the person say that they do not know?"""
        self.__dict__["_reads"] |= _BITS[name]
        return name in self.__dict__["_unknown"]

    def told(self, name: str) -> Any:
        """The fact if it is told, else None. For what a rule can use and nobody need be asked."""
        self.__dict__["_reads"] |= _BITS[name]
        return self.__dict__["_told"].get(name)

    def get(self, name: str, otherwise: Any) -> Any:
        """The fact, `UNKNOWN`, or `otherwise` if it is untold. For tables and files: it is not noted as read."""
        own = self.__dict__
        if name in own["_unknown"]:
            return UNKNOWN
        return own["_told"].get(name, otherwise)

    def items(self) -> Iterator[tuple[str, Any]]:
        """Each told fact and its value, in the order of the conversation."""
        told = self.__dict__["_told"]
        return ((name, told[name]) for name in QUESTIONS if name in told)

    @property
    def not_known(self) -> frozenset[str]:
        """The names of the facts that the person said they do not know."""
        return frozenset(self.__dict__["_unknown"])

    def but(self, **told: Any) -> Facts:
        """The same facts with some told anew, or on another day (`on=`)."""
        return Facts(**{"on": self.on, "place": self.place, **self._all, **told})

    def only(self, names: Iterable[str]) -> Facts:
        """These facts alone, as far as they are told."""
        every = self._all
        return Facts(self.on, self.place, **{name: every[name] for name in names if name in every})

    def after(self, events: Iterable[Event]) -> Facts:
        """The facts when these things have happened. The last that tells a fact counts.

        An event of a kind of its own tells no fact by its day; what it says is told all the same.
        """
        told: dict[str, Any] = {}
        for event in events:
            if event.what in QUESTIONS:
                told[event.what] = event.day
            told.update((name, value) for name, value in event.says.items() if name in QUESTIONS)
        return self.but(**told) if told else self

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.items())
        return f"Facts(on={self.on}, {told})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Facts):
            return NotImplemented
        return self._known == other._known

    def __hash__(self) -> int:
        return hash((self.on, tuple(self.items())))

    @property
    def _all(self) -> dict[str, Any]:
        own = self.__dict__
        return {**own["_told"], **dict.fromkeys(own["_unknown"], UNKNOWN)}

    @property
    def _known(self) -> tuple[Any, ...]:
        own = self.__dict__
        return (self.on, self.place, own["_unknown"], own["_told"])


class _Unknown:
    """What a person says they do not know."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = _Unknown()
QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {f.name: f.metadata["question"] for f in fields(Facts) if "question" in f.metadata}
)
_BITS = {name: 1 << number for number, name in enumerate(QUESTIONS)}  # a set of facts as one number
