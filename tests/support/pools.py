"""Facts that lead a room's made-up cases down branches that chance alone seldom takes: pools of values."""

from __future__ import annotations

from datetime import date
from typing import Any

from avenues.law.calendar import SchoolCalendar, Term
from avenues.law.facts import UNKNOWN
from avenues.law.options import (
    HEALTH,
    Asker,
    ExclusionKind,
    Matter,
    Plan,
    RecordsWish,
    Section,
    Setting,
    Tried,
)
from avenues.law.place import ComplaintsPolicy, Place, SchoolPolicy

SEFTON = ComplaintsPolicy("Sefton", acknowledge=3, stage_1=15, stage_2=10, address="")
# Half a year without a session, so that 20 school days are more than 60 working days.
LONG_HOLIDAYS = SchoolCalendar(
    "A school with long holidays",
    (Term(date(2019, 1, 7), date(2020, 2, 28)), Term(date(2020, 9, 1), date(2022, 7, 20))),
)

TEN_DAYS = SchoolPolicy("A school with long holidays", days_to_answer=10)

SOME_DAY = object()  # stands for a day that is drawn anew for every case
TOLD = [SOME_DAY, SOME_DAY, None]

_OFTEN = [
    Matter.SOCIAL_CARE_SERVICE,
    Matter.COUNCIL_HANDLING,
    Matter.EXCLUSION,
    Matter.ADMISSION,
    Matter.TRAVEL,
]
_OFTEN_FOR_THE_OMBUDSMAN = [frozenset({matter}) for matter in (*_OFTEN * 4, *Matter)]

POOLS: dict[str, dict[str, Any]] = {
    "admission_appeal": {
        "asker": [*Asker],
        "plan": [Plan.NONE, Plan.NONE, Plan.DRAFT, Plan.FINAL],
        "setting": [Setting.MAINTAINED_SCHOOL, Setting.ACADEMY],
        "past_last_friday_in_june": [True, False],
    },
    "appeal": {
        "asker": [*Asker, Asker.PARENT, Asker.PARENT],
        "in_writing": [True] * 9 + [False],
        "detained": [False] * 9 + [True],
        "decision_sent": TOLD,
        "permission_refused_sent": TOLD,
        "upper_refused_on_papers_sent": TOLD,
        "upper_notice_received": TOLD,
        "upper_response_sent": TOLD,
    },
    "childrens_social_care_complaint": {
        "childrens_stage2_answered": TOLD,
        "childrens_panel_asked": TOLD,
        "childrens_panel_met": TOLD,
        "childrens_panel_reported": TOLD,
    },
    "council_complaint": {"place": Place(area="Sefton", complaints_policy=SEFTON)},
    "early_years_complaint": {
        "setting": [Setting.EARLY_YEARS, Setting.EARLY_YEARS, *Setting],
        "tried": [frozenset({Tried.SPOKEN_TO_SCHOOL}), frozenset({Tried.NOTHING})],
    },
    "exclusion_review": {
        "asker": [*Asker],
        "governors_decided": [SOME_DAY] * 5 + [None],
        "review_panel_asked": [None, None, SOME_DAY],
        "setting": [Setting.ACADEMY, Setting.MAINTAINED_SCHOOL, Setting.PUPIL_REFERRAL_UNIT, Setting.COLLEGE],
        "exclusion_kind": [ExclusionKind.PERMANENT, ExclusionKind.PERMANENT, *ExclusionKind],
    },
    "information_rights": {
        "matters": [frozenset({Matter.RECORDS})] * 4
        + [frozenset({Matter.REFUSED_PLAN}), frozenset({Matter.SEN_SUPPORT})],
        "place": Place(school=LONG_HOLIDAYS),
        "records_wish": [*RecordsWish, RecordsWish.POLICIES],
    },
    "local_government_ombudsman": {
        "happened": [SOME_DAY],
        "first_known": [SOME_DAY, SOME_DAY, UNKNOWN],
        "asker": [*Asker],
        "court_used": [False] * 5 + [True],
        "ombudsman_complained": [None, None, None, SOME_DAY],
        "ombudsman_decided": [None, None, None, SOME_DAY],
        "appeal_lodged": [None, None, SOME_DAY],
        "connected_to_appeal": [False, False, True],
        "exclusion_kind": [ExclusionKind.PERMANENT, ExclusionKind.SHORT],
        "governors_decided": TOLD,
        "setting": [Setting.MAINTAINED_SCHOOL, Setting.ACADEMY],
        "childrens_complaint_made": TOLD,
        "childrens_complaint_finished": [None, None, SOME_DAY],
        "childrens_stage2_asked": TOLD,
        "childrens_stage2_answered": [None, None, SOME_DAY],
        "notice_sent": [SOME_DAY],
        "matters": [frozenset({Matter.COUNCIL_HANDLING, Matter.REFUSED_PLAN})] * 3 + _OFTEN_FOR_THE_OMBUDSMAN,
        "travel_policy": [False, True],
        "travel_review_asked": TOLD,
        "travel_panel_met": TOLD,
    },
    "local_resolution": {"plan": [*Plan]},
    "mediation": {
        "commissioner_told": TOLD,
        "agreement_made": TOLD,
        "agreement_other": [True, False],
        "order_done": TOLD,
        "sections": [*(frozenset({each}) for each in HEALTH), frozenset({Section.B}), frozenset({Section.I})],
    },
    "school_complaint_academy": {"place": Place(school=LONG_HOLIDAYS, school_policy=TEN_DAYS)},
    "school_complaint_maintained": {"place": Place(school=LONG_HOLIDAYS, school_policy=TEN_DAYS)},
}
