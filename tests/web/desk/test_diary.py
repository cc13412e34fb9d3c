"""What is owed as a calendar file: one day, or the whole list; with its proof, and without anybody's name."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar, Event
from tests.support.calendars import assert_by_the_standard
from tests.support.casework import Town, a_mediation, a_refusal, adviser, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind
from avenues.web.desk.diary import views
from avenues.web.desk.diary.entries import entries


def events(file: bytes) -> list[Event]:
    assert_by_the_standard(file)
    return list(Calendar.from_ical(file).events)


def test_one_day_has_its_proof_its_reference_and_reminders(at: At, town: Town) -> None:
    viewer = officer(town)
    opened = a_refusal(viewer)
    a_mediation(viewer, opened.disagreement)
    line = next(
        each
        for owes in (True, False)
        for each in selectors.today(viewer, owes=owes).lines
        if each.due == date(2026, 12, 3)  # 30 days from 3 November
    )
    answer = at(viewer).get(f"/desk/diary/{line.id}.ics")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="one-day.ics"'
    (event,) = events(answer.content)
    assert event.decoded("dtstart") == date(2026, 12, 3)
    assert str(event["summary"]).startswith(f"{opened.reference}: ")
    assert "3 Nov 2026" in str(event["description"])
    assert event.walk("VALARM")


def test_a_time_limit_of_the_family_has_its_proof(at: At, town: Town) -> None:
    viewer = adviser(town)
    a_refusal(viewer)
    lines = selectors.today(viewer, owes=True).lines
    assert lines
    for line in lines:
        (event,) = events(at(viewer).get(f"/desk/diary/{line.id}.ics").content)
        assert "Time limit of the family." in str(event["description"])
        # two months from 1 October, or what is safer
        assert "1 Oct 2026" in str(event["description"])


def test_the_file_of_the_list_holds_what_lies_ahead_once_each(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    for name in ("Sam Brown", "Alex Green"):
        a_mediation(viewer, a_refusal(viewer, name).disagreement)
    ahead = [
        line.due for line in selectors.today(viewer, owes=False).lines if line.due and line.due >= viewer.on
    ]
    found = events(at(viewer).get("/desk/diary.ics?list=others").content)
    assert [event.decoded("dtstart") for event in found] == sorted(ahead)
    assert len({str(event["uid"]) for event in found}) == len(found) > 1


def test_a_second_round_of_the_same_duty_has_a_name_of_its_own(town: Town) -> None:
    viewer = mediation_adviser(town)
    a_mediation(viewer, a_refusal(viewer).disagreement)
    first = selectors.today(viewer, owes=False).lines[0]
    again = replace(first, due=date(2027, 2, 1))
    one, two = entries([first, again], viewer)
    assert (one.day, two.day) == (first.due, again.due)
    assert one.name != two.name


def test_no_name_leaves_the_walls(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    a_mediation(viewer, a_refusal(viewer, "Sam Brown").disagreement)
    for address in ("/desk/diary.ics", "/desk/diary.ics?list=others"):
        assert "Brown" not in at(viewer).get(address).text


def test_the_file_is_of_the_list_that_is_shown(at: At, town: Town) -> None:
    viewer, colleague = mediation_adviser(town), mediation_adviser(town)
    a_mediation(viewer, a_refusal(viewer).disagreement)
    page = at(colleague).get("/desk/?list=others&by=mine").text
    assert "for your calendar" not in page  # none are theirs
    assert events(at(colleague).get("/desk/diary.ics?list=others&by=mine").content) == []
    page = at(viewer).get("/desk/?list=others&by=mine").text
    (address,) = re.findall(r'href="(/desk/diary\.ics[^"]*)"', page)
    assert address == "/desk/diary.ics?list=others&amp;by=mine"
    assert len(events(at(viewer).get(html.unescape(address)).content)) == page.count(">Calendar<")


def test_an_entry_keeps_its_name_when_what_is_owed_is_worked_out_anew(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_refusal(viewer).disagreement
    a_mediation(viewer, key)
    before = {str(event["uid"]) for event in events(at(viewer).get("/desk/diary.ics?list=others").content)}
    services.tell_facts(viewer, key, told={"urgent": True}, told_by="the parent")
    after = {str(event["uid"]) for event in events(at(viewer).get("/desk/diary.ics?list=others").content)}
    assert before
    assert before <= after


def test_a_list_longer_than_a_part_is_whole(at: At, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    viewer = town.worker("sendiass", OrganisationKind.SENDIASS)
    for number in range(3):
        a_refusal(viewer, f"Child {number}")
    lines = len(selectors.today(viewer, owes=True).lines)
    monkeypatch.setattr(views, "TOGETHER", 2)
    assert len(events(at(viewer).get("/desk/diary.ics").content)) == lines > 2
