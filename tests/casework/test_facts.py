"""Facts have two times: from when they are true, and when they were recorded. Nothing is overwritten."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone
from tests.support.casework import Town, a_mediation, a_refusal, adviser, happened

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.law.facts import Untold
from avenues.law.options import Matter, Plan
from avenues.law.telling import BadFacts


def test_what_is_told_later_supersedes_and_both_stay(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    services.tell_facts(viewer, key, told={"notice_sent": "2026-10-05"}, told_by="the postmark")
    assert selectors.facts_of(viewer, key).notice_sent == date(2026, 10, 5)
    told = [line for line in selectors.facts_told(viewer, key) if line.name == "notice_sent"]
    assert [(line.value, line.holds) for line in told] == [
        (date(2026, 10, 1), False),
        (date(2026, 10, 5), True),
    ]


def test_what_was_known_at_a_past_moment_can_be_asked(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    then = timezone.now()
    services.tell_facts(viewer, key, told={"notice_sent": "2026-10-05"}, told_by="the postmark")
    assert selectors.facts_of(viewer, key, known_at=then).notice_sent == date(2026, 10, 1)
    assert selectors.facts_of(viewer, key).notice_sent == date(2026, 10, 5)


def test_a_state_holds_from_its_day_on(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    services.tell_facts(
        viewer, key, told={"plan": "draft"}, told_by="the council", true_from=date(2026, 6, 1)
    )
    services.tell_facts(viewer, key, told={"plan": "none"}, told_by="the parent", true_from=date(2026, 2, 2))
    assert selectors.facts_of(viewer, key, on=date(2026, 3, 2)).plan is Plan.NONE
    # told later, but of an earlier time: it does not put the draft out of force
    assert selectors.facts_of(viewer, key, on=date(2026, 7, 1)).plan is Plan.DRAFT


def test_what_was_wrong_from_the_start_is_corrected(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    services.tell_facts(viewer, key, told={"plan": "final"}, told_by="a slip", true_from=date(2026, 11, 20))
    wrong = next(line.id for line in selectors.facts_told(viewer, key) if line.value is Plan.FINAL)
    services.tell_facts(
        viewer, key, told={"plan": "none"}, told_by="the parent", true_from=date(2026, 1, 5), corrects=wrong
    )
    assert selectors.facts_of(viewer, key, on=date(2026, 11, 21)).plan is Plan.NONE


def test_a_day_that_had_not_come_was_not_known_on_an_earlier_one(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    with pytest.raises(Untold):
        _ = selectors.facts_of(viewer, key, on=date(2026, 9, 30)).notice_sent


def test_what_cannot_be_read_or_be_true_is_told_in_a_sentence_and_nothing_is_kept(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    before = selectors.facts_told(viewer, key)
    for told, part in (
        ({"notice_sent": "the first"}, "is a date"),
        ({"notice_sent": "2027-01-05"}, "2027"),
        ({"plan": "golden"}, "cannot be"),
    ):
        with pytest.raises(BadFacts, match=part):
            services.tell_facts(viewer, key, told=told, told_by="x")
    with pytest.raises(Refused, match="Say who told it"):
        services.tell_facts(viewer, key, told={"urgent": True}, told_by="")
    with pytest.raises(Refused, match="no fact"):
        services.tell_facts(viewer, key, told={"weather": "wet"}, told_by="x")
    assert selectors.facts_told(viewer, key) == before


def test_the_list_shows_the_matters_that_the_fact_tells(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    services.tell_facts(viewer, key, told={"matters": ["refused_assessment", "travel"]}, told_by="the parent")
    (line,) = selectors.disagreements(viewer).lines
    assert line.matters == (Matter.REFUSED_ASSESSMENT, Matter.TRAVEL)


def test_what_happens_in_one_proceeding_is_known_in_the_disagreement(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    a_mediation(viewer, key)
    assert selectors.facts_of(viewer, key).adviser_contacted == date(2026, 11, 2)


def test_two_proceedings_of_one_kind_do_not_tell_each_other_their_days(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    services.tell_facts(
        viewer,
        key,
        told={"matters": ["refused_assessment", "council_handling"], "happened": "2026-09-01"},
        told_by="the parent",
    )
    first = services.start_proceeding(viewer, key, avenue="council_complaint")
    second = services.start_proceeding(viewer, key, avenue="council_complaint")
    happened(viewer, first, "council_complaint_made", date(2026, 10, 1), about="Calls")
    # the second has not begun, whatever the first has told: it can begin
    assert "council_complaint_made" in {kind.what for kind in selectors.may_follow(viewer, second)}
    assert selectors.proceeding(viewer, second).duties == ()
