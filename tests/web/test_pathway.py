"""The pathway's questions, by their addresses."""

import pytest
from django.test import Client
from time_machine import travel

pytestmark = pytest.mark.usefixtures("sefton")

REFUSED = "/start/notice-sent?matters=refused_plan&asker=parent"


@pytest.fixture(autouse=True)
def _on_a_tuesday() -> object:
    with travel("2026-11-24 09:00+00:00", tick=False):
        yield


def leads_to(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]


def test_the_first_question_offers_the_seven_examples_and_every_matter(client: Client) -> None:
    page = client.get("/start").text
    assert page.count('class="govuk-checkboxes__input"') == 29
    assert 'href="/start?matters=plan_content&amp;plan=final&amp;sections=i"' in page


def test_an_example_fills_in_what_it_tells(client: Client) -> None:
    to = leads_to(client, "/start?matters=plan_content&plan=final&sections=i")
    assert to.endswith("?matters=plan_content&plan=final&sections=i")
    assert to.startswith("/start/")


def test_own_words_suggest_a_matter_and_are_not_carried_on(client: Client) -> None:
    page = client.get("/start?words=speech+therapy+refused").text
    assert "What you wrote sounds like" in page
    assert page.count('value="health_refused"') == 1
    assert '<input type="hidden" name="words"' not in page


def test_words_that_suggest_nothing_say_so(client: Client) -> None:
    assert "We cannot tell from these words" in client.get("/start?words=qqq").text


def test_a_day_in_three_fields_becomes_iso_in_its_place(client: Client) -> None:
    sent = "&notice_sent-day=20&notice_sent-month=October&notice_sent-year=2026&continue=yes"
    assert "matters=refused_plan&asker=parent&notice_sent=2026-10-20" in leads_to(client, REFUSED + sent)


def test_a_changed_answer_keeps_its_place_and_the_others(client: Client) -> None:
    to = leads_to(client, "/start/asker?matters=refused_plan&asker=young_person&born=2008-01-02&continue=yes")
    assert "matters=refused_plan&asker=young_person&born=2008-01-02" in to


def test_a_day_has_its_place_when_changed(client: Client) -> None:
    sent = "matters=refused_plan&notice_sent-day=1&notice_sent-month=9&notice_sent-year=2026&asker=parent"
    to = leads_to(client, f"/start/notice-sent?{sent}&continue=yes")
    assert "matters=refused_plan&notice_sent=2026-09-01&asker=parent" in to


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Enter the day, for example 27 3 2026"),
        ("notice_sent-day=31&notice_sent-month=2&notice_sent-year=2026", "There is no such day"),
        ("notice_sent-day=31&notice_sent-year=2026", "must have a month"),
        ("notice_sent-day=x&notice_sent-month=2&notice_sent-year=2026", "day must be a number"),
        ("notice_sent-day=1&notice_sent-month=13&notice_sent-year=2026", "from 1 to 12"),
        ("notice_sent-day=1&notice_sent-month=3&notice_sent-year=26", "must have 4 numbers"),
        ("notice_sent-day=1&notice_sent-month=3&notice_sent-year=2027", "has not happened yet"),
        ("notice_sent-day=1&notice_sent-month=3&notice_sent-year=2013", "before Monday 1 September 2014"),
        (
            "notice_sent-day=1&notice_sent-month=3&notice_sent-year=2026&notice_sent=unknown",
            "Keep one of the two",
        ),
    ],
)
def test_a_wrong_day_is_told_beside_the_question(client: Client, typed: str, says: str) -> None:
    answer = client.get(f"{REFUSED}&{typed}&continue=yes")
    assert answer.status_code == 422
    assert answer.text.count(says) == 2  # in the summary, and beside the question
    assert "<title>Error: " in answer.text
    assert 'name="matters" value="refused_plan"' in answer.text


def test_what_was_typed_is_kept(client: Client) -> None:
    page = client.get(
        REFUSED + "&notice_sent-day=31&notice_sent-month=Feb&notice_sent-year=2026&continue=yes"
    )
    assert all(f'value="{typed}"' in page.text for typed in ("31", "Feb", "2026"))


def test_no_answer_is_asked_for_again(client: Client) -> None:
    answer = client.get("/start/asker?matters=refused_plan&continue=yes")
    assert answer.status_code == 422
    assert answer.text.count("Choose an answer.") == 2


def test_i_dont_know_stands_apart_from_other_answers(client: Client) -> None:
    answer = client.get("/start/sections?matters=plan_content&sections=i&sections=unknown&continue=yes")
    assert answer.status_code == 422
    assert "not both" in answer.text


def test_an_answer_that_stands_against_an_earlier_one_can_go_on_without_that(client: Client) -> None:
    answer = client.get("/start/plan?matters=plan_content&sections=i&plan=none&continue=yes")
    assert answer.status_code == 422
    assert "leave out your answer to “Parts of the plan in dispute” and go on" in answer.text


def test_a_young_person_is_spoken_to_as_you(client: Client) -> None:
    assert "Are you in youth custody?" in client.get("/start/detained?asker=young_person").text
    assert "Is your child in youth custody?" in client.get("/start/detained?asker=parent").text


def test_back_leads_to_the_question_before_with_its_answer(client: Client) -> None:
    assert (
        'href="/start/asker?matters=refused_plan&amp;asker=parent" class="govuk-back-link"'
        in client.get(REFUSED).text
    )


def test_an_unknown_fact_names_the_nearest(client: Client) -> None:
    answer = client.get("/start?matters=refused_plan&notice_snt=2026-10-20")
    assert answer.status_code == 422
    assert "Did you mean “notice_sent”?" in answer.text
    assert 'href="/start?matters=refused_plan"' in answer.text


def test_an_unknown_value_names_the_nearest(client: Client) -> None:
    answer = client.get("/check-answers?matters=refused_plann")
    assert answer.status_code == 422
    assert "Did you mean “refused_plan”?" in answer.text


def test_what_others_add_to_an_address_is_passed_over(client: Client) -> None:
    assert leads_to(client, "/start?matters=refused_plan&fbclid=x&utm_source=y").endswith(
        "matters=refused_plan"
    )


@pytest.mark.parametrize("on", ["2050-01-01", "2010-01-01", "soon"])
def test_a_day_beyond_the_law_is_refused_with_the_reason(client: Client, on: str) -> None:
    answer = client.get(f"/your-avenues?matters=refused_plan&on={on}")
    assert answer.status_code == 422
    assert "day" in answer.text


def test_check_shows_each_answer_with_a_way_to_change_it(client: Client) -> None:
    page = client.get("/check-answers?matters=refused_plan&asker=parent&born=2015-03-02").text
    assert "The council assessed your child but refused to issue a plan" in page
    assert "Monday 2 March 2015" in page
    assert 'href="/start/born?matters=refused_plan&amp;asker=parent&amp;born=2015-03-02"' in page


def test_a_question_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/start/nothing").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/check-answers",
        "/your-avenues",
        "/your-avenues/appeal",
        "/your-avenues/not-open",
        "/your-avenues.ics",
    ],
)
def test_without_answers_the_pathway_begins(client: Client, address: str) -> None:
    assert leads_to(client, address) == "/start"
