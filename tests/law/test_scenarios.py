"""Whole stories, assessed: what the papers say of each. Expected values are the papers' or found by hand.

The stories stand in `tests/support/stories.py`. "Complaints paper" and "SEND paper" are the two summaries of
the law on which the rooms rest; a number after them is a section.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from tests.support.stories import LEFT_OUT, LETTER, ON, SEED, STORIES, a_decision, a_story, something_done

from avenues.law.assess import Assessment, Waits, assess
from avenues.law.avenues import rooms
from avenues.law.checks import contradictions
from avenues.law.clocks import Progress, progress
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import (
    AppealState,
    Asker,
    BudgetDecision,
    LateBy,
    Matter,
    Plan,
    RecordsHolder,
    RecordsWish,
    Section,
    Setting,
    Strand,
)
from avenues.law.pathway import walk
from avenues.law.reasons import Finding, Step
from avenues.law.room import Effect, Standing
from avenues.law.shared.certificate import certificate_required
from avenues.law.telling import shape

OPEN, ONCE, NOT_YET = Standing.OPEN, Standing.OPEN_ONCE, Standing.NOT_YET
LAPSED, NOT = Standing.LAPSED, Standing.NOT_AVAILABLE
IAS, TALK, DR, MED, APPEAL = (
    "sendiass_support",
    "local_resolution",
    "disagreement_resolution",
    "mediation",
    "appeal",
)
SCM, SCA, SCI, SCN = (
    "school_complaint_maintained",
    "school_complaint_academy",
    "school_complaint_independent",
    "school_complaint_nmss",
)
EYP, P16, DFE, OFS = "early_years_complaint", "post16_complaint", "dfe_provider_complaint", "ofsted_complaint"
LAC, LGO, CSC, ASC = (
    "council_complaint",
    "local_government_ombudsman",
    "childrens_social_care_complaint",
    "adult_social_care_complaint",
)
NHS, PHS, JNT, SOS, JR = (
    "nhs_complaint",
    "health_service_ombudsman",
    "joint_ombudsman",
    "secretary_of_state",
    "judicial_review",
)
EQD, EXC, ADM, TRV, PBR, ICO, ASI = (
    "disability_discrimination_claim",
    "exclusion_review",
    "admission_appeal",
    "travel_appeal",
    "personal_budget_review",
    "information_rights",
    "area_inspection",
)


def standings(facts: Facts) -> dict[str, Standing]:
    """Each avenue's standing. A story leaves none waiting."""
    return {answer.key: _told(answer.standing).value for answer in assess(facts).avenues}


def _told(standing: Finding[Standing] | Waits) -> Finding[Standing]:
    assert isinstance(standing, Finding), standing
    return standing


def whys(facts: Facts, key: str) -> list[str]:
    """The names of the reasons for an avenue's standing, in order."""
    because = _told(assess(facts).avenue(key).standing).because
    return [(reason.why if isinstance(reason, Step) else reason).name for reason in because]


def steps(facts: Facts, key: str) -> list[str]:
    return [step.do.name for step in assess(facts).avenue(key).steps]


def ends(facts: Facts, key: str) -> dict[str, date | None]:
    return {limit.clock.id: limit.ends.value for limit in assess(facts).avenue(key).limits}


def owed(found: Assessment) -> dict[str, tuple[date | None, Progress]]:
    """Every duty with a day, of the rooms and of the council's process."""
    every = [*found.process, *(duty for answer in found.avenues for duty in answer.duties)]
    return {duty.clock.id: (duty.due.value, progress(duty, found.on)) for duty in every}


def questions(facts: Facts) -> list[str]:
    """What the pathway asks, from the first question to the last, if the answers are the story's."""
    now, asked = Facts(on=facts.on), list[str]()
    while (question := walk(now).next_question) is not None:
        asked.append(question)
        now = now.but(**{question: facts.told(question)})
        assert facts.is_told(question), f"the story is silent on {question}"
    return asked


# --- Complaints paper 11: the seed page's examples -------------------------------------------------

NAMED_OR_LEFT_OUT: dict[str, dict[str, Standing]] = {
    # "LAC and LGO for delay or missed steps only"; "JR only where there is no decision or no notice"
    "S1 a plan refused": {
        IAS: OPEN,
        MED: OPEN,
        APPEAL: ONCE,
        DR: OPEN,
        ICO: OPEN,
        LAC: NOT,
        LGO: NOT,
        SOS: NOT,
        JR: NOT,
        DFE: NOT,
        SCM: NOT,
        EQD: NOT,
    },
    # "With no plan and no such decision [mediation] is not available; DR is"
    "S2 therapy refused, no plan": {
        NHS: OPEN,
        DR: OPEN,
        PHS: ONCE,
        IAS: OPEN,
        ASI: OPEN,
        MED: NOT,
        APPEAL: NOT,
        LAC: NOT,
        LGO: NOT,
        SOS: NOT,
    },
    # "if the therapy is in F, LAC, LGO, SOS or JR against the council"
    "S2 therapy refused, in Section F": {
        LAC: OPEN,
        LGO: ONCE,
        JR: OPEN,
        NHS: OPEN,
        DR: OPEN,
        MED: NOT,
        APPEAL: NOT,
    },
    # "if in G, ICB under s.42(3), JR"
    "S2 therapy refused, in Section G": {NHS: OPEN, PHS: ONCE, JR: OPEN, DR: OPEN, LAC: NOT, MED: NOT},
    "S3 a school that does not help": {
        DR: OPEN,
        SCM: OPEN,
        DFE: ONCE,
        OFS: ONCE,
        IAS: OPEN,
        ICO: OPEN,
        LGO: NOT,  # "Not: LGSCO about the school"
        MED: NOT,
        APPEAL: NOT,
        SCA: NOT,
    },
    # "Academy: only parents have the para 33 right; a young person needs the academy's policy or a parent"
    "S3 an academy, a young person asks": {DR: OPEN, SCA: NOT, DFE: NOT, OFS: ONCE, SCM: NOT, LGO: NOT},
    "S4 social care assessment, under 18": {
        CSC: OPEN,
        ASC: NOT,
        LGO: ONCE,
        DR: OPEN,
        JR: OPEN,
        IAS: OPEN,
        LAC: NOT,
        ICO: OPEN,
    },
    "S4 social care assessment, adult": {ASC: OPEN, CSC: NOT, LGO: ONCE, DR: OPEN, JR: OPEN, LAC: NOT},
    # "Not: ADM, SCM, LGO"
    "S5 another school wanted": {
        APPEAL: OPEN,
        MED: OPEN,
        DR: OPEN,
        IAS: OPEN,
        ADM: NOT,
        SCM: NOT,
        LGO: NOT,
        LAC: NOT,
    },
    "S6 plan support not put in place": {
        LAC: OPEN,
        LGO: ONCE,
        JR: OPEN,
        SOS: ONCE,
        DR: OPEN,
        SCM: OPEN,
        DFE: ONCE,
        OFS: ONCE,
        IAS: OPEN,
        APPEAL: NOT,
        MED: NOT,
    },
    "S7 health and social care not given": {
        DR: OPEN,
        CSC: OPEN,
        NHS: OPEN,
        PHS: ONCE,
        LGO: ONCE,
        JNT: ONCE,
        JR: OPEN,
        IAS: OPEN,
        ASC: NOT,
        LAC: NOT,
    },
}


@pytest.mark.parametrize("name", SEED)
def test_the_avenues_that_the_paper_names_for_a_seed_example(name: str) -> None:
    found = standings(SEED[name])
    expected = NAMED_OR_LEFT_OUT[name]
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("S1 a plan refused", LGO, "THE_DECISION"),
        ("S1 a plan refused", LAC, "APPEALABLE"),
        ("S1 a plan refused", JR, "APPEAL_IS_ADEQUATE"),
        ("S2 therapy refused, no plan", MED, "NO_TRIGGER"),
        ("S2 therapy refused, in Section F", LAC, "THERAPY_IN_F"),
        ("S2 therapy refused, in Section F", NHS, "SECTION_F"),
        ("S3 a school that does not help", LGO, "NOT_SCHOOLS"),
        ("S3 an academy, a young person asks", SCA, "PARENTS_ONLY"),
        ("S4 social care assessment, under 18", CSC, "IN_YOUR_OWN_RIGHT"),
        ("S5 another school wanted", LGO, "THE_DECISION"),
        ("S6 plan support not put in place", JR, "DUTY_NOT_DONE"),
        ("S6 plan support not put in place", SCM, "NOT_PASSED_ON"),  # EDU-LA-NONDELEGABLE
        ("S7 health and social care not given", DR, "DELIVERY_BY_AGREEMENT"),  # T-11
        ("S7 health and social care not given", LAC, "OWN_PROCEDURE"),
    ],
)
def test_why_an_avenue_stands_so_in_a_seed_example(name: str, key: str, why: str) -> None:
    assert why in whys(SEED[name], key)


@pytest.mark.parametrize(
    ("name", "key", "step"),
    [
        # "Complaint about earlier delay … worded to stand apart"
        ("S1 a plan refused", APPEAL, "COMPLAIN_FIRST_ABOUT_DELAY"),
        ("S1 a plan refused", LGO, "DELAY_SEPARATELY"),
        ("S1 a plan refused", ICO, "ASK_FOR_PAPERS"),  # "SAR to get the panel papers"
        ("S2 therapy refused, no plan", NHS, "ASK_FOR_ASSESSMENT"),
        ("S2 therapy refused, no plan", NHS, "ADVOCACY"),
        ("S2 therapy refused, no plan", NHS, "ASK_PALS"),
        ("S2 therapy refused, in Section F", NHS, "COUNCIL_FIRST"),
        ("S2 therapy refused, in Section G", NHS, "LEGAL_ADVICE"),
        ("S3 a school that does not help", TALK, "ASK_FOR_ASSESSMENT"),
        ("S3 a school that does not help", SCM, "ASK_FOR_ASSESSMENT"),
        ("S3 a school that does not help", SCM, "SPEAK_FIRST"),
        ("S3 an academy, a young person asks", TALK, "ASK_FOR_ASSESSMENT"),
        ("S3 an academy, a young person asks", SCA, "OWN_POLICY"),
        ("S6 plan support not put in place", TALK, "COUNCIL_ANSWERS_FOR_PLAN"),
        ("S6 plan support not put in place", SCM, "WRITE_TO_COUNCIL"),
        ("S7 health and social care not given", NHS, "ONE_ANSWER"),  # "so ask for it expressly"
        ("S7 health and social care not given", DR, "ONE_PROCESS"),
        ("S7 health and social care not given", LAC, "EDUCATION_TOO"),  # Section F and s.19
    ],
)
def test_what_the_paper_adds_to_a_seed_example_is_a_step(name: str, key: str, step: str) -> None:
    assert step in steps(SEED[name], key)


def test_s1_the_appeal_clock_first() -> None:
    """The first day of all is that of the adviser and of the appeal: Wednesday 6 January 2027."""
    found = assess(SEED["S1 a plan refused"])
    days = [limit.ends.value for answer in found.avenues for limit in answer.limits if limit.ends.value]
    assert min(days) == date(2027, 1, 6)
    assert ends(found.facts, MED) == {"TL-B1": date(2027, 1, 6)}
    assert ends(found.facts, APPEAL) == {"TL-C1": date(2027, 1, 6)}


def test_s6_the_letter_to_the_council_comes_before_the_school() -> None:
    """SEED-5: council first."""
    first, second, *_ = assess(SEED["S6 plan support not put in place"]).avenue(TALK).steps
    assert (first.do.name, second.do.name) == ("COUNCIL_ANSWERS_FOR_PLAN", "TALK_TO_SCHOOL")
    assert steps(SEED["S6 plan support not put in place"], SCM)[0] == "WRITE_TO_COUNCIL"


def test_s7_each_clock_is_kept_apart() -> None:
    """Happened on 10 September, known on the 15th: CSC counts from the first, the others from the second."""
    story = SEED["S7 health and social care not given"]
    assert ends(story, CSC) == {"CSC-LIMIT": date(2027, 9, 10)}
    assert ends(story, NHS) == {"C09-LIMIT": date(2027, 9, 15)}
    assert ends(story, PHS) == {"PHS-LIMIT": date(2027, 9, 15)}
    assert ends(story, LGO) == {"LGO-LIMIT": date(2027, 9, 14)}
    assert ends(story, JR) == {"JR-LIMIT": date(2026, 12, 10)}


def test_an_advocate_is_owed_to_the_child_and_not_to_the_adult() -> None:
    """CSC-ADVOCATE is for children."""
    assert "CSC-ADVOCATE" in owed(assess(SEED["S4 social care assessment, under 18"]))
    assert "CSC-ADVOCATE" not in owed(assess(SEED["S4 social care assessment, adult"]))


# --- Complaints paper 10.1: the matrix, cell by cell -----------------------------------------------

CAN, FIRST, SHUT, PAUSE = Effect.INDEPENDENT, Effect.NEEDS_FIRST, Effect.CLOSES, Effect.PAUSES
SCHOOLS = (SCM, SCA, SCI, SCN, EYP, P16)
COLUMNS: dict[str, tuple[str, ...]] = {
    "DR": (DR,),
    "school": SCHOOLS,
    "LAC": (LAC,),
    "CSC": (CSC,),
    "ASC": (ASC,),
    "NHS": (NHS,),
    "appeal": (APPEAL,),
    "JR": (JR,),
}
# Of the two in the column "ASC/NHS", an ombudsman waits for the complaint to the body that it looks at; the
# other is another body's ("=", as the matrix has for schools). ASC and NHS go on beside a court case "unless
# prejudice": it may pause them.
MATRIX: dict[tuple[str, ...], dict[str, Effect]] = {
    (DR,): {
        "school": CAN,
        "LAC": CAN,
        "CSC": CAN,
        "ASC": CAN,
        "NHS": CAN,
        "appeal": CAN,
        "JR": CAN,
    },
    SCHOOLS: {"DR": CAN, "LAC": CAN, "CSC": CAN, "ASC": CAN, "NHS": CAN, "appeal": CAN, "JR": CAN},
    (LAC,): {"DR": CAN, "school": CAN, "CSC": CAN, "ASC": CAN, "NHS": CAN, "appeal": CAN, "JR": PAUSE},
    (CSC,): {"DR": CAN, "school": CAN, "LAC": CAN, "ASC": CAN, "NHS": CAN, "appeal": PAUSE, "JR": PAUSE},
    (ASC,): {"DR": CAN, "school": CAN, "LAC": CAN, "CSC": CAN, "NHS": CAN, "appeal": CAN, "JR": PAUSE},
    (NHS,): {"DR": CAN, "school": CAN, "LAC": CAN, "CSC": CAN, "ASC": CAN, "appeal": CAN, "JR": PAUSE},
    (DFE, OFS): {
        "DR": CAN,
        "school": FIRST,
        "LAC": CAN,
        "CSC": CAN,
        "ASC": CAN,
        "NHS": CAN,
        "appeal": SHUT,
        "JR": CAN,
    },
    (LGO,): {
        "DR": CAN,
        "school": CAN,
        "LAC": FIRST,
        "CSC": FIRST,
        "ASC": FIRST,
        "NHS": CAN,
        "appeal": SHUT,
        "JR": SHUT,
    },
    (PHS,): {
        "DR": CAN,
        "school": CAN,
        "LAC": CAN,
        "CSC": CAN,
        "ASC": CAN,
        "NHS": FIRST,
        "appeal": SHUT,
        "JR": SHUT,
    },
    (SOS,): {
        "DR": CAN,
        "school": FIRST,
        "LAC": FIRST,
        "CSC": CAN,
        "ASC": CAN,
        "NHS": CAN,
        "appeal": SHUT,
        "JR": CAN,
    },
    (JR,): {"DR": CAN, "school": CAN, "LAC": CAN, "CSC": CAN, "ASC": CAN, "NHS": CAN, "appeal": SHUT},
}
CELLS = [
    (row, other, effect)
    for rows, cells in MATRIX.items()
    for row in rows
    for column, effect in cells.items()
    for other in COLUMNS[column]
    if (row, other) != (OFS, EYP)  # OFS-EY: "any time, no exhaustion rule"
]


@pytest.mark.parametrize(("row", "other", "effect"), CELLS)
def test_a_cell_of_the_compatibility_matrix(row: str, other: str, effect: Effect) -> None:
    assert rooms()[row].alongside(other, None).effect is effect


@pytest.mark.parametrize("other", sorted(rooms()))
@pytest.mark.parametrize("key", [APPEAL, EQD])
def test_nothing_stops_the_clock_of_an_appeal_or_a_claim(key: str, other: str) -> None:
    """10.1: "No complaint, DR or ombudsman step stops the appeal limit … the discrimination limit"."""
    assert rooms()[key].alongside(other, None).effect in {CAN, FIRST}


@pytest.mark.parametrize("other", sorted(set(rooms()) - {APPEAL, JR}))
def test_nothing_but_an_appeal_or_a_court_shuts_the_ombudsman(other: str) -> None:
    assert rooms()[LGO].alongside(other, None).effect in {CAN, FIRST}


def test_an_appeal_shuts_the_ombudsman_for_what_it_covers_and_for_that_alone() -> None:
    same, before = (
        LEFT_OUT["appealed, and complains of the same"],
        LEFT_OUT["appealed, and complains of delay before it"],
    )
    assert rooms()[LGO].alongside(APPEAL, same).effect is Effect.CLOSES_HERE
    assert rooms()[LGO].alongside(APPEAL, before).effect is not Effect.CLOSES_HERE


# --- Complaints paper 10: which procedure ----------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "facts", "key", "standing"),
    [
        (
            "ROUTE-AGE child",
            something_done(Matter.SOCIAL_CARE_SERVICE, care_in_court=False, plan=Plan.NONE),
            CSC,
            OPEN,
        ),
        (
            "ROUTE-AGE adult",
            something_done(
                Matter.SOCIAL_CARE_SERVICE, asker=Asker.YOUNG_PERSON, born=date(2007, 11, 3), plan=Plan.NONE
            ),
            ASC,
            OPEN,
        ),
        ("ROUTE-EHC process", LEFT_OUT["the plan is late"], LAC, OPEN),
        ("ROUTE-EHC delivery", SEED["S6 plan support not put in place"], LAC, OPEN),
        ("ROUTE-EHC travel policy", LEFT_OUT["the travel policy"], LAC, OPEN),
        ("ROUTE-EHC s.19", LEFT_OUT["out of school, no place"], LAC, OPEN),
        ("ROUTE-EHC local offer", something_done(Matter.AREA_SERVICES), LAC, OPEN),
        ("ROUTE-H", something_done(Matter.SOCIAL_CARE_NOT_PROVIDED, plan=Plan.FINAL), CSC, OPEN),
        (
            "ROUTE-H is not corporate",
            something_done(Matter.SOCIAL_CARE_NOT_PROVIDED, plan=Plan.FINAL),
            LAC,
            NOT,
        ),
        (
            "ROUTE-H in a plan",
            a_decision(
                Matter.PLAN_CONTENT,
                plan=Plan.FINAL,
                sections=frozenset({Section.H1}),
                happened=LETTER,
                first_known=LETTER,
                childrens_complaint_made=None,
            ),
            CSC,
            OPEN,
        ),
        ("ROUTE-G", something_done(Matter.HEALTH_NOT_PROVIDED, plan=Plan.FINAL), NHS, OPEN),
        (
            "ROUTE-G is not the council's",
            something_done(Matter.HEALTH_NOT_PROVIDED, plan=Plan.FINAL),
            LAC,
            NOT,
        ),
        ("ROUTE-F-THERAPY", SEED["S2 therapy refused, in Section F"], LAC, OPEN),
        ("ROUTE-F-THERAPY, NHS too", SEED["S2 therapy refused, in Section F"], NHS, OPEN),
        ("ROUTE-SCHOOL maintained", something_done(Matter.SEN_SUPPORT, plan=Plan.NONE), SCM, OPEN),
        (
            "ROUTE-SCHOOL academy",
            something_done(Matter.SEN_SUPPORT, plan=Plan.NONE, setting=Setting.ACADEMY),
            SCA,
            OPEN,
        ),
        (
            "ROUTE-SCHOOL independent",
            something_done(Matter.SEN_SUPPORT, plan=Plan.NONE, setting=Setting.INDEPENDENT),
            SCI,
            OPEN,
        ),
        (
            "ROUTE-SCHOOL non-maintained special",
            something_done(Matter.SEN_SUPPORT, plan=Plan.NONE, setting=Setting.NON_MAINTAINED_SPECIAL),
            SCN,
            OPEN,
        ),
        (
            "ROUTE-SCHOOL early years",
            something_done(
                Matter.SEN_SUPPORT, plan=Plan.NONE, setting=Setting.EARLY_YEARS, born=date(2023, 1, 2)
            ),
            EYP,
            OPEN,
        ),
        (
            "ROUTE-SCHOOL college",
            something_done(Matter.SEN_SUPPORT, plan=Plan.NONE, setting=Setting.COLLEGE, lacks_capacity=False),
            P16,
            OPEN,
        ),
        ("ROUTE-SCHOOL plus LAC", SEED["S6 plan support not put in place"], SCM, OPEN),
        ("ROUTE-APPEALABLE", SEED["S1 a plan refused"], LAC, NOT),
        ("ROUTE-DISCRIM", LEFT_OUT["discrimination at school"], EQD, OPEN),
        ("ROUTE-DISCRIM beside a complaint", LEFT_OUT["discrimination at school"], SCA, NOT),
        (
            "ROUTE-DATA",
            a_story(
                Matter.RECORDS,
                records_wish=RecordsWish.CORRECTION,
                records_asked=None,
                records_held_by=RecordsHolder.PUBLIC_BODY,
            ),
            ICO,
            OPEN,
        ),
    ],
)
def test_a_routing_rule(rule: str, facts: Facts, key: str, standing: Standing) -> None:
    if (
        rule == "ROUTE-DISCRIM beside a complaint"
    ):  # nearly 6 months on: late by the model policy, which can be waived
        standing = LAPSED
    assert _told(assess(facts).avenue(key).standing).value is standing


def test_route_mixed_one_letter_for_several_procedures() -> None:
    mixed = something_done(
        Matter.PROVISION_NOT_MADE,
        Matter.SOCIAL_CARE_NOT_PROVIDED,
        Matter.HEALTH_NOT_PROVIDED,
        plan=Plan.FINAL,
    )
    assert "ONE_LETTER" in steps(mixed, LAC)
    found = standings(mixed)
    assert (found[LAC], found[CSC], found[NHS], found[DR]) == (OPEN, OPEN, OPEN, OPEN)


def test_route_urgent_sendiass_letter_and_lawyer_today() -> None:
    """ "IAS today; letter to council naming s.42/s.19/s.17; JR-PAP" """
    urgent = LEFT_OUT["out of school, no place"]
    assert steps(urgent, LAC)[:3] == ["URGENT_LETTER", "URGENT_HELP", "URGENT_LAWYER"]
    assert steps(urgent, TALK)[0] == "URGENT"
    assert "GET_ADVICE" in steps(urgent, JR)
    letter = assess(urgent).avenue(LAC).steps[0].write
    assert "section 19" in letter
    assert "section 42" in letter


# --- Complaints paper 10.2: one line for every avenue ----------------------------------------------


def _lines() -> Iterable[tuple[str, Facts, Standing, str]]:
    """Avenue, story, standing, and a reason that says so."""
    school = Matter.SEN_SUPPORT
    other = Matter.PROVIDER_OTHER
    yield IAS, a_story(Matter.TRAVEL), OPEN, "ALWAYS"
    yield SCM, something_done(school, plan=Plan.NONE), OPEN, "ANYONE"
    # three months by the model policy after 23 August 2026 are over on 24 November
    yield SCM, something_done(other, happened=date(2026, 8, 23)), LAPSED, "LATE"
    yield SCM, something_done(other, happened=date(2026, 8, 24)), OPEN, "ANYONE"
    yield SCM, a_story(Matter.ADMISSION), NOT, "ADMISSION"
    yield SCA, something_done(school, setting=Setting.ACADEMY, plan=Plan.NONE), OPEN, "MAY_COMPLAIN"
    yield SCA, SEED["S3 an academy, a young person asks"], NOT, "PARENTS_ONLY"
    yield P16, a_story(school, setting=Setting.HIGHER_EDUCATION), NOT, "DEGREE_COURSE"
    yield DFE, something_done(school, plan=Plan.NONE), ONCE, "PROCEDURE_FIRST"
    yield (
        DFE,
        something_done(
            school, plan=Plan.NONE, school_complaint_made=date(2026, 9, 20), school_complaint_finished=ON
        ),
        OPEN,
        "UNREASONABLE",
    )
    yield OFS, something_done(school, plan=Plan.NONE), ONCE, "SCHOOL_FIRST"
    yield LAC, LEFT_OUT["the plan is late"], OPEN, "CAN_COMPLAIN"
    yield LAC, something_done(Matter.COUNCIL_HANDLING, first_known=date(2025, 11, 23)), LAPSED, "TIME_PASSED"
    yield LAC, something_done(Matter.SOCIAL_CARE_SERVICE), NOT, "OWN_PROCEDURE"
    yield LGO, LEFT_OUT["the plan is late"], ONCE, "COMPLAIN_FIRST"
    made = {"council_complaint_made": date(2026, 9, 1), "council_complaint_finished": None, "urgent": False}
    # 12 weeks after Tuesday 1 September end on Tuesday 24 November
    yield LGO, LEFT_OUT["the plan is late"].but(**made), NOT_YET, "STILL_TIME"
    yield LGO, LEFT_OUT["the plan is late"].but(**made, on=date(2026, 11, 25)), OPEN, "ABOUT_12_WEEKS"
    yield LGO, LEFT_OUT["the plan is late"].but(first_known=date(2025, 11, 24)), LAPSED, "LATE"
    yield LGO, LEFT_OUT["the plan is late"].but(first_known=date(2025, 11, 25)), ONCE, "COMPLAIN_FIRST"
    yield LGO, LEFT_OUT["the plan is late"].but(court_used=True), NOT, "COURT"
    yield CSC, something_done(Matter.SOCIAL_CARE_SERVICE, care_in_court=False), OPEN, "UNDER_18"
    yield CSC, something_done(Matter.SOCIAL_CARE_SERVICE, care_in_court=True), NOT, "COURT_OR_CONFERENCE"
    # one year after 24 November 2025 ends on 24 November 2026
    yield (
        CSC,
        something_done(Matter.SOCIAL_CARE_SERVICE, care_in_court=False, happened=date(2025, 11, 24)),
        OPEN,
        "UNDER_18",
    )
    yield (
        CSC,
        something_done(Matter.SOCIAL_CARE_SERVICE, care_in_court=False, happened=date(2025, 11, 23)),
        LAPSED,
        "LATE",
    )
    yield ASC, SEED["S4 social care assessment, adult"], OPEN, "MAY_COMPLAIN"
    yield NHS, something_done(Matter.HEALTH_POOR, private_care=True), NOT, "PRIVATE"
    yield NHS, LEFT_OUT["the NHS, after more than a year"], LAPSED, "LATE"
    yield PHS, SEED["S2 therapy refused, no plan"], ONCE, "COMPLAIN_FIRST"
    yield SOS, SEED["S6 plan support not put in place"], ONCE, "COMPLAIN_FIRST"
    yield SOS, SEED["S1 a plan refused"], NOT, "APPEAL_IS_FOR_IT"
    yield JR, SEED["S6 plan support not put in place"], OPEN, "PROMPTLY"
    yield JR, something_done(Matter.SOCIAL_CARE_ASSESSMENT, happened=date(2026, 8, 23)), LAPSED, "TIME_PASSED"
    yield JR, SEED["S1 a plan refused"], NOT, "APPEAL_IS_ADEQUATE"
    yield ASI, a_story(Matter.AREA_SERVICES), OPEN, "ANYONE"
    yield ICO, LEFT_OUT["records asked for and not given"], OPEN, "MAY_SEE"
    yield EXC, LEFT_OUT["permanent exclusion and a disability"], NOT_YET, "GOVERNORS_FIRST"
    yield EXC, LEFT_OUT["a short suspension"], NOT, "SUSPENSION"
    yield (
        ADM,
        a_story(
            Matter.ADMISSION,
            plan=Plan.NONE,
            admission_refused=LETTER,
            admission_last_day=None,
            in_year_admission=False,
            admission_appealed=None,
        ),
        OPEN,
        "MAY_APPEAL",
    )
    yield ADM, LEFT_OUT["a place refused to a child with a plan"], NOT, "PLAN"
    yield PBR, LEFT_OUT["a direct payment refused"], OPEN, "REFUSED"
    yield PBR, LEFT_OUT["a direct payment refused"].but(budget_decision=BudgetDecision.AMOUNT), NOT, "AMOUNT"
    yield TRV, LEFT_OUT["travel refused"], OPEN, "MAY_ASK"
    yield TRV, LEFT_OUT["the travel policy"], NOT, "POLICY"


@pytest.mark.parametrize(("key", "facts", "standing", "why"), list(_lines()))
def test_a_line_of_the_standing_table(key: str, facts: Facts, standing: Standing, why: str) -> None:
    found = _told(assess(facts).avenue(key).standing)
    assert found.value is standing
    assert any(why in name for name in whys(facts, key)), whys(facts, key)


# --- SEND paper 13: the route matrix ---------------------------------------------------------------

B_OR_F = frozenset({Section.B, Section.F})
ROUTES: list[tuple[str, Facts, Standing, bool | None, str, Standing]] = [
    # situation, story, mediation, certificate, kind of disagreement resolution, appeal
    ("refusal to assess", a_decision(Matter.REFUSED_ASSESSMENT), OPEN, True, "DRS_1", ONCE),
    ("refusal to issue a plan", a_decision(Matter.REFUSED_PLAN), OPEN, True, "DRS_1", ONCE),
    (
        "content, B or F",
        a_decision(Matter.PLAN_CONTENT, plan=Plan.FINAL, sections=B_OR_F),
        OPEN,
        True,
        "DRS_1",
        ONCE,
    ),
    ("placement only", SEED["S5 another school wanted"], OPEN, False, "DRS_1", OPEN),
    (
        "B or F and I",
        a_decision(Matter.PLAN_CONTENT, plan=Plan.FINAL, sections=B_OR_F | {Section.I}),
        OPEN,
        True,
        "DRS_1",
        ONCE,
    ),
    ("refusal to amend", LEFT_OUT["refusal to amend about Section I only"], OPEN, True, "DRS_1", ONCE),
    ("ceasing", LEFT_OUT["the plan is to end"], OPEN, True, "DRS_1", ONCE),
    ("refusal to assess again", a_decision(Matter.REFUSED_REASSESSMENT), OPEN, True, "DRS_1", ONCE),
    ("health in the plan, no education issue", LEFT_OUT["only health in the plan"], OPEN, None, "DRS_3", NOT),
    ("therapy refused, no plan", SEED["S2 therapy refused, no plan"], NOT, None, "OUTSIDE_BY_AGREEMENT", NOT),
    (
        "therapy refused, while a plan is made",
        SEED["S2 therapy refused, no plan"].but(plan=Plan.IN_ASSESSMENT),
        NOT,
        None,
        "DRS_3",
        NOT,
    ),
    (
        "social care in the plan",
        a_decision(
            Matter.PLAN_CONTENT,
            plan=Plan.FINAL,
            sections=frozenset({Section.H1}),
            happened=LETTER,
            first_known=LETTER,
            childrens_complaint_made=None,
        ),
        OPEN,
        None,
        "DRS_1",
        NOT,
    ),
    ("plan provision not delivered", SEED["S6 plan support not put in place"], NOT, None, "DRS_1", NOT),
    (
        "health in the plan not delivered",
        something_done(Matter.HEALTH_NOT_PROVIDED, plan=Plan.FINAL),
        NOT,
        None,
        "DELIVERY_BY_AGREEMENT",
        NOT,
    ),
    ("SEN support, no plan", SEED["S3 a school that does not help"], NOT, None, "DRS_2", NOT),
    ("delay by the council", LEFT_OUT["the plan is late"], NOT, None, "DRS_1", NOT),
]


@pytest.mark.parametrize(
    ("facts", "mediation", "certificate", "resolution", "appeal"),
    [pytest.param(*row[1:], id=row[0]) for row in ROUTES],
)
def test_a_row_of_the_route_matrix(
    facts: Facts, mediation: Standing, certificate: bool | None, resolution: str, appeal: Standing
) -> None:
    found = standings(facts)
    assert (found[MED], found[APPEAL]) == (mediation, appeal)
    assert resolution in whys(facts, DR)
    if certificate is not None:
        assert bool(certificate_required(facts)) is certificate


def test_discrimination_needs_no_certificate_and_has_no_resolution() -> None:
    found = standings(LEFT_OUT["discrimination at school"])
    assert (found[EQD], found[MED], found[DR], found[APPEAL]) == (OPEN, NOT, NOT, NOT)


def test_no_recommendation_is_offered_with_a_refusal_to_assess() -> None:
    """SEND-REC-2: not in an appeal under s.51(2)(a); in each of the others."""
    assert "ADD_HEALTH_AND_CARE" not in steps(a_decision(Matter.REFUSED_ASSESSMENT), APPEAL)
    assert "ADD_HEALTH_AND_CARE" in steps(a_decision(Matter.REFUSED_PLAN), APPEAL)


# --- SEND paper 14: traps --------------------------------------------------------------------------


def test_t1_the_month_runs_from_the_certificate_and_not_from_the_mediation() -> None:
    """Mediation on 5 November, certificate of the 10th: Thursday 10 December, not the 5th (a Saturday)."""
    story = LEFT_OUT["contacted late, but mediated"]
    assert ends(story, APPEAL) == {"TL-C2": date(2026, 12, 10)}


def test_t2_the_two_months_run_from_sending_not_from_the_date_on_the_letter() -> None:
    later = a_decision(Matter.REFUSED_PLAN, letter_dated=LETTER, notice_sent=date(2026, 11, 9))
    assert ends(later, APPEAL) == {"TL-C1": date(2027, 1, 11)}  # 9 January 2027 is a Saturday


def test_t3_the_school_is_in_section_i() -> None:
    assert "Section I" in Section.I.words
    assert not any("part 4" in section.words.lower() for section in Section)


def test_t4_no_certificate_only_if_the_school_alone_is_in_dispute_and_it_is_not_counted_on() -> None:
    story = SEED["S5 another school wanted"]
    assert not certificate_required(story)
    with_one = story.but(adviser_contacted=LETTER, certificate_issued=date(2026, 12, 20))
    assert ends(with_one, APPEAL) == {"TL-C4": date(2027, 1, 6)}  # the two months only
    assert certificate_required(story.but(sections=frozenset({Section.I, Section.F})))


@pytest.mark.parametrize("trap", ["T-5", "T-28"])
def test_t5_and_t28_leave_is_another_way_and_asks_for_nothing_exceptional(trap: str) -> None:
    late = assess(LEFT_OUT["no certificate, and late"]).avenue(APPEAL)
    assert {limit.clock.id for limit in late.limits} == {"TL-C1", "TL-C5", "TL-C6"}
    assert "LEAVE_NEEDED" in whys(LEFT_OUT["no certificate, and late"], APPEAL)
    assert not any("exceptional" in step.do.words.lower() for step in late.steps)


def test_t6_nobody_but_the_council_owes_disagreement_resolution_and_nobody_must_take_part() -> None:
    story = SEED["S3 a school that does not help"]
    assert [duty.clock.who.value for duty in assess(story).avenue(DR).duties] == ["the council"]
    assert "VOLUNTARY" in whys(story, DR)


def test_t7_best_endeavours_do_not_bind_an_independent_school() -> None:
    story = something_done(Matter.SEN_SUPPORT, plan=Plan.NONE)
    assert "GOVERNORS_BOUND" in whys(story, SCM)
    assert "TRUST_BOUND" in whys(story.but(setting=Setting.ACADEMY), SCA)
    independent = whys(story.but(setting=Setting.INDEPENDENT), SCI)
    assert "INDEPENDENT_NOT_BOUND" in independent
    assert not {"GOVERNORS_BOUND", "TRUST_BOUND"} & set(independent)


def test_t8_the_nhs_arranges_mediation_only_about_health_in_a_plan_and_is_asked_through_the_council() -> None:
    assert standings(SEED["S2 therapy refused, no plan"])[MED] is NOT
    assert "HEALTH_ONLY" in whys(LEFT_OUT["only health in the plan"], MED)
    assert steps(LEFT_OUT["only health in the plan"], MED)[0] == "ASK_COUNCIL"


def test_t9_mediation_covers_social_care_in_a_plan_that_no_appeal_reaches() -> None:
    facts = a_decision(Matter.PLAN_CONTENT, plan=Plan.FINAL, sections=frozenset({Section.H2}))
    assert _told(assess(facts).avenue(MED).standing).value is OPEN
    assert _told(assess(facts).avenue(APPEAL).standing).value is NOT


def test_t10_the_council_must_secure_section_f() -> None:
    assert {LAC, LGO, JR} <= {
        k for k, v in standings(SEED["S6 plan support not put in place"]).items() if v is not NOT
    }


def test_t11_one_process_for_pure_non_delivery_is_no_right() -> None:
    assert "DELIVERY_BY_AGREEMENT" in whys(SEED["S7 health and social care not given"], DR)


def test_t12_a_refusal_to_amend_about_the_school_alone_still_gets_a_certificate() -> None:
    story = LEFT_OUT["refusal to amend about Section I only"]
    assert certificate_required(story)
    assert whys(story, APPEAL) == ["NEEDED", "CERTIFICATE_FIRST"]


def test_t13_the_earlier_of_the_two_days_to_contact_the_adviser_is_the_safe_one() -> None:
    """Dated Friday 6 November, sent on the 9th: 9 January in reg 33, 6 January in reg 34(2)."""
    later = a_decision(Matter.REFUSED_PLAN, letter_dated=LETTER, notice_sent=date(2026, 11, 9))
    assert ends(later, MED) == {"TL-B2": date(2027, 1, 6), "TL-B1": date(2027, 1, 9)}
    assert {limit.safe for limit in assess(later).avenue(MED).limits} == {date(2027, 1, 6)}


def test_t14_who_contacted_late_but_mediated_may_appeal() -> None:
    assert standings(LEFT_OUT["contacted late, but mediated"])[APPEAL] is OPEN


def test_t14_who_is_late_and_does_not_want_mediation_is_told_that_it_is_the_way_left() -> None:
    assert "STILL_A_WAY" in steps(LEFT_OUT["no certificate, and late"], MED)


def test_t15_a_certificate_still_to_come_gives_a_month_of_its_own() -> None:
    """Contacted in time, on 5 January; today is 20 January, after the two months."""
    waiting = a_decision(Matter.REFUSED_PLAN, on=date(2027, 1, 20), adviser_contacted=date(2027, 1, 5))
    assert _told(assess(waiting).avenue(APPEAL).standing).value is ONCE
    assert "CERTIFICATE_TO_COME" in whys(waiting, APPEAL)


def test_t16_a_late_certificate_never_shortens_the_time() -> None:
    early = a_decision(Matter.REFUSED_PLAN, adviser_contacted=LETTER, certificate_issued=date(2026, 11, 9))
    assert ends(early, APPEAL) == {"TL-C3": date(2027, 1, 6)}  # one month would be 9 December


def test_t17_an_agreement_on_what_can_be_appealed_has_the_times_of_an_order() -> None:
    """1 September and 5 weeks: 6 October; other things in 2 weeks: 15 September."""
    found = owed(assess(LEFT_OUT["a mediation agreement broken"]))
    assert found["TL-B11"] == (date(2026, 10, 6), Progress.MISSED)
    assert found["TL-B12"] == (date(2026, 9, 15), Progress.MISSED)


def test_t18_a_closed_school_may_excuse_an_assessment_and_not_a_review() -> None:
    assert owed(assess(LEFT_OUT["the plan is late"]))["TL-A5"][1] is Progress.MISSED
    closed = LEFT_OUT["the plan is late, the school was closed"]
    assert owed(assess(closed))["TL-A5"][1] is Progress.MAY_BE_EXCUSED
    review = LEFT_OUT["nothing after the review"].but(delay_reasons=closed.delay_reasons)
    assert owed(assess(review))["TL-A15"][1] is Progress.MISSED


def test_t19_a_recommendation_is_due_a_day_before_an_order_of_the_same_length() -> None:
    """1 September: 5 weeks with that day as the first are 5 October; after it, 6 October (V18, V19)."""
    assert owed(assess(LEFT_OUT["a recommendation not answered"]))["TL-H3"][0] == date(2026, 10, 5)
    assert owed(assess(LEFT_OUT["an order not carried out"]))["TL-F8"][0] == date(2026, 10, 6)


@pytest.mark.parametrize("trap", ["T-20", "T-21"])
def test_t20_and_t21_the_plan_stays_while_it_can_be_appealed(trap: str) -> None:
    story = LEFT_OUT["the plan is to end"]
    assert owed(assess(story))["TL-A23"] == (None, Progress.CONTINUING)
    late = story.but(
        on=date(2027, 2, 1),
        adviser_contacted=LETTER,
        certificate_issued=date(2026, 11, 9),
        appeal_lodged=date(2027, 1, 20),
        appeal_state=AppealState.RUNNING,
    )
    because = [
        duty.due.because[0] for duty in assess(late).avenue(APPEAL).duties if duty.clock.id == "TL-A23"
    ]
    assert [getattr(reason, "name", "") for reason in because] == ["LODGED_LATE"]


def test_t24_an_orders_time_runs_through_august() -> None:
    """Ordered on 20 July 2026: 5 weeks are 24 August."""
    order = LEFT_OUT["an order not carried out"].but(order_made=date(2026, 7, 20))
    assert owed(assess(order))["TL-F8"][0] == date(2026, 8, 24)


def test_t25_a_month_is_no_thirty_days() -> None:
    """A certificate of 31 January 2027 gives until 28 February, a Sunday, so Monday 1 March."""
    facts = a_decision(
        Matter.REFUSED_PLAN,
        on=date(2027, 2, 1),
        adviser_contacted=LETTER,
        certificate_issued=date(2027, 1, 31),
    )
    assert ends(facts, APPEAL) == {"TL-C2": date(2027, 3, 1)}


def test_t26_mediation_in_thirty_days_of_the_calendar_from_the_council_being_told() -> None:
    """Told on Friday 20 November: Sunday 20 December."""
    facts = a_decision(
        Matter.REFUSED_PLAN,
        wants_mediation=True,
        adviser_contacted=date(2026, 11, 18),
        mediation_asked=date(2026, 11, 20),
    )
    assert owed(assess(facts))["TL-B7"][0] == date(2026, 12, 20)


def test_t27_twenty_weeks_are_weeks_of_the_calendar() -> None:
    assert owed(assess(LEFT_OUT["the plan is late"]))["TL-A5"][0] == date(2026, 10, 19)  # 1 June and 140 days


def test_t29_august_moves_a_last_day_and_does_not_stop_the_clock() -> None:
    """V5 and V2: sent 1 July 2025, 1 September; sent 30 June 2025, ends 30 August, so 1 September."""
    sent = a_decision(
        Matter.REFUSED_PLAN, on=date(2025, 7, 10), letter_dated=date(2025, 7, 1), notice_sent=date(2025, 7, 1)
    )
    assert ends(sent, APPEAL) == {"TL-C1": date(2025, 9, 1)}
    june = sent.but(letter_dated=date(2025, 6, 30), notice_sent=date(2025, 6, 30))
    assert ends(june, APPEAL) == {"TL-C1": date(2025, 9, 1)}


def test_t29_august_does_not_help_a_claim() -> None:
    """V17: 20 February 2026, 19 August 2026."""
    claim = LEFT_OUT["discrimination at school"].but(
        on=date(2026, 3, 2), discrimination_last_act=date(2026, 2, 20)
    )
    assert ends(claim, EQD) == {"TL-C7": date(2026, 8, 19)}


def test_t30_a_concession_to_assess_is_two_weeks_and_not_four() -> None:
    """Told the Tribunal on Tuesday 1 September: 15 September."""
    found = owed(assess(LEFT_OUT["a concession not carried out"]))
    assert found["TL-G1"] == (date(2026, 9, 15), Progress.MISSED)


def test_t31_an_assessment_in_the_last_six_months_bars_no_appeal() -> None:
    recent = a_decision(Matter.REFUSED_ASSESSMENT, last_assessed=date(2026, 8, 1))
    assert _told(assess(recent).avenue(APPEAL).standing).value is ONCE


def test_t32_provision_is_not_the_type_of_school() -> None:
    assert certificate_required(
        a_decision(Matter.PLAN_CONTENT, plan=Plan.FINAL, sections=frozenset({Section.F}))
    )


def test_t33_compulsory_school_age_and_not_the_birthday() -> None:
    """16 on 10 January 2026; the last Friday in June 2026 is the 26th."""
    turned = {"born": date(2010, 1, 10), "asker": Asker.YOUNG_PERSON, "setting": Setting.COLLEGE}
    before = a_decision(
        Matter.REFUSED_PLAN,
        on=date(2026, 6, 26),
        letter_dated=date(2026, 6, 1),
        notice_sent=date(2026, 6, 1),
        **turned,
    )
    assert "CHILD" in whys(before, APPEAL)
    assert "CERTIFICATE_FIRST" in whys(before.but(on=date(2026, 6, 27)), APPEAL)


def test_t34_a_claim_about_a_permanent_exclusion_goes_to_the_tribunal() -> None:
    story = LEFT_OUT["permanent exclusion and a disability"]
    assert standings(story)[EQD] is OPEN
    assert ends(story, EQD) == {"TL-C7": date(2027, 5, 15)}  # 6 months with 16 November as the first


@pytest.mark.parametrize("trap", ["T-37", "T-38"])
def test_t37_and_t38_health_and_care_can_be_recommended_for_good(trap: str) -> None:
    assert "ADD_HEALTH_AND_CARE" in steps(a_decision(Matter.PLAN_CEASED), APPEAL)
    assert standings(LEFT_OUT["only health in the plan"])[APPEAL] is NOT


def test_t36_the_commissioner_is_the_integrated_care_board_since_july_2022() -> None:
    words = " ".join(
        step.do.words for step in assess(SEED["S2 therapy refused, in Section G"]).avenue(NHS).steps
    )
    assert "integrated care board" in words
    assert "CCG" not in words


# --- Situations that the seed page leaves out ------------------------------------------------------


def test_a_late_appeal_may_be_allowed_and_a_silent_letter_is_a_reason() -> None:
    story = LEFT_OUT["late appeal with a certificate"]
    assert standings(story)[APPEAL] is LAPSED
    # 4 October 2026 is a Sunday; a month from the certificate, 24 September, is earlier
    assert ends(story, APPEAL) == {"TL-C3": date(2026, 10, 5), "TL-C5": None}
    assert steps(story, APPEAL)[:2] == ["ASK_MORE_TIME", "LETTER_WAS_SILENT"]
    waiver = assess(story).avenue(APPEAL).limits[0].clock.waiver
    assert waiver is not None
    assert waiver.by == "the Tribunal"


def test_in_custody_the_ordinary_resolution_is_shut_and_the_appeal_is_not() -> None:
    found = standings(LEFT_OUT["in youth custody"])
    assert (found[APPEAL], found[MED], found[DR]) == (ONCE, OPEN, NOT)
    assert set(ends(LEFT_OUT["in youth custody"], APPEAL)) == {"TL-K15"}
    assert set(ends(LEFT_OUT["in youth custody"], MED)) == {"TL-K5"}
    content = a_decision(Matter.PLAN_CONTENT, plan=Plan.FINAL, setting=Setting.CUSTODY, sections=B_OR_F)
    assert whys(content, APPEAL) == ["CUSTODY_GROUNDS"]


def test_capacity_decides_who_appeals_for_a_young_person() -> None:
    """SEND-WHO-3. With capacity the parent helps; without, the parent acts."""
    assert whys(LEFT_OUT["a young person without capacity"], APPEAL)[-1] == "CERTIFICATE_FIRST"
    own = LEFT_OUT["a young person with capacity, a parent asks"]
    assert standings(own)[APPEAL] is ONCE
    assert whys(own, APPEAL) == ["YOUNG_PERSONS_OWN"]


@pytest.mark.parametrize(
    ("where", "clock"), [("school", "TL-C7"), ("college", "TL-C8"), ("nursery", "TL-C8")]
)
def test_where_a_discrimination_claim_goes_and_until_when(where: str, clock: str) -> None:
    """6 months with 1 June 2026 as the first day end on 30 November."""
    story = LEFT_OUT[f"discrimination at {where}"]
    assert standings(story)[EQD] is OPEN
    assert ends(story, EQD) == {clock: date(2026, 11, 30)}


def test_a_travel_decision_is_reviewed_and_the_policy_is_complained_of() -> None:
    """20 working days after Tuesday 10 November are Tuesday 8 December."""
    decision, policy = LEFT_OUT["travel refused"], LEFT_OUT["the travel policy"]
    assert ends(decision, TRV) == {"TRV-ASK1": date(2026, 12, 8)}
    found = standings(decision)
    assert (found[LAC], found[LGO], found[SOS]) == (NOT, ONCE, ONCE)
    assert "TRAVEL_APPEAL_FIRST" in whys(decision, LGO)
    assert steps(decision, SOS)[0] == "ASK_FOR_REVIEW"  # not a complaint: the review's answer is the last one
    found = standings(policy)
    assert (found[LAC], found[TRV], found[LGO]) == (OPEN, NOT, ONCE)


def test_a_permanent_exclusion_goes_to_the_governors_first_and_the_claim_need_not_wait() -> None:
    """15 school days after Monday 16 November, if there are no holidays: Monday 7 December."""
    story = LEFT_OUT["permanent exclusion and a disability"]
    found = standings(story)
    assert (found[EXC], found[EQD]) == (NOT_YET, OPEN)
    assert owed(assess(story))["EXC-GOV-15"][0] == date(2026, 12, 7)


def test_a_short_suspension_has_no_review_panel() -> None:
    found = standings(LEFT_OUT["a short suspension"])
    assert (found[EXC], found[LGO]) == (NOT, NOT)


@pytest.mark.parametrize(
    ("late_by", "clock", "due"),
    [
        (LateBy.DECISION_TO_ASSESS, "TL-A1", date(2026, 7, 13)),  # 6 weeks after 1 June
        (LateBy.PLAN, "TL-A5", date(2026, 10, 19)),  # 20 weeks
    ],
)
def test_a_late_assessment_is_late_by_its_own_day(late_by: LateBy, clock: str, due: date) -> None:
    story = LEFT_OUT["the plan is late"].but(late_with=frozenset({late_by}))
    assert owed(assess(story))[clock] == (due, Progress.MISSED)
    on_the_day = story.but(on=due, happened=due, first_known=due)
    assert owed(assess(on_the_day))[clock] == (due, Progress.AHEAD)
    assert "COUNCIL_IS_LATE" in steps(story, LAC)


def test_no_plan_is_told_within_sixteen_weeks() -> None:
    """1 June and 112 days: 21 September; the refusal of 30 September came late."""
    late = a_decision(
        Matter.REFUSED_PLAN,
        letter_dated=date(2026, 9, 30),
        notice_sent=date(2026, 9, 30),
        request_received=date(2026, 6, 1),
        delay_reasons=frozenset(),
    )
    assert owed(assess(late))["TL-A3"] == (date(2026, 9, 21), Progress.MET_LATE)


def test_after_a_review_four_and_twelve_weeks() -> None:
    """*Devon*, V22: 10 September 2025; 8 October and 3 December."""
    found = owed(assess(LEFT_OUT["nothing after the review"]))
    assert found["TL-A12"] == (date(2025, 10, 8), Progress.MISSED)
    assert found["TL-A15"] == (date(2025, 12, 3), Progress.MISSED)


def test_who_appealed_cannot_complain_of_the_same_but_of_earlier_delay() -> None:
    """LGO-TRIBUNAL-BAR steps 2 and 4."""
    same, before = (
        LEFT_OUT["appealed, and complains of the same"],
        LEFT_OUT["appealed, and complains of delay before it"],
    )
    assert standings(same)[LGO] is NOT
    assert whys(same, LGO) == ["PART_OF_THE_APPEAL"]
    assert steps(same, LGO) == ["WHAT_IS_LEFT"]
    assert standings(before)[LGO] is OPEN
    assert "BEFORE_THE_RIGHT" in whys(before, LGO)
    # the decision has come, so there is nothing left for a court but what the appeal is for
    assert standings(same)[JR] is NOT


def test_an_order_not_carried_out_takes_no_new_appeal() -> None:
    """Ordered on 1 September: Sections B and F in 5 weeks, 6 October."""
    story = LEFT_OUT["an order not carried out"]
    found = standings(story)
    assert (found[APPEAL], found[LAC], found[LGO], found[JR]) == (NOT, OPEN, ONCE, OPEN)
    assert owed(assess(story))["TL-F8"] == (date(2026, 10, 6), Progress.MISSED)
    assert "AFTER_THE_APPEAL" in whys(story, LGO)


def test_a_recommendation_not_answered_is_for_both_ombudsmen() -> None:
    story = LEFT_OUT["a recommendation not answered"]
    found = standings(story)
    assert (found[LAC], found[NHS], found[LGO], found[PHS]) == (OPEN, OPEN, ONCE, ONCE)
    days = owed(assess(story))
    assert {days[clock] for clock in ("TL-H1", "TL-H3", "LGO-REC-5WK")} == {
        (date(2026, 10, 5), Progress.MISSED)
    }


def test_a_recommendation_about_health_alone_is_the_nhs_s_to_answer() -> None:
    story = LEFT_OUT["a recommendation not answered"].but(recommendation_about=frozenset({Strand.HEALTH}))
    found = standings(story)
    assert (found[LAC], found[NHS], found[LGO]) == (NOT, OPEN, NOT)


def test_a_direct_payment_refused_is_reviewed_and_not_appealed() -> None:
    found = standings(LEFT_OUT["a direct payment refused"])
    assert (found[PBR], found[APPEAL], found[LAC], found[LGO]) == (OPEN, NOT, OPEN, ONCE)


def test_records_not_given_in_a_month_go_to_the_organisation_and_then_to_the_commissioner() -> None:
    """ICO-SAR from 20 September: 20 October. From 19 June 2026 the organisation comes first."""
    story = LEFT_OUT["records asked for and not given"]
    assert owed(assess(story))["ICO-SAR"][0] == date(2026, 10, 20)
    assert steps(story, ICO) == ["COMPLAIN_FIRST", "GO_TO_COMMISSIONER"]
    assert standings(story)[LGO] is NOT


def test_social_care_on_both_sides_of_18_is_split() -> None:
    """ASC-AGE: born on 1 September 2008, happened on 1 June 2026."""
    found = standings(LEFT_OUT["social care on both sides of 18"])
    assert (found[CSC], found[ASC]) == (OPEN, OPEN)


def test_an_nhs_complaint_after_twelve_months_may_be_taken_all_the_same() -> None:
    """Known on 1 October 2025: 1 October 2026."""
    story = LEFT_OUT["the NHS, after more than a year"]
    assert standings(story)[NHS] is LAPSED
    assert ends(story, NHS) == {"C09-LIMIT": date(2026, 10, 1)}
    assert "ASK_TO_ACCEPT_LATE" in steps(story, NHS)


def test_a_child_with_a_plan_has_no_admission_appeal_and_no_panel_for_the_ombudsman() -> None:
    found = standings(LEFT_OUT["a place refused to a child with a plan"])
    assert (found[ADM], found[LGO]) == (NOT, NOT)


def test_out_of_school_the_council_must_arrange_education() -> None:
    found = standings(LEFT_OUT["out of school, no place"])
    assert (found[LAC], found[LGO], found[JR], found[SOS]) == (OPEN, ONCE, OPEN, ONCE)


def test_a_named_school_that_refuses_must_admit() -> None:
    """S5: "EDU-NAMED, SOS, JR" """
    found = standings(LEFT_OUT["the named school will not take the child"])
    assert (found[SOS], found[JR], found[LAC], found[DFE], found[ADM]) == (ONCE, OPEN, OPEN, ONCE, NOT)


def test_who_has_little_time_left_need_not_wait_for_the_council() -> None:
    """LGO-CLOCK: known on 1 December 2025, so 30 November 2026; 12 weeks would end on 24 December."""
    story = LEFT_OUT["the Ombudsman’s year is nearly over"]
    assert ends(story, LGO) == {"LGO-LIMIT": date(2026, 11, 30)}
    assert standings(story)[LGO] is OPEN
    assert "TIME_ENDS_SOONER" in whys(story, LGO)
    not_complained = story.but(council_complaint_made=None)
    assert "TIME_IS_SHORT" in steps(not_complained, LGO)


# --- What the pathway asks -------------------------------------------------------------------------

MOST = 15


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_told_in_few_questions(name: str) -> None:
    asked = questions(STORIES[name])
    assert len(asked) <= MOST, asked
    assert len(set(asked)) == len(asked)
    assert asked[:2] == ["matters", "asker"]


@pytest.mark.parametrize("name", STORIES)
def test_a_story_contradicts_itself_nowhere(name: str) -> None:
    assert not contradictions(STORIES[name])


@pytest.mark.parametrize("name", STORIES)
def test_at_the_end_of_a_story_no_avenue_waits_for_a_fact(name: str) -> None:
    for answer in assess(STORIES[name]).avenues:
        assert isinstance(answer.standing, Finding), (answer.key, answer.standing)
        assert not (answer.waits_for and answer.standing.value is not NOT), (answer.key, answer.waits_for)


SAME_DAY_TWICE = [
    {"happened", "discrimination_last_act"},
    {"happened", "exclusion_notice"},
    {"happened", "travel_decided"},
    {"happened", "admission_refused"},
    {"letter_dated", "notice_sent"},
    {"plan", "therapy_in"},
]


@pytest.mark.parametrize("name", STORIES)
def test_nobody_is_asked_one_thing_twice_in_other_words(name: str) -> None:
    asked = set(questions(STORIES[name]))
    plan_has_it = (
        STORIES[name].told("plan") is Plan.FINAL
    )  # then "where does it stand" is a question of its own
    for twice in SAME_DAY_TWICE:
        assert not twice <= asked or (plan_has_it and "plan" in twice)


@pytest.mark.parametrize("name", STORIES)
def test_first_knowing_is_asked_only_when_a_year_has_passed(name: str) -> None:
    story = STORIES[name]
    if "first_known" in questions(story):
        assert story.happened < date(story.on.year - 1, story.on.month, story.on.day)


def test_nobody_is_asked_about_courts_or_child_protection_for_a_plan_or_an_assessment() -> None:
    for name, story in STORIES.items():
        asked = questions(story)
        assert "court_used" not in asked, name
        assert "private_care" not in asked, name
        assert ("care_in_court" in asked) <= (Matter.SOCIAL_CARE_SERVICE in story.matters), name


NEEDED_BY_THE_LAW = {
    # without these the law has no answer; the answer says what depends on them
    "born",
    "setting",
    "plan",
    "sections",
    "exclusion_kind",
    "lacks_capacity",
    "therapy_in",
    "budget_decision",
    "records_wish",
    "late_with",
    "recommendation_about",
    "travel_policy",
    "care_in_court",
    "connected_to_appeal",
}


@pytest.mark.parametrize("name", STORIES)
def test_who_does_not_know_one_thing_still_gets_steps_and_standing(name: str) -> None:
    story = STORIES[name]
    before = assess(story)
    for fact in questions(story):
        if not QUESTIONS[fact].unsure or fact in NEEDED_BY_THE_LAW or shape(fact).base is date:
            continue
        after = assess(story.but(**{fact: UNKNOWN}))
        for known, now in zip(before.avenues, after.avenues, strict=True):
            assert isinstance(now.standing, Finding), (fact, now.key)
            assert bool(now.steps) >= bool(known.steps), (fact, now.key)
