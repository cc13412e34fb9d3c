"""Which kind of school or provider, and whether a matter is one to complain of there."""

from __future__ import annotations

from collections.abc import Set

from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Matter, Setting
from avenues.law.reasons import Finding, Reasons
from avenues.law.room import Standing
from avenues.law.sources import CFA, SCHOOL_COMPLAINTS

PROVIDER_MATTERS = frozenset(
    {Matter.SEN_SUPPORT, Matter.PROVISION_NOT_MADE, Matter.DISCRIMINATION, Matter.PROVIDER_OTHER}
)
GOES_ON = frozenset({Matter.SEN_SUPPORT, Matter.PROVISION_NOT_MADE})  # help that is not given today
INCIDENTS = PROVIDER_MATTERS - GOES_ON

COUNCIL_SCHOOLS = frozenset(
    {
        Setting.MAINTAINED_SCHOOL,
        Setting.MAINTAINED_NURSERY,
        Setting.MAINTAINED_SPECIAL,
        Setting.PUPIL_REFERRAL_UNIT,
    }
)
ACADEMIES = frozenset({Setting.ACADEMY, Setting.SPECIAL_ACADEMY, Setting.SIXTEEN_TO_NINETEEN_ACADEMY})
COLLEGES = frozenset({Setting.COLLEGE, Setting.SPECIALIST_COLLEGE})

ROOM_OF: dict[Setting, str] = {
    **dict.fromkeys(COUNCIL_SCHOOLS, "school_complaint_maintained"),
    **dict.fromkeys(ACADEMIES, "school_complaint_academy"),
    Setting.INDEPENDENT: "school_complaint_independent",
    Setting.NON_MAINTAINED_SPECIAL: "school_complaint_nmss",
    Setting.EARLY_YEARS: "early_years_complaint",
    **dict.fromkeys(COLLEGES, "post16_complaint"),
}


class Why(Reasons):
    # What a complaint to a provider is not for: SCM-NOT-IN-SCOPE
    COUNCILS_DECISION = (
        SCHOOL_COMPLAINTS.cite("matters not in scope"),
        "The council decides about assessments and plans, and the Tribunal can change that. A complaint about a school cannot.",
    )
    EXCLUSION_ROUTE = (
        SCHOOL_COMPLAINTS.cite("matters not in scope"),
        "A suspension or exclusion has its own route: the governors, then an independent review.",
    )
    ADMISSION_ROUTE = (
        SCHOOL_COMPLAINTS.cite("matters not in scope"),
        "A refused place has its own route: the admission appeal.",
    )
    MUST_ADMIT = (
        CFA.s("43"),
        "A school or college that a plan names must take {child}. Ask the council to see to it, and get legal advice.",
    )
    NOT_ABOUT_A_PROVIDER = (
        SCHOOL_COMPLAINTS.cite("matters in scope"),
        "This is for what a school, college or nursery did or did not do.",
    )


def out_of_scope(facts: Facts) -> Reasons | None:
    """Why none of this is for a complaint about a provider; None if some of it is. (SCM-NOT-IN-SCOPE)"""
    matters = facts.matters
    if matters & PROVIDER_MATTERS:
        return None
    if matters & DECISIONS:
        return Why.COUNCILS_DECISION
    if Matter.EXCLUSION in matters:
        return Why.EXCLUSION_ROUTE
    if Matter.ADMISSION in matters:
        return Why.ADMISSION_ROUTE
    if Matter.PLACE_REFUSED in matters:
        return Why.MUST_ADMIT
    return Why.NOT_ABOUT_A_PROVIDER


def not_for_this(facts: Facts, settings: Set[Setting], other_settings: Reasons) -> Finding[Standing] | None:
    """Is a room of these settings not the place, for the matter or for the setting? None if it is."""
    scope = out_of_scope(facts)
    if scope is not None:
        return Standing.NOT_AVAILABLE.because(scope)
    if facts.setting not in settings:
        return Standing.NOT_AVAILABLE.because(other_settings)
    return None
