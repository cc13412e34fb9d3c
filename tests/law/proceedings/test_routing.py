"""A mixed complaint: split into parts, each run on its own clock, to the Ombudsman's door."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.support.telling_events import Proceeding

from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.options import Matter, Plan, Section, Setting, Strand, TherapyPlace
from avenues.law.proceedings.kinds import Desk
from avenues.law.proceedings.owing import State
from avenues.law.proceedings.routing import STARTS, Part, Why, begin, parts, warnings
from avenues.law.room import Contact

DAY = date(2026, 3, 2)  # a Monday


def facts(*matters: Matter, **told: Any) -> Facts:
    """A child of eleven at an academy, without a plan."""
    story: dict[str, Any] = {
        "born": date(2015, 1, 1),
        "happened": date(2026, 2, 2),
        "setting": Setting.ACADEMY,
        "plan": Plan.NONE,
        "sections": frozenset(),
        "therapy_in": TherapyPlace.NO_PLAN,
        "not_commissioned": False,
        "travel_policy": False,
    }
    return Facts(on=DAY, matters=frozenset(matters), **{**story, **told})


def ways(case: Facts) -> list[tuple[str, Contact]]:
    return [(part.procedure, part.owner) for part in parts(case)]


MIXED = (Matter.COUNCIL_DELAY, Matter.SOCIAL_CARE_SERVICE, Matter.HEALTH_REFUSED)


def test_one_letter_about_three_things_goes_three_ways() -> None:
    found = parts(facts(*MIXED))
    assert [(part.procedure, part.owner, part.matters) for part in found] == [
        ("council_complaint", Contact.COUNCIL_COMPLAINTS, (Matter.COUNCIL_DELAY,)),
        ("nhs_complaint", Contact.NHS_PROVIDER, (Matter.HEALTH_REFUSED,)),
        (
            "childrens_social_care_complaint",
            Contact.CHILDRENS_COMPLAINTS,
            (Matter.SOCIAL_CARE_SERVICE,),
        ),
    ]
    assert set(warnings(facts(*MIXED))) == {Why.ONE_LETTER, Why.ASK_FOR_ONE_ANSWER, Why.FOR_ALL_TOGETHER}


def test_the_three_parts_run_each_on_its_own_clock() -> None:
    case = facts(*MIXED)
    running = {part.procedure: started(case, part) for part in parts(case)}
    assert running["council_complaint"].days(DAY)["LAC-ACK1"] == date(2026, 3, 9)  # 5 working days
    assert running["nhs_complaint"].days(DAY)["C09-ACK"] == date(2026, 3, 5)  # 3 working days
    assert running["nhs_complaint"].days(DAY)["C09-RELEVANT"] == date(2026, 9, 1)  # 6 months from that day
    assert running["childrens_social_care_complaint"].days(DAY)["CSC-STAGE1-DUE"] == date(2026, 3, 16)


def started(case: Facts, part: Part) -> Proceeding:
    event = begin(part, DAY, "See the letter")
    assert event is not None
    return Proceeding(rooms()[part.procedure].PROCEDURE, case).happens(event.what, event.day, **event.says)


def test_the_ombudsmans_door_is_checked_for_what_the_council_has_answered() -> None:
    case = facts(*MIXED, appeal_lodged=None, court_used=False, first_known=DAY, urgent=False)
    case = case.but(council_complaint_made=DAY, council_complaint_finished=None)
    case = case.but(childrens_complaint_made=DAY, childrens_complaint_finished=None)
    door = Proceeding(rooms()["local_government_ombudsman"].PROCEDURE, case)
    sentence = door.refused("door_checked", date(2026, 4, 1), door="open")
    assert "“Not yet: the body has time to answer”" in sentence
    door.happens("door_checked", date(2026, 4, 1), door="not_yet")
    door.facts = case.but(council_complaint_finished=date(2026, 5, 19))
    door.happens("door_checked", date(2026, 5, 20), door="open")
    assert door.procedure.named["door_checked"].by is Desk.SENDIASS


def test_an_appeal_shuts_the_door_on_what_is_part_of_it() -> None:
    case = facts(
        Matter.PROVISION_NOT_MADE,
        appeal_lodged=date(2026, 1, 12),
        appeal_state=None,
        connected_to_appeal=True,
        notice_sent=date(2026, 1, 5),
        happened=date(2026, 1, 20),
        court_used=False,
    )
    door = Proceeding(rooms()["local_government_ombudsman"].PROCEDURE, case)
    assert "“Shut" in door.refused("door_checked", DAY, door="open")
    door.happens("door_checked", DAY, door="shut")
    assert Why.TRIBUNAL in warnings(case)


# Each rule of the papers


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # ROUTE-EHC
        (facts(Matter.OUT_OF_EDUCATION), ["council_complaint"]),
        # ROUTE-AGE: under 18, over 18, and on both sides of the birthday
        (facts(Matter.SOCIAL_CARE_ASSESSMENT), ["childrens_social_care_complaint"]),
        (facts(Matter.SOCIAL_CARE_ASSESSMENT, born=date(2006, 1, 1)), ["adult_social_care_complaint"]),
        (
            facts(
                Matter.SOCIAL_CARE_ASSESSMENT, born=date(2008, 3, 1)
            ),  # 18 on 1 March, it arose on 2 February
            ["childrens_social_care_complaint", "adult_social_care_complaint"],
        ),
        # ROUTE-H, ROUTE-G: though they stand in a plan
        (facts(Matter.SOCIAL_CARE_NOT_PROVIDED), ["childrens_social_care_complaint"]),
        (facts(Matter.HEALTH_NOT_PROVIDED), ["nhs_complaint"]),
        # ROUTE-F-THERAPY, and its neighbours
        (facts(Matter.HEALTH_REFUSED, therapy_in=TherapyPlace.SECTION_F), ["council_complaint"]),
        (facts(Matter.HEALTH_REFUSED, therapy_in=TherapyPlace.SECTION_G), ["nhs_complaint"]),
        # ROUTE-SCHOOL, with the council for what is in a plan
        (facts(Matter.SEN_SUPPORT), ["school_complaint_academy"]),
        (facts(Matter.SEN_SUPPORT, setting=Setting.EARLY_YEARS), ["early_years_complaint"]),
        (facts(Matter.SEN_SUPPORT, setting=Setting.HIGHER_EDUCATION), [""]),
        (facts(Matter.PROVISION_NOT_MADE), ["council_complaint", "school_complaint_academy"]),
        (facts(Matter.PROVISION_NOT_MADE, setting=Setting.HOME), ["council_complaint"]),
        # ROUTE-APPEALABLE
        (facts(Matter.REFUSED_PLAN), ["appeal"]),
        (facts(Matter.PLAN_CONTENT, sections=frozenset({Section.F, Section.G})), ["appeal", "nhs_complaint"]),
        (facts(Matter.PLAN_CONTENT, sections=frozenset({Section.H1})), ["childrens_social_care_complaint"]),
        (facts(Matter.PLAN_CONTENT, sections=frozenset({Section.E})), ["council_complaint"]),
        # ROUTE-DISCRIM, ROUTE-DATA
        (facts(Matter.DISCRIMINATION), ["disability_discrimination_claim", "school_complaint_academy"]),
        (facts(Matter.RECORDS), ["information_rights"]),
        # Ways of their own
        (facts(Matter.TRAVEL), ["travel_appeal"]),
        (facts(Matter.TRAVEL, travel_policy=True), ["council_complaint"]),
        (facts(Matter.ADMISSION), ["admission_appeal"]),
        (facts(Matter.ADMISSION, plan=Plan.FINAL), ["appeal"]),
        (facts(Matter.EXCLUSION), ["exclusion_review"]),
        (
            facts(
                Matter.RECOMMENDATION_NOT_FOLLOWED,
                recommendation_about=frozenset({Strand.HEALTH, Strand.SOCIAL_CARE}),
            ),
            ["nhs_complaint", "council_complaint"],
        ),
    ],
)
def test_each_matter_goes_where_the_papers_send_it(case: Facts, expected: list[str]) -> None:
    assert [part.procedure for part in parts(case)] == expected


def test_a_service_that_nobody_pays_for_goes_to_the_commissioner() -> None:
    assert ways(facts(Matter.HEALTH_REFUSED)) == [("nhs_complaint", Contact.NHS_PROVIDER)]
    assert ways(facts(Matter.HEALTH_REFUSED, not_commissioned=True)) == [("nhs_complaint", Contact.ICB)]


def test_what_goes_the_same_way_is_one_part() -> None:
    (part,) = parts(facts(Matter.COUNCIL_DELAY, Matter.COUNCIL_HANDLING))
    assert part.matters == (Matter.COUNCIL_DELAY, Matter.COUNCIL_HANDLING)
    assert part.why == (Why.COUNCIL,)


def test_adult_social_care_and_the_nhs_answer_together() -> None:
    case = facts(Matter.SOCIAL_CARE_SERVICE, Matter.HEALTH_POOR, born=date(2006, 1, 1))
    assert Why.ONE_ANSWER in warnings(case)
    assert Why.ASK_FOR_ONE_ANSWER not in warnings(case)


def test_what_is_urgent_or_in_court_is_warned_of() -> None:
    case = facts(Matter.OUT_OF_EDUCATION, urgent=True, court_used=True)
    assert warnings(case) == (Why.URGENT, Why.COURT)
    assert warnings(facts(Matter.OUT_OF_EDUCATION)) == ()


def test_every_matter_has_a_way_and_every_way_is_a_room() -> None:
    for matter in Matter:
        found = parts(facts(matter, sections=frozenset({Section.F}), recommendation_about=frozenset()))
        assert found
        assert all(part.procedure in rooms() and part.why for part in found)


@pytest.mark.parametrize("procedure", sorted(STARTS))
def test_a_letter_of_complaint_starts_the_proceeding_of_its_part(procedure: str) -> None:
    part = Part((Matter.COUNCIL_DELAY,), procedure, Contact.COUNCIL_COMPLAINTS, (Why.COUNCIL,))
    event = begin(part, DAY, "See the letter")
    assert event is not None
    kinds = rooms()[procedure].PROCEDURE.named
    assert kinds[event.what].ready(event).says["about"] == "See the letter"


def test_a_letter_does_not_start_an_appeal() -> None:
    (part,) = parts(facts(Matter.REFUSED_PLAN))
    assert begin(part, DAY, "See the letter") is None


def test_a_part_that_came_to_the_wrong_desk_is_recorded_as_sent_on() -> None:
    case = Proceeding(rooms()["council_complaint"].PROCEDURE, facts(Matter.COUNCIL_DELAY))
    case.happens("council_complaint_made", DAY, about="The plan is late, and the therapy was stopped")
    case.happens("part_sent_on", DAY, part="The therapy", sent_to="The NHS trust, which has it now")
    assert case.states(DAY)["LAC-ACK1"] is State.DUE
