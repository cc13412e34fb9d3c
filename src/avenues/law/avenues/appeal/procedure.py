"""What happens in an appeal, from the day the Tribunal has it to the last thing ordered. Read with `law.md`.

The Tribunal may set another time for what it ordered (reg 44(1)), for an answer to a recommendation, and for a
step of the appeal (HESC rule 12(4)).
"""

from __future__ import annotations

from avenues.law.avenues.appeal.duties import duties
from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.law.options import AppealState, Matter, Option
from avenues.law.proceedings.changed_times import Allowance, Change, carried_out, change
from avenues.law.proceedings.changed_times import Why as Changed
from avenues.law.proceedings.kinds import REASON, Desk, Detail, Kind, Moment, fact
from avenues.law.proceedings.procedure import Procedure

ORDERED = frozenset(f"TL-F{number}" for number in range(1, 12))
STEPS = ("TL-D1", "TL-D2", "TL-D3", "TL-D4")
ENDED = ("conceded_on", "withdrawn_on", "decision_sent")


class Result(Option):
    """How the Tribunal decided."""

    ALLOWED = ("allowed", "The appeal was allowed")
    PARTLY = ("partly", "The appeal was allowed in part")
    DISMISSED = ("dismissed", "The appeal was dismissed")
    STRUCK_OUT = ("struck_out", "The appeal was struck out")


class ResultAbove(Option):
    """How the Upper Tribunal decided."""

    ALLOWED = ("allowed", "The appeal was allowed")
    SENT_BACK = ("sent_back", "The case goes back to the Tribunal")
    DISMISSED = ("dismissed", "The appeal was dismissed")


def no_response_yet(moment: Moment) -> str | None:
    """The council gives way by a letter of its own only until it has responded (reg 45(1)). # T-22"""
    sent = moment.last("response_sent")
    if sent is None or sent.day >= moment.facts.on:
        return None
    return (
        f"The council sent its response on {plain(sent.day)}. After that it cannot end the appeal by saying that it will "
        "not oppose it (regulation 45(1)). Ask the Tribunal for an order by consent, and record that order."
    )


def plan_may_end(moment: Moment) -> str | None:
    """A plan under appeal stays (s.45(4))."""
    if all(owed.clock.id != "TL-A23" for owed in moment.owed):
        return None
    return (
        "The plan may not end while an appeal against ending it can be made or goes on (section 45(4)). Keep it going. "
        "It can end when the appeal has been finally decided."
    )


def about_the_end_of_a_plan(moment: Moment) -> str | None:
    """Only an appeal against the end of a plan is about whether it stays."""
    if Matter.PLAN_CEASED in moment.facts.matters:
        return None
    return "This appeal is not about the end of a plan. If the plan ends, that is a new decision with its own notice."


def something_is_recommended(moment: Moment, event: Event) -> str | None:
    """A recommendation is about health, social care or both (SI 2017/1306)."""
    about = {strand.key for strand in event.says["recommendation_about"]}
    if about & {"health", "social_care"}:
        return None
    return (
        "A recommendation is about health or social care. What the Tribunal decides about education is an order: record "
        "it as one."
    )


_START = (
    Kind(
        "leave_given",
        "Tribunal gave leave to appeal without a certificate",
        Desk.FAMILY,
        not_after=("appeal_lodged",),
    ),
    Kind(
        "appeal_lodged",
        "Appeal received by the Tribunal",
        Desk.FAMILY,
        may_say=(Detail("asks_for_more_time", "It asks for more time, as it is late", bool),),
        tells=(("appeal_state", AppealState.RUNNING),),
    ),
    Kind(
        "late_appeal_admitted",
        "Tribunal admitted the late appeal",
        Desk.SEND_TEAM,
        after=("appeal_lodged",),
        not_after=ENDED,
    ),
    Kind(
        "council_received_appeal",
        "Appeal registered and received by the council",
        Desk.SEND_TEAM,
        after=("appeal_lodged",),
        not_after=("withdrawn_on", "decision_sent"),
    ),
    change(Change.DIRECTED, Desk.SEND_TEAM),
    Kind(
        "response_sent",
        "Council’s response sent",
        Desk.SEND_TEAM,
        after=("council_received_appeal",),
        not_after=ENDED,
    ),
)
_UNDER_WAY = (
    Kind(
        "evidence_sent",
        "Evidence sent",
        Desk.SEND_TEAM,
        after=("appeal_lodged",),
        not_after=ENDED,
        once=False,
        needs=(Detail("whose", "Whose evidence, and what"),),
    ),
    Kind(
        "hearing_listed",
        "Hearing fixed",
        Desk.SEND_TEAM,
        after=("appeal_lodged",),
        not_after=ENDED,
        once=False,
        needs=(fact("hearing", "Day of the hearing"),),
    ),
    Kind(
        "bundle_sent",
        "Hearing papers sent",
        Desk.SEND_TEAM,
        after=("hearing_listed",),
        not_after=ENDED,
        meets=("TL-D4",),
    ),
    Kind(
        "hearing_held",
        "Hearing held",
        Desk.SEND_TEAM,
        after=("hearing_listed",),
        not_after=ENDED,
        once=False,
    ),
    Kind(
        "conceded_on",
        "Tribunal told that the council will not oppose the appeal",
        Desk.SEND_TEAM,
        after=("appeal_lodged",),
        not_after=("withdrawn_on", "decision_sent", "order_made"),
        tells=(("appeal_state", AppealState.CONCEDED),),
        meets=("TL-D2",),
        ends=STEPS,
        suits=no_response_yet,
    ),
    Kind(
        "withdrawn_on",
        "Appeal withdrawn",
        Desk.FAMILY,
        after=("appeal_lodged",),
        not_after=("conceded_on", "decision_sent"),
        once=False,
        tells=(("appeal_state", AppealState.WITHDRAWN),),
        ends=STEPS,
    ),
    Kind(
        "reinstated",
        "Appeal taken up again",
        Desk.FAMILY,
        after=("withdrawn_on",),
        reopens=("withdrawn_on",),
        once=False,
        tells=(("appeal_state", AppealState.RUNNING), ("withdrawn_on", None)),
    ),
    Kind(
        "plan_ended",
        "Plan ended",
        Desk.SEND_TEAM,
        suits=lambda moment: about_the_end_of_a_plan(moment) or plan_may_end(moment),
    ),
)
_DECIDED = (
    Kind(
        "decision_sent",
        "Tribunal’s decision sent",
        Desk.SEND_TEAM,
        after=("appeal_lodged",),
        not_after=("conceded_on", "withdrawn_on"),
        needs=(Detail("result", "How it was decided", Result),),
        tells=(("appeal_state", AppealState.DECIDED),),
        ends=STEPS,
    ),
    Kind("reasons_sent", "Reasons or a correction sent later", Desk.SEND_TEAM, after=("decision_sent",)),
    Kind(
        "order_made",
        "Order made",
        Desk.SEND_TEAM,
        after=("appeal_lodged",),
        not_after=("conceded_on", "withdrawn_on"),
        needs=(fact("order"),),
        may_say=(Detail("by_consent", "It was made by consent", bool),),
    ),
    Kind(
        "recommendation_made",
        "Recommendation made about health or social care",
        Desk.SEND_TEAM,
        after=("decision_sent",),
        needs=(fact("recommendation_about"),),
        check=something_is_recommended,
    ),
    Kind(
        "recommendation_answered",
        "Recommendation answered",
        Desk.SEND_TEAM,
        after=("recommendation_made",),
    ),
    Kind(
        "answer_copied",
        "Answer sent to the Secretary of State",
        Desk.SEND_TEAM,
        after=("recommendation_answered",),
        meets=("TL-H2", "TL-H4"),
    ),
)
_CARRIED_OUT = (
    Kind(
        "delay_explained",
        "Reason given for being late",
        Desk.SEND_TEAM,
        after=("order_made", "conceded_on"),
        once=False,
        needs=(fact("delay_reasons"),),
    ),
    carried_out(Desk.SEND_TEAM, "appeal_lodged"),
    Kind(
        "order_done",
        "All that was ordered or conceded is done",
        Desk.SEND_TEAM,
        after=("order_made", "conceded_on"),
    ),
)
_CHALLENGED = (
    Kind("set_aside_asked", "Setting aside asked for", Desk.FAMILY, after=("decision_sent",), once=False),
    Kind(
        "set_aside_refused_sent",
        "Setting aside refused",
        Desk.SEND_TEAM,
        after=("set_aside_asked",),
        once=False,
    ),
    Kind(
        "set_aside",
        "Decision set aside",
        Desk.SEND_TEAM,
        after=("set_aside_asked",),
        reopens=("decision_sent", "order_made", "recommendation_made"),
        needs=(REASON,),
        tells=(
            ("appeal_state", AppealState.RUNNING),
            ("decision_sent", None),
            ("reasons_sent", None),
            ("order_made", None),
            ("recommendation_made", None),
        ),
    ),
    Kind("permission_asked", "Permission to appeal asked for", Desk.FAMILY, after=("decision_sent",)),
    Kind(
        "permission_refused_sent",
        "Tribunal refused permission",
        Desk.SEND_TEAM,
        after=("permission_asked",),
        not_after=("permission_given_sent",),
    ),
    Kind(
        "permission_given_sent",
        "Tribunal gave permission",
        Desk.SEND_TEAM,
        after=("permission_asked",),
        not_after=("permission_refused_sent",),
    ),
    Kind(
        "upper_permission_asked",
        "Upper Tribunal asked for permission",
        Desk.FAMILY,
        after=("permission_refused_sent",),
    ),
    Kind(
        "upper_refused_on_papers_sent",
        "Upper Tribunal refused on the papers",
        Desk.SEND_TEAM,
        after=("upper_permission_asked",),
    ),
    Kind(
        "upper_permission_given",
        "Upper Tribunal gave permission",
        Desk.SEND_TEAM,
        after=("upper_permission_asked",),
    ),
    Kind(
        "upper_notice_received",
        "Notice of appeal to the Upper Tribunal sent",
        Desk.SEND_TEAM,
        after=("permission_given_sent", "upper_permission_given"),
    ),
    Kind(
        "upper_response_sent",
        "Response in the Upper Tribunal sent",
        Desk.SEND_TEAM,
        after=("upper_notice_received",),
    ),
    Kind(
        "upper_decided",
        "Upper Tribunal decided",
        Desk.SEND_TEAM,
        after=("upper_notice_received",),
        needs=(Detail("result_above", "How it was decided", ResultAbove),),
    ),
)

PROCEDURE = Procedure(
    "appeal",
    kinds=(*_START, *_UNDER_WAY, *_DECIDED, *_CARRIED_OUT, *_CHALLENGED),
    owes=duties,
    either=(("TL-F3", "TL-F4"), ("TL-G2", "TL-G3")),
    allowances=(
        Allowance(Change.DIRECTED, ORDERED, Changed.ORDER_DIRECTED),
        Allowance(Change.DIRECTED, frozenset({"TL-K11"}), Changed.CUSTODY_DIRECTED),
        Allowance(Change.DIRECTED, frozenset({"TL-H1"}), Changed.HEALTH_DIRECTED),
        Allowance(Change.DIRECTED, frozenset({"TL-H3"}), Changed.CARE_DIRECTED),
        Allowance(Change.DIRECTED, frozenset({"TL-D1", "TL-D4"}), Changed.DATE_DIRECTED),
    ),
)
