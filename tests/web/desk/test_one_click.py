"""One click from what is owed: to the event that meets it, for whoever owes it, and no more than that."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.test import Client
from tests.support.casework import Town, a_mediation, a_refusal, happened, let_the_council_in, officer
from tests.support.casework import mediation_adviser as adviser_of_mediation
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import Capacities, OrganisationKind
from avenues.casework.selectors import DueLine, Viewer
from avenues.law.clocks import Who
from avenues.law.options import Matter
from avenues.law.proceedings.kinds import Promise

MADE = date(2026, 11, 20)


def owed(viewer: Viewer, what: str) -> DueLine:
    """What stands on their list in these words."""
    return next(line for line in selectors.today(viewer, owes=True).lines if line.what == what)


def clicked(browser: Client, line: DueLine) -> str:
    """Where one click leads, or the page that it opens."""
    answer = browser.get(f"/desk/due/{line.id}")
    return answer.headers.get("Location", "") or answer.content.decode()


def let_in(keeper: Viewer, key: UUID, who: Viewer, capacity: Capacities) -> None:
    """Their organisation takes part in the mediation."""
    services.let_in(
        keeper,
        key,
        participant=who.organisations[0],
        capacity=capacity,
        lawful_basis="Regulation 38 of the SEND Regulations 2014",
    )


def a_conceded_appeal(viewer: Viewer) -> UUID:
    """Conceded on 2 November: one step is due by the 16th, and two more later (reg 45(3), (3A))."""
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="appeal")
    happened(viewer, key, "appeal_lodged", date(2026, 10, 19))
    happened(viewer, key, "conceded_on", date(2026, 11, 2))
    return key


def test_one_step_of_a_concession_is_not_recorded_as_all_of_it(at: At, town: Town) -> None:
    viewer = officer(town)
    a_conceded_appeal(viewer)
    address = clicked(at(viewer), owed(viewer, "Tell you that it must assess"))
    assert "/record/carried_out?duty=" in address


def test_a_promise_of_the_nhs_is_recorded_as_kept_by_the_nhs(at: At, town: Town) -> None:
    keeper = adviser_of_mediation(town)
    nhs = town.worker("icb", OrganisationKind.COMMISSIONER)
    key = a_health_agreement(keeper)
    let_in(keeper, key, nhs, Capacities.COMMISSIONER)
    line, browser = owed(nhs, "Ten sessions"), at(nhs)
    address = clicked(browser, line)
    assert "/record/carried_out?duty=" in address
    done = {"day-day": "24", "day-month": "11", "day-year": "2026", "duty": line.key, "evidence": "E-mail"}
    browser.post(address, {**done, "expecting": selectors.proceeding(nhs, key).expecting, "step": "record"})
    assert selectors.proceeding(keeper, key).entries[-1].organisation == "Icb"


def test_who_takes_part_does_not_say_that_others_have_kept_their_promise(at: At, town: Town) -> None:
    keeper = adviser_of_mediation(town)
    school = town.worker("school", OrganisationKind.SCHOOL)
    key = a_health_agreement(keeper)
    let_in(keeper, key, school, Capacities.PARTY)
    said = {"day-day": "24", "day-month": "11", "day-year": "2026", "evidence": "E-mail"}
    said |= {"duty": "TL-B12: Ten sessions", "expecting": str(selectors.proceeding(school, key).expecting)}
    answer = at(school).post(f"/desk/proceedings/{key}/record/carried_out", {**said, "step": "record"})
    assert answer.status_code == 422
    assert "Ask the organisation that runs this" in answer.text


def a_health_agreement(keeper: Viewer) -> UUID:
    """About Section G alone: the NHS commissioner promised ten sessions on 20 November (reg 42(3))."""
    opened = services.open_disagreement(
        keeper, subject=services.PersonDetails("Ana Brown"), matters=[Matter.PLAN_CONTENT]
    )
    told = {"plan": "final", "sections": ["g"], "in_writing": True, "letter_dated": "2026-10-01"}
    services.tell_facts(keeper, opened.disagreement, told=told, told_by="the letter")
    key = a_mediation(keeper, opened.disagreement)
    happened(keeper, key, "mediation_details_given", date(2026, 11, 9), mediation_date=MADE, place="Here")
    happened(keeper, key, "mediation_held", MADE, attended="All", authority=True)
    promises = [Promise("Ten sessions", Who.HEALTH_COMMISSIONER)]
    happened(keeper, key, "agreement_made", MADE, promises=promises, in_writing_agreed=True)
    return key


def test_what_others_record_is_named_with_what_can_be_recorded_here(at: At, town: Town) -> None:
    keeper, council = adviser_of_mediation(town), officer(town)
    let_the_council_in(keeper, a_mediation(keeper, a_refusal(keeper).disagreement), town)
    page = clicked(at(council), owed(council, "Arrange the mediation"))
    assert "“Date and place given to the family”, for the mediation adviser to record" in page
    assert "Adviser told that mediation cannot be arranged in 30 days" in page


def test_who_takes_part_and_owes_nothing_is_told_whom_to_tell(at: At, town: Town) -> None:
    keeper = adviser_of_mediation(town)
    school = town.worker("school", OrganisationKind.SCHOOL)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    let_in(keeper, key, school, Capacities.PARTY)
    page = at(school).get(f"/desk/proceedings/{key}/record").text
    assert "Mediation runs this: tell them what happened." in page


def test_what_has_no_set_day_says_when_it_is_due_all_the_same(at: At, town: Town) -> None:
    viewer = officer(town)
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    happened(viewer, key, "mediation_asked", date(2026, 10, 20), issues="The refusal")  # 30 days: 19 November
    page = at(viewer).get(f"/desk/proceedings/{key}").text
    assert "No set day" in page
    assert "As soon as the council knows that it cannot." in page


def test_what_waits_for_a_fact_is_not_said_to_start_nothing(at: At, town: Town) -> None:
    viewer = officer(town)
    opened = services.open_disagreement(
        viewer, subject=services.PersonDetails("Ana Brown"), matters=[Matter.PLAN_CONTENT]
    )
    key = services.start_proceeding(viewer, opened.disagreement, avenue="mediation")
    asked = {"day-day": "24", "day-month": "11", "day-year": "2026", "issues": "Section F", "step": "check"}
    page = at(viewer).post(f"/desk/proceedings/{key}/record/mediation_asked", asked).text
    assert "Some days cannot be worked out until this is answered" in page
    assert "No duty starts or ends with it" not in page
