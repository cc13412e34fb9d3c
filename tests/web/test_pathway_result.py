"""Your avenues: what a family reads for known facts."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from icalendar import Calendar
from tests.support.calendars import assert_by_the_standard
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
def see(client: Client) -> Callable[..., str]:
    """The words of your avenues, or of another page of theirs (`see(query, "/appeal")`), without tags."""

    def seen(query: str, page: str = "") -> str:
        answer = client.get(f"/your-avenues{page}?{query}")
        assert answer.status_code == 200, answer.text
        words = re.sub(r"<[^>]+>", " ", answer.text)
        return re.sub(r"\s+", " ", words)

    return seen


def first_of(words: str) -> str:
    return words[words.index("What to do first") : words.index("On this page")]


def test_the_first_screen_holds_the_date_and_the_step_that_matter(see: Callable[..., str]) -> None:
    first = first_of(see(REFUSED))
    assert first.index("Saturday 19 December 2026") < first.index("Contact the mediation adviser")
    assert "Aim for Friday 18 December 2026" in first  # 19 December 2026 is a Saturday
    assert "SENDIASS" in first


def test_each_date_has_its_proof_what_missing_it_means_and_who_can_still_allow_it(
    see: Callable[..., str],
) -> None:
    words = see(REFUSED)
    # 20 December 2026 is a Sunday
    assert "Letter sent Tue 20 Oct 2026" in words
    assert "next working day, Mon 21 Dec 2026, by 5pm" in words
    assert "The Tribunal can still allow it." in words


def test_dates_stand_soonest_first(see: Callable[..., str]) -> None:
    words = see(REFUSED)
    dates = words[words.index("Last days for you") :]
    assert dates.index("19 December") < dates.index("20 December") < dates.index("21 December")


def test_what_is_open_after_something_else_stands_apart(see: Callable[..., str]) -> None:
    words = see(REFUSED)
    after = words[words.rindex("Open after something else") :]
    assert after.index("Appeal to the SEND Tribunal") < after.index(
        "the law asks for a mediation certificate"
    )


def test_a_day_that_has_passed_is_told_apart_in_words(see: Callable[..., str]) -> None:
    words = see(REFUSED + "&letter_told_rights=yes&on=2027-02-01")
    assert "Days that have passed" in words
    assert "The last day has passed: Monday 21 December 2026" in words
    assert "Out of time, but you can ask" in words
    assert "Ask on it for more time" in words


def test_a_target_is_never_called_overdue(see: Callable[..., str]) -> None:
    words = see(NOT_GIVEN.format(complained="2026-10-01", urgent="no"))
    assert "Was expected by" in words
    assert "This is a target, not a rule of law." in words
    assert "overdue" not in words.lower()


def test_legal_advice_comes_first_only_if_it_is_urgent(see: Callable[..., str]) -> None:
    calm = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="no")))
    urgent = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="yes")))
    assert calm.index("which support in Section F is missing") < calm.index("Get legal advice")
    assert "SEN Casework Team" not in urgent[: urgent.index("Get legal advice")]


def test_legal_advice_is_not_named_first_while_the_courts_day_is_far(see: Callable[..., str]) -> None:
    """It began on 15 September 2026: three months end on 15 December."""
    told = NOT_GIVEN.format(complained="not_yet", urgent="no")
    assert "Get legal advice" in first_of(see(told + "&on=2026-11-17"))  # four weeks
    assert "Get legal advice" not in first_of(see(told + "&on=2026-11-16"))
    assert "Judicial review" in headings(see(told + "&on=2026-11-16"))


def test_the_councils_own_targets_are_used(see: Callable[..., str]) -> None:
    # 15 working days from 1 October 2026, a Thursday: Thursday 22 October
    words = see(NOT_GIVEN.format(complained="2026-10-01", urgent="no"))
    assert "Thursday 22 October 2026" in words


def test_what_closes_what_is_said_before_the_choice(see: Callable[..., str]) -> None:
    words = see(NOT_GIVEN.format(complained="not_yet", urgent="no"))
    warning = words[words.index("Before you choose") :]
    assert warning.index("the Ombudsman cannot look at it") < warning.index("Open to you now")


def test_what_is_not_open_says_why_and_what_would_open_it(see: Callable[..., str]) -> None:
    assert "NHS complaint, and PALS : This procedure is for complaints about the NHS." in see(
        REFUSED, "/not-open"
    )
    words = see(REFUSED, "/nhs_complaint")
    assert "This procedure is for complaints about the NHS." in words
    assert "Your child does not get the health care that is in the plan" in words


def test_what_waits_for_an_answer_leads_to_its_question(client: Client) -> None:
    page = client.get("/your-avenues?matters=refused_plan&asker=parent").text
    assert "Depends on an answer" in page
    assert "Go on with the questions" in page


def test_the_answer_says_how_it_was_made_and_that_it_is_no_advice(see: Callable[..., str]) -> None:
    words = see(REFUSED)
    assert "This is information, not legal advice." in words
    assert re.search(r"Law: version \d{4}-\d\d-\d\d\. Calendar: england-and-wales", words)


def test_a_rule_that_was_not_read_in_its_own_text_says_so(see: Callable[..., str]) -> None:
    words = see(NOT_GIVEN.format(complained="not_yet", urgent="no"))
    assert "We read this in another body’s account of it, not in its own text." in words


def test_a_date_that_rests_on_bank_holidays_to_come_says_so(see: Callable[..., str]) -> None:
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


def test_everything_stands_open_on_one_page_for_print(client: Client) -> None:
    page = client.get(f"/your-avenues?{REFUSED}&open=all").text
    assert "<details" not in page
    for part in (
        "Fill in form SEND35",
        "I wish to appeal against",
        "Free. You do not need a lawyer.",
        "01325 289 350",
    ):
        assert part in page
    linked = set(re.findall(r'href="#([^"]+)"', page))
    assert linked - set(re.findall(r'id="([^"]+)"', page)) == set()


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


def test_each_date_ahead_leads_to_a_calendar_file_of_its_own(client: Client) -> None:
    page = client.get(f"/your-avenues?{REFUSED}").text
    addresses = dict.fromkeys(re.findall(r'href="(/your-avenues/dates/[^"]+)"', page))
    every = {str(event["uid"]): event for event in calendar(client, REFUSED).events}
    assert len(addresses) == len(every) == 3
    for address in addresses:
        answer = client.get(html.unescape(address))
        assert answer.headers["Content-Disposition"] == 'attachment; filename="your-date.ics"'
        assert_by_the_standard(answer.content)
        (one,) = Calendar.from_ical(answer.content).events
        assert one.to_ical() == every.pop(str(one["uid"])).to_ical()  # so that a calendar keeps one of each
        assert one.walk("VALARM")
    assert not every


def test_a_date_that_the_answers_no_longer_give_leads_to_those_they_give(client: Client) -> None:
    answer = client.get(f"/your-avenues/dates/{'0' * 20}.ics?{REFUSED}")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/your-avenues?{REFUSED}")
    assert client.get(f"/your-avenues/dates/{'0' * 20}.ics").headers["Location"] == "/start"


def test_the_same_answers_give_the_same_calendar_file_on_the_same_day(client: Client) -> None:
    first, second = (client.get(f"/your-avenues.ics?{REFUSED}").content for _ in range(2))
    assert first == second


def test_an_entry_keeps_its_name_from_day_to_day(client: Client) -> None:
    today, later = calendar(client, REFUSED), calendar(client, REFUSED + "&on=2026-12-01")
    assert [event["uid"] for event in today.events] == [event["uid"] for event in later.events]


def headings(words: str) -> str:
    """The list of avenues."""
    return words[words.rindex("The same dates as a table") : words.rindex("Not open, and why")]


def test_what_helps_this_family_stands_before_what_is_for_the_whole_area(see: Callable[..., str]) -> None:
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
    see: Callable[..., str],
) -> None:
    words = see(REFUSED + "&letter_told_rights=yes&on=2027-02-01")
    first = first_of(words)
    assert "Monday 21 December 2026 (6 weeks ago) The last day has passed" in first
    assert first.index("The Tribunal can still allow it") < first.index("Send the appeal form now")
    assert first.index("Send the appeal form now") < first.index(
        "Talk with" if "Talk with" in first else "SENDIASS"
    )
    assert headings(words).index("Out of time") < headings(words).index("Open to you now")


def test_a_day_that_is_far_comes_after_the_steps(see: Callable[..., str]) -> None:
    first = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="no")))
    # known on 15 September 2026: 12 months, that day the first, end on 14 September 2027
    assert first.index("Call or write to SENDIASS") < first.index(
        "Keep in your diary: Tuesday 14 September 2027"
    )


def test_legal_advice_is_for_today_and_its_day_is_that_of_the_court(see: Callable[..., str]) -> None:
    first = first_of(see(NOT_GIVEN.format(complained="not_yet", urgent="no")))
    assert "The last day to go to court is Tuesday 15 December 2026." in first  # three months


def test_what_the_council_is_late_with_stands_on_the_first_screen(see: Callable[..., str]) -> None:
    query = (
        "matters=council_delay&asker=parent&born=2016-11-03&plan=in_assessment&late_with=plan"
        "&request_received=2026-06-01&delay_reasons=none&happened=2026-10-20&first_known=2026-10-20"
    )
    # asked for on Monday 1 June: 20 weeks end on Monday 19 October
    assert "had until Monday 19 October 2026 for this: send the final plan" in first_of(see(query))


SUSPENDED = (
    "matters=exclusion&asker=parent&born=2016-11-03&setting=maintained_school&exclusion_kind=short"
    "&exclusion_notice=2026-11-16&urgent=no&tried=nothing"
)


def test_what_is_closed_for_this_matter_says_what_to_do(see: Callable[..., str]) -> None:
    words = see(SUSPENDED)
    assert "A suspension has no independent review" in words[words.rindex("Not open, and why") :]
    assert "Write to the governors" in first_of(words)
    review = see(SUSPENDED, "/exclusion_review")
    assert review.index("A suspension has no independent review") < review.index("Write to the governors")


def test_what_is_for_other_matters_stands_on_a_page_of_its_own(see: Callable[..., str]) -> None:
    other = "This is for a state school that refused a place."
    words = see(SUSPENDED)
    assert "avenues that are not open, and why" in words
    assert other not in words
    assert other in see(SUSPENDED, "/not-open")


def test_an_avenue_has_a_page_with_all_that_is_to_know_of_it(see: Callable[..., str]) -> None:
    words = see(REFUSED, "/appeal")
    in_order = (
        "Open after something else",
        "You need a mediation certificate before you appeal",
        "Last day: Monday 21 December 2026, 5pm",
        "Letter sent Tue 20 Oct 2026",
        "Free. You do not need a lawyer.",
        "The First-tier Tribunal",
        "Fill in form SEND35",
        # 10 working days from Tuesday 24 November: Tuesday 8 December
        "The Tribunal: register the appeal. Expected by Tuesday 8 December 2026",
        "Mediation, and the mediation certificate : must come first",
        "Whom to contact",
    )
    places = [words.index(part) for part in in_order]
    assert places == sorted(places)


def test_an_avenue_that_waits_for_an_answer_asks_for_it_on_its_page(see: Callable[..., str]) -> None:
    words = see("matters=discrimination&asker=parent", "/disability_discrimination_claim")
    assert "This depends on:" in words
    assert "Go on with the questions" in words


def test_an_avenue_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get(f"/your-avenues/nothing?{REFUSED}").status_code == 404


def test_links_between_the_pages_keep_the_answers(client: Client) -> None:
    told = REFUSED.replace("&", "&amp;")
    page = client.get(f"/your-avenues?{REFUSED}").text
    assert f'href="/your-avenues/appeal?{told}"' in page
    assert f'href="/your-avenues/not-open?{told}"' in page
    assert f'href="/your-avenues?{told}"' in client.get(f"/your-avenues/appeal?{REFUSED}").text
    assert (
        f'href="/your-avenues/nhs_complaint?{told}"' in client.get(f"/your-avenues/not-open?{REFUSED}").text
    )
