"""What other avenues do to a complaint to the Ombudsman and to its 12 months."""

from __future__ import annotations

from avenues.law.facts import Facts, Untold
from avenues.law.reasons import Reasons
from avenues.law.room import Effect, Interplay
from avenues.law.shared.tribunal_bar import Bar, tribunal_bar
from avenues.law.shared.tribunal_bar import Why as Tribunal
from avenues.law.sources import FROM_KNOWLEDGE, LGA74, LGSCO_PRACTICE, LINK_OFFICERS


class Why(Reasons):
    COMPLAINT_FIRST = (
        LGA74.s("26(5)"),
        "The Ombudsman waits for the final answer, or about 12 weeks. Its own 12 months run all the same.",
    )
    ALL_STAGES_FIRST = (
        LGSCO_PRACTICE.cite("frequently asked questions"),
        "The Ombudsman expects all three stages first. Its own 12 months run all the same.",
    )
    TRAVEL_APPEAL_FIRST = (
        LINK_OFFICERS.cite("chapter 4"),
        "The travel appeal comes first. After it you go to the Ombudsman directly.",
    )
    PANEL_FIRST = (
        LGA74.s("26(5)", FROM_KNOWLEDGE),
        "For a school run by the council, the panel comes first. The Ombudsman can then look at how it went about it.",
    )
    APPEAL_CLOSES = (
        LGA74.s("26(6)(a)"),
        "An appeal puts what it covers beyond the Ombudsman, and often the education during the appeal too. Complain about earlier delay separately. This is no reason not to appeal: only the Tribunal can change the plan.",
    )
    COURT_CLOSES = (
        LGA74.s("26(6)(c)"),
        "Once you start a court case about it, the Ombudsman cannot look at it.",
    )
    OTHER_BODY = (
        LGA74.s("25(1)", FROM_KNOWLEDGE),
        "That is about another body, so both can run. It does not stop the Ombudsman’s 12 months.",
    )
    NOT_A_BAR = (
        LGA74.s("26(6)(b)", FROM_KNOWLEDGE),
        "Asking the Secretary of State does not keep the Ombudsman out. It does not stop the 12 months.",
    )
    NOTHING_STOPS_THE_CLOCK = (
        LGA74.s("26B"),
        "Both can run at the same time. It does not stop the Ombudsman’s 12 months.",
    )


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the Ombudsman, and to its clock?"""
    match other:
        case "appeal":
            return _appeal(facts)
        case "judicial_review":
            if facts is not None and facts.told("court_used"):
                return Effect.CLOSES_HERE.because(Tribunal.COURT)
            return Effect.CLOSES.because(Why.COURT_CLOSES)
        case "council_complaint" | "adult_social_care_complaint":
            return Effect.NEEDS_FIRST.because(Why.COMPLAINT_FIRST)
        case "childrens_social_care_complaint":
            return Effect.NEEDS_FIRST.because(Why.ALL_STAGES_FIRST)
        case "travel_appeal":
            return Effect.NEEDS_FIRST.because(Why.TRAVEL_APPEAL_FIRST)
        case "admission_appeal" | "exclusion_review":
            return Effect.NEEDS_FIRST.because(Why.PANEL_FIRST)
        case "secretary_of_state":
            return Effect.INDEPENDENT.because(Why.NOT_A_BAR)
        case (
            "nhs_complaint"
            | "health_service_ombudsman"
            | "school_complaint_maintained"
            | "school_complaint_academy"
            | "school_complaint_independent"
            | "school_complaint_nmss"
            | "early_years_complaint"
            | "post16_complaint"
        ):
            return Effect.INDEPENDENT.because(Why.OTHER_BODY)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)


def _appeal(facts: Facts | None) -> Interplay:
    """An appeal closes what it covers. What is told so far may show that it does, or does not, here."""
    bar = None if facts is None else _bar_as_told(facts)
    if bar is Bar.APPEALED:
        return Effect.CLOSES_HERE.because(Tribunal.PART_OF_THE_APPEAL)
    if bar is Bar.NONE and facts is not None and facts.told("connected_to_appeal") is False:
        return Effect.INDEPENDENT.because(Tribunal.NOT_CONNECTED)
    return Effect.CLOSES.because(Why.APPEAL_CLOSES)


def _bar_as_told(facts: Facts) -> Bar | None:
    """The bar, if what is told shows it. None if not: nobody is asked here."""
    try:
        return tribunal_bar(facts).value
    except Untold:
        return None
