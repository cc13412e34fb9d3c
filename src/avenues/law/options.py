"""The kinds of answer that a fact can have: each option's key, and its words for a page.

Keys are what files and addresses hold; words may hold `{child}` and its kin (see `words.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Self, TypeVar

AnOption = TypeVar("AnOption", bound="Option")


class Option(Enum):
    """Base of the enums below. A member is found by its key: `Matter("travel")`."""

    def __init__(self, key: str, words: str, hint: str = "") -> None:
        self.key = key
        self.words = words
        self.hint = hint

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return next((member for member in cls if member.key == value), None)

    __hash__ = object.__hash__  # there is but one of each; Enum's own looks at the name


def in_order(options: Iterable[AnOption]) -> list[AnOption]:
    """The options in the order in which they are declared, whatever set they came in."""
    chosen = list(dict.fromkeys(options))
    if not chosen[1:]:  # most families have one matter
        return chosen
    return [option for option in type(chosen[0]) if option in chosen]


class Matter(Option):
    """One thing in dispute, of a known kind."""

    # A decision about an assessment or a plan
    REFUSED_ASSESSMENT = (
        "refused_assessment",
        "The council refused to assess {childs} education, health and care needs",
    )
    REFUSED_PLAN = (
        "refused_plan",
        "The council assessed {child} but refused to issue a plan",
        "An Education, Health and Care (EHC) plan",
    )
    PLAN_CONTENT = (
        "plan_content",
        "I disagree with what the plan says, or with the school or college it names",
    )
    REFUSED_REASSESSMENT = ("refused_reassessment", "The council refused to assess {childs} needs again")
    REFUSED_AMENDMENT = ("refused_amendment", "The council refused to change the plan after a review")
    PLAN_CEASED = ("plan_ceased", "The council decided to end the plan")
    # What the council does or does not do
    COUNCIL_DELAY = ("council_delay", "The council is late with an assessment, a plan or a review")
    COUNCIL_HANDLING = ("council_handling", "The council handled things badly or does not answer")
    PROVISION_NOT_MADE = (
        "provision_not_made",
        "{Child} {child_does_not} get the education support that is in the plan",
        "Section F of the plan",
    )
    HEALTH_NOT_PROVIDED = (
        "health_not_provided",
        "{Child} {child_does_not} get the health care that is in the plan",
        "Section G of the plan",
    )
    SOCIAL_CARE_NOT_PROVIDED = (
        "social_care_not_provided",
        "{Child} {child_does_not} get the social care that is in the plan",
        "Section H of the plan",
    )
    PLACE_REFUSED = ("place_refused", "The school or college named in the plan will not take {child}")
    OUT_OF_EDUCATION = ("out_of_education", "{Child} {child_has} no school place or cannot go to school")
    PERSONAL_BUDGET = ("personal_budget", "A personal budget or direct payment for support in the plan")
    ORDER_NOT_CARRIED_OUT = (
        "order_not_carried_out",
        "The council has not done what the Tribunal ordered, or what it agreed in an appeal",
    )
    AGREEMENT_NOT_KEPT = ("agreement_not_kept", "What was agreed in mediation has not been done")
    RECOMMENDATION_NOT_FOLLOWED = (
        "recommendation_not_followed",
        "A Tribunal recommendation about health or social care has not been answered or followed",
    )
    # School, college, early years
    SEN_SUPPORT = (
        "sen_support",
        "The school, college or nursery does not give {child} the help {they_need}",
        "With or without a plan",
    )
    PROVIDER_OTHER = (
        "provider_other",
        "Something else that the school, college or nursery did or did not do",
    )
    DISCRIMINATION = ("discrimination", "{Child} {child_was} treated unfairly because of a disability")
    EXCLUSION = ("exclusion", "{Child} {child_was} suspended or permanently excluded")
    ADMISSION = ("admission", "A school refused {child} a place", "{Child} {child_has} no plan that names it")
    TRAVEL = ("travel", "Travel to school or college")
    # Health and social care
    HEALTH_REFUSED = (
        "health_refused",
        "The NHS refused or stopped a therapy or service",
        "For example speech and language therapy",
    )
    HEALTH_POOR = ("health_poor", "NHS care was late or poor")
    SOCIAL_CARE_ASSESSMENT = ("social_care_assessment", "The assessment of {childs} social care needs")
    SOCIAL_CARE_SERVICE = (
        "social_care_service",
        "A social care service or decision",
        "For example short breaks or a direct payment",
    )
    # Everything around it
    RECORDS = ("records", "Seeing or correcting records about {child}")
    AREA_SERVICES = (
        "area_services",
        "How services for SEND work across the area",
        "The local offer, for example",
    )

    @property
    def is_decision(self) -> bool:
        """Is it a decision about an assessment or plan that section 51 lets a person appeal?"""
        return self in DECISIONS


DECISIONS = frozenset(
    {
        Matter.REFUSED_ASSESSMENT,
        Matter.REFUSED_PLAN,
        Matter.PLAN_CONTENT,
        Matter.REFUSED_REASSESSMENT,
        Matter.REFUSED_AMENDMENT,
        Matter.PLAN_CEASED,
    }
)


class Asker(Option):
    """Who asks."""

    PARENT = ("parent", "I am a parent or carer", "You have parental responsibility, or care for the child")
    YOUNG_PERSON = ("young_person", "I am the child or young person")
    REPRESENTATIVE = (
        "representative",
        "I am a deputy or attorney",
        "Appointed by the Court of Protection or by a lasting power of attorney",
    )
    HELPER = ("helper", "I am helping a family", "For example a friend, an adviser or a charity worker")


class Section(Option):
    """The sections of a plan (SI 2014/1530, regulation 12)."""

    A = ("a", "Section A: views, interests and hopes")
    B = ("b", "Section B: special educational needs")
    C = ("c", "Section C: health needs")
    D = ("d", "Section D: social care needs")
    E = ("e", "Section E: outcomes")
    F = ("f", "Section F: special educational provision")
    G = ("g", "Section G: health care provision")
    H1 = ("h1", "Section H1: social care provision for a disabled child under 18")
    H2 = ("h2", "Section H2: other social care provision")
    I = ("i", "Section I: the school or college, or its type")  # noqa: E741
    J = ("j", "Section J: personal budget")
    K = ("k", "Section K: advice and information")


EDUCATION = frozenset({Section.B, Section.F, Section.I})
HEALTH = frozenset({Section.C, Section.G})
SOCIAL_CARE = frozenset({Section.D, Section.H1, Section.H2})


class Plan(Option):
    """Has the child or young person a plan, and in what state?"""

    NONE = ("none", "No plan")
    IN_ASSESSMENT = ("in_assessment", "No plan yet: the council is assessing, or deciding whether to")
    DRAFT = ("draft", "A draft plan, or draft changes to a plan")
    FINAL = ("final", "A final plan")
    ENDED = ("ended", "There was a plan; the council has ended it")


class Setting(Option):
    """Where the child or young person is educated."""

    MAINTAINED_SCHOOL = (
        "maintained_school",
        "A school run by the council",
        "Community, foundation or voluntary",
    )
    MAINTAINED_NURSERY = ("maintained_nursery", "A nursery school run by the council")
    MAINTAINED_SPECIAL = ("maintained_special", "A special school run by the council")
    PUPIL_REFERRAL_UNIT = ("pupil_referral_unit", "A pupil referral unit")
    ACADEMY = ("academy", "An academy or free school")
    SPECIAL_ACADEMY = ("special_academy", "A special academy or special free school")
    INDEPENDENT = ("independent", "An independent school", "With or without fees, special or not")
    NON_MAINTAINED_SPECIAL = ("non_maintained_special", "A non-maintained special school")
    EARLY_YEARS = ("early_years", "A nursery, pre-school or childminder that is not a school")
    COLLEGE = ("college", "A further education or sixth-form college")
    SIXTEEN_TO_NINETEEN_ACADEMY = ("sixteen_to_nineteen_academy", "A 16 to 19 academy")
    SPECIALIST_COLLEGE = ("specialist_college", "A specialist college or training provider")
    HIGHER_EDUCATION = ("higher_education", "A university, or a degree-level course at a college")
    HOME = ("home", "At home, or nowhere just now")
    CUSTODY = (
        "custody",
        "In youth custody",
        "A young offender institution, secure school or secure children's home",
    )

    @property
    def is_school(self) -> bool:
        """Is it a school, in the sense of the complaints and discrimination rules?"""
        return self in SCHOOLS


SCHOOLS = frozenset(
    {
        Setting.MAINTAINED_SCHOOL,
        Setting.MAINTAINED_NURSERY,
        Setting.MAINTAINED_SPECIAL,
        Setting.PUPIL_REFERRAL_UNIT,
        Setting.ACADEMY,
        Setting.SPECIAL_ACADEMY,
        Setting.INDEPENDENT,
        Setting.NON_MAINTAINED_SPECIAL,
        Setting.SIXTEEN_TO_NINETEEN_ACADEMY,
    }
)


class CertificateKind(Option):
    """Why a mediation certificate was issued."""

    NOT_WANTED = ("not_wanted", "You said that you did not want mediation")
    HELD = ("held", "You took part in mediation")
    NOT_ARRANGED = ("not_arranged", "The council could not arrange mediation in time")


class AppealState(Option):
    """How far an appeal has come."""

    RUNNING = ("running", "It is going on")
    CONCEDED = ("conceded", "The council told the Tribunal that it will not oppose it")
    WITHDRAWN = ("withdrawn", "It was withdrawn")
    DECIDED = ("decided", "The Tribunal has decided it")


class Order(Option):
    """What a Tribunal order, or a mediation agreement on an appealable issue, requires."""

    DISMISSED = ("dismissed", "The appeal was dismissed")
    ASSESS = ("assess", "To assess, or assess again")
    MAKE_PLAN = ("make_plan", "To make a plan")
    RECONSIDER = ("reconsider", "To think again about whether a plan is needed")
    AMEND_PROVISION = ("amend_provision", "To change the needs or the provision in the plan (Section B or F)")
    AMEND_PLACEMENT = ("amend_placement", "To change the school or college in the plan (Section I)")
    CONTINUE_PLAN = ("continue_plan", "To keep the plan as it is")
    CONTINUE_AMENDED = ("continue_amended", "To keep the plan and change it")


class Strand(Option):
    """Education, health or social care."""

    EDUCATION = ("education", "Education")
    HEALTH = ("health", "Health")
    SOCIAL_CARE = ("social_care", "Social care")


class DelayReason(Option):
    """What the council may point to when it is late (SI 2014/1530, regulations 5(4), 10(4), 13(3), 44(3))."""

    SCHOOL_CLOSED = ("school_closed", "Advice was needed from a school or nursery closed for 4 weeks or more")
    EXCEPTIONAL = ("exceptional", "Something exceptional happened to {child} or the family")
    AWAY_4_WEEKS = ("away_4_weeks", "{Child} or the parent was away from the area for 4 weeks or more")
    AWAY_2_WEEKS = ("away_2_weeks", "{Child} or the parent was away from the area for 2 to 4 weeks")
    NONE = ("none", "None of these")


class LateBy(Option):
    """What the council is late with."""

    DECISION_TO_ASSESS = ("decision_to_assess", "Deciding whether to assess", "6 weeks from the request")
    PLAN = ("plan", "Finishing the assessment or the plan", "20 weeks from the request")
    REVIEW = ("review", "Holding the annual review")
    AFTER_REVIEW = ("after_review", "Deciding, or sending the changed plan, after the review meeting")
    REASSESSMENT = ("reassessment", "Deciding whether to assess again", "15 days from the request")
    PHASE_TRANSFER = ("phase_transfer", "Naming the next school or college before a move")


class TherapyPlace(Option):
    """Where the therapy or health service stands."""

    SECTION_F = ("section_f", "In Section F of the plan (education)")
    SECTION_G = ("section_g", "In Section G of the plan (health)")
    NOT_IN_PLAN = ("not_in_plan", "There is a plan, but it is not in it")
    NO_PLAN = ("no_plan", "There is no plan")


class ExclusionKind(Option):
    """What kind of exclusion."""

    PERMANENT = ("permanent", "Permanent exclusion")
    OVER_15_DAYS = ("over_15_days", "Suspended for more than 15 school days in one term")
    SIX_TO_15_DAYS = ("six_to_15_days", "Suspended for more than 5 and up to 15 school days in one term")
    SHORT = ("short", "Suspended for 5 school days or fewer in one term")


class BudgetDecision(Option):
    """What was decided about a direct payment."""

    REFUSED = ("refused", "It was refused")
    REDUCED = ("reduced", "It was reduced")
    STOPPED = ("stopped", "It was stopped")
    AMOUNT = ("amount", "The amount of the budget is wrong")


class RecordsWish(Option):
    """What a person wants of records."""

    OWN_DATA = ("own_data", "To see information about {child} or me")
    SCHOOL_RECORD = ("school_record", "To see {childs} school record")
    CORRECTION = ("correction", "To have something wrong put right")
    POLICIES = ("policies", "To see policies, figures or other information not about a person")


class RecordsHolder(Option):
    """Who holds information that is not about a person."""

    STATE_SCHOOL = ("state_school", "A school or academy that the state pays for")
    PUBLIC_BODY = ("public_body", "The council, the NHS, a college or another public body")
    PRIVATE = ("private", "An independent school, a company or a charity")


class Tried(Option):
    """What has been tried so far."""

    SPOKEN_TO_SCHOOL = ("spoken_to_school", "I spoke to the school, college or nursery")
    SPOKEN_TO_COUNCIL = ("spoken_to_council", "I spoke to the council")
    SPOKEN_TO_SERVICE = ("spoken_to_service", "I spoke to the NHS or social care service")
    SENDIASS = (
        "sendiass",
        "I asked SENDIASS for advice",
        "The local SEND information, advice and support service",
    )
    NOTHING = ("nothing", "Nothing yet")
