"""The last days that a notice should tell, worked out by the same rules as a family's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.avenues.appeal.rules import appeal_deadline
from avenues.law.facts import Facts
from avenues.law.notices.kinds import Notice
from avenues.law.options import Matter, Section
from avenues.law.reasons import Finding
from avenues.law.shared.certificate import contact_deadline, last_safe_contact


@dataclass(frozen=True, slots=True)
class LastDays:
    """`contact`: the adviser must be contacted by then (`safe_contact`: by this day in any reading); `appeal`:
    the appeal must be with the Tribunal by 5pm on that day, or a month after the certificate if that is later.

    `only_the_place` is true where an appeal about the school or college alone needs no certificate.
    """

    contact: Finding[date]
    safe_contact: Finding[date]
    appeal: Finding[date]
    only_the_place: bool


def days_to_tell(*, notice: Notice, sent: date, dated: date | None = None) -> LastDays:
    """The days for a notice sent on a day, and dated on another if so. Raises `LookupError` beyond the calendar."""
    facts = Facts(
        on=sent,
        matters=frozenset({notice.decision}),
        sections=frozenset({Section.B, Section.F, Section.I}),
        notice_sent=sent,
        letter_dated=dated or sent,
        certificate_issued=None,
    )
    return LastDays(
        contact=contact_deadline(facts),
        safe_contact=last_safe_contact(facts),
        appeal=appeal_deadline(facts),
        only_the_place=notice.decision is Matter.PLAN_CONTENT,
    )
