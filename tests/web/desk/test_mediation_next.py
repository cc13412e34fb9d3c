"""What comes next in a mediation, and what the family must be told: on its own page and on the lists."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from tests.support.casework import Town, a_refusal, happened, let_the_council_in, mediation_adviser
from tests.web.desk.conftest import At

from avenues.casework import services
from avenues.casework.selectors import Viewer
from avenues.law.clocks import Who
from avenues.law.options import Matter
from avenues.law.proceedings.kinds import Promise

CALLED, MET = date(2026, 10, 12), date(2026, 11, 20)


def a_call(viewer: Viewer) -> UUID:
    """About a refusal of 1 October: told all, and mediation is wanted."""
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    for what in ("adviser_contacted", "information_given", "told_adviser_mediation"):
        happened(viewer, key, what, CALLED)
    return key


def about_health_alone(viewer: Viewer) -> UUID:
    """The same about Section G, with an agreement on 20 November: the NHS promised ten sessions."""
    opened = services.open_disagreement(
        viewer, subject=services.PersonDetails("Ana Brown"), matters=[Matter.PLAN_CONTENT]
    )
    told = {"plan": "final", "sections": ["g"], "in_writing": True, "letter_dated": "2026-10-01"}
    services.tell_facts(viewer, opened.disagreement, told=told, told_by="the letter")
    key = services.start_proceeding(viewer, opened.disagreement, avenue="mediation")
    for what in ("adviser_contacted", "information_given", "told_adviser_mediation"):
        happened(viewer, key, what, CALLED)
    happened(viewer, key, "mediation_details_given", date(2026, 11, 9), mediation_date=MET, place="Here")
    happened(viewer, key, "mediation_held", MET, attended="All", authority=True)
    promises = [Promise("Ten sessions", Who.HEALTH_COMMISSIONER, due=date(2026, 11, 23))]
    happened(viewer, key, "agreement_made", MET, promises=promises, in_writing_agreed=True)
    return key


def test_once_mediation_is_wanted_the_council_is_to_be_told(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    page = at(viewer).get(f"/desk/proceedings/{key}").text
    assert "The council is still to be told. The 30 days to arrange it begin when it is" in page
    assert f"/desk/proceedings/{key}/record/mediation_asked" in page
    assert "Let the council, or the NHS commissioner, take part" in page
    assert "The council is still to be told" in at(viewer).get("/desk/mediation/").text


def test_who_has_let_the_council_in_is_not_asked_to_again(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    let_the_council_in(viewer, key, town)
    assert "Let the council, or the NHS" not in at(viewer).get(f"/desk/proceedings/{key}").text


def test_only_after_the_thirty_days_is_it_not_arranged_in_time(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    in_time, late = a_call(viewer), a_call(viewer)
    happened(viewer, in_time, "mediation_asked", date(2026, 10, 25), issues="Today is the thirtieth day")
    happened(viewer, late, "mediation_asked", date(2026, 10, 24), issues="It ended yesterday")
    browser = at(viewer)
    assert "Not arranged in 30 days" not in browser.get(f"/desk/proceedings/{in_time}").text
    page = browser.get(f"/desk/proceedings/{late}").text
    assert "Not arranged in 30 days. Once the council says that it cannot" in page
    assert f"/desk/proceedings/{late}/record/not_arranged_told" in page


def test_with_the_certificate_comes_the_last_day_to_appeal(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_call(viewer)
    happened(viewer, key, "mediation_asked", date(2026, 10, 20), issues="The refusal")
    happened(viewer, key, "not_arranged_told", MET, reason="Nobody was free")
    happened(viewer, key, "certificate_issued", MET, certificate_kind="not_arranged")
    page = at(viewer).get(f"/desk/mediation/{key}/certificate").text
    # one month from 20 November is Sunday 20 December, later than two from 1 October: rule 20(1)(c), 12(2)
    assert "The Tribunal must have the appeal by 5pm on <strong>Monday 21 December 2026</strong>" in page


def test_about_health_alone_no_certificate_is_waited_for(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = about_health_alone(viewer)
    browser = at(viewer)
    front = browser.get("/desk/mediation/").text
    assert "Agreement made" in front
    assert "Certificate to issue" not in front
    page = browser.get(f"/desk/mediation/{key}/certificate").text
    assert "No certificate follows" in page
    assert "The NHS commissioner arranges it" in page
    assert "A certificate may be issued" not in page


def test_a_promise_that_the_nhs_broke_leads_to_the_nhs(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    about_health_alone(viewer)
    page = at(viewer).get("/desk/mediation/promises").text
    assert "You can complain to the NHS, then to the Health Service Ombudsman" in page


def test_only_who_can_do_something_is_offered_as_the_owner_of_a_promise(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    page = at(viewer).get(f"/desk/proceedings/{a_call(viewer)}/record/agreement_made").text
    assert "The NHS commissioner" in page
    assert "The Tribunal" not in page
