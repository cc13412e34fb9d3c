"""The "Disputes and disagreements" page: seven examples answered by the rooms, every correction visible."""

import re
from html import unescape

import pytest
from django.test import Client

from avenues.law import registry
from avenues.web.public.examples import examples
from avenues.web.public.guidance.corrections import corrections
from avenues.web.public.guidance.disputes import Answered, answered_examples

pytestmark = pytest.mark.usefixtures("sefton")

POINTS = {*(f"T-{n}" for n in range(1, 12)), *(f"SEED-{n}" for n in range(1, 13))}


@pytest.fixture
def page(client: Client) -> str:
    return unescape(client.get("/disputes-and-disagreements").text)


def answered(name: str) -> Answered:
    return next(found for found in answered_examples() if found.example.name == name)


def keys(ways: object) -> set[str]:
    assert isinstance(ways, tuple)
    return {way.room.key for way in ways}


def test_every_point_of_the_two_papers_is_settled() -> None:
    assert {point for correction in corrections() for point in correction.ids} == POINTS


def test_every_correction_is_visible_with_its_source(page: str) -> None:
    for correction in corrections():
        assert correction.says in page
        assert correction.sources
        assert all(source.address in page for source in correction.sources)


def test_a_correction_cites_law_that_the_rules_use() -> None:
    used = {source.instrument for source in registry.sources()}
    assert all(source.instrument in used for correction in corrections() for source in correction.sources)


def test_corrections_name_examples_that_exist() -> None:
    names = {example.name for example in examples()}
    assert all(set(correction.examples) <= names for correction in corrections())


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_each_example_leads_into_the_pathway(page: str, example: object) -> None:
    assert f'/start?{example.query}"' in page  # type: ignore[attr-defined]


def test_a_refused_plan_can_be_appealed_with_a_certificate() -> None:
    found = answered("refused-plan")
    assert "mediation" in keys(found.open)
    assert "appeal" in keys(found.open_once)
    (appeal,) = (way for way in found.open_once if way.room.key == "appeal")
    assert appeal.day == "Monday 18 January 2027, by 5pm"  # two months from 16 November end on a Saturday


def test_a_therapy_refused_without_a_plan_gives_no_mediation() -> None:
    found = answered("therapy-refused")
    assert "nhs_complaint" in keys(found.open)
    assert "mediation" in keys(found.closed)


def test_a_school_that_does_not_help_can_be_complained_of_beside_disagreement_resolution() -> None:
    found = answered("school-help")
    assert {"school_complaint_maintained", "disagreement_resolution"} <= keys(found.open)


def test_a_social_care_assessment_of_a_child_has_the_childrens_procedure() -> None:
    found = answered("social-care-assessment")
    assert "childrens_social_care_complaint" in keys(found.open)
    assert "adult_social_care_complaint" not in keys(found.open)


def test_only_the_school_needs_no_certificate() -> None:
    found = answered("different-school")
    (appeal,) = (way for way in found.open if way.room.key == "appeal")
    assert any("no certificate is needed" in words for words in appeal.because)


def test_support_that_is_missing_is_first_the_councils_to_give() -> None:
    found = answered("plan-support-missing")
    assert {"council_complaint", "school_complaint_maintained", "disagreement_resolution"} <= keys(found.open)
    assert any("Write to the council first." in correction.says for correction in found.corrections)


@pytest.mark.parametrize("found", answered_examples(), ids=lambda found: found.example.name)
def test_what_is_free_stands_before_a_court(found: Answered) -> None:
    free = [way.room.cost.startswith("Free") for way in found.open]
    assert free == sorted(free, reverse=True)


def test_health_and_care_that_are_missing_have_a_procedure_each() -> None:
    found = answered("health-and-care-missing")
    assert {"childrens_social_care_complaint", "nhs_complaint"} <= keys(found.open)


def test_both_ombudsmen_are_named(page: str) -> None:
    assert "Local Government and Social Care Ombudsman" in page
    assert "Parliamentary and Health Service Ombudsman" in page


def test_what_the_older_page_had_wrong_is_not_said_again(page: str) -> None:
    before_the_table = page[: page.index('id="older-page"')]
    assert not re.search(r"SENDIST|part 4|date of the mediation", before_the_table)


def test_the_last_day_is_never_said_to_wait(page: str) -> None:
    assert "But it stops no clock." in page
