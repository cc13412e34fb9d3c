"""Plan for me: the pathway's result on two pages to print."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
from django.test import Client
from time_machine import travel

pytestmark = pytest.mark.usefixtures("sefton")

REFUSED = (
    "matters=refused_plan&asker=parent&born=2015-03-02&setting=maintained_school&in_writing=yes"
    "&tried=spoken_to_school&notice_sent=2026-10-20&letter_dated=2026-10-19&adviser_contacted=not_yet"
    "&wants_mediation=no&certificate_issued=not_yet&appeal_lodged=not_yet&urgent=no"
)
LOST = REFUSED.replace("2026-10-20", "2026-08-03").replace("2026-10-19", "2026-08-03")
MUCH = (
    "matters=provision_not_made&matters=health_not_provided&matters=social_care_not_provided"
    "&matters=discrimination&matters=travel&matters=council_delay&asker=parent&born=2015-03-02&setting=academy"
    "&plan=final&urgent=no&happened=2026-09-15&first_known=2026-09-15&court_used=no&appeal_lodged=not_yet"
    "&tried=nothing&school_complaint_made=2026-10-05&council_complaint_made=2026-10-05"
    "&nhs_complaint_made=2026-10-05&childrens_complaint_made=2026-10-05&private_care=no&care_in_court=no"
    "&discrimination_last_act=2026-09-15&about_admission=no&travel_policy=no&travel_decided=2026-11-02"
    "&travel_review_asked=not_yet&late_with=review&last_review=2025-10-01&childrens_complaint_complex=no"
)


@pytest.fixture(autouse=True)
def _on_a_tuesday() -> Iterator[None]:
    with travel("2026-11-24 09:00+00:00", tick=False):
        yield


def test_it_says_what_to_do_first_by_when_and_whom_to_ring(client: Client) -> None:
    page = client.get(f"/papers/plan_for_me?{REFUSED}").content.decode()
    assert "Contact the mediation adviser named in the letter." in page
    assert "Saturday 19 December 2026" in page  # two months from the date on the letter
    assert "Monday 21 December 2026, by 5pm" in page  # two months from sending: Sunday 20 December
    assert "01325 289 350" in page  # the Tribunal


def test_it_says_what_has_passed_and_who_can_still_allow_it(client: Client) -> None:
    page = client.get(f"/papers/plan_for_me?{LOST}").content.decode()
    # two months from 3 August are Saturday 3 October: the Tribunal's next working day is Monday (rule 12)
    assert "the last day was Monday 5 October 2026" in page
    assert "The Tribunal can still allow it." in page


@pytest.mark.parametrize("query", [REFUSED, LOST, MUCH])
def test_it_takes_no_more_than_two_pages(client: Client, query: str) -> None:
    response = client.post(f"/papers/plan_for_me?{query}", {"whose": "Sam", "as": "pdf"})
    with pypdfium2.PdfDocument(response.content) as plan:
        assert 1 <= len(plan) <= 2


def test_before_anything_is_told_it_says_what_is_missing(client: Client) -> None:
    page = client.get("/papers/plan_for_me").content.decode()
    assert "What it is about" in page
    assert "What to do first" not in page
