"""What a call leaves in the record: the facts that were told and the events, all of it or nothing."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from avenues.casework import services
from avenues.casework.errors import Refused
from avenues.casework.kinds import Relation
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.casework.selectors.mediations import AVENUE
from avenues.casework.services import PersonDetails
from avenues.law.facts import Event, Facts
from avenues.law.options import Matter
from avenues.web.desk.forms.asking import Values
from avenues.web.desk.mediation.asking import PARTS, TOLD

CALLER = "the caller"
ONLY_A_PLAN = "Only a plan has parts. Choose that decision, or take the ticks away."


def open_and_begin(viewer: Viewer, values: Values, *, organisation: UUID) -> UUID:
    """A family that is not known: the disagreement, who calls, what they told, and the first contact."""
    caller = values["acts_name"]
    if caller and not values["relation"]:
        raise Refused(f"Choose who {caller} is to the child or young person.")
    if values[PARTS] and values["matter"] != Matter.PLAN_CONTENT.key:
        raise Refused(ONLY_A_PLAN)
    reach = {name: values[name] for name in ("phone", "email", "never")}
    with transaction.atomic():
        opened = services.open_disagreement(
            viewer,
            subject=PersonDetails(values["name"], **({} if caller else reach)),
            matters=[matter for matter in Matter if matter.key == values["matter"]],
            organisation=organisation,
            told_by=caller or values["name"],
        )
        services.add_party(
            viewer,
            opened.disagreement,
            person=PersonDetails(caller, **reach) if caller else opened.subject,
            relation=Relation(values["relation"]) if caller else Relation.SELF,
        )
        return begin(viewer, opened.disagreement, values, facts=None, told_by=caller or values["name"])


def begin(
    viewer: Viewer, disagreement: UUID, values: Values, *, facts: Facts | None, told_by: str = CALLER
) -> UUID:
    """A mediation of a disagreement that is there, with the first contact. What is known is not told anew."""
    told: dict[str, Any] = {name: values[name].isoformat() for name in TOLD if isinstance(values[name], date)}
    if values.get(PARTS):
        told[PARTS] = values[PARTS]
    told["in_writing"] = True
    if facts is not None:
        told = {name: value for name, value in told.items() if not _is_known(facts, name, value)}
    with transaction.atomic():
        if told:
            services.tell_facts(viewer, disagreement, told=told, told_by=told_by)
        key = services.start_proceeding(viewer, disagreement, avenue=AVENUE)
        services.record_event(viewer, key, Event("adviser_contacted", values["contacted"]), expecting=0)
    return key


def keep_call(viewer: Viewer, seen: ProceedingRecord, values: Values, *, expecting: int) -> None:
    """What was told to the family, and what it wants."""
    events = []
    if "way" in values:
        events.append(Event("information_given", viewer.on, {"script": f"{values['way']}, the whole script"}))
    wants = values["wants"]
    if wants == "no_mediation":
        events.append(Event("told_adviser_no_mediation", viewer.on))
    if wants == "mediation":
        says = {"issues": values["issues"]} if values["issues"] else {}
        events.append(Event("told_adviser_mediation", viewer.on, says))
    with transaction.atomic():
        for number, event in enumerate(events):
            services.record_event(viewer, seen.id, event, expecting=expecting + number)
        if values["note"] and seen.disagreement:
            services.write_note(viewer, seen.disagreement, said=values["note"])


def has_happened(seen: ProceedingRecord, what: str) -> bool:
    """Is such an event recorded, and does it stand?"""
    return any(entry.what == what and entry.stands for entry in seen.entries)


def _is_known(facts: Facts, name: str, value: Any) -> bool:
    known = facts.told(name)
    return known == value or (isinstance(known, date) and known.isoformat() == value)
