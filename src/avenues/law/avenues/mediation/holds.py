"""What cannot be recorded of a mediation, each with a sentence that says what can be done instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from avenues.law.avenues.mediation.rules import health_involved
from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.law.options import CertificateKind
from avenues.law.proceedings.kinds import Moment
from avenues.law.proceedings.promises import is_incomplete
from avenues.law.shared.certificate import bar_on_adviser
from avenues.law.shared.decision import can_be_appealed, decision_in_dispute, health_only

TOO_LATE = (
    "What is still open: mediation, after which a certificate can follow (regulation 39(1)); or the family asks the "
    "Tribunal for leave to appeal without one (regulation 34(3)). About the school or college alone no certificate is "
    "needed."
)


def health_is_in_dispute(moment: Moment) -> str | None:
    """Only where health is in dispute is the NHS commissioner told (reg 35(2))."""
    if health_involved(moment.facts):
        return None
    return (
        "Health is not in dispute, so no NHS commissioner is told (regulation 35). "
        "If it is, add Section C or G to the parts of the plan in dispute."
    )


def deeming_is_possible(moment: Moment) -> str | None:
    """About health alone nobody is treated as having taken part: it supports no appeal (reg 39(2))."""
    if not health_only(moment.facts):
        return None
    return (
        "Only health is in dispute, so the NHS commissioner arranges the mediation and nobody is treated as having "
        "taken part (regulation 39). The commissioner still owes it: the family can complain to it."
    )


def appeal_is_possible(moment: Moment) -> str | None:
    """A certificate is for an appeal (s.55)."""
    if decision_in_dispute(moment.facts) is None or can_be_appealed(moment.facts):
        return None
    return (
        "What is in dispute cannot be appealed, so there is no certificate to issue (section 55). Mediation is open all "
        "the same. If Section B, F or I is in dispute too, add it."
    )


def meeting_lies_ahead(moment: Moment, event: Event) -> str | None:
    """The day of the meeting is not before the day on which it was told."""
    meeting = event.says["mediation_date"]
    if meeting >= event.day:
        return None
    return f"The meeting is on {plain(meeting)}, before the family was told of it, {plain(event.day)}. Check both days."


def may_issue(moment: Moment, event: Event) -> str | None:
    """Each kind of certificate has its own condition (regs 34, 39)."""
    match event.says["certificate_kind"]:
        case CertificateKind.NOT_WANTED:
            return _without_mediation(moment)
        case CertificateKind.HELD if not moment.has("mediation_held"):
            return (
                "This certificate is for somebody who took part in mediation, and none is recorded as ended. Record that "
                "first, or choose another reason."
            )
        case CertificateKind.NOT_ARRANGED if not moment.has("not_arranged_told"):
            return (
                "This certificate needs the council’s word that mediation cannot be arranged in time (regulation 39(3)). "
                "Record that first, or choose another reason."
            )
        case _:
            return None


def _without_mediation(moment: Moment) -> str | None:
    """Not without the person's word, nor if the adviser was contacted after the two months (reg 34(2))."""
    if not moment.has("told_adviser_no_mediation"):
        return (
            "This certificate is for somebody who told the adviser that they do not want mediation. Record that first, "
            "or choose another reason."
        )
    facts = moment.facts
    if not facts.is_told("letter_dated") and not facts.is_told("notice_sent"):
        return (
            "Whether this certificate may be issued turns on the date of the council’s letter (regulation 34(2)), which "
            "is not told. Tell that first."
        )
    last = bar_on_adviser(facts).value
    contacted = facts.adviser_contacted
    if contacted is None or contacted <= last:
        return None
    return (
        f"The adviser was first contacted on {plain(contacted)}. The two months from the date of the letter ended on "
        f"{plain(last)}, so this certificate may not be issued (regulation 34(2)). {TOO_LATE}"
    )


def what_was_agreed(said: Mapping[str, Any]) -> Mapping[str, Any]:
    """The facts that follow from the promises."""
    promises = said.get("promises", ())
    return {
        "agreement_orders": frozenset(promise.order for promise in promises if promise.order is not None),
        "agreement_other": any(promise.order is None for promise in promises),
    }


def agreement_is_whole(moment: Moment, event: Event) -> str | None:
    """In writing (reg 42(1)), and each promise with an owner."""
    if not event.says["in_writing_agreed"]:
        return "An agreement of mediation is made in writing (regulation 42(1)). Have it written down and record that day."
    sentence = is_incomplete(event)
    if sentence is not None:
        return sentence
    for promise in event.says["promises"]:
        if promise.order is not None and promise.due is not None:
            return (
                f"“{promise.what}” carries out what can be appealed, so each of its steps has its own time (regulation "
                "44). Leave the day out, and record “Another time agreed in writing” for the step that it is about."
            )
    return None
