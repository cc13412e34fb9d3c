"""What happens is recorded once, in order, whole or not at all; what is owed follows."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    adviser,
    happened,
    let_the_council_in,
    mediation_adviser,
    officer,
)

from avenues.casework import models, selectors, services
from avenues.casework.errors import Refused, SomebodyWasFirst
from avenues.casework.kinds import Outcome
from avenues.law.clocks import Who
from avenues.law.facts import Event
from avenues.law.options import Order
from avenues.law.proceedings.kinds import Promise
from avenues.law.proceedings.owing import State


def test_the_thirty_days_follow_from_what_happened(town: Town) -> None:
    viewer = officer(town)
    a_mediation(viewer, a_refusal(viewer).disagreement)
    (line,) = selectors.today(viewer, owes=True).lines
    # told on 3 November: the 30 days end on 3 December 2026 (reg 36)
    assert (line.due, line.state, line.who) == (date(2026, 12, 3), State.AHEAD, Who.COUNCIL)


def test_an_event_before_its_predecessor_is_refused_and_nothing_changes(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    with pytest.raises(Refused, match="Adviser contacted"):
        services.record_event(viewer, key, Event("information_given", date(2026, 11, 2)), expecting=0)
    assert selectors.proceeding(viewer, key).entries == ()


def test_a_day_ahead_is_refused(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    with pytest.raises(Refused, match="lies ahead"):
        services.record_event(viewer, key, Event("adviser_contacted", date(2026, 11, 25)), expecting=0)


def test_an_agreement_keeps_its_promises(town: Town) -> None:
    viewer = officer(town)
    key = a_mediation(viewer, a_refusal(viewer).disagreement)
    happened(
        viewer,
        key,
        "mediation_details_given",
        date(2026, 11, 5),
        mediation_date=date(2026, 11, 16),
        place="Town Hall",
    )
    happened(viewer, key, "mediation_held", date(2026, 11, 16), attended="All", authority=True)
    promises = (
        Promise("Assess", Who.COUNCIL, Order.ASSESS),
        Promise("Ring the parent", Who.COUNCIL, None, date(2026, 11, 27)),
    )
    happened(viewer, key, "agreement_made", date(2026, 11, 16), promises=promises, in_writing_agreed=True)
    (entry,) = [line for line in selectors.proceeding(viewer, key).entries if line.what == "agreement_made"]
    assert entry.event is not None
    assert entry.event.says["promises"] == promises
    owed = {line.what: line.due for line in selectors.today(viewer, owes=True).lines}
    assert owed["Ring the parent"] == date(2026, 11, 27)


def test_a_promise_without_an_owner_is_refused_with_a_sentence(town: Town) -> None:
    viewer = officer(town)
    key = a_mediation(viewer, a_refusal(viewer).disagreement)
    details = Event(
        "mediation_details_given", date(2026, 11, 5), {"mediation_date": date(2026, 11, 16), "place": "Hall"}
    )
    services.record_event(viewer, key, details, expecting=3)
    held = Event("mediation_held", date(2026, 11, 16), {"attended": "All", "authority": True})
    services.record_event(viewer, key, held, expecting=4)
    agreed = Event(
        "agreement_made",
        date(2026, 11, 16),
        {"promises": (Promise("Ring the parent"),), "in_writing_agreed": True},
    )
    with pytest.raises(Refused, match="has no owner"):
        services.record_event(viewer, key, agreed, expecting=5)


def test_a_correction_is_a_new_entry_and_moves_the_day(town: Town) -> None:
    viewer = officer(town)
    key = a_mediation(viewer, a_refusal(viewer).disagreement)
    instead = Event("mediation_asked", date(2026, 11, 4), {"issues": "The refusal"})
    services.correct_entry(viewer, key, number=2, instead=instead, why="Misread", expecting=3)
    (line,) = selectors.today(viewer, owes=True).lines
    assert line.due == date(2026, 12, 4)  # a day later
    entries = selectors.proceeding(viewer, key).entries
    assert [entry.day for entry in entries][2:] == [date(2026, 11, 3), date(2026, 11, 4)]
    assert entries[3].corrects == 2


def test_only_the_family_gives_up_its_notice(town: Town) -> None:
    viewer = officer(town)
    key = a_mediation(viewer, a_refusal(viewer).disagreement)
    happened(
        viewer,
        key,
        "mediation_details_given",
        date(2026, 11, 23),
        mediation_date=date(2026, 11, 26),
        place="Town Hall",
    )
    waived = Event("notice_waived", date(2026, 11, 24), {"duty": "TL-B8"})
    with pytest.raises(Refused, match="only the family"):
        services.record_event(viewer, key, waived, expecting=4)
    services.record_event(viewer, key, waived, expecting=4, familys_word=True)
    assert selectors.proceeding(viewer, key).entries[4].familys_word


def test_who_takes_part_records_what_is_theirs_and_no_more(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    let_the_council_in(keeper, key, town)
    with pytest.raises(Refused, match="mediation adviser to record"):
        services.record_event(
            sent,
            key,
            Event("information_given", date(2026, 11, 3)),
            expecting=3,
        )
    kinds = {kind.what for kind in selectors.may_follow(sent, key)}
    assert "not_arranged_told" in kinds
    assert "information_given" not in kinds
    happened(sent, key, "not_arranged_told", date(2026, 11, 24), reason="No mediator is free")
    assert selectors.proceeding(keeper, key).entries[3].organisation == "Council"


def test_the_second_of_two_is_told_and_nothing_is_lost(town: Town) -> None:
    ann, bob = officer(town), officer(town)
    key = a_mediation(ann, a_refusal(ann).disagreement)
    seen = selectors.proceeding(bob, key).expecting
    happened(ann, key, "information_given", date(2026, 11, 3))
    given = Event("information_given", date(2026, 11, 4))
    with pytest.raises(SomebodyWasFirst, match="Nothing of yours is lost"):
        services.record_event(bob, key, given, expecting=seen)
    with pytest.raises(SomebodyWasFirst, match="You have recorded this already"):
        services.record_event(ann, key, Event("information_given", date(2026, 11, 3)), expecting=seen)
    assert len(selectors.proceeding(bob, key).entries) == seen + 1


@pytest.mark.django_db(transaction=True)
def test_of_two_officers_at_the_same_instant_one_is_first() -> None:
    town = Town()
    ann, bob = officer(town), officer(town)
    key = services.start_proceeding(ann, a_refusal(ann).disagreement, avenue="mediation")
    together, found = threading.Barrier(2), []

    def record(viewer: selectors.Viewer) -> None:
        together.wait()
        try:
            contacted = Event("adviser_contacted", date(2026, 11, 2))
            services.record_event(viewer, key, contacted, expecting=0)
            found.append("recorded")
        except SomebodyWasFirst:
            found.append("told")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=record, args=(viewer,)) for viewer in (ann, bob)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == ["recorded", "told"]
    assert models.Entry.objects.filter(proceeding=key).count() == 1


def test_a_fault_in_the_middle_leaves_nothing_behind(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    viewer = officer(town)
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")

    def no_more_room(*_: object, **__: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("avenues.casework.trail._add", no_more_room)
    with pytest.raises(OSError, match="no space"):
        services.record_event(viewer, key, Event("adviser_contacted", date(2026, 11, 2)), expecting=0)
    assert not models.Entry.objects.filter(proceeding=key).exists()
    assert selectors.proceeding(viewer, key).expecting == 0


def test_duties_that_wait_for_a_fact_say_for_which(town: Town) -> None:
    viewer = adviser(town)
    opened = services.open_disagreement(viewer, subject=services.PersonDetails("Sam"))
    services.start_proceeding(viewer, opened.disagreement, avenue="mediation")
    (waits,) = selectors.waiting(viewer)
    assert waits.fact == "matters"
    services.tell_facts(viewer, opened.disagreement, told={"matters": ["health_poor"]}, told_by="the parent")
    assert selectors.waiting(viewer) == ()


def test_what_is_still_owed_is_said_before_a_proceeding_is_closed(town: Town) -> None:
    viewer = officer(town)
    opened = a_refusal(viewer)
    key = a_mediation(viewer, opened.disagreement)
    with pytest.raises(Refused, match="Still owed: “Arrange the mediation”, Thursday 3 December 2026"):
        services.close_proceeding(viewer, key, outcome=Outcome.WITHDRAWN)
    services.close_proceeding(viewer, key, outcome=Outcome.WITHDRAWN, knowing_what_is_open=True)
    assert selectors.today(viewer, owes=True).lines == ()
    with pytest.raises(Refused, match="closed"):
        happened(viewer, key, "information_given", date(2026, 11, 3))
    services.close_disagreement(viewer, opened.disagreement, outcome=Outcome.WITHDRAWN)
    assert selectors.disagreements(viewer).lines == ()


def test_what_would_be_owed_is_shown_before_it_is_recorded(town: Town) -> None:
    viewer = mediation_adviser(town)
    opened = a_refusal(viewer)
    key = services.start_proceeding(viewer, opened.disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 11, 2))
    asked = Event("mediation_asked", date(2026, 11, 3), {"issues": "The refusal"})
    shown = selectors.preview(viewer, key, asked)
    assert date(2026, 12, 3) in {duty.due.value for duty in shown.starts}
    assert selectors.proceeding(viewer, key).expecting == 1
    early = Event("mediation_held", date(2026, 11, 3), {"attended": "All", "authority": True})
    assert selectors.preview(viewer, key, early).refusal


def test_words_that_a_database_refuses_are_kept_without_the_bad_signs(town: Town) -> None:
    viewer = officer(town)
    key = a_mediation(viewer, a_refusal(viewer, "Sam\x00 Brown \ud800").disagreement)
    script = "Said\x00 so \udfff twice"
    happened(viewer, key, "information_given", date(2026, 11, 3), script=script)
    shown = selectors.proceeding(viewer, key)
    assert shown.subject == "Sam Brown"
    event = shown.entries[3].event
    assert event is not None
    assert event.says["script"] == "Said so  twice"


def test_the_number_of_queries_of_a_page_does_not_grow_with_its_entries(
    town: Town,
) -> None:
    viewer = officer(town)
    key = a_mediation(viewer, a_refusal(viewer).disagreement)
    with CaptureQueriesContext(connection) as few:
        selectors.proceeding(viewer, key)
    for day in (10, 11, 12):
        given = {"mediation_date": date(2026, 12, day), "place": "Town hall"}
        happened(viewer, key, "mediation_details_given", date(2026, 11, day), **given)
    with CaptureQueriesContext(connection) as many:
        selectors.proceeding(viewer, key)
    assert len(many) == len(few)
