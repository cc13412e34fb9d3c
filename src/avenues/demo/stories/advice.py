"""SENDIASS: calls, help at four levels, and support through any other avenue. Confidential throughout."""

from __future__ import annotations

from typing import Any

from avenues.casework.kinds import Outcome, Relation, Scope
from avenues.demo.story import story
from avenues.demo.telling import Course, Record, Telling
from avenues.law.options import Matter


def a_call(tell: Telling, matter: Matter, summary: str, **facts: Any) -> tuple[Record, Course]:
    """A family rings the service."""
    record = tell.opens("sendiass", matter, summary=summary, tried=["spoken_to_school"], **facts)
    return record, record.starts("sendiass_support").happens(
        "contact", safe_contact="As the family’s card says"
    )


@story(days=70, shown=6, often=12)
def a_refusal_on_the_phone(tell: Telling) -> None:
    letter = tell.ago(12)
    record, support = a_call(
        tell,
        Matter.REFUSED_ASSESSMENT,
        "Refused an assessment. In tears on the phone",
        in_writing=True,
        letter_dated=letter,
        notice_sent=letter,
        letter_told_rights=True,
        adviser_contacted=None,
        certificate_issued=None,
        appeal_lodged=None,
    )
    record.notes("Explained mediation and the appeal. She will ring the mediation adviser.")
    support.happens("level_set", level="one")
    tell.after(7)
    support.happens("level_set", level="two").happens("help_given", help="Read the letter together")
    tell.after(20)
    support.happens("help_given", help="Filled in the appeal form", avenue="appeal")
    record.notes("Wants to appeal. Certificate has come.").stands_beside(Relation.SUPPORTER, "A neighbour")
    tell.after(30)
    support.happens("support_closed", ended="goes_on_alone").ends(Outcome.ADVICE_ENOUGH)
    record.ends(Outcome.ADVICE_ENOUGH)


@story(days=8, often=12, plan="final")
def a_question_answered_in_one_call(tell: Telling) -> None:
    record, support = a_call(tell, Matter.PROVISION_NOT_MADE, "What can I do if the support is not given?")
    support.happens("level_set", level="one").happens("help_given", help="Explained Section F and complaints")
    tell.after(6)
    support.happens("support_closed", ended="settled").ends(Outcome.ADVICE_ENOUGH)
    record.ends(Outcome.ADVICE_ENOUGH)


@story(days=120, shown=75, often=7, plan="final")
def support_through_an_appeal(tell: Telling) -> None:
    letter = tell.ago(20)
    record, support = a_call(
        tell,
        Matter.PLAN_CONTENT,
        "The plan names a school that is too far",
        in_writing=True,
        letter_dated=letter,
        notice_sent=letter,
        sections=["f", "i"],
        plan_is_first=False,
    )
    support.happens("level_set", level="three")
    tell.after(5)
    consent = record.may_share_with("send", Scope.CONTACT)
    support.happens("consent_given", shared_with="Northmoor Council", scope="The name, and how to reach them")
    tell.after(5)
    support.happens("information_shared", shared_with="Northmoor Council", shared="How to reach the family")
    tell.after(20)
    appeal = record.starts("appeal", "Sections F and I").happens("appeal_lodged")
    tell.after(8)
    appeal.happens("council_received_appeal").happens("hearing_listed", hearing=tell.ahead(80))
    tell.after(20)
    support.happens("help_given", help="Prepared the evidence", avenue="appeal").happens(
        "level_set", level="four"
    )
    tell.after(6)
    record.no_longer_shares(consent)
    support.happens("consent_withdrawn", shared_with="Northmoor Council")
    record.notes("She heard her own words back in a meeting. We share nothing more.")
    tell.after(30)
    appeal.happens("response_sent")


@story(days=90, shown=45, often=5, ages=(17, 19), setting="college", plan="final")
def a_young_person_asks_alone(tell: Telling) -> None:
    record, support = a_call(tell, Matter.SEN_SUPPORT, "College gives no note taker")
    record.notes("Wants us to ring only her, not her mother.")
    support.happens("level_set", level="two").happens("help_given", help="Wrote to the college with her")
    tell.after(40)
    support.happens("support_closed", ended="no_contact")
    tell.after(5)
    support.happens("support_reopened")
    record.notes("She wrote again: exams are near.")


@story(days=30, shown=14, often=4)
def the_ombudsmans_door_is_checked(tell: Telling) -> None:
    happened = tell.ago(100)
    record, support = a_call(
        tell,
        Matter.COUNCIL_HANDLING,
        "The council does not answer letters",
        happened=happened,
        first_known=happened,
        appeal_lodged=None,
        court_used=False,
        council_complaint_made=None,
    )
    support.happens("level_set", level="two")
    tell.after(2)
    record.starts("local_government_ombudsman").happens("door_checked", door="body_first")
    tell.after(12)
    support.happens("help_given", help="A complaint to the council, written together")


@story(days=12, shown=4, often=2)
def a_child_may_be_in_danger(tell: Telling) -> None:
    record, support = a_call(tell, Matter.OUT_OF_EDUCATION, "At home for weeks; something is wrong")
    tell.after(1)
    support.happens(
        "shared_for_safety", shared_with="Northmoor social care", danger="Left alone, and no food"
    )
    record.notes("Manager told. The mother was told that we had to.")
