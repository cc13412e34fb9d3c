"""Two mediations, from the first call to the last duty met: one not arranged in time, one about health."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page
from tests.support.northmoor import Walk

from avenues.web.desk.mediation.script import Told

BRYN, DEV, LUCIA = "Bryn Osei", "Dev Marsden", "Lucia Ward"  # mediation adviser, SEND team, NHS commissioner
COUNCIL, NHS = "Northmoor Council", "Northmoor NHS Commissioning"


def when_mother_rings(walk: Walk, decision: str, dated: date, *parts: str) -> str:
    """The call, from its days to the wish for mediation. Gives the address of the proceeding."""
    walk.go("/desk/mediation/")
    walk.follow("Take a call")
    walk.day("letter_dated", dated)
    walk.choose("Which decision is it about?", decision)
    for part in parts:
        walk.tick(part)
    walk.press("Work out the days")
    walk.fill("Name of the child", "Sam Brown")
    walk.fill("Name of the caller", "Jo Brown")
    walk.choose("Who the caller is", "parent")
    walk.press("Open it and start the script")
    for told in Told:
        walk.tick(told.words)
    walk.tick("By telephone")
    walk.page.get_by_label("Mediation", exact=True).check()
    walk.fill("What is mediation to be about?", "Whether Sam gets what he needs")
    walk.press("Record the call")
    walk.sees("The council is still to be told")
    return walk.address


def when_the_council_is_told(walk: Walk, **says: str) -> None:
    walk.follow("Record that the council was told")
    walk.says(issues="Whether Sam gets what he needs", **says)


def when_it_lets_in(walk: Walk, proceeding: str, body: str, capacity: str) -> None:
    walk.go(proceeding)
    walk.page.get_by_role("link", name="take part").first.click()
    walk.choose("Which body?", body)
    walk.tick(capacity)
    walk.fill("By what law", "Regulation 38")
    walk.press("Let it take part")
    walk.sees("It takes part from now on.")


def test_a_mediation_that_cannot_be_arranged_in_thirty_days(
    page: Page, northmoor: Callable[[date], Walk], said_by_the_browser: list[str]
) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    walk = northmoor(date(2026, 10, 12))
    walk.i_am(BRYN)
    proceeding = when_mother_rings(walk, "refused_assessment", date(2026, 10, 1))
    walk.it_is(date(2026, 10, 20))
    walk.i_am(BRYN)
    walk.go(proceeding)
    when_the_council_is_told(walk)
    walk.sees("Thursday 19 November 2026")  # 30 days after 20 October: regulation 36(2)
    when_it_lets_in(walk, proceeding, COUNCIL, "Body that must answer or take part")

    walk.it_is(date(2026, 11, 20))
    walk.i_am(BRYN)
    walk.go(proceeding)
    walk.sees("Not arranged in 30 days")
    walk.go(f"{proceeding.replace('proceedings', 'mediation')}/certificate")
    walk.sees("Not yet, or not so")  # the council has not said so
    walk.i_am(DEV)
    walk.record_it("Arrange the mediation", "Sam Brown")
    walk.sees("for the mediation adviser to record")
    walk.follow("Adviser told that mediation cannot be arranged in 30 days")
    walk.says(reason="No officer who can decide is free")
    walk.sees("Wednesday 25 November 2026")  # 3 working days from Friday 20th: regulation 39(3)

    walk.i_am(BRYN)
    walk.record_it("Issue the family’s certificate", "Sam Brown")
    walk.go(f"{proceeding.replace('proceedings', 'mediation')}/certificate")
    walk.sees("Mediation could not be arranged in time (regulation 39(3))")
    walk.press("Issue the certificate")
    walk.sees("The certificate is issued.")
    # one month from 20 November is Sunday the 20th: rule 20(1)(c), 12(2)
    walk.sees("Monday 21 December 2026")
    walk.go("/desk/")
    walk.sees_no("Issue the family’s certificate")
    walk.go(proceeding)
    walk.sees("Met")
    walk.sees("Overdue")  # that it was not arranged stays in sight
    walk.records("Family no longer wants mediation")
    walk.follow("Close this proceeding")
    walk.tick("Not agreed")
    walk.press("Close it")
    walk.sees("Still owed: “Arrange the mediation”, Thursday 19 November 2026.")
    walk.tick("Close it though something is still owed")
    walk.press("Close it")
    walk.sees("Closed Fri 20 Nov 2026: not agreed")
    assert all("422" in said for said in said_by_the_browser)  # the form that was refused
    said_by_the_browser.clear()


def test_a_mediation_about_health_alone(page: Page, northmoor: Callable[[date], Walk]) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    walk = northmoor(date(2026, 9, 14))
    walk.i_am(BRYN)
    proceeding = when_mother_rings(walk, "plan_content", date(2026, 9, 1), "Section G")
    when_the_council_is_told(walk, health_care_wanted="Physiotherapy every week")
    walk.sees("Thursday 17 September 2026")  # 3 working days from Monday: regulation 35(2)
    when_it_lets_in(walk, proceeding, COUNCIL, "Body that must answer or take part")
    when_it_lets_in(walk, proceeding, NHS, "NHS commissioner")
    walk.go(f"{proceeding.replace('proceedings', 'mediation')}/certificate")
    walk.sees("No certificate follows")

    walk.it_is(date(2026, 9, 16))
    walk.i_am(DEV)
    walk.record_it("Tell each NHS commissioner", "Sam Brown")
    walk.says()
    walk.sees("Friday 16 October 2026")  # 30 days after 16 September: regulation 35(3)
    walk.i_am(LUCIA)
    walk.record_it("Arrange the mediation", "Sam Brown")
    walk.sees("“Date and place given to the family”, for the mediation adviser to record")

    walk.it_is(date(2026, 9, 28))
    walk.i_am(BRYN)
    walk.go(proceeding)
    walk.follow("Give date and place")
    walk.day("mediation_date", date(2026, 10, 5))
    walk.says(place="Northmoor Library, room 2")
    walk.it_is(date(2026, 10, 5))
    walk.i_am(BRYN)
    walk.go("/desk/mediation/meetings")
    walk.follow("It took place")
    walk.says(attended="Jo Brown and the NHS commissioner", authority="yes")
    walk.follow("Write down what was agreed")
    walk.fill("What will be done?", "Ten sessions of physiotherapy")
    walk.choose("Who does it?", "HEALTH_COMMISSIONER")
    walk.tick("Yes")
    walk.press("Work out the days")
    walk.sees("Monday 12 October 2026", "Monday 19 October 2026")  # 1 and 2 weeks: regulation 42(3), (4)
    walk.press("Record the agreement")

    walk.it_is(date(2026, 10, 13))
    walk.i_am(LUCIA)
    walk.sees("Overdue")
    walk.record_it("Tell the council what was agreed", "Sam Brown")
    walk.says()
    walk.sees("Met late")
    walk.record_it("Ten sessions of physiotherapy", "Sam Brown")
    walk.says(evidence="The dates of all ten, sent by e-mail")
    walk.sees("Nothing is owed now.")
    walk.i_am(BRYN)
    walk.go("/desk/mediation/promises?show=over")
    walk.sees("Kept late", "Ten sessions of physiotherapy")
