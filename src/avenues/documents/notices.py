"""What a decision notice tells besides its reasons: the last days to appeal, and what the law asks it to say.

The days come from `law/notices` alone. A notice is taken as sent on the day that it is dated.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from avenues.documents.filling import Missing
from avenues.documents.findings import day_of
from avenues.documents.paper import Paper
from avenues.law import registry
from avenues.law.assess import Assessment
from avenues.law.notices import Item, LastDays, Notice, days_to_tell, items_of
from avenues.law.options import Asker

CONTACT, APPEAL = "TL-B1", "TL-C3"


def notice_of(paper: Paper) -> Notice | None:
    """The notice that a paper is, if it is one."""
    return next((notice for notice in Notice if notice.key == paper.notice), None)


def notice_papers(papers: Mapping[str, Paper]) -> Mapping[Notice, Paper]:
    """The paper of each notice."""
    found = ((notice_of(paper), paper) for paper in papers.values())
    return {notice: paper for notice, paper in found if notice is not None}


def notice_days(paper: Paper, assessment: Assessment) -> dict[str, Any]:
    """What the words of a notice can name besides; nothing for another paper."""
    notice = notice_of(paper)
    return {} if notice is None else told(notice, sent=assessment.on, asker=assessment.facts.told("asker"))


def told(
    notice: Notice, *, sent: date, dated: date | None = None, asker: Asker | None = None
) -> dict[str, Any]:
    """The same for a notice sent on a day. Days beyond the calendar are gaps."""
    try:
        days = days_to_tell(notice=notice, sent=sent, dated=dated)
    except LookupError:
        return _told(notice, sent, _gaps())
    return _told(notice, sent, _days(days, asker))


def _told(notice: Notice, sent: date, days: Mapping[str, Any]) -> dict[str, Any]:
    wanted = {each.item for each in items_of(notice, sent)}
    return {
        "last_days": {"sent": sent, **days},
        "recommends": Item.RECOMMENDATIONS in wanted,
    }


def _days(days: LastDays, asker: Asker | None) -> dict[str, Any]:
    """The day that is safe in any reading, where there are two."""
    clocks = registry.clocks()
    return {
        "contact": day_of(clocks[CONTACT].clock, days.safe_contact, asker, from_a_body=True),
        "appeal": day_of(clocks[APPEAL].clock, days.appeal, asker, from_a_body=True),
        "only_the_place": days.only_the_place,
    }


def _gaps() -> dict[str, Any]:
    return {
        "contact": Missing("The last day to contact the mediation adviser"),
        "appeal": Missing("The last day to appeal"),
        "only_the_place": False,
    }
