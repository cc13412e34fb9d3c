"""Recording what happened: only what may follow, checked first, corrected later, nothing typed lost."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from tests.support.casework import Town, a_mediation, a_refusal, adviser, let_the_council_in, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

DAY = {"day-day": "24", "day-month": "11", "day-year": "2026"}
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


def a_running_one(viewer: Viewer) -> str:
    """A mediation of which the council was told on 3 November 2026."""
    return f"/desk/proceedings/{a_mediation(viewer, a_refusal(viewer).disagreement)}"


def entries(viewer: Viewer, address: str) -> list[str]:
    return [each.what for each in selectors.proceeding(viewer, UUID(address.split("/")[3])).entries]


def check(browser: Client, address: str, **typed: str) -> str:
    answer = browser.post(address, {**DAY, "expecting": "3", **typed, "step": "check"})
    assert answer.status_code == 200, answer.text
    return answer.text


def test_only_what_may_follow_is_offered(at: At, town: Town) -> None:
    viewer = officer(town)
    page = at(viewer).get(f"{a_running_one(viewer)}/record").text
    assert "Adviser told: mediation wanted" not in page  # told already, and it happens once
    assert "Information and advice given" in page
    assert "Mediation held" not in page  # no day and place were given


def test_the_form_asks_what_the_event_needs_with_today_set(at: At, town: Town) -> None:
    viewer = officer(town)
    page = at(viewer).get(f"{a_running_one(viewer)}/record/mediation_details_given").text
    assert 'name="day-day" type="text" inputmode="numeric" autocomplete="off" value="24"' in page
    assert "Day of the meeting" in page
    assert "Place" in page


def test_what_it_starts_is_shown_before_anything_is_recorded(at: At, town: Town) -> None:
    viewer = officer(town)
    address = a_running_one(viewer)
    page = check(at(viewer), f"{address}/record/information_given")
    assert "Check before it is recorded" in page
    assert len(entries(viewer, address)) == 3


def test_a_checked_event_is_recorded_with_one_press(at: At, town: Town) -> None:
    viewer = officer(town)
    address = a_running_one(viewer)
    browser = at(viewer)
    checked = check(browser, f"{address}/record/information_given", script="By phone & letter")
    pairs = dict(HIDDEN.findall(checked))
    assert pairs["script"] == "By phone &amp; letter"
    pairs["script"] = "By phone & letter"
    answer = browser.post(f"{address}/record/information_given", {**pairs, "step": "record"}, follow=True)
    assert "Recorded: Information and advice given." in answer.text
    assert "By phone &amp; letter" in answer.text
    assert entries(viewer, address)[-1] == "information_given"


def test_a_day_that_lies_ahead_is_refused_and_all_that_was_typed_is_kept(at: At, town: Town) -> None:
    viewer = officer(town)
    typed = {**DAY, "day-day": "25", "script": "At length", "expecting": "3"}
    answer = at(viewer).post(f"{a_running_one(viewer)}/record/information_given", typed)
    assert answer.status_code == 422
    assert "which lies ahead" in answer.text
    assert "At length" in answer.text
    assert 'value="25"' in answer.text


def test_what_is_missing_is_said_beside_its_box(at: At, town: Town) -> None:
    viewer = officer(town)
    answer = at(viewer).post(f"{a_running_one(viewer)}/record/mediation_details_given", {"step": "check"})
    assert answer.status_code == 422
    assert "Enter the day on which it happened." in answer.text
    assert 'href="#mediation_date-day"' in answer.text


def test_of_two_at_once_the_second_is_told_and_loses_nothing(at: At, town: Town) -> None:
    first, second = officer(town), officer(town)
    address = a_running_one(first)
    typed = {**DAY, "expecting": "3", "step": "record"}
    at(first).post(f"{address}/record/mediation_given_up", typed)
    browser = at(second)
    late = browser.post(f"{address}/record/information_given", {**typed, "script": "By phone"})
    assert late.status_code == 422
    assert "Somebody else has recorded something here" in late.text
    assert first.name in late.text
    assert "By phone" in late.text
    assert len(entries(second, address)) == 4
    again = dict(HIDDEN.findall(late.text))
    browser.post(
        f"{address}/record/information_given",
        {**DAY, "expecting": again["expecting"], "script": "By phone", "step": "record"},
    )
    assert entries(second, address)[-1] == "information_given"


def test_a_promise_more_is_a_row_more_and_nothing_is_said_to_be_missing_yet(at: At, town: Town) -> None:
    viewer = officer(town)
    address = f"{a_running_one(viewer)}/record/agreement_made"
    browser = at(viewer)
    assert "Promise 2" not in browser.get(address).text
    more = browser.post(address, {**DAY, "promise-1-what": "Assess Sam", "promise-rows": "1", "step": "add"})
    assert more.status_code == 200
    assert "Promise 2" in more.text
    assert "Assess Sam" in more.text
    assert "There is a problem" not in more.text


def test_a_promise_without_an_owner_is_refused_in_a_sentence(at: At, town: Town) -> None:
    viewer = officer(town)
    address = a_running_one(viewer)
    browser = at(viewer)
    met = {"mediation_date-day": "24", "mediation_date-month": "11", "mediation_date-year": "2026"}
    for number, (what, says) in enumerate(
        (
            ("mediation_details_given", {**met, "place": "The hall"}),
            ("mediation_held", {"attended": "All", "authority": "yes"}),
        ),
        3,
    ):
        typed = {**DAY, **says, "expecting": str(number), "step": "record"}
        assert browser.post(f"{address}/record/{what}", typed).status_code == 302
    answer = browser.post(
        f"{address}/record/agreement_made",
        {
            **DAY,
            "promise-1-what": "Assess Sam",
            "promise-rows": "1",
            "in_writing_agreed": "yes",
            "expecting": "5",
            "step": "check",
        },
    )
    assert answer.status_code == 422
    assert "Assess Sam” has no owner" in answer.text


def test_an_entry_is_corrected_and_the_first_stays_beside_it(at: At, town: Town) -> None:
    viewer = officer(town)
    address = a_running_one(viewer)
    browser = at(viewer)
    form = browser.get(f"{address}/entries/2").text
    assert "The refusal" in form
    assert 'value="3"' in form
    typed = {
        **DAY,
        "day-day": "4",
        "issues": "The refusal",
        "why": "The letter says the 4th",
        "expecting": "3",
        "step": "record",
    }
    page = browser.post(f"{address}/entries/2", typed, follow=True).text
    assert "Corrected" in page
    assert "Wednesday 4 November 2026" in page
    assert "The letter says the 4th" in page
    # 30 days from 4 November end on 4 December 2026
    assert "Friday 4 December 2026" in page


def test_a_correction_without_why_is_refused(at: At, town: Town) -> None:
    viewer = officer(town)
    answer = at(viewer).post(f"{a_running_one(viewer)}/entries/2", {"never": "yes", "expecting": "3"})
    assert answer.status_code == 422
    assert "Say why it is corrected." in answer.text
    assert "Enter the day" not in answer.text


def test_a_council_that_takes_part_sees_what_happens_and_nothing_else(at: At, town: Town) -> None:
    keeper = town.worker("mediation", OrganisationKind.MEDIATION)
    council = officer(town)
    opened = a_refusal(keeper)
    run = a_mediation(keeper, opened.disagreement)
    let_the_council_in(keeper, run, town)
    browser = at(council)
    page = browser.get(f"/desk/proceedings/{run}").text
    assert "run by Mediation" in page
    assert "Arrange the mediation" in page
    assert opened.reference not in page
    assert "Close this proceeding" not in page
    assert browser.get(f"/desk/proceedings/{run}/close").status_code == 404
    assert browser.get(f"/desk/proceedings/{run}/entries/2").status_code == 200
    assert f"/desk/proceedings/{run}" in browser.get("/desk/elsewhere").text


def test_one_that_takes_part_is_refused_what_is_for_others_to_record(at: At, town: Town) -> None:
    keeper = town.worker("mediation", OrganisationKind.MEDIATION)
    run = a_mediation(keeper, a_refusal(keeper).disagreement)
    let_the_council_in(keeper, run, town)
    answer = at(officer(town)).post(
        f"/desk/proceedings/{run}/record/information_given", {**DAY, "expecting": "3", "step": "record"}
    )
    assert answer.status_code == 422
    assert "Ask the organisation that runs this." in answer.text


@pytest.mark.parametrize("role", [Role.MEDIATOR, Role.ANALYST])
def test_who_is_not_assigned_finds_nothing(at: At, town: Town, role: Role) -> None:
    address = a_running_one(adviser(town))
    browser = at(town.worker("sendiass", OrganisationKind.SENDIASS, role))
    assert browser.get(address).status_code == 404


def test_the_day_of_a_page_is_the_day_in_the_country(at: At, town: Town) -> None:
    browser = at(officer(town))
    with time_machine.travel("2026-06-30T23:30:00+00:00", tick=False):  # half past midnight, in summer time
        assert "1 July 2026" in browser.get("/desk/").text
