"""Disagreement resolution as it is run: one process for several bodies."""

from __future__ import annotations

from datetime import date

from tests.support.telling_events import Proceeding

from avenues.law.avenues.disagreement_resolution import PROCEDURE
from avenues.law.clocks import Kind, Who
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.proceedings.kinds import Promise
from avenues.law.proceedings.owing import State

ASKED = date(2026, 3, 2)
MET = date(2026, 3, 23)


def process(*bodies: str) -> Proceeding:
    matters = frozenset({Matter.PROVISION_NOT_MADE, Matter.HEALTH_NOT_PROVIDED})
    return Proceeding(PROCEDURE, Facts(on=ASKED, matters=matters)).happens(
        "resolution_asked", ASKED, bodies=bodies, about="Therapy and support"
    )


def test_only_a_body_that_was_asked_answers_and_once() -> None:
    case = process("council", "school")
    assert "“The NHS” was not asked" in case.refused("body_agreed", ASKED, body="nhs")
    case.happens("bodies_added", ASKED, bodies=("nhs",)).happens("body_agreed", ASKED, body="nhs")
    assert "has said so already" in case.refused("body_agreed", ASKED, body="nhs")


def test_no_meeting_without_a_body_that_agreed() -> None:
    case = process("council", "nhs").happens("body_declined", ASKED, body="nhs")
    sentence = case.refused("resolution_meeting_fixed", ASKED, when_and_where="Monday, library")
    assert "No body has agreed to take part" in sentence
    assert "a complaint" in sentence
    assert "resolution_meeting_fixed" not in case.may_follow(ASKED)
    case.happens("body_agreed", ASKED, body="council")
    assert "resolution_meeting_fixed" in case.may_follow(ASKED)


def test_each_promise_has_its_owner_and_its_day() -> None:
    case = process("council", "school").happens("body_agreed", ASKED, body="council")
    case.happens("resolution_meeting_fixed", ASKED, when_and_where="23 March, library")
    case.happens("resolution_meeting_held", MET, who_came="The SEND manager")
    promises = (
        Promise("Fund a speech therapist", Who.COUNCIL, due=date(2026, 4, 20)),
        Promise("Give a quiet room", Who.SCHOOL, due=date(2026, 4, 13)),
    )
    case.happens("resolved", MET, promises=promises)
    room = case.duty("PROMISE: Give a quiet room", date(2026, 4, 14))
    assert (room.who, room.state) == (Who.SCHOOL, State.MISSED)
    assert room.clock.kind is Kind.TARGET
    assert not room.is_overdue  # a promise is no duty in law
    assert case.states(date(2026, 4, 14))["PROMISE: Fund a speech therapist"] is State.DUE
