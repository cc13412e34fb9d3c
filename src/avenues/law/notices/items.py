"""What a notice must say: what belongs to each decision, what belongs to all, and what regulation 32 adds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from avenues.law.notices.kinds import Notice
from avenues.law.sources import CFA, RECOMMENDATIONS, REGS, Source

PART_3 = date(2014, 9, 1)
RECOMMENDATIONS_FROM = date(2018, 4, 3)
"""From this day the Tribunal can recommend about health and social care."""


class Item(Enum):
    """One thing that a notice must say: its words at a desk, and why it matters to the family."""

    def __init__(self, words: str, matters: str) -> None:
        self.words = words
        self.matters = matters

    REASONS = ("The reasons for the decision", "Without reasons nobody can tell what to answer.")
    RIGHT_TO_APPEAL = (
        "The right to appeal to the Tribunal",
        "A family that is not told of the right may lose it.",
    )
    TIME_LIMITS = (
        "The time limits for an appeal",
        "Tell the days themselves, so that nobody has to count.",
    )
    DISAGREEMENT_RESOLUTION = (
        "How disagreements can be resolved, and with whose help",
        "It is free, and stands beside every other avenue.",
    )
    ADVICE = (
        "Where to get advice and information about special educational needs",
        "SENDIASS is free and confidential.",
    )
    RECOMMENDATIONS = (
        "That the Tribunal can recommend things about health and social care",
        "Otherwise health and social care are left out of the appeal.",
    )
    MEDIATION = ("The right to mediation", "It covers education, health and social care, and is free.")
    CERTIFICATE = (
        "That an appeal needs a mediation certificate, unless it is only about the school or college",
        "An appeal without one that is needed is not taken.",
    )
    ADVISER = (
        "How to reach the mediation adviser",
        "The two months to contact the adviser are not moved by weekends or holidays.",
    )
    MEDIATION_TIMES = (
        "The timescales for mediation",
        "The certificate in 3 working days, the meeting in 30 days.",
    )
    WHAT_TO_TELL = (
        "That the council must be told of the wish to mediate, the issues, and any health care wanted",
        "Health care that is not named is not mediated.",
    )
    WHOM_TO_TELL = ("Whom at the council to tell", "The 30 days run from the day the council is told.")


@dataclass(frozen=True, slots=True)
class Asked:
    """An item as a notice must have it, and the provision that asks for it."""

    item: Item
    source: Source


MEDIATION_PART = (
    Item.MEDIATION,
    Item.CERTIFICATE,
    Item.ADVISER,
    Item.MEDIATION_TIMES,
    Item.WHAT_TO_TELL,
    Item.WHOM_TO_TELL,
)
IN_EVERY_NOTICE = (Item.RIGHT_TO_APPEAL, Item.TIME_LIMITS, Item.DISAGREEMENT_RESOLUTION, Item.ADVICE)
REASONS_ASKED_BY = {
    Notice.NO_ASSESSMENT: CFA.s("36(5)"),
    Notice.NO_PLAN: CFA.s("36(9)"),
    Notice.NO_AMENDMENT_AFTER_ALL: REGS.reg("22(4)"),
}
"""Where the law was read to ask for reasons. For the other notices see the open questions in `law.md`."""


def items_of(notice: Notice, on: date) -> tuple[Asked, ...]:
    """Everything that the notice must say if it is sent on the day, in the order of a letter.

    Raises `ValueError` for a day before 1 September 2014. Source: SI 2014/1530 regs 5(3), 10(3), 14(2),
    20(11), 21(10), 22(5), 25(2), 31(3) and 32; SI 2017/1306 from 3 April 2018.
    """
    if on < PART_3:
        raise ValueError("There were no such notices before 1 September 2014.")
    found = []
    if notice in REASONS_ASKED_BY:
        found.append(Asked(Item.REASONS, REASONS_ASKED_BY[notice]))
    found += [Asked(item, notice.source) for item in IN_EVERY_NOTICE]
    if on >= RECOMMENDATIONS_FROM and notice is not Notice.NO_ASSESSMENT:
        found.append(Asked(Item.RECOMMENDATIONS, RECOMMENDATIONS.cite()))
    return (*found, *(Asked(item, REGS.reg("32")) for item in MEDIATION_PART))
