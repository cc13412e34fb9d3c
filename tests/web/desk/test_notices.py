"""The notice checker: items with their sources, days with their proofs, the whole notice; nothing stored."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from tests.support.casework import JOINED, Town, a_refusal, adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import models, services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.law.notices import Item
from avenues.web.desk.notices.asked import name_of

SENT = {"sent-day": "31", "sent-month": "12", "sent-year": "2025"}
NO_PLAN = {"notice": "no_plan", **SENT}


def page(answer: Any) -> str:
    return html.unescape(answer.text)


def test_asks_for_the_decision_and_the_day(at: At, town: Town) -> None:
    shown = page(at(officer(town)).get("/desk/notices/"))
    assert "Which decision does it tell?" in shown
    assert "What it must say" not in shown


def test_tells_the_last_days_with_their_proofs(at: At, town: Town) -> None:
    shown = page(at(officer(town)).get("/desk/notices/", NO_PLAN))
    # two months from 31 December 2025: February has no 31st, so 28 February 2026, a Saturday
    assert "Contact the mediation adviser by <strong>Saturday 28 February 2026</strong>" in shown
    # rule 12(3): the appeal moves to the next working day
    assert "by 5pm on <strong>Monday 2 March 2026</strong>" in shown
    assert "since February has no 31st" in shown
    assert "month from the date of the mediation certificate" in shown


def test_the_earlier_day_is_told_where_the_date_on_it_is_earlier(at: At, town: Town) -> None:
    dated = {"dated-day": "29", "dated-month": "12", "dated-year": "2025"}
    early = {**NO_PLAN, **dated, "sent-day": "2", "sent-month": "1", "sent-year": "2026"}
    shown = page(at(officer(town)).get("/desk/notices/", early))
    assert "adviser by <strong>Saturday 28 February 2026</strong>" in shown  # from 29 December
    assert "Counted from the day it is sent <strong>Monday 2 March 2026</strong>" in shown  # from 2 January


def test_names_each_item_with_its_source(at: At, town: Town) -> None:
    shown = page(at(officer(town)).get("/desk/notices/", NO_PLAN))
    for words in (Item.REASONS.words, Item.RECOMMENDATIONS.words, Item.WHOM_TO_TELL.words):
        assert words in shown
    for citation in ("section 36(9)", "regulation 10(3)", "regulation 32"):
        assert citation in shown
    refusal = page(at(officer(town)).get("/desk/notices/", {**NO_PLAN, "notice": "no_assessment"}))
    assert Item.RECOMMENDATIONS.words not in refusal


def test_says_what_is_missing_and_what_follows(at: At, town: Town) -> None:
    said = {name_of(Item.REASONS): "there", name_of(Item.ADVISER): "missing"}
    shown = page(at(officer(town)).get("/desk/notices/", {**NO_PLAN, **said}))
    assert "1 of 12 there, 1 missing, 10 not looked for" in shown
    assert "The council should send it again, complete." in shown
    assert "good reason for the Tribunal to allow a late appeal" in shown


def test_a_notice_with_everything_is_called_complete(at: At, town: Town) -> None:
    said = {name_of(item): "there" for item in Item}
    shown = page(at(officer(town)).get("/desk/notices/", {**NO_PLAN, **said}))
    assert "12 of 12 there, 0 missing" in shown
    assert "says all that the law asks for" in shown


def test_an_appeal_about_the_place_alone_needs_no_certificate(at: At, town: Town) -> None:
    browser = at(officer(town))
    assert "needs no certificate" in page(browser.get("/desk/notices/", {**NO_PLAN, "notice": "final_plan"}))
    assert "needs no certificate" not in page(browser.get("/desk/notices/", NO_PLAN))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"notice": ""}, "Choose the decision that the notice tells."),
        ({"notice": "none of these"}, "Choose from the list."),
        ({"sent-day": "31", "sent-month": "2"}, "2025"),
        ({"sent-day": "", "sent-month": "", "sent-year": ""}, "Enter the day on which the notice is sent."),
        ({"sent-year": "2013"}, "no such notices before 1 September 2014"),
        ({"sent-year": "9999"}, "Enter an earlier day"),
        ({"dated-day": "1", "dated-month": "1", "dated-year": "2026"}, "Check both days."),
        ({"sent-day": "x" * 5000}, "The day must be a number"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_and_is_kept(
    at: At, town: Town, typed: dict[str, str], sentence: str
) -> None:
    answer = at(officer(town)).get("/desk/notices/", {**NO_PLAN, **typed})
    assert answer.status_code == 422
    assert sentence in page(answer)
    assert 'value="12"' in page(answer) or "sent-month" in typed


def test_a_date_on_the_notice_from_before_the_law_is_no_fault_of_the_page(at: At, town: Town) -> None:
    for year in ("0001", "1900", "2013"):
        dated = {"dated-day": "1", "dated-month": "1", "dated-year": year}
        assert at(officer(town)).get("/desk/notices/", {**NO_PLAN, **dated}).status_code in {200, 422}


def test_the_notice_has_the_days_and_leaves_gaps_where_a_contact_is_not_confirmed(
    at: At, town: Town, sefton: None
) -> None:
    shown = page(at(officer(town)).get("/desk/notices/text", NO_PLAN))
    assert "Your appeal must reach the Tribunal by" in shown
    assert "<strong>Monday 2 March 2026</strong>" in shown
    assert "Contact the mediation adviser by <strong>Saturday 28 February 2026</strong>" in shown
    assert "special.needs@sefton.gov.uk" in shown.split("Contacts that nobody has confirmed")[1]
    assert "special.needs@sefton.gov.uk" not in shown.split("How it reads so far")[1]
    assert "<li>The mediation adviser: name and how to reach them</li>" in shown
    assert "<li>The reasons for the decision</li>" in shown


def test_the_notice_leaves_out_what_is_not_asked(at: At, town: Town, sefton: None) -> None:
    browser = at(officer(town))
    refusal = page(browser.get("/desk/notices/text", {**NO_PLAN, "notice": "no_assessment"}))
    assert "Health and social care" not in refusal
    assert "You need no certificate if" not in refusal
    plan = page(browser.get("/desk/notices/text", {**NO_PLAN, "notice": "final_plan"}))
    assert "Health and social care" in plan
    assert "You need no certificate if your appeal is only about the school" in plan


def test_what_is_typed_stands_in_the_notice_and_can_be_taken_away(at: At, town: Town) -> None:
    browser, address = at(officer(town)), f"/desk/notices/text?{urlencode(NO_PLAN)}"
    typed = {"reasons": "The school can give this help.", "child_name": "Sam Brown"}
    shown = page(browser.post(address, typed))
    assert "an EHC plan for Sam Brown" in shown
    assert shown.count("The school can give this help.") == 2
    to_themselves = page(browser.post(address, {**typed, "young_person": "yes"}))
    assert "an EHC plan for you" in to_themselves
    taken = browser.post(address, {**typed, "as": "text"})
    assert taken["Content-Disposition"].startswith("attachment")
    assert b"The school can give this help." in taken.content


def test_only_a_council_is_named_as_the_body_that_decides(at: At, town: Town) -> None:
    helper, body = adviser(town), re.compile(r'<input [^>]*name="body_name"[^>]* value="(.*?)"')
    browser = at(helper)
    assert body.findall(page(browser.get("/desk/notices/text", NO_PLAN))) == [""]
    council = town.organisation("council", OrganisationKind.COUNCIL)
    services.add_member(user=helper.user, organisation=council, role=Role.OFFICER, since=JOINED)
    assert body.findall(page(browser.get("/desk/notices/text", NO_PLAN))) == ["Council"]


def test_what_is_too_long_for_the_notice_gets_a_sentence_and_is_kept(at: At, town: Town) -> None:
    address = f"/desk/notices/text?{urlencode(NO_PLAN)}"
    answer = at(officer(town)).post(address, {"body_name": "x" * 201, "reasons": "Kept.", "as": "pdf"})
    assert answer.status_code == 422
    assert "Your organisation: use 200 characters or fewer." in page(answer)
    assert "Kept." in page(answer)


def test_no_text_without_a_notice(at: At, town: Town) -> None:
    answer = at(officer(town)).get("/desk/notices/text", SENT)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/desk/notices/?")


def test_a_disagreement_fills_in_what_it_knows_and_no_name(at: At, town: Town) -> None:
    viewer = officer(town)
    opened = a_refusal(viewer)  # sent and dated 1 October 2026
    answer = at(viewer).get(f"/desk/notices/for/{opened.disagreement}")
    assert "notice=no_assessment" in answer["Location"]
    assert "sent-day=1&sent-month=10&sent-year=2026" in answer["Location"]
    assert "Sam" not in answer["Location"]


def test_nobody_elses_disagreement_fills_in_anything(at: At, town: Town) -> None:
    opened = a_refusal(adviser(town))
    assert at(officer(town)).get(f"/desk/notices/for/{opened.disagreement}").status_code == 404


def test_nothing_is_stored(at: At, town: Town) -> None:
    browser = at(officer(town))
    before = [model.objects.count() for model in (models.Trail, models.FactTold, models.Entry)]
    browser.get("/desk/notices/", NO_PLAN)
    browser.post(f"/desk/notices/text?{urlencode(NO_PLAN)}", {"reasons": "Nobody keeps this."})
    assert [model.objects.count() for model in (models.Trail, models.FactTold, models.Entry)] == before
