"""What happens in an assessment, a plan and its reviews, as far as disputes are about their clocks.

Not an avenue, but a proceeding like one: a council's desk runs its statutory clocks by it. A second review, a
second request or another draft begins a new round; what the first left open stays in the list.
"""

from __future__ import annotations

from avenues.law.ehc_process.rules import duties
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.kinds import Desk, Detail, Kind, fact
from avenues.law.proceedings.procedure import Procedure

_BEGINNINGS = (
    "request_received",
    "plan_first_made",
    "reassessment_requested",
    "review_meeting",
    "moved_area",
    "disclosure_asked",
    "commissioner_change_known",
    "detention_known",
    "release_known",
)
_ASSESSMENT = (
    Kind(
        "request_received",
        "Request for an assessment received",
        Desk.SEND_TEAM,
        once=False,
        tells=(
            ("assessment_decided", None),
            ("advice_requested", None),
            ("advice_given", None),
            ("draft_served", None),
        ),
        anew=("TL-A1", "TL-A2", "TL-A3", "TL-A4", "TL-A5", "TL-K1", "TL-K2", "TL-K3", "TL-K4"),
    ),
    Kind(
        "assessment_decided",
        "Told whether it will assess",
        Desk.SEND_TEAM,
        after=("request_received",),
        once=False,
        needs=(Detail("will_assess", "It will assess", bool),),
    ),
    Kind("advice_requested", "Advice asked for", Desk.SEND_TEAM, after=("request_received",), once=False),
    Kind("advice_given", "All advice given", Desk.SEND_TEAM, after=("advice_requested",), once=False),
    Kind(
        "draft_served",
        "Draft plan sent",
        Desk.SEND_TEAM,
        after=("request_received", "reassessment_agreed"),
        once=False,
        anew=("TL-A4", "TL-K4"),
    ),
    Kind(
        "notice_sent",
        "Written notice of a decision sent",
        Desk.SEND_TEAM,
        once=False,
        may_say=(fact("letter_dated"), fact("letter_told_rights")),
    ),
    Kind("plan_first_made", "First final plan made", Desk.SEND_TEAM),
    Kind("final_plan_sent", "Final plan sent", Desk.SEND_TEAM, once=False),
    Kind(
        "delay_explained",
        "Reason given for being late",
        Desk.SEND_TEAM,
        once=False,
        needs=(fact("delay_reasons"),),
    ),
    carried_out(Desk.SEND_TEAM, *_BEGINNINGS),
)
_REVIEW = (
    Kind("review_notice_given", "Notice of the review meeting, with the papers", Desk.SCHOOL, once=False),
    Kind(
        "review_meeting",
        "Review meeting held",
        Desk.SCHOOL,
        once=False,
        tells=(("review_report_sent", None), ("review_decision_sent", None), ("amendments_sent", None)),
        anew=("TL-A10", "TL-A11", "TL-A12", "TL-A13", "TL-A14", "TL-A15"),
    ),
    Kind(
        "review_report_sent",
        "Report of the review meeting sent",
        Desk.SCHOOL,
        after=("review_meeting",),
        once=False,
    ),
    Kind(
        "review_decision_sent",
        "Decision after the review sent",
        Desk.SEND_TEAM,
        after=("review_meeting",),
        once=False,
    ),
    Kind(
        "amendments_sent",
        "Proposed changes sent",
        Desk.SEND_TEAM,
        once=False,
        anew=("TL-A13", "TL-A14"),
    ),
    Kind(
        "last_review",
        "Review finished: the next year begins",
        Desk.SEND_TEAM,
        after=("review_decision_sent",),
        once=False,
        anew=("TL-A6", "TL-A21"),
    ),
    Kind(
        "reassessment_requested",
        "Request to assess again received",
        Desk.SEND_TEAM,
        once=False,
        tells=(("reassessment_agreed", None),),
        anew=("TL-A16", "TL-A17"),
    ),
    Kind(
        "reassessment_agreed",
        "Told that it will assess again",
        Desk.SEND_TEAM,
        after=("reassessment_requested",),
        once=False,
    ),
    Kind("last_assessed", "Assessment ended", Desk.SEND_TEAM, once=False, anew=("TL-A18",)),
    Kind(
        "phase_move_known",
        "Move to a new phase of education known",
        Desk.SEND_TEAM,
        once=False,
        needs=(fact("phase_transfer"), fact("moving_to_post16")),
        anew=("TL-A7", "TL-A8", "TL-A9"),
    ),
)
_MOVES = (
    Kind("moved_area", "Family moved to another area", Desk.SEND_TEAM),
    Kind("new_council_aware", "Old council learnt of the move", Desk.SEND_TEAM),
    Kind("plan_transferred", "Plan transferred", Desk.SEND_TEAM, after=("moved_area",)),
    Kind("new_council_wrote", "New council wrote to the family", Desk.SEND_TEAM, after=("moved_area",)),
    Kind("commissioner_change_known", "Change of NHS commissioner known", Desk.SEND_TEAM),
    Kind(
        "commissioner_notified",
        "New NHS commissioner told",
        Desk.SEND_TEAM,
        after=("commissioner_change_known",),
    ),
    Kind("disclosure_asked", "Asked to send the plan to a university or college", Desk.SEND_TEAM),
    Kind(
        "plan_disclosed",
        "Plan sent to the university or college",
        Desk.SEND_TEAM,
        after=("disclosure_asked",),
    ),
)
_CUSTODY = (
    Kind(
        "detention_known",
        "Home council learnt of the custody",
        Desk.SEND_TEAM,
        once=False,
        tells=(("detained", True), ("custody_plan_sent", None)),
        anew=("TL-K14",),
    ),
    Kind(
        "custody_plan_sent",
        "Plan sent to the place of custody",
        Desk.SEND_TEAM,
        after=("detention_known",),
        once=False,
    ),
    Kind("release_known", "Home council told of the release", Desk.SEND_TEAM, after=("detention_known",)),
    Kind(
        "release_passed_on",
        "Home council told the new council",
        Desk.SEND_TEAM,
        after=("release_known",),
    ),
    Kind(
        "released",
        "Released",
        Desk.SEND_TEAM,
        after=("detention_known",),
        once=False,
        tells=(("detained", False),),
    ),
)

PROCEDURE = Procedure("ehc_process", kinds=(*_ASSESSMENT, *_REVIEW, *_MOVES, *_CUSTODY), owes=duties)
