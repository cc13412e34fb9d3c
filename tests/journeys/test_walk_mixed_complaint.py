"""One letter for three procedures and the Tribunal: each part goes its own way, one on to the Ombudsman."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page
from tests.support.northmoor import Walk

PAVEL, SUNITA, TESS = "Pavel Brook", "Sunita Gale", "Tess Varga"  # complaints: council, social care, NHS
KIT = "Kit Brown"
THERAPY = "The NHS has kept Kit waiting a year for speech therapy."
LETTER = f"""Kit has had none of the support in Section F of the plan since February.
The short breaks from social care were stopped in April and nobody told us why.
{THERAPY}
I do not agree with what the new plan says about the hours either."""


def when_the_letter_is_sorted(walk: Walk) -> None:
    """Four parts; what cannot be known from them is asked, all on one page and what follows on the next."""
    walk.go("/desk/intake")
    walk.day("received", date(2026, 5, 29))
    walk.fill("Who complains?", "Mina Brown")
    walk.page.get_by_label("What is said").fill(LETTER)
    walk.press("Split it into parts")
    for number, kind in enumerate(
        ("provision_not_made", "social_care_service", "health_poor", "plan_content"), 1
    ):
        walk.page.locator(f"#piece-{number}-kind").select_option(kind)
    walk.page.locator("#piece-3-body").select_option("nhs")
    walk.day("piece-1-happened", date(2026, 2, 23))
    walk.day("piece-2-happened", date(2026, 4, 13))
    walk.press("See where each part goes")
    walk.answer(setting="maintained_school", born=date(2017, 3, 3), sections="f")
    walk.answer(appeal_lodged="not_yet", notice_sent=date(2026, 5, 1))
    walk.press("Sort again with these answers")


def when_what_is_ours_is_kept(walk: Walk) -> str:
    """Two parts are the council's. Gives the address of the record."""
    walk.fill("Name of the child or young person", KIT)
    walk.choose("Who complains is their", "parent")
    walk.press("Keep what is ticked")
    walk.sees("2 parts are under way", "Assign it to whoever answers each part.")
    record = walk.address
    walk.follow("Assign")
    walk.tick(SUNITA)
    walk.press("Save")
    return record


def when_the_nhs_takes_its_part_in(walk: Walk) -> None:
    """It was sent on with the mother's word, and is a complaint made to the NHS."""
    walk.go("/desk/intake")
    walk.day("received", date(2026, 6, 1))
    walk.fill("Who complains?", "Mina Brown")
    walk.page.get_by_label("What is said").fill(THERAPY)
    walk.press("Split it into parts")
    walk.page.locator("#piece-1-kind").select_option("health_poor")
    walk.page.locator("#piece-1-body").select_option("nhs")
    walk.press("See where each part goes")
    walk.fill("Name of the child or young person", KIT)
    walk.choose("Who complains is their", "parent")
    walk.press("Keep what is ticked")
    walk.sees("1 part is under way")


def test_a_mixed_complaint_goes_three_ways_and_on_to_the_ombudsman(
    page: Page, northmoor: Callable[[date], Walk]
) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    walk = northmoor(date(2026, 6, 1))
    walk.i_am(PAVEL)
    when_the_letter_is_sorted(walk)
    walk.sees("is beyond the Ombudsman", "The family’s appeal must reach the Tribunal")
    walk.sees("Wednesday 1 July 2026")  # two months from 1 May: rule 20(1)(c)
    walk.page.get_by_text("A letter that says where it belongs: NHS complaint").first.click()
    walk.sees("Goes elsewhere", "A way of its own")
    record = when_what_is_ours_is_kept(walk)
    # counted from Friday 29 May: 5 working days, then 10 more; 10 for children’s social care
    walk.sees("Fri 5 Jun 2026", "Fri 19 Jun 2026", "Fri 12 Jun 2026")

    walk.i_am(TESS)
    when_the_nhs_takes_its_part_in(walk)
    walk.sees("Thu 4 Jun 2026")  # 3 working days from Monday 1 June: regulation 13(3)
    walk.record_it("Acknowledge", KIT)
    walk.says()
    walk.i_am(PAVEL)
    walk.record_it("Acknowledge", KIT)
    walk.says()
    council = walk.address
    walk.records(
        "A part sent to another procedure", part="The wait for therapy", sent_to="The health service"
    )

    when_each_answers_its_part(walk, council)
    when_the_family_goes_to_the_ombudsman(walk, record)
    walk.go("/desk/")
    walk.sees("0 past the day, 0 in the next 7 days, 0 later")


def when_each_answers_its_part(walk: Walk, council: str) -> None:
    """Social care settles its part, the NHS upholds its own; the council upholds nothing in two stages."""
    walk.it_is(date(2026, 6, 12))
    walk.i_am(SUNITA)
    walk.record_it("Answer at stage 1", KIT)
    walk.says(outcome="settled", next_step_told="yes")
    walk.i_am(PAVEL)
    walk.record_it("Answer at stage 1", KIT)
    walk.says(outcome="partly", next_step_told="yes")
    walk.it_is(date(2026, 6, 22))
    walk.i_am(PAVEL)
    walk.go(council)
    walk.records("Stage 2 asked for")
    walk.sees("Monday 27 July 2026")
    walk.it_is(date(2026, 7, 20))
    walk.i_am(PAVEL)
    walk.record_it("Answer at stage 2", KIT)
    walk.says(outcome="not_upheld")
    walk.i_am(TESS)
    walk.record_it("answer in writing", KIT)
    walk.says(outcome="upheld")


def when_the_family_goes_to_the_ombudsman(walk: Walk, record: str) -> None:
    """It finds fault, and the council carries out what it promised."""
    walk.it_is(date(2026, 9, 1))
    walk.i_am(PAVEL)
    walk.go(record)
    walk.follow("Start a proceeding")
    walk.choose("Which way?", "local_government_ombudsman")
    walk.press("Start it")
    walk.follow("Complaint received by the Ombudsman")
    walk.says()
    walk.records("Ombudsman’s decision", decision="fault_and_injustice")
    walk.records(
        "What puts it right is promised",
        **{"promise-1-what": "Pay for the lost hours", "promise-1-owner": "COUNCIL"},
        **{"promise-1-due-day": "29", "promise-1-due-month": "9", "promise-1-due-year": "2026"},
    )
    walk.it_is(date(2026, 9, 28))
    walk.i_am(PAVEL)
    walk.record_it("Pay for the lost hours", KIT)
    walk.says(evidence="Paid by transfer on 28 September")
    walk.sees("Met", "Nothing is owed now.")
