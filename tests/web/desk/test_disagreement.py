"""A disagreement: opened in one form, safe contact on top, and all that is done to it from its page."""

from __future__ import annotations

import re
from typing import Any

from tests.support.casework import Town, a_mediation, a_refusal, a_whole_record, adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, State

OPENING = {
    "name": "Sam Brown",
    "born-day": "3",
    "born-month": "11",
    "born-year": "2016",
    "acts_name": "Jo Brown",
    "relation": "parent",
    "phone": "01704 000000",
    "best_way": "Text first",
    "never": "Never ring the home number",
    "language": "Polish",
    "interpreter": "yes",
    "matters": ["refused_assessment"],
}


def test_one_form_opens_it_and_safe_contact_stands_at_the_top(at: At, town: Town) -> None:
    browser = at(adviser(town))
    page = browser.post("/desk/open", OPENING, follow=True).text
    assert "Opened." in page
    assert page.index("ring the home number") < page.index("<h1")
    assert "Polish, with an interpreter" in page
    assert "Jo Brown" in page
    assert "The council refused to assess" in page


def test_a_young_person_can_act_for_themselves(at: At, town: Town) -> None:
    viewer = adviser(town)
    typed = {name: value for name, value in OPENING.items() if name not in {"acts_name", "relation"}}
    at(viewer).post("/desk/open", typed)
    (line,) = selectors.disagreements(viewer).lines
    (party,) = selectors.disagreement(viewer, line.id).parties
    assert party.person.name == "Sam Brown"
    assert party.person.never == "Never ring the home number"


def test_what_cannot_be_opened_is_said_and_all_of_it_is_kept(at: At, town: Town) -> None:
    viewer = adviser(town)
    answer = at(viewer).post("/desk/open", {**OPENING, "name": "", "born-month": "13"})
    assert answer.status_code == 422
    assert "Enter their name." in answer.text
    assert "The month must be a number from 1 to 12" in answer.text
    assert "Never ring the home number" in answer.text
    assert selectors.disagreements(viewer).lines == ()
    nobody = at(viewer).post("/desk/open", {**OPENING, "relation": ""})
    assert "Choose who Jo Brown is" in nobody.text
    assert selectors.disagreements(viewer).lines == ()


def test_everything_that_is_kept_is_on_the_page(at: At, town: Town) -> None:
    viewer = adviser(town)
    other = town.organisation("council", OrganisationKind.COUNCIL)
    record = a_whole_record(viewer, "Sam Brown", other)
    page = at(viewer).get(f"/desk/disagreements/{record.opened.disagreement}").text
    for words in (
        "Parent of Sam Brown",
        "Do not ring the home",
        "Sam Brown is worried.",
        "Mediation",
        "told by the council’s letter",
        "All of it in time",
        "The same as a table",
        "Thu 3 Dec 2026",  # 30 days from 3 November
        "Deals with it",
    ):
        assert words in page, words


def test_the_picture_and_the_table_have_the_same_numbers(at: At, town: Town) -> None:
    viewer = officer(town)
    key = a_refusal(viewer).disagreement
    a_mediation(viewer, key)
    page = at(viewer).get(f"/desk/disagreements/{key}").text
    drawn = re.findall(r'class="desk-picture__number[^>]*>(\d+)<', page)
    table = re.findall(r'<tr class="govuk-table__row"><td class="govuk-table__cell">(\d+)</td>', page)
    assert sorted(drawn, key=int) == table
    assert len(table) >= 5


def test_a_look_is_written_down(at: At, town: Town) -> None:
    viewer = officer(town)
    address = f"/desk/disagreements/{a_refusal(viewer).disagreement}"
    browser = at(viewer)
    browser.get(address)
    assert f"{viewer.name}, Council" in browser.get(f"{address}/history").text
    assert "looked at it" in browser.get(f"{address}/history").text


def test_a_fact_is_told_in_the_laws_own_words(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = services.open_disagreement(viewer, subject=services.PersonDetails("Sam")).disagreement
    address = f"/desk/disagreements/{key}/tell"
    browser = at(viewer)
    assert "It would settle most now" in browser.get(address).text
    form = browser.get(f"{address}?fact=in-writing").text
    assert 'type="radio" value="yes"' in form
    answer = browser.post(f"{address}?fact=in-writing", {"in_writing": "yes"})
    assert answer.status_code == 422
    assert "Say who told it" in answer.text
    told = browser.post(
        f"{address}?fact=in-writing", {"in_writing": "yes", "told_by": "Jo"}, follow=True
    ).text
    assert "Told: Decision in writing." in told
    assert "told by Jo" in told


def test_a_fact_that_cannot_be_is_refused_with_what_was_typed(at: At, town: Town) -> None:
    viewer = adviser(town)
    address = f"/desk/disagreements/{a_refusal(viewer).disagreement}/tell?fact=notice-sent"
    typed = {"notice_sent-day": "1", "notice_sent-month": "9", "notice_sent-year": "2026", "told_by": "Jo"}
    answer = at(viewer).post(address, typed)  # before the date on the letter, 1 October
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert 'value="9"' in answer.text
    assert 'value="Jo"' in answer.text


def test_notes_people_bodies_consents_and_links(at: At, town: Town) -> None:
    viewer = adviser(town)
    other = town.organisation("council", OrganisationKind.COUNCIL)
    record = a_whole_record(viewer, "Sam Brown", other)
    second = a_refusal(viewer, "Kim Brown")
    address = f"/desk/disagreements/{record.opened.disagreement}"
    browser = at(viewer)
    given = {"given_on-day": "24", "given_on-month": "11", "given_on-year": "2026"}
    for path, typed, words in (
        ("note", {"said": "Rang at ten."}, "Rang at ten."),
        ("people", {"name": "Lee Fox", "relation": "supporter"}, "Lee Fox"),
        ("bodies", {"kind": "school", "name": "Hill School"}, "Hill School"),
        ("summary", {"summary": "Wants an assessment"}, "Wants an assessment"),
        (f"people/{record.party}", {"name": "Jo Brown", "never": "Never write"}, "</strong> write"),
        ("subject", {"name": "Sam Brown", "adjustments": "Large print"}, "Large print"),
        ("link", {"reference": second.reference, "kind": "linked", "why": "Sisters"}, "Sisters"),
        (f"consents/{record.consent}", {}, "Withdrawn Tue 24 Nov 2026"),
        (
            "consent",
            {
                "given_by": str(record.party),
                "shared_with": str(other),
                "scope": "contact",
                "how": "by phone",
                **given,
            },
            "names and how to reach",
        ),
    ):
        page = browser.post(f"{address}/{path}", typed, follow=True)
        assert page.status_code == 200, (path, page.text)
        assert words in page.text, path


def test_it_is_assigned_and_taken_back(at: At, town: Town) -> None:
    viewer, colleague = officer(town), officer(town)
    key = a_refusal(viewer).disagreement
    browser = at(viewer)
    browser.post(f"/desk/disagreements/{key}/assign", {"members": [str(colleague.posts[0].membership)]})
    assert [each.name for each in selectors.disagreement(viewer, key).assigned] == [colleague.name]
    assert "Sam Brown" in at(colleague).get("/desk/disagreements?by=mine").text
    assert "Sam Brown" not in browser.get("/desk/disagreements?by=mine").text


def test_it_closes_only_when_nothing_runs_and_opens_again_with_why(at: At, town: Town) -> None:
    viewer = officer(town)
    key = a_refusal(viewer).disagreement
    run = a_mediation(viewer, key)
    address, browser = f"/desk/disagreements/{key}", at(viewer)
    assert "A proceeding is still running" in browser.post(f"{address}/close", {"outcome": "agreed"}).text
    owed = browser.post(f"/desk/proceedings/{run}/close", {"outcome": "agreed"})
    assert owed.status_code == 422
    assert "Still owed" in owed.text
    browser.post(f"/desk/proceedings/{run}/close", {"outcome": "agreed", "knowing": "yes"})
    browser.post(f"{address}/close", {"outcome": "agreed"})
    assert selectors.disagreement(viewer, key).state is State.CLOSED
    assert "Sam Brown" in browser.get("/desk/disagreements?state=closed").text
    assert browser.post(f"{address}/reopen", {"why": " "}).status_code == 422
    browser.post(f"{address}/reopen", {"why": "The council did not do it"})
    assert selectors.disagreement(viewer, key).state is State.OPEN


def test_search_finds_a_name_a_reference_and_a_note(at: At, town: Town) -> None:
    viewer = officer(town)
    opened = a_refusal(viewer)
    services.write_note(viewer, opened.disagreement, said="She fears the move to a new class.")
    browser = at(viewer)
    for words in ("brown", opened.reference, "new class"):
        assert "Sam Brown" in browser.post("/desk/search", {"words": words}, follow=True).text
    assert "Nothing found" in browser.post("/desk/search", {"words": "zebra"}, follow=True).text


def test_lists_ask_the_database_as_often_for_many_as_for_one(
    at: At, town: Town, django_assert_max_num_queries: Any
) -> None:
    viewer = officer(town)
    browser = at(viewer)
    first = a_refusal(viewer).disagreement
    counts: dict[str, list[int]] = {}
    for _ in range(2):
        a_mediation(viewer, a_refusal(viewer).disagreement)
        a_mediation(viewer, first)
        services.write_note(viewer, first, said="One more")
        for address in (
            "/desk/disagreements",
            "/desk/elsewhere",
            browser.post("/desk/search", {"words": "brown"}).headers["Location"],
            f"/desk/disagreements/{first}",
            f"/desk/disagreements/{first}/history",
        ):
            browser.get(address)
            with django_assert_max_num_queries(24) as asked:
                browser.get(address)
            counts.setdefault(address.partition("?")[0], []).append(len(asked))
    assert {before for before, after in counts.values() if before != after} == set(), counts
