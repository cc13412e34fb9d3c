"""Seven families, as the older page has them, walk from the first question to their avenues."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, expect
from time_machine import travel

Check = Callable[[Page], None]

ANSWERS = {
    "What is your child’s date of birth?": "2 3 2015",
    "What is your date of birth?": "2 3 2010",
    "Who are you?": "I am a parent or carer",
    "educated?": "A school run by the council",
    "What have you tried so far?": "I spoke to the school, college or nursery",
    "decision in writing?": "Yes",
    "On what day did the council send the letter?": "20 10 2026",
    "What date is on the council’s letter?": "19 10 2026",
    "an Education, Health and Care (EHC) plan?": "A final plan",
    "When did it happen": "15 9 2026",
    "When did you first know": "15 9 2026",
    "Where does the therapy": "In Section F of the plan (education)",
}
OTHERWISE = (
    "No",
    "Not yet",
    "I have not",
    "I do not",
    "There is",
    "It has not",
    "It has never",
    "I don’t know",
)
MOST_QUESTIONS = 40


@dataclass
class Family:
    """What a family says at the start, who they are, and what they must find at the end."""

    example: str
    finds: tuple[str, ...]
    says: dict[str, str] = field(default_factory=dict)


FAMILIES = {
    "refused a plan": Family(
        "The council refused to issue an Education, Health and Care (EHC) plan for my child",
        ("Mediation, and the mediation certificate", "Appeal to the SEND Tribunal"),
    ),
    "refused a therapy": Family(
        "The NHS refused speech and language therapy for my child",
        ("NHS complaint, and PALS", "Complaint to the council"),
    ),
    "no help at school": Family(
        "I have additional needs but no EHC plan, and my school does not give me the help I need",
        ("Complaint to a school run by the council", "Disagreement resolution"),
        {"Who are you?": "I am the child or young person"},
    ),
    "social care assessment": Family(
        "I am unhappy with the assessment of my social care needs",
        ("Complaint about children’s social care",),
    ),
    "another school": Family(
        "The EHC plan is right, but I want another school than the one it names",
        ("Appeal to the SEND Tribunal",),
    ),
    "support missing": Family(
        "My child does not get the support that is in the EHC plan at school",
        (
            "Complaint to the council",
            "Disagreement resolution",
            "Judicial review: legal advice about the courts",
        ),
    ),
    "health and care missing": Family(
        "My children do not get the health or social care that is in the EHC plan, "
        "and their education suffers",
        ("NHS complaint, and PALS", "Complaint about children’s social care"),
    ),
}


@pytest.fixture(autouse=True)
def _on_a_tuesday() -> Iterator[None]:
    with travel("2026-11-24 09:00+00:00", tick=True):
        yield


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_finds_its_avenues(
    page: Page, site: str, assert_accessible: Check, name: str, width: int
) -> None:
    family = FAMILIES[name]
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site)
    page.get_by_role("button", name="Start now").click()
    assert_accessible(page)
    page.get_by_role("link", name=family.example).click()
    when_every_question_is_answered(page, family, assert_accessible)
    then_the_answers_can_be_checked(page, assert_accessible)
    then_the_avenues_are_found(page, family, assert_accessible)


def when_every_question_is_answered(page: Page, family: Family, check: Check) -> None:
    for _ in range(MOST_QUESTIONS):
        if "/start/" not in page.url:
            return
        check(page)
        answer(page, {**ANSWERS, **family.says})
        page.get_by_role("button", name="Continue").click()
    raise AssertionError("the questions do not end")


def answer(page: Page, says: dict[str, str]) -> None:
    """Say what this family says to the question on the page."""
    asked = page.get_by_role("heading", level=1).inner_text()
    said = next((words for part, words in says.items() if part in asked), None)
    if said and re.fullmatch(r"\d+ \d+ \d+", said):
        if page.get_by_label("On this day").count():
            page.get_by_label("On this day").check()
        for label, part in zip(("Day", "Month", "Year"), said.split(), strict=True):
            page.get_by_label(label, exact=True).fill(part)
        return
    if said:
        page.get_by_label(said, exact=True).check()
        return
    labels = page.locator("main label").all_inner_texts()
    chosen = next(label for start in OTHERWISE for label in labels if label.startswith(start))
    page.get_by_label(chosen, exact=True).check()


def then_the_answers_can_be_checked(page: Page, check: Check) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    check(page)
    page.get_by_role("button", name="See your avenues").click()


def then_the_avenues_are_found(page: Page, family: Family, check: Check) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Your avenues")
    for avenue in family.finds:
        expect(page.get_by_role("heading", name=avenue, exact=True, level=3)).to_be_visible()
    expect(page.get_by_role("heading", name="What to do first")).to_be_in_viewport()
    check(page)
    overview = page.url
    page.get_by_role("heading", name=family.finds[0], exact=True, level=3).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(family.finds[0])
    check(page)
    page.get_by_role("link", name="Back to your avenues").click()
    expect(page).to_have_url(overview)
    page.get_by_role("link", name=re.compile(r"avenues that are not open, and why")).click()
    check(page)
    page.goto(overview + "&open=all")
    check(page)


def test_the_date_and_the_step_that_matter_are_on_a_small_screen(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{site}/your-avenues?{REFUSED}")
    expect(page.locator(".avenues-first strong").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".avenues-first li").first).to_be_in_viewport()


REFUSED = (
    "matters=refused_plan&asker=parent&born=2015-03-02&setting=maintained_school&in_writing=yes"
    "&tried=spoken_to_school&notice_sent=2026-10-20&letter_dated=2026-10-19&adviser_contacted=not_yet"
    "&wants_mediation=no&certificate_issued=not_yet&appeal_lodged=not_yet"
)


def test_the_keyboard_is_enough(page: Page, site: str) -> None:
    page.goto(site + "/start")
    press_to(page, "The EHC plan is right, but I want another school than the one it names")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who are you?")
    press_to(page, "I am a parent or carer")
    page.keyboard.press("Space")
    press_to(page, "Continue")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What is your child’s date of birth?")
    for part in ("2", "3", "2015"):
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.tagName") != "INPUT":
            page.keyboard.press("Tab")
        page.keyboard.type(part)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("born=2015-03-02"))


def press_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus says these words."""
    said = "(e => e.labels && e.labels.length ? e.labels[0].innerText : e.innerText)(document.activeElement)"
    for _ in range(60):
        page.keyboard.press("Tab")
        if (page.evaluate(said) or "").strip() == words:
            return
    raise AssertionError(f"the keyboard does not reach {words!r}")


def test_no_script_is_needed(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site + "/start")
    page.get_by_role("link", name=FAMILIES["refused a plan"].example).click()
    for _ in range(MOST_QUESTIONS):
        if "/start/" not in page.url:
            break
        answer(page, ANSWERS)
        page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="See your avenues").click()
    expect(page.get_by_text("Aim for Friday 18 December 2026").first).to_be_visible()
    page.close()


def test_a_wrong_date_is_told_and_mended(
    page: Page, site: str, assert_accessible: Check, said_by_the_browser: list[str]
) -> None:
    page.goto(site + "/start/notice-sent?matters=refused_plan&asker=parent")
    page.get_by_label("Day", exact=True).fill("31")
    page.get_by_label("Month", exact=True).fill("2")
    page.get_by_label("Year", exact=True).fill("2026")
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    assert_accessible(page)
    page.get_by_role("link", name="There is no such day").click()
    expect(page.get_by_label("Day", exact=True)).to_be_focused()
    page.get_by_label("Day", exact=True).fill("20")
    page.get_by_role("button", name="Continue").click()
    expect(page).to_have_url(re.compile("notice_sent=2026-02-20"))
    said_by_the_browser.clear()  # the browser reports the 422 itself


def test_an_answer_can_be_changed_and_the_others_stay(page: Page, site: str) -> None:
    page.goto(f"{site}/check-answers?{REFUSED}")
    page.get_by_role("link", name="Change Letter sent").click()
    page.get_by_label("Day", exact=True).fill("21")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")
    expect(page.get_by_text("Wednesday 21 October 2026")).to_be_visible()


def test_own_words_find_a_matter(page: Page, site: str, assert_accessible: Check) -> None:
    page.goto(site + "/start")
    page.get_by_label("Tell us in a few words").fill("the nhs will not give speech therapy")
    page.get_by_role("button", name="Find it").click()
    assert_accessible(page)
    page.get_by_label("The NHS refused or stopped a therapy or service").check()
    page.get_by_role("button", name="Continue").click()
    expect(page).to_have_url(re.compile(r"\?matters=health_refused"))


def test_a_page_for_what_does_not_fit_is_accessible(
    page: Page, site: str, assert_accessible: Check, said_by_the_browser: list[str]
) -> None:
    page.goto(site + "/your-avenues?matters=refused_plan&notice_snt=2026-10-20")
    expect(page.get_by_text("Did you mean “notice_sent”?")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Go on without it").click()
    expect(page).to_have_url(re.compile(r"/start/"))
    said_by_the_browser.clear()
