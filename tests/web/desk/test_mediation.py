"""The mediation desk: the call and its sum, one certificate in two clicks, meetings, agreements, promises."""

from __future__ import annotations

import html
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.db import connection
from django.test import Client
from tests.support.casework import Town, a_refusal, happened, let_the_council_in, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer
from avenues.law.clocks import Who
from avenues.law.facts import Event
from avenues.law.options import Order
from avenues.law.proceedings.kinds import Promise
from avenues.web.desk.mediation.script import Told


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


CALL = {
    **day("letter_dated", date(2026, 10, 1)),
    **day("contacted", date(2026, 11, 24)),
    "matter": "refused_assessment",
    "name": "Sam Brown",
    "acts_name": "Jo Brown",
    "relation": "parent",
    "phone": "07700 900123",
}
NUMBER = re.compile(r"\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b")
EVERYTHING = [each.name.lower() for each in Told]


def text(answer: Any) -> str:
    return html.unescape(answer.text)


def a_call(viewer: Viewer, contacted: date = date(2026, 11, 2), name: str = "Sam Brown") -> UUID:
    """A refusal sent on 1 October 2026, and the first contact."""
    key = services.start_proceeding(viewer, a_refusal(viewer, name).disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", contacted)
    return key


def a_no(viewer: Viewer, contacted: date = date(2026, 11, 2)) -> UUID:
    """Everything was told, and no mediation is wanted."""
    key = a_call(viewer, contacted)
    happened(viewer, key, "information_given", date(2026, 11, 24))
    happened(viewer, key, "told_adviser_no_mediation", date(2026, 11, 24))
    return key


def a_meeting(viewer: Viewer, on: date, given: date, name: str = "Sam Brown") -> UUID:
    key = a_call(viewer, name=name)
    happened(viewer, key, "information_given", date(2026, 11, 2))
    happened(viewer, key, "told_adviser_mediation", date(2026, 11, 2))
    happened(viewer, key, "mediation_asked", date(2026, 11, 3), issues="The refusal")
    happened(viewer, key, "mediation_details_given", given, mediation_date=on.isoformat(), place="Town Hall")
    return key


def held(viewer: Viewer, on: date = date(2026, 11, 20)) -> UUID:
    key = a_meeting(viewer, on, date(2026, 11, 6))
    happened(viewer, key, "mediation_held", on, attended="All", authority=True)
    return key


def labels(viewer: Viewer, key: UUID) -> list[str]:
    return [entry.what for entry in selectors.proceeding(viewer, key).entries]


def test_the_sum_is_there_before_anything_is_recorded(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    browser = at(viewer)
    asked = {name: value for name, value in CALL.items() if name not in {"name", "acts_name", "relation"}}
    shown = text(browser.post("/desk/mediation/call", {**asked, "step": "days"}))
    # two months from 1 October 2026: 1 December 2026
    assert "must be contacted by <strong>Tuesday 1 December 2026</strong>" in shown
    assert "A certificate may be issued" in shown
    assert "There is a problem" not in shown
    assert not selectors.disagreements(viewer).lines


def test_who_comes_too_late_is_told_what_is_still_open(at: At, town: Town) -> None:
    late = {**CALL, **day("letter_dated", date(2026, 9, 23)), "step": "days"}  # two months: 23 November
    shown = text(at(mediation_adviser(town)).post("/desk/mediation/call", late))
    assert "Too late for one without mediation" in shown
    assert "ended on Monday 23 November 2026" in shown
    assert "can give a certificate after a mediation" in shown
    assert "leave to appeal without a certificate" in shown
    assert "regulation 34(3)" in shown
    in_time = {**CALL, **day("letter_dated", date(2026, 9, 24)), "step": "days"}  # the last day is today
    assert "A certificate may be issued" in text(
        at(mediation_adviser(town)).post("/desk/mediation/call", in_time)
    )


def test_about_the_place_alone_no_certificate_is_needed(at: At, town: Town) -> None:
    about = {**CALL, "matter": "plan_content", "sections": "i", "step": "days"}
    shown = text(at(mediation_adviser(town)).post("/desk/mediation/call", about))
    assert "No certificate needed" in shown


def test_a_call_opens_the_record_with_facts_and_first_contact(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    answer = at(viewer).post("/desk/mediation/call", {**CALL, "step": "open"}, follow=True)
    assert "Opened, and the first contact is recorded." in answer.text
    line = selectors.disagreements(viewer).lines[0]
    record = selectors.disagreement(viewer, line.id)
    facts = selectors.facts_of(viewer, line.id)
    assert (facts.letter_dated, facts.in_writing) == (date(2026, 10, 1), True)
    assert [party.person.name for party in record.parties] == ["Jo Brown"]
    assert labels(viewer, record.proceedings[0].id) == ["adviser_contacted"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": ""}, "Enter the name of the child or young person."),
        ({"relation": ""}, "Choose who Jo Brown is"),
        (day("letter_dated", date(2027, 1, 5)), "2027"),
        ({"letter_dated-month": "13"}, "The month must be"),
        ({"matter": "nonsense"}, "Choose from the list."),
        (day("contacted", date(2026, 12, 25)), "25 December 2026"),
        ({"sections": "i"}, "Only a plan has parts."),
    ],
)
def test_a_call_that_cannot_be_opened_keeps_what_was_typed(
    at: At, town: Town, typed: dict[str, Any], sentence: str
) -> None:
    viewer = mediation_adviser(town)
    answer = at(viewer).post("/desk/mediation/call", {**CALL, **typed, "step": "open"})
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert "07700 900123" in text(answer)
    assert not selectors.disagreements(viewer).lines


def test_a_family_that_is_known_is_not_asked_again(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    opened = a_refusal(viewer)
    browser = at(viewer)
    found = text(browser.post("/desk/mediation/call", {"words": "Sam", "step": "look"}, follow=True))
    assert f"/desk/mediation/call/{opened.disagreement}" in found
    shown = text(browser.get(f"/desk/mediation/call/{opened.disagreement}"))
    assert 'value="2026"' in shown
    assert "must be contacted by <strong>Tuesday 1 December 2026</strong>" in shown
    days = {**day("letter_dated", date(2026, 10, 1)), **day("contacted", date(2026, 11, 24)), "step": "open"}
    before = len(selectors.facts_told(viewer, opened.disagreement))
    browser.post(f"/desk/mediation/call/{opened.disagreement}", days)
    assert len(selectors.facts_told(viewer, opened.disagreement)) == before
    assert len(selectors.disagreement(viewer, opened.disagreement).proceedings) == 1


def test_the_script_is_told_whole_and_in_order(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    shown = text(at(viewer).get(f"/desk/mediation/{key}/script"))
    places = [shown.index(each.words) for each in Told]
    assert places == sorted(places)
    asked = {"told": EVERYTHING[1:], "way": "By telephone", "wants": "no_mediation", "note": "Rings again"}
    answer = at(viewer).post(f"/desk/mediation/{key}/script", asked)
    assert answer.status_code == 422
    assert "Not told yet: “Who you are" in text(answer)
    assert "Rings again" in answer.text
    assert labels(viewer, key) == ["adviser_contacted"]


def test_a_call_that_ends_in_a_no_leads_to_the_certificate(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    asked = {"told": EVERYTHING, "way": "By telephone", "wants": "no_mediation", "note": "Rings again"}
    answer = at(viewer).post(f"/desk/mediation/{key}/script", asked)
    assert answer["Location"] == f"/desk/mediation/{key}/certificate"
    assert labels(viewer, key) == ["adviser_contacted", "information_given", "told_adviser_no_mediation"]
    opened = selectors.proceeding(viewer, key).disagreement
    assert opened
    assert [note.words for note in selectors.notes_of_disagreement(viewer, opened)] == ["Rings again"]


def test_who_wants_to_think_about_it_is_asked_again_without_the_script(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    browser = at(viewer)
    browser.post(f"/desk/mediation/{key}/script", {"told": EVERYTHING, "way": "In person", "wants": "thinks"})
    assert labels(viewer, key) == ["adviser_contacted", "information_given"]
    again = text(browser.get(f"/desk/mediation/{key}/script"))
    assert "The information was given" in again
    browser.post(f"/desk/mediation/{key}/script", {"wants": "mediation", "issues": "Section F"})
    assert labels(viewer, key)[-1] == "told_adviser_mediation"


def test_somebody_else_was_first_and_nothing_typed_is_lost(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    happened(viewer, key, "information_given", date(2026, 11, 24))
    asked = {"wants": "mediation", "issues": "The whole of Section F", "expecting": "1"}
    answer = at(viewer).post(f"/desk/mediation/{key}/script", asked)
    assert answer.status_code == 422
    assert "The whole of Section F" in answer.text
    assert 'name="expecting" value="2"' in answer.text


def test_a_certificate_takes_two_clicks_and_has_a_number(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    checked = text(browser.get(f"/desk/mediation/{key}/certificate"))
    assert "They do not want mediation (section 55(4))" in checked
    shown = text(browser.post(f"/desk/mediation/{key}/certificate", {"expecting": "3"}, follow=True))
    assert NUMBER.search(shown)
    assert labels(viewer, key)[-1] == "certificate_issued"


def test_two_clicks_at_once_issue_one_certificate(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    numbers = set()
    for _ in range(2):
        answer = browser.post(f"/desk/mediation/{key}/certificate", {"expecting": "3"}, follow=True)
        assert answer.status_code == 200
        numbers |= set(NUMBER.findall(answer.text))
    assert len(numbers) == 1
    assert labels(viewer, key).count("certificate_issued") == 1


def test_a_certificate_for_one_who_came_too_late_is_refused_with_what_can_be_done(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    viewer = selectors.viewer_of(viewer.user, date(2026, 12, 10))
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 12, 2))  # the last day was 1 December
    happened(viewer, key, "information_given", date(2026, 12, 2))
    happened(viewer, key, "told_adviser_no_mediation", date(2026, 12, 2))
    with time_machine.travel("2026-12-10T10:00:00+00:00", tick=False):
        browser = at(viewer)
        shown = text(browser.get(f"/desk/mediation/{key}/certificate"))
        assert "this certificate may not be issued (regulation 34(2))" in shown
        assert "can give a certificate after a mediation" in shown
        assert "Record that mediation is wanted" in shown
        answer = browser.post(f"/desk/mediation/{key}/certificate", {"expecting": "3"})
    assert answer.status_code == 422
    assert "certificate_issued" not in labels(viewer, key)


def test_before_the_information_there_is_no_certificate(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    shown = text(at(viewer).get(f"/desk/mediation/{key}/certificate"))
    assert "Go on with the call" in shown
    assert at(viewer).post(f"/desk/mediation/{key}/certificate").status_code == 422


def test_after_a_mediation_the_certificate_is_of_the_other_kind(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = held(viewer)
    assert "They took part in mediation" in text(at(viewer).get(f"/desk/mediation/{key}/certificate"))


def test_a_certificate_that_was_revoked_no_longer_stands(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    browser.post(f"/desk/mediation/{key}/certificate", {"expecting": "3"})
    happened(viewer, key, "certificate_revoked", date(2026, 11, 24), reason="For another child")
    assert "Issue the certificate</button>" in text(browser.get(f"/desk/mediation/{key}/certificate"))


def test_the_front_page_says_how_far_each_has_come_and_what_is_next(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    a_call(viewer, name="Ann")
    a_no(viewer)
    a_meeting(viewer, date(2026, 12, 1), date(2026, 11, 20), name="Ben")
    shown = text(at(viewer).get("/desk/mediation/"))
    assert "Information still to be given" in shown
    assert "Meeting on Tue 1 Dec 2026" in shown
    due = shown.split("Certificates due</h2>")[1].split("Under way</h2>")[0]
    assert "Fri 27 Nov 2026" in due  # 3 working days from Tuesday 24 November
    assert "Sam Brown" in due
    assert "Ann" not in due


def test_the_diary_says_who_must_come_and_whether_notice_was_given(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    officer(town)
    # 5 working days before Tuesday 1 December: Tuesday 24 November
    in_time = a_meeting(viewer, date(2026, 12, 1), date(2026, 11, 24), name="Ann")
    let_the_council_in(viewer, in_time, town)
    a_meeting(viewer, date(2026, 11, 27), date(2026, 11, 23), name="Ben")  # due by Friday 20 November
    a_meeting(viewer, date(2026, 11, 19), date(2026, 11, 9), name="Cy")
    shown = text(at(viewer).get("/desk/mediation/meetings"))
    past, ahead = shown.split("Ahead</h2>")
    assert "Cy, ME-2026" in past
    ben, ann = ahead.split("Ann, ME-2026")[0], ahead.split("Ann, ME-2026")[1]
    assert "Less than 5 working days" in ben
    assert "Given Mon 23 Nov 2026; due by Fri 20 Nov 2026" in ben
    assert "Must come, and be able to decide: Council" in ann
    assert "In time" in ann


def test_a_family_can_agree_to_less_notice(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_meeting(viewer, date(2026, 11, 27), date(2026, 11, 23))
    browser = at(viewer)
    assert "The family agrees to less notice" in browser.get("/desk/mediation/meetings").text
    waived = Event("notice_waived", date(2026, 11, 24), {"duty": "TL-B8"})
    services.record_event(viewer, key, waived, expecting=5, familys_word=True)
    shown = browser.get("/desk/mediation/meetings").text
    assert "Family agreed to less notice" in shown
    assert "The family agrees to less notice" not in shown


def test_a_meeting_ahead_is_not_asked_how_it_went(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_meeting(viewer, date(2026, 11, 25), date(2026, 11, 9))  # tomorrow
    held_at = f"/desk/proceedings/{key}/record/mediation_held"
    for address in ("/desk/mediation/meetings", "/desk/mediation/"):
        assert held_at not in at(viewer).get(address).text
        with time_machine.travel("2026-11-25T10:00:00+00:00", tick=False):
            assert held_at in at(viewer).get(address).text


def test_a_proceeding_leads_to_the_desk_of_its_service_alone(at: At, town: Town) -> None:
    viewer, council = mediation_adviser(town), officer(town)
    key = a_call(viewer)
    opened = selectors.proceeding(viewer, key).disagreement
    assert f"/desk/mediation/{key}/certificate" in at(viewer).get(f"/desk/proceedings/{key}").text
    assert f"/desk/mediation/call/{opened}" in at(viewer).get(f"/desk/disagreements/{opened}").text
    let_the_council_in(viewer, key, town)
    assert "/desk/mediation/" not in at(council).get(f"/desk/proceedings/{key}").text


@pytest.mark.django_db(transaction=True)
def test_of_two_clicks_at_the_same_moment_one_issues(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browsers = [at(viewer), at(viewer)]

    def click(browser: Client) -> int:
        try:
            return browser.post(f"/desk/mediation/{key}/certificate", {"expecting": "3"}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(click, browsers))
    assert set(answers) <= {200, 302}
    assert labels(viewer, key).count("certificate_issued") == 1


def test_a_meeting_that_did_not_take_place_is_no_longer_in_the_diary(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_meeting(viewer, date(2026, 11, 20), date(2026, 11, 9))
    happened(viewer, key, "mediation_not_held", date(2026, 11, 20), why_not_held="council_absent")
    shown = text(at(viewer).get("/desk/mediation/meetings"))
    assert "No meeting has a day." in shown
    assert "Still to be arranged" in shown


def test_the_agreement_builder_works_out_each_last_day(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = held(viewer)
    rows = {
        **day("day", date(2026, 11, 20)),
        "in_writing_agreed": "yes",
        "promise-rows": "2",
        "promise-1-what": "Assess Sam",
        "promise-1-owner": "COUNCIL",
        "promise-1-order": "assess",
        "promise-2-what": "Write to the school",
        "promise-2-owner": "COUNCIL",
    }
    browser = at(viewer)
    shown = text(browser.post(f"/desk/mediation/{key}/agreement", {**rows, "step": "days"}))
    # both in 2 weeks from Friday 20 November: reg 44(2)(b) and reg 42(3)
    assert shown.count("Friday 4 December 2026") >= 2
    assert "agreement_made" not in labels(viewer, key)
    answer = browser.post(f"/desk/mediation/{key}/agreement", {**rows, "step": "record"})
    assert answer.status_code == 302
    assert labels(viewer, key)[-1] == "agreement_made"


def test_an_agreement_without_an_owner_is_refused_and_kept(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = held(viewer)
    rows = {
        **day("day", date(2026, 11, 20)),
        "in_writing_agreed": "yes",
        "promise-rows": "1",
        "promise-1-what": "Write to the school",
    }
    for step in ("days", "record"):
        answer = at(viewer).post(f"/desk/mediation/{key}/agreement", {**rows, "step": step})
        assert answer.status_code == 422
        assert "Write to the school" in answer.text
    assert "agreement_made" not in labels(viewer, key)


def test_a_row_more_keeps_what_was_typed(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = held(viewer)
    typed = {"promise-rows": "1", "promise-1-what": "Write to the school", "step": "add"}
    shown = text(at(viewer).post(f"/desk/mediation/{key}/agreement", typed))
    assert "Promise 2" in shown
    assert "Write to the school" in shown


def test_no_agreement_before_the_mediation_has_ended(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    shown = text(at(viewer).get(f"/desk/mediation/{a_call(viewer)}/agreement"))
    assert "No agreement can be recorded now" in shown


def an_agreement(viewer: Viewer, made: date) -> UUID:
    key = held(viewer, date(2026, 11, 6) if made < date(2026, 11, 20) else date(2026, 11, 20))
    promises = (Promise("Write to the school", Who.COUNCIL), Promise("Assess", Who.COUNCIL, Order.ASSESS))
    happened(viewer, key, "agreement_made", made, promises=promises, in_writing_agreed=True)
    return key


def test_promises_are_due_broken_or_kept(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = an_agreement(viewer, date(2026, 11, 6))  # 2 weeks: 20 November, and today is the 24th
    browser = at(viewer)
    shown = text(browser.get("/desk/mediation/promises"))
    assert shown.count(">Broken<") == 2
    assert "What next? Say to the family:" in shown
    assert "complain to the council, then to the Ombudsman" in shown
    duty = next(each.key for each in selectors.proceeding(viewer, key).duties if "Write" in each.clock.what)
    happened(viewer, key, "carried_out", date(2026, 11, 19), duty=duty, evidence="A copy")
    assert text(browser.get("/desk/mediation/promises")).count(">Broken<") == 1
    over = text(browser.get("/desk/mediation/promises?show=over"))
    assert ">Kept<" in over
    assert "Done Thu 19 Nov 2026" in over


def test_a_promise_stands_there_in_the_words_in_which_it_was_made(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = held(viewer, date(2026, 11, 20))
    said = "Write {child} and {their on the form, and {"
    promised = (Promise(said, Who.COUNCIL),)
    happened(viewer, key, "agreement_made", date(2026, 11, 20), promises=promised, in_writing_agreed=True)
    browser = at(viewer)
    for page in ("mediation/promises", "?list=others", f"proceedings/{key}", f"proceedings/{key}/record"):
        assert page.endswith("record") or said in text(browser.get(f"/desk/{page}"))
        assert browser.get(f"/desk/{page}").status_code == 200


def pages_of(key: UUID) -> tuple[str, ...]:
    return tuple(f"/desk/mediation/{key}/{page}" for page in ("script", "certificate", "agreement"))


def test_nobody_else_has_this_desk(at: At, town: Town) -> None:
    service = mediation_adviser(town)
    key = a_no(service)
    council = officer(town)
    let_the_council_in(service, key, town)
    analyst = town.worker("mediation", OrganisationKind.MEDIATION, Role.ANALYST)
    another = town.worker("another", OrganisationKind.MEDIATION)
    lists = (
        "/desk/mediation/",
        "/desk/mediation/call",
        "/desk/mediation/meetings",
        "/desk/mediation/promises",
    )
    for viewer in (council, analyst, another):
        browser = at(viewer)
        for address in pages_of(key):
            assert browser.get(address).status_code == 404, address
            assert browser.post(address).status_code == 404, address
        for address in lists:
            answer = browser.get(address)
            assert answer.status_code == (200 if viewer is another else 404)
            assert "Sam Brown" not in answer.text
    assert "certificate_issued" not in labels(service, key)


def test_a_mediation_of_the_councils_own_is_not_issued_a_certificate_here(at: At, town: Town) -> None:
    """Section 56(3): an adviser does not work for a council."""
    council = officer(town)
    key = a_no(council)
    for address in pages_of(key):
        assert at(council).post(address).status_code == 404


def test_who_works_for_both_issues_nothing_in_what_the_council_keeps(at: At, town: Town) -> None:
    council, service = officer(town), mediation_adviser(town)
    theirs, own = a_no(council), a_no(service)
    services.add_member(
        user=service.user,
        organisation=town.organisations["council"],
        role=Role.OFFICER,
        since=date(2026, 11, 2),
    )
    for address in pages_of(theirs):
        assert at(service).get(address).status_code == 404, address
    for address in pages_of(own):
        assert at(service).get(address).status_code == 200, address


def test_what_is_no_mediation_has_no_script(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    appeal = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="appeal")
    for address in pages_of(appeal):
        assert at(viewer).get(address).status_code == 404, address


def test_a_seal_keeps_the_place_of_a_meeting_from_who_has_no_seat(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_meeting(viewer, date(2026, 12, 1), date(2026, 11, 20))
    services.give_seat(viewer, key, membership=viewer.posts[0].membership)
    other = town.worker("mediation", OrganisationKind.MEDIATION, Role.MANAGER)
    services.record_event(
        viewer,
        key,
        Event(
            "mediation_details_given",
            date(2026, 11, 23),
            {"mediation_date": "2026-12-02", "place": "A safe house"},
        ),
        expecting=5,
        sealed=True,
    )
    assert "A safe house" in at(viewer).get("/desk/mediation/meetings").text
    assert "A safe house" not in at(other).get("/desk/mediation/meetings").text


def test_what_puts_a_sealed_entry_right_is_sealed_as_that_was(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_meeting(viewer, date(2026, 12, 1), date(2026, 11, 20))
    services.give_seat(viewer, key, membership=viewer.posts[0].membership)
    other = town.worker("mediation", OrganisationKind.MEDIATION, Role.MANAGER)
    given = {"mediation_date": "2026-12-02", "place": "A safe house"}
    told = Event("mediation_details_given", date(2026, 11, 23), given)
    services.record_event(viewer, key, told, expecting=5, sealed=True)
    right = Event(told.what, told.day, {**given, "place": "A quiet house"})
    with pytest.raises(Refused, match="those in the room"):
        services.correct_entry(other, key, number=5, instead=right, why="A better place", expecting=6)
    services.correct_entry(viewer, key, number=5, instead=right, why="A better place", expecting=6)
    assert "A quiet house" in at(viewer).get(f"/desk/proceedings/{key}").text
    for address in (f"/desk/proceedings/{key}", "/desk/mediation/meetings"):
        page = at(other).get(address).text
        assert "A quiet house" not in page
        assert "A better place" not in page


def test_the_sum_counts_from_the_day_of_contact_as_it_was_put_right(at: At, town: Town) -> None:
    """A letter of 1 October 2026: the adviser must be contacted by 1 December."""
    viewer = mediation_adviser(town)
    with time_machine.travel("2026-12-10T10:00:00+00:00", tick=False):
        later = selectors.viewer_of(viewer.user, date(2026, 12, 10))
        key = a_call(later, contacted=date(2026, 12, 4))
        page = f"/desk/mediation/{key}/script"
        assert "Too late" in at(viewer).get(page).text
        right = Event("adviser_contacted", date(2026, 11, 30))
        services.correct_entry(
            later, key, number=0, instead=right, why="The day was read wrongly", expecting=1
        )
        assert "Too late" not in at(viewer).get(page).text


def fill_the_desk(viewer: Viewer, many: int) -> None:
    for number in range(many):
        a_meeting(viewer, date(2026, 12, 1), date(2026, 11, 20), name=f"Child {many} {number}")


@pytest.mark.parametrize(
    ("address", "queries"),
    [("/desk/mediation/", 9), ("/desk/mediation/meetings", 9), ("/desk/mediation/promises", 4)],
)
def test_the_lists_ask_the_database_as_often_for_many_as_for_one(
    at: At, town: Town, django_assert_num_queries: Any, address: str, queries: int
) -> None:
    viewer = mediation_adviser(town)
    browser: Client = at(viewer)
    for many in (1, 4):
        fill_the_desk(viewer, many)
        browser.get(address)
        with django_assert_num_queries(queries):
            browser.get(address)


@pytest.mark.parametrize("page", ["script", "certificate", "agreement"])
def test_nonsense_gets_a_page(at: At, town: Town, page: str) -> None:
    viewer = mediation_adviser(town)
    key = held(viewer)
    nonsense = {
        "step": "x",
        "expecting": "-1",
        "told": ["x"],
        "wants": "x",
        "promise-rows": "x",
        "day-day": "x" * 999,
    }
    assert at(viewer).post(f"/desk/mediation/{key}/{page}", nonsense).status_code in {200, 302, 422}
    assert at(viewer).get("/desk/mediation/promises?from=_&show=%00").status_code == 200
    assert at(viewer).get("/desk/mediation/?from=x").status_code == 200
