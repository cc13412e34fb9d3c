"""Your avenues: what a family reads for known facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from icalendar import Calendar
from time_machine import travel

pytestmark = pytest.mark.usefixtures("sefton")

REFUSED = (
    "matters=refused_plan&asker=parent&born=2015-03-02&setting=maintained_school&in_writing=yes"
    "&tried=spoken_to_school&notice_sent=2026-10-20&letter_dated=2026-10-19&adviser_contacted=not_yet"
    "&wants_mediation=no&certificate_issued=not_yet&appeal_lodged=not_yet"
)
NOT_GIVEN = (
    "matters=provision_not_made&asker=parent&setting=maintained_school&school_complaint_made=not_yet"
    "&tried=spoken_to_school&council_complaint_made={complained}&born=2015-03-02&appeal_lodged=not_yet"
    "&happened=2026-09-15&first_known=2026-09-15&court_used=no&urgent={urgent}"
)


@pytest.fixture(autouse=True)
def _on_a_tuesday() -> Iterator[None]:
    with travel("2026-11-24 09:00+00:00", tick=False):
        yield


@pytest.fixture
def see(client: Client) -> Callable[[str], str]:
    """The words of a page of your avenues, without its tags."""

    def seen(query: str) -> str:
        answer = client.get(f"/your-avenues?{query}")
        assert answer.status_code == 200, answer.text
        words = re.sub(r"<[^>]+>", " ", answer.text)
        return re.sub(r"\s+", " ", words)

    return seen


def first_of(words: str) -> str:
    return words[words.index("What to do first") : words.index("On this page")]


def test_the_first_screen_holds_the_date_and_the_step_that_matter(see: Callable[[str], str]) -> None:
    first = first_of(see(REFUSED))
    assert first.index("Saturday 19 December 2026") < first.index("Contact the mediation adviser")
    assert "Aim for Friday 18 December 2026" in first  # 19 December 2026 is a Saturday
    assert "SENDIASS" in first


def test_each_date_has_its_proof_what_missing_it_means_and_who_can_still_allow_it(
    see: Callable[[str], str],
) -> None:
    words = see(REFUSED)
    # 20 December 2026 is a Sunday
    assert "Letter sent Tue 20 Oct 2026" in words
    assert "next working day, Mon 21 Dec 2026, by 5pm" in words
    assert "The Tribunal can still allow it." in words


def test_dates_stand_soonest_first(see: Callable[[str], str]) -> None:
    words = see(REFUSED)
    dates = words[words.index("Last days for you") :]
    assert dates.index("19 December") < dates.index("20 December") < dates.index("21 December")


def test_what_is_open_after_something_else_stands_apart(see: Callable[[str], str]) -> None:
    words = see(REFUSED)
    after = words[words.rindex("Open after something else") :]
    assert after.index("Appeal to the SEND Tribunal") < after.index("You need a mediation certificate")


def test_a_day_that_has_passed_is_told_apart_in_words(see: Callable[[str], str]) -> None:
    words = see(REFUSED + "&letter_told_rights=yes&on=2027-02-01")
    assert "Days that have passed" in words
    assert "The last day has passed: Monday 21 December 2026" in words
    assert "Out of time, but you can ask" in words
    assert "Ask on it for more time" in words


def test_a_target_is_never_called_overdue(see: Callable[[str], str]) -> None:
    words = see(NOT_GIVEN.format(complained="2026-10-01", urgent="no"))
    assert "Was expected by" in words
    assert "This is a target, not a rule of law." in words
    assert "overdue" not in words.lower()


def test_legal_advice_comes_first_only_if_it_is_urgent(see: Callable[[str], str]) -> None:
    calm = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="no")))
    urgent = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="yes")))
    assert calm.index("which support in Section F is missing") < calm.index("Get legal advice")
    assert "SEN Casework Team" not in urgent[: urgent.index("Get legal advice")]


def test_the_councils_own_targets_are_used(see: Callable[[str], str]) -> None:
    # 15 working days from 1 October 2026, a Thursday: Thursday 22 October
    words = see(NOT_GIVEN.format(complained="2026-10-01", urgent="no"))
    assert "Thursday 22 October 2026" in words


def test_what_closes_what_is_said_before_the_choice(see: Callable[[str], str]) -> None:
    words = see(NOT_GIVEN.format(complained="not_yet", urgent="no"))
    warning = words[words.index("Before you choose") :]
    assert warning.index("the Ombudsman cannot look at it") < warning.index("Open to you now")


def test_what_is_not_open_says_why_and_what_would_open_it(see: Callable[[str], str]) -> None:
    words = see(REFUSED)
    closed = words[words.rindex("Not open, and why") :]
    assert "This procedure is for complaints about the NHS." in closed
    assert "Your child does not get the health care that is in the plan" in closed


def test_what_waits_for_an_answer_leads_to_its_question(client: Client) -> None:
    page = client.get("/your-avenues?matters=refused_plan&asker=parent").text
    assert "Depends on an answer" in page
    assert "Go on with the questions" in page


def test_the_answer_says_how_it_was_made_and_that_it_is_no_advice(see: Callable[[str], str]) -> None:
    words = see(REFUSED)
    assert "This is information, not legal advice." in words
    assert re.search(r"Law: version \d{4}-\d\d-\d\d\. Calendar: england-and-wales", words)


def test_a_rule_that_was_not_read_in_its_own_text_says_so(see: Callable[[str], str]) -> None:
    words = see(NOT_GIVEN.format(complained="not_yet", urgent="no"))
    assert "We read this in another body’s account of it, not in its own text." in words


def test_a_date_that_rests_on_bank_holidays_to_come_says_so(see: Callable[[str], str]) -> None:
    words = see(REFUSED.replace("2026-10-", "2030-10-") + "&on=2030-11-01")
    assert "The bank holidays of that year are not settled yet" in words


def test_the_picture_has_a_title_a_description_no_style_and_a_table(client: Client) -> None:
    page = client.get(f"/your-avenues?{REFUSED}").text
    picture = page[page.index("<svg class") : page.rindex("</svg>")]
    assert "<title" in picture
    assert "<desc" in picture
    assert picture.count('class="avenues-timeline__limit') == 3
    assert "style" not in page[page.index("<main") :]
    assert "The same dates as a table" in page


def test_everything_can_stand_open_for_print(client: Client) -> None:
    page = client.get(f"/your-avenues?{REFUSED}&open=all").text
    assert page.count("<details") == page.count('<details class="govuk-details" open>')


def test_no_page_reads_hard(client: Client, reading_grade: Callable[..., float]) -> None:
    for query in (REFUSED, NOT_GIVEN.format(complained="2026-10-01", urgent="yes")):
        page = client.get(f"/your-avenues?{query}").text
        plain = re.sub(r'<span class="avenues-source">.*?</span>', "", page, flags=re.DOTALL)
        assert reading_grade(plain, "Local Government and Social Care Ombudsman", "SENDIASS") <= 8


def calendar(client: Client, query: str) -> Calendar:
    answer = client.get(f"/your-avenues.ics?{query}")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content)


def test_the_calendar_file_holds_whole_days_with_their_proof(client: Client) -> None:
    events = calendar(client, REFUSED).events
    assert [event.decoded("dtstart").isoformat() for event in events] == [
        "2026-12-19",
        "2026-12-20",
        "2026-12-21",
    ]
    assert events[2].decoded("dtend").isoformat() == "2026-12-22"
    assert "Letter sent Tue 20 Oct 2026" in str(events[2]["description"])


def test_the_same_answers_give_the_same_calendar_file_on_the_same_day(client: Client) -> None:
    first, second = (client.get(f"/your-avenues.ics?{REFUSED}").content for _ in range(2))
    assert first == second


def test_an_entry_keeps_its_name_from_day_to_day(client: Client) -> None:
    today, later = calendar(client, REFUSED), calendar(client, REFUSED + "&on=2026-12-01")
    assert [event["uid"] for event in today.events] == [event["uid"] for event in later.events]


def headings(words: str) -> str:
    """The list of avenues at the head of the page."""
    return words[words.index("On this page") : words.index("Not open, and why")]


def test_what_helps_this_family_stands_before_what_is_for_the_whole_area(see: Callable[[str], str]) -> None:
    listed = headings(see(REFUSED))
    expected = [
        "Mediation, and",
        "Talking first",
        "Help from SENDIASS",
        "Disagreement",
        "Telling area",
        "Seeing and",
    ]
    assert sorted(expected, key=listed.index) == expected


def test_a_last_day_that_has_passed_comes_first_with_who_can_still_allow_it(
    see: Callable[[str], str],
) -> None:
    words = see(REFUSED + "&letter_told_rights=yes&on=2027-02-01")
    first = first_of(words)
    assert "Monday 21 December 2026 (6 weeks ago) The last day has passed" in first
    assert first.index("The Tribunal can still allow it") < first.index("Send the appeal form now")
    assert first.index("Send the appeal form now") < first.index(
        "Talk with" if "Talk with" in first else "SENDIASS"
    )
    assert headings(words).index("Out of time") < headings(words).index("Open to you now")


def test_a_day_that_is_far_comes_after_the_steps(see: Callable[[str], str]) -> None:
    first = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="no")))
    # known on 15 September 2026: 12 months, that day the first, end on 14 September 2027
    assert first.index("Call or write to SENDIASS") < first.index(
        "Keep in your diary: Tuesday 14 September 2027"
    )


def test_legal_advice_is_for_today_and_its_day_is_that_of_the_court(see: Callable[[str], str]) -> None:
    first = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="no")))
    assert "The last day to go to court is Tuesday 15 December 2026." in first  # three months


def test_what_the_council_is_late_with_stands_on_the_first_screen(see: Callable[[str], str]) -> None:
    query = (
        "matters=council_delay&asker=parent&born=2016-11-03&plan=in_assessment&late_with=plan"
        "&request_received=2026-06-01&delay_reasons=none&happened=2026-10-20&first_known=2026-10-20"
    )
    # asked for on Monday 1 June: 20 weeks end on Monday 19 October
    assert "had until Monday 19 October 2026 for this: send the final plan" in first_of(see(query))


def test_what_is_closed_for_this_matter_says_what_to_do(see: Callable[[str], str]) -> None:
    query = "matters=exclusion&asker=parent&born=2016-11-03&setting=maintained_school&exclusion_kind=short"
    words = see(query + "&exclusion_notice=2026-11-16&urgent=no&tried=nothing")
    closed = words[words.rindex("Not open, and why") :]
    assert closed.index("A suspension has no independent review") < closed.index("Write to the governors")
    assert "Write to the governors" in first_of(words)
