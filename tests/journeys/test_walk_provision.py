"""The support in a plan is not given: from an adviser's call to the council's remedy carried out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page
from tests.support.northmoor import Walk

ASHA, PAVEL = "Asha Penrose", "Pavel Brook"  # an adviser of SENDIASS; a complaints officer of the council
KIT = "Kit Brown"
LETTER = "Kit has had none of the twelve hours of support in Section F of the plan since September."
BORN = date(2017, 3, 3)
ANSWERS: dict[str, str | date] = {
    "asker": "parent",
    "plan": "final",
    "setting": "maintained_school",
    "born": BORN,
    "happened": date(2026, 9, 7),
    "first_known": date(2026, 9, 7),
    "urgent": "no",
    "tried": "nothing",
}


def when_mother_rings(walk: Walk) -> str:
    """A call, answered as far as it goes. Gives the address of the adviser's record."""
    walk.go("/desk/disagreements")
    walk.follow("Open a new one")
    walk.fill("Name of the child or young person", KIT)
    walk.fill("Name of the person who acts", "Mina Brown")
    walk.choose("Who they are", "parent")
    walk.fill("Never", "Never ring the home number")
    walk.press("Open it")
    record = walk.address
    walk.follow("On the phone")
    walk.tick("does not get the education support that is in the plan")
    walk.press("Keep and go on")
    while walk.page.get_by_role("button", name="Keep and go on").count():
        for each in walk.page.locator("input[name=asked]").all():
            _answer(walk, str(each.get_attribute("value")))
        walk.press("Keep and go on")
    return record


def _answer(walk: Walk, fact: str) -> None:
    if fact in ANSWERS:
        walk.answer(**{fact: ANSWERS[fact]})
    elif walk.page.locator(f"[name={fact}][value=not_yet]").count():
        walk.answer(**{fact: "not_yet"})
    else:
        walk.answer(**{fact: "unknown"})


def when_the_complaint_comes_in(walk: Walk) -> str:
    """At the council. Gives the address of the complaint."""
    walk.go("/desk/intake")
    walk.day("received", date(2026, 10, 5))
    walk.fill("Who complains?", "Mina Brown")
    walk.page.get_by_label("What is said").fill(LETTER)
    walk.press("Split it into parts")
    walk.page.locator("#piece-1-kind").select_option("provision_not_made")
    walk.page.locator("#piece-1-body").select_option("council")
    walk.day("piece-1-happened", date(2026, 9, 7))
    walk.press("See where each part goes")
    walk.answer(setting="maintained_school")
    walk.press("Sort again with these answers")
    walk.fill("Name of the child or young person", KIT)
    walk.choose("Who complains is their", "parent")
    walk.press("Keep what is ticked")
    walk.sees("1 part is under way")
    walk.follow("Complaint to the council")
    return walk.address


def test_a_plans_provision_is_not_made(page: Page, northmoor: Callable[[date], Walk]) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    walk = northmoor(date(2026, 10, 5))
    walk.i_am(ASHA)
    record = when_mother_rings(walk)
    walk.follow("What to do now")
    walk.tick("Complaint to the council")
    walk.press("Start what is ticked")
    walk.sees("Started")

    walk.i_am(PAVEL)
    complaint = when_the_complaint_comes_in(walk)
    walk.sees("Monday 12 October 2026")  # acknowledged within 5 working days of Monday 5th: the Code, 6.2
    walk.records("Complaint acknowledged")
    walk.it_is(date(2026, 10, 26))
    walk.i_am(PAVEL)
    walk.record_it("Answer at stage 1", KIT)
    walk.says(outcome="upheld", next_step_told="yes")
    walk.records(
        "What puts it right is promised",
        **{
            "promise-1-what": "Put the twelve hours in place",
            "promise-1-owner": "COUNCIL",
            "promise-1-due-day": "9",
            "promise-1-due-month": "11",
            "promise-1-due-year": "2026",
        },
    )
    walk.sees("Put the twelve hours in place", "Monday 9 November 2026")
    walk.it_is(date(2026, 11, 10))
    walk.i_am(PAVEL)
    walk.sees("Put the twelve hours in place")
    walk.record_it("Put the twelve hours in place", KIT)
    walk.says(evidence="The school’s timetable of 10 November")
    walk.sees("Nothing is owed now.")
    walk.go("/desk/search")
    walk.fill("A name, a reference, or words from a note", "SENDIASS")
    walk.press("Search")
    walk.sees("found for “SENDIASS”")
    walk.sees_no("NS-2026")  # of the call the council sees nothing
    walk.go(complaint)
    walk.follow("Close this proceeding")
    walk.tick("Agreed")
    walk.press("Close it")

    walk.i_am(ASHA)
    walk.go(record)
    walk.sees("ring the home number")
