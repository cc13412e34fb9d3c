"""Letters of a disagreement: filled with what is known, called for by what is late, issued and kept."""

from __future__ import annotations

import re
from hashlib import sha256

from django.http import StreamingHttpResponse
from tests.support.casework import JOINED, Town, a_refusal, adviser, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, Relation, Role
from avenues.casework.selectors import Viewer

ASSESSMENT = "ask_for_assessment"
TYPED = {
    "your_name": "Alex Brown",
    "your_address": "1 Mill Lane",
    "child_name": "Sam Brown",
    "child_born": "3 November 2016",
    "school_name": "Mill School",
    "to_name": "SEND team",
    "needs": "Reading.",
    "so_far": "Small groups.",
}


def letters_of(viewer: Viewer) -> str:
    opened = a_refusal(viewer)
    services.add_party(
        viewer,
        opened.disagreement,
        person=services.PersonDetails("Alex Brown", email="alex@example.org"),
        relation=Relation.PARENT,
    )
    return f"/desk/disagreements/{opened.disagreement}/letters"


def test_an_adviser_finds_the_letter_that_the_next_step_calls_for(town: Town, at: At) -> None:
    viewer = adviser(town)
    page = at(viewer).get(letters_of(viewer)).content.decode()
    called = page.split("Called for now")[1].split("</ul>")[0]
    assert "A next step calls for it" in called


def test_a_letter_begins_with_what_is_known(town: Town, at: At) -> None:
    viewer = adviser(town)
    page = at(viewer).get(f"{letters_of(viewer)}/{ASSESSMENT}").content.decode()
    assert "about my child, Sam Brown, born 3 November 2016." in page
    assert 'value="Alex Brown"' in page
    assert "alex@example.org" in page


def test_a_letter_with_a_gap_is_not_issued_and_nothing_typed_is_lost(town: Town, at: At) -> None:
    viewer = adviser(town)
    address = f"{letters_of(viewer)}/{ASSESSMENT}"
    response = at(viewer).post(address, {**TYPED, "needs": "", "so_far": "Much was tried.", "as": "issue"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Fill in every gap before you issue it:" in page
    assert page.count("Fill in every gap") == 1, page[page.index("Fill in every gap") :][:200]
    assert "Much was tried." in page


def test_what_is_issued_is_kept_byte_for_byte(town: Town, at: At) -> None:
    viewer = adviser(town)
    address = letters_of(viewer)
    response = at(viewer).post(f"{address}/{ASSESSMENT}", {**TYPED, "as": "issue"}, follow=True)
    assert "issued and kept" in response.content.decode()
    disagreement = next(iter(selectors.disagreements(viewer).lines)).id
    (line,) = selectors.files_of_disagreement(viewer, disagreement)
    assert line.issued
    given = at(viewer).get(f"/desk/files/{line.id}")
    assert isinstance(given, StreamingHttpResponse)
    content = given.getvalue()
    assert content.startswith(b"%PDF")
    assert sha256(content).hexdigest() == line.sha256


def test_a_letter_can_be_taken_away_without_being_kept(town: Town, at: At) -> None:
    viewer = adviser(town)
    address = letters_of(viewer)
    assert (
        at(viewer).post(f"{address}/{ASSESSMENT}", {**TYPED, "as": "text"}).content.startswith(b"Alex Brown")
    )
    disagreement = next(iter(selectors.disagreements(viewer).lines)).id
    assert selectors.files_of_disagreement(viewer, disagreement) == ()


def test_the_familys_letters_are_not_the_councils_to_write(town: Town, at: At) -> None:
    viewer = officer(town)
    address = letters_of(viewer)
    assert ASSESSMENT not in at(viewer).get(address).content.decode()
    assert at(viewer).get(f"{address}/{ASSESSMENT}").status_code == 404


def test_the_letters_of_another_organisation_are_not_there(town: Town, at: At) -> None:
    address = letters_of(adviser(town))
    for other in (officer(town), mediation_adviser(town)):
        assert at(other).get(address).status_code == 404
        assert at(other).get(f"{address}/{ASSESSMENT}").status_code == 404


def test_what_the_council_owes_leads_to_the_letter_of_either_decision(town: Town, at: At) -> None:
    viewer = officer(town)
    address = letters_of(viewer)
    for clock, keys in (
        ("TL-A1", {"we_will_assess", "notice_no_assessment"}),
        ("TL-A14", {"notice_amended_plan", "notice_no_amendment_after_all"}),
    ):
        page = at(viewer).get(f"{address}?for={clock}").content.decode()
        either = page.split("For this duty")[1].split("</ul>")[0]
        assert set(re.findall(r"/letters/(\w+)", either)) == keys


def test_a_duty_that_has_one_letter_leads_straight_to_it(town: Town, at: At) -> None:
    address = letters_of(viewer := officer(town))
    assert at(viewer).get(f"{address}?for=TL-A3")["Location"] == f"{address}/notice_no_plan"


def test_a_duty_that_nobody_here_writes_for_shows_the_whole_list(town: Town, at: At) -> None:
    viewer = officer(town)
    for asked in ("TL-A2", "<script>", "x" * 5000):
        page = at(viewer).get(letters_of(viewer), {"for": asked}).content.decode()
        assert "For this duty" not in page
        assert "Decision notices" in page


def test_a_councils_notice_begins_with_the_family_and_its_days(town: Town, at: At) -> None:
    viewer = officer(town)
    page = at(viewer).get(f"{letters_of(viewer)}/notice_no_assessment").content.decode()
    assert "Dear Alex Brown," in page
    assert "Our reference: " in page
    # written on 24 November 2026: two months are 24 January 2027, a Sunday; the appeal moves to Monday
    assert "Contact the mediation adviser by <strong>Sunday 24 January 2027</strong>" in page
    assert "<strong>Monday 25 January 2027</strong>" in page


def test_a_contact_that_nobody_confirmed_is_shown_and_not_filled_in(town: Town, at: At, sefton: None) -> None:
    viewer = officer(town)
    page = at(viewer).get(f"{letters_of(viewer)}/notice_no_assessment").content.decode()
    assert "Contacts that nobody has confirmed" in page
    assert "special.needs@sefton.gov.uk" in page.split("</details>")[0]
    assert "special.needs@sefton.gov.uk" not in page.split('id="letter"')[1]


def test_who_works_in_two_places_writes_for_the_one_that_keeps_the_record(town: Town, at: At) -> None:
    both = adviser(town)
    council = town.organisation("council", OrganisationKind.COUNCIL)
    services.add_member(user=both.user, organisation=council, role=Role.OFFICER, since=JOINED)
    theirs = selectors.viewer_of(officer(town).user, both.on)
    address = letters_of(theirs)
    page = at(both).get(address).content.decode()
    assert f"/{ASSESSMENT}" not in page  # the council's record: no letter of the family's
    notice = at(both).get(f"{address}/notice_no_assessment").content.decode()
    assert "<p>Person 1, Council</p>" in notice
