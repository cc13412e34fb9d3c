"""What an appeal, a right of appeal or a court case puts beyond an ombudsman. LGO-TRIBUNAL-BAR of the papers.

Local Government Act 1974 s.26(6), as the courts read it in *ex p PH*, *ER* and *Milburn*. The room of the
Local Government and Social Care Ombudsman follows all of it; the Health Service Ombudsman's own s.4 is near
to it. Open points stand in `avenues/local_government_ombudsman/law.md`.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, AppealState, Matter
from avenues.law.reasons import Finding, Reasons, no, rule, yes
from avenues.law.shared.decision import can_be_appealed, notice_sent
from avenues.law.shared.knowing import began
from avenues.law.sources import LGA74, LGSCO_FACT_SHEETS


class Why(Reasons):
    THE_DECISION = (
        LGSCO_FACT_SHEETS.cite("what it cannot look at"),
        "The Ombudsman cannot look at a decision that can be appealed, nor at how the council came to it. The Tribunal can.",
    )
    NOT_A_DECISION = LGA74.s("26(6)(a)"), "It is not a decision that can be appealed."
    PART_OF_THE_APPEAL = (
        LGA74.s("26(6)(a)"),
        "You appealed, and this is part of the appeal or came from the same decision. From the day of the decision until the appeal ended the Ombudsman cannot look at it, even if the Tribunal could not put it right.",
    )
    COULD_HAVE_APPEALED = (
        LGA74.s("26(6)(a)"),
        "You could have appealed about this. The Ombudsman looks at it only if it agrees that you could not be expected to appeal.",
    )
    BEFORE_THE_RIGHT = (
        LGA74.s("26(6)(a)"),
        "It began before the decision that can be appealed. The Ombudsman can look at the time until that decision.",
    )
    AFTER_THE_APPEAL = (
        LGA74.s("26(6)(a)"),
        "It happened after the appeal ended. The Ombudsman can look at it.",
    )
    NOT_CONNECTED = (
        LGA74.s("26(6)(a)"),
        "It is not part of an appeal, nor of a decision that can be appealed.",
    )
    COURT = LGA74.s("26(6)(c)"), "You started a court case about it, so the Ombudsman cannot look at it."
    NO_APPEAL = (
        LGA74.s("26(6)"),
        "No appeal stands in the way. Once you start a court case about it, the Ombudsman cannot look at it.",
    )


AFTERWARDS = frozenset({Matter.ORDER_NOT_CARRIED_OUT, Matter.RECOMMENDATION_NOT_FOLLOWED})
"""What can go wrong only once the Tribunal has spoken."""

NOTHING_TO_DO_WITH_PLANS = frozenset(
    {
        Matter.TRAVEL,
        Matter.EXCLUSION,
        Matter.ADMISSION,
        Matter.DISCRIMINATION,
        Matter.SEN_SUPPORT,
        Matter.PROVIDER_OTHER,
        Matter.HEALTH_POOR,
        Matter.SOCIAL_CARE_ASSESSMENT,
        Matter.SOCIAL_CARE_SERVICE,
        Matter.RECORDS,
        Matter.AREA_SERVICES,
    }
)


class Bar(Enum):
    """What stands in an ombudsman's way."""

    NONE = "nothing"
    APPEALED = "it was appealed"
    COULD_HAVE_APPEALED = "it could have been appealed"
    COURT = "it went to court"

    def because(self, *why: Reasons) -> Finding[Bar]:
        """This bar, for these reasons."""
        return Finding(self, why)


@rule(since="2014-09-01")
def is_the_decision(facts: Facts) -> Finding[bool]:
    """Where there is nothing else to look at: is it a decision that can be appealed, or how it was come to? Step 1."""
    if can_be_appealed(facts):
        return yes(Why.THE_DECISION)
    return no(Why.NOT_A_DECISION)


@rule(since="2014-09-01")
def tribunal_bar(facts: Facts) -> Finding[Bar]:
    """Does an appeal, a right of appeal or a court case stand in the ombudsman's way? Steps 2 to 5."""
    appeal = appeal_bar(facts)  # 2 to 4
    if appeal.value is not Bar.NONE:
        return appeal
    if facts.told("court_used"):  # 5; few have gone to court, and they know it: nobody is asked
        return Bar.COURT.because(Why.COURT)
    return appeal


@rule(since="2014-09-01")
def appeal_bar(facts: Facts) -> Finding[Bar]:
    """Does an appeal, or a right of appeal that was not used, stand in the way? Steps 2 to 4.

    An appeal that was made bars all that is connected with it, without discretion (*ex p PH*, *Milburn*). A
    right not used bars it unless it was unreasonable to expect its use, which the ombudsman decides.
    """
    appealable = bool(facts.matters & DECISIONS) and bool(can_be_appealed(facts))
    if not appealable and not _may_touch_an_appeal(facts):
        return Bar.NONE.because(Why.NOT_CONNECTED)
    if (
        not appealable
        and facts.matters & AFTERWARDS
        and facts.told("appeal_state") is not AppealState.RUNNING
    ):
        return Bar.NONE.because(Why.AFTER_THE_APPEAL)
    appealed = facts.appeal_lodged is not None
    if not appealed and not appealable:
        return Bar.NONE.because(Why.NO_APPEAL)
    if appealable and not facts.is_told("connected_to_appeal") and began(facts) < notice_sent(facts):
        return Bar.NONE.because(Why.BEFORE_THE_RIGHT)
    if not facts.connected_to_appeal:
        return Bar.NONE.because(Why.NOT_CONNECTED)
    if began(facts) < notice_sent(facts):
        return Bar.NONE.because(Why.BEFORE_THE_RIGHT)
    if not appealed:
        return Bar.COULD_HAVE_APPEALED.because(Why.COULD_HAVE_APPEALED)
    ended = appeal_ended(facts)
    if ended is not None and began(facts) > ended:
        return Bar.NONE.because(Why.AFTER_THE_APPEAL)
    return Bar.APPEALED.because(Why.PART_OF_THE_APPEAL)


def _may_touch_an_appeal(facts: Facts) -> bool:
    """May an appeal have to do with it? About the rest only who says so is believed."""
    return facts.told("appeal_lodged") is not None or not facts.matters <= NOTHING_TO_DO_WITH_PLANS


@rule(since="2014-09-01")
def appeal_ended(facts: Facts) -> date | None:
    """On what day did the appeal end? None while it goes on."""
    match facts.appeal_state:
        case AppealState.CONCEDED:
            return facts.conceded_on
        case AppealState.WITHDRAWN:
            return facts.withdrawn_on
        case AppealState.DECIDED:
            return facts.decision_sent
        case _:
            return None
