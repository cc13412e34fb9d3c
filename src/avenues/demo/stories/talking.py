"""Talking: with the council directly, and with a facilitator between several bodies."""

from __future__ import annotations

from avenues.casework.kinds import Capacities, Outcome
from avenues.demo.story import story
from avenues.demo.telling import Telling, promise
from avenues.law.clocks import Who
from avenues.law.options import Matter


@story(days=45, shown=20, often=9, plan="final")
def settled_by_talking(tell: Telling) -> None:
    record = tell.opens("send", Matter.PROVISION_NOT_MADE, summary="The mother rang: no support this week")
    talk = record.starts("local_resolution").happens("talked", with_whom="The SENCO and the mother")
    talk.happens("promised_in_talk", promises=[promise("A new assistant", Who.SCHOOL, tell.ahead(14))])
    tell.after(13, or_later=6)
    talk.happens("carried_out", duty="PROMISE: A new assistant", evidence="The mother says so")
    tell.after(7)
    talk.happens("settled").ends(Outcome.AGREED)
    record.ends(Outcome.AGREED)


@story(days=30, shown=22, often=5)
def talking_comes_to_nothing(tell: Telling) -> None:
    record = tell.opens("send", Matter.SEN_SUPPORT, summary="Help in class")
    talk = record.starts("local_resolution").happens("talked", with_whom="The head and both parents")
    talk.happens("promised_in_talk", promises=[promise("A plan of help", Who.SCHOOL, tell.ahead(7))])
    tell.after(20)
    talk.happens("talk_ended")


@story(days=100, shown=60, often=6, plan="final")
def three_bodies_at_one_table(tell: Telling) -> None:
    record = tell.opens(
        "facilitator",
        *(Matter.PROVISION_NOT_MADE, Matter.HEALTH_NOT_PROVIDED),
        summary="School, council and NHS each say that it is another’s",
    )
    table = record.starts("disagreement_resolution").happens(
        "resolution_asked", bodies=["council", "school", "nhs"], about="Who gives the therapy"
    )
    tell.after(6)
    table.happens("body_agreed", body="council").happens("body_agreed", body="nhs")
    table.happens("facilitator_named")
    consent = record.may_share_with("health")
    table.lets_in("health", consent=consent)
    table.lets_in("send", consent=record.may_share_with("send"), capacity=Capacities.PARTY)
    tell.after(4)
    table.happens("body_declined", body="school")
    tell.after(8)
    table.happens("resolution_meeting_fixed", when_and_where="In two weeks, at the library")
    tell.after(14)
    table.happens("resolution_meeting_held", who_came="The family, the council, the NHS")
    table.happens(
        "resolved",
        promises=[
            promise("A therapist each Monday", Who.NHS_BODY, tell.ahead(21)),
            promise("A room for it", Who.COUNCIL, tell.ahead(10)),
        ],
    )
    tell.after(9)
    table.happens("carried_out", duty="PROMISE: A room for it", evidence="A key was handed over")
    tell.after(30)
    table.happens("carried_out", duty="PROMISE: A therapist each Monday", evidence="Two sessions given")
    tell.after(7)
    table.ends(Outcome.AGREED)
    record.ends(Outcome.AGREED)


@story(days=40, shown=26, often=3)
def nobody_agrees_to_come(tell: Telling) -> None:
    record = tell.opens("facilitator", Matter.SEN_SUPPORT, summary="Help in class, before any plan")
    table = record.starts("disagreement_resolution").happens(
        "resolution_asked", bodies=["school"], about="Help in class"
    )
    tell.after(12)
    table.happens("body_declined", body="school")
    tell.after(8)
    table.happens("process_ended", why_ended="The school does not take part")
    tell.after(8)
    table.ends(Outcome.NOT_AGREED)
    record.ends(Outcome.NOT_AGREED)


@story(days=20, often=2)
def the_area_as_a_whole(tell: Telling) -> None:
    record = tell.opens("sendiass", Matter.AREA_SERVICES, summary="No autism pathway in the local offer")
    record.starts("area_inspection").happens("inspectors_told").happens("healthwatch_told")
