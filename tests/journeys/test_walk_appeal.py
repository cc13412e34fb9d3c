"""An appeal: lodged, conceded before the response, and carried out late, to the last duty met."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page, expect
from tests.support.northmoor import Walk

DEV, MOIRA = "Dev Marsden", "Moira Teal"  # of the SEND team, and its manager
RORY = "Rory Brown"
TELL = "Tell the family that it must assess"


def given_an_appeal_comes_in(walk: Walk) -> str:
    """The officer opens the record and starts the appeal. Gives its address."""
    walk.go("/desk/disagreements")
    walk.follow("Open a new one")
    walk.fill("Name of the child or young person", RORY)
    walk.fill("Name of the person who acts", "Jo Brown")
    walk.choose("Who they are", "parent")
    walk.tick("The council refused to assess the child")
    walk.press("Open it")
    walk.follow("Start a proceeding")
    walk.choose("Which way?", "appeal")
    walk.press("Start it")
    walk.follow("Appeal received by the Tribunal")
    walk.says(date(2026, 5, 28))
    walk.records("Appeal registered and received by the council", date(2026, 6, 11))
    return walk.address


def test_an_appeal_conceded_and_carried_out_late(page: Page, northmoor: Callable[[date], Walk]) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    walk = northmoor(date(2026, 6, 15))
    walk.i_am(DEV)
    appeal = given_an_appeal_comes_in(walk)
    walk.sees("Thursday 23 July 2026")  # 30 working days after Thursday 11 June: rule 21
    walk.it_is(date(2026, 7, 13))
    walk.i_am(DEV)
    walk.go("/desk/clocks/")
    walk.follow("Appeals to answer: 1 later")
    walk.follow(RORY)
    walk.follow("Appeal to the SEND Tribunal")
    walk.records("Tribunal told that the council will not oppose the appeal")
    # 2, 10 and 14 weeks from the day the Tribunal was told: regulation 45(3), (3A)
    walk.sees("Monday 27 July 2026", "Monday 21 September 2026", "Monday 19 October 2026")
    walk.sees("No longer owed")  # the response

    walk.it_is(date(2026, 8, 3))
    walk.i_am(MOIRA)
    walk.go("/desk/clocks/")
    walk.follow("Orders and promises to carry out: 1 past the day")
    walk.sees("Overdue", TELL)
    walk.i_am(DEV)
    walk.record_it(TELL, RORY)
    walk.says(evidence="The letter to the family of 3 August")
    walk.sees("Met late", "The letter to the family of 3 August")
    walk.it_is(date(2026, 11, 23))
    walk.i_am(DEV)
    walk.record_it("Send the final plan, if one is needed", RORY)
    walk.says(evidence="The plan, sent today")
    walk.records("Reason given for being late", delay_reasons="none")
    walk.records("All that was ordered or conceded is done")
    walk.sees("Nothing is owed now.")
    expect(page.get_by_text("Met late", exact=True)).to_have_count(3)
    walk.go("/desk/")
    walk.sees("0 past the day, 0 in the next 7 days, 0 later")
    walk.go(appeal)
    walk.follow("Close this proceeding")
    walk.tick("Agreed")
    walk.press("Close it")
    walk.sees("Closed Mon 23 Nov 2026: agreed")
