"""The notices that the council must send with a decision, each with the regulation that asks for it."""

from __future__ import annotations

from avenues.law.options import Matter, Option
from avenues.law.sources import REGS, Source


class Notice(Option):
    """A notice of a decision. `decision` is what it tells of, as section 51(2) has it; `source` what asks for it."""

    def __init__(self, key: str, words: str, decision: Matter, source: Source) -> None:
        super().__init__(key, words)
        self.decision = decision
        self.source = source

    NO_ASSESSMENT = (
        "no_assessment",
        "No assessment of education, health and care needs",
        Matter.REFUSED_ASSESSMENT,
        REGS.reg("5(3)"),
    )
    NO_PLAN = ("no_plan", "No plan after an assessment", Matter.REFUSED_PLAN, REGS.reg("10(3)"))
    FINAL_PLAN = ("final_plan", "The first final plan", Matter.PLAN_CONTENT, REGS.reg("14(2)"))
    NO_CHANGE_AFTER_REVIEW = (
        "no_change_after_review",
        "No change to the plan after a review meeting at a school or college",
        Matter.REFUSED_AMENDMENT,
        REGS.reg("20(11)"),
    )
    NO_CHANGE_AFTER_REVIEW_ELSEWHERE = (
        "no_change_after_review_elsewhere",
        "No change to the plan after a review, where there is no school or college",
        Matter.REFUSED_AMENDMENT,
        REGS.reg("21(10)"),
    )
    END_AFTER_REVIEW = (
        "end_after_review",
        "The plan ends, after a review meeting at a school or college",
        Matter.PLAN_CEASED,
        REGS.reg("20(11)"),
    )
    END_AFTER_REVIEW_ELSEWHERE = (
        "end_after_review_elsewhere",
        "The plan ends, after a review where there is no school or college",
        Matter.PLAN_CEASED,
        REGS.reg("21(10)"),
    )
    AMENDED_PLAN = ("amended_plan", "An amended final plan", Matter.PLAN_CONTENT, REGS.reg("22(5)"))
    NO_AMENDMENT_AFTER_ALL = (
        "no_amendment_after_all",
        "No change to the plan, after changes were proposed",
        Matter.REFUSED_AMENDMENT,
        REGS.reg("22(5)"),
    )
    NO_REASSESSMENT = (
        "no_reassessment",
        "No new assessment",
        Matter.REFUSED_REASSESSMENT,
        REGS.reg("25(2)"),
    )
    PLAN_ENDS = ("plan_ends", "The plan ends", Matter.PLAN_CEASED, REGS.reg("31(3)"))
