"""Facts that lead a room's made-up cases down branches that chance alone seldom takes: pools of values."""

from __future__ import annotations

from datetime import date
from typing import Any

from avenues.law.calendar import SchoolCalendar, Term
from avenues.law.options import Asker, ExclusionKind, Matter, RecordsWish, Setting
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

POOLS: dict[str, dict[str, Any]] = {
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
    "council_complaint": {"place": Place(area="Sefton", complaints_policy=SEFTON)},
    "exclusion_review": {
        "setting": [Setting.ACADEMY, Setting.MAINTAINED_SCHOOL, Setting.PUPIL_REFERRAL_UNIT, Setting.COLLEGE],
        "exclusion_kind": [ExclusionKind.PERMANENT, ExclusionKind.PERMANENT, *ExclusionKind],
    },
    "information_rights": {
        "matters": [frozenset({Matter.RECORDS})] * 4 + [frozenset({Matter.REFUSED_PLAN})],
        "place": Place(school=LONG_HOLIDAYS),
        "records_wish": [*RecordsWish, RecordsWish.POLICIES],
    },
    "school_complaint_academy": {"place": Place(school=LONG_HOLIDAYS, school_policy=TEN_DAYS)},
    "school_complaint_maintained": {"place": Place(school=LONG_HOLIDAYS, school_policy=TEN_DAYS)},
}
