"""One click from what a body owes to the letter that does it; an agreement is written from its proceeding."""

from __future__ import annotations

import html
from datetime import date
from uuid import UUID

from tests.support.casework import Town, a_mediation, a_refusal, adviser, happened, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import services
from avenues.casework.selectors import Viewer
from avenues.law.clocks import Who
from avenues.law.options import Matter
from avenues.law.proceedings.kinds import Promise

COMPLAINED = date(2026, 11, 23)


def a_complaint(viewer: Viewer) -> tuple[UUID, UUID]:
    """A disagreement, and its complaint to the council of Monday 23 November 2026."""
    subject = services.PersonDetails("Sam Brown", born=date(2016, 11, 3))
    opened = services.open_disagreement(viewer, subject=subject, matters=[Matter.PROVISION_NOT_MADE])
    services.tell_facts(viewer, opened.disagreement, told={"plan": "final"}, told_by="the complaint")
    key = services.start_proceeding(viewer, opened.disagreement, avenue="council_complaint")
    happened(viewer, key, "council_complaint_made", COMPLAINED, about="No plan yet")
    return opened.disagreement, key


def test_a_line_of_today_leads_to_the_letter_that_is_owed(town: Town, at: At) -> None:
    viewer = officer(town)
    disagreement, _ = a_complaint(viewer)
    address = f"/desk/disagreements/{disagreement}/letters"
    today = html.unescape(at(viewer).get("/desk/").text)
    assert f'href="{address}?for=LAC-ACK1"' in today
    answer = at(viewer).get(f"{address}?for=LAC-ACK1")
    assert answer["Location"] == f"{address}/acknowledge_council_complaint"


def test_the_page_of_a_complaint_leads_to_the_letter_that_is_owed(town: Town, at: At) -> None:
    viewer = officer(town)
    disagreement, complaint = a_complaint(viewer)
    page = html.unescape(at(viewer).get(f"/desk/proceedings/{complaint}").text)
    assert f'href="/desk/disagreements/{disagreement}/letters?for=LAC-ACK1"' in page
    letters = at(viewer).get(f"/desk/disagreements/{disagreement}/letters").text
    called = letters.split("Called for now")[1].split("</ul>")[0]
    assert "acknowledge_council_complaint" in called
    # 5 working days after Monday 23 November 2026
    assert "Owed by Monday 30 November 2026" in called


def test_the_acknowledgement_begins_with_the_day_of_the_complaint(town: Town, at: At) -> None:
    viewer = officer(town)
    disagreement, _ = a_complaint(viewer)
    page = at(viewer).get(f"/desk/disagreements/{disagreement}/letters/acknowledge_council_complaint").text
    assert "Thank you for your complaint, which we got on 23 November 2026." in page
    assert 'value="23 November 2026"' in page
    assert "<li>No plan yet</li>" in page


def test_a_family_that_is_helped_writes_no_letter_of_a_body(town: Town, at: At) -> None:
    viewer = adviser(town)
    disagreement, complaint = a_complaint(viewer)
    assert "for=LAC-ACK1" not in at(viewer).get(f"/desk/proceedings/{complaint}").text
    address = f"/desk/disagreements/{disagreement}/letters/acknowledge_council_complaint"
    assert at(viewer).get(address).status_code == 404


def test_an_agreement_is_written_from_what_was_recorded(town: Town, at: At) -> None:
    viewer = mediation_adviser(town)
    opened = a_refusal(viewer)
    key = a_mediation(viewer, opened.disagreement)
    happened(
        viewer, key, "mediation_details_given", date(2026, 11, 9), mediation_date="2026-11-20", place="x"
    )
    happened(viewer, key, "mediation_held", date(2026, 11, 20), attended="All", authority=True)
    promises = (
        Promise("Write to the school; in plain words", Who.COUNCIL, due=date(2026, 12, 4)),
        Promise("Ring the parent", Who.COUNCIL),
    )
    happened(viewer, key, "agreement_made", date(2026, 11, 20), promises=promises, in_writing_agreed=True)
    page = at(viewer).get(f"/desk/disagreements/{opened.disagreement}/letters/mediation_agreement").text
    told = html.unescape(page)
    assert (
        "Write to the school, in plain words; the council; 4 December 2026\nRing the parent; the council"
        in told
    )
    assert "<td>4 December 2026</td>" in told
