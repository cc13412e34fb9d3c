"""What happens in a mediation, from the first call to the adviser to the last promise kept. Read with `law.md`.

`holds.py` says in sentences what cannot be: a certificate for a person who came too late, an agreement without
owners.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from avenues.law.avenues.mediation import holds
from avenues.law.avenues.mediation.duties import (
    CUSTODY_OTHER_THINGS,
    OTHER_THINGS,
    WEEKS_FOR_OTHER_THINGS,
    broken_by,
    duties,
)
from avenues.law.avenues.mediation.duties import Why as Duty
from avenues.law.calendar import weeks_after
from avenues.law.clocks import Owed
from avenues.law.facts import Facts
from avenues.law.options import Option
from avenues.law.proceedings.changed_times import IN_WRITING, Allowance, Change, carried_out, change
from avenues.law.proceedings.changed_times import Why as Changed
from avenues.law.proceedings.kinds import PROMISES, REASON, Desk, Detail, Kind, Promise, fact
from avenues.law.proceedings.procedure import Procedure
from avenues.law.reasons import Count
from avenues.law.shared.who import known_to_be_in_custody


class NotHeld(Option):
    """Why a mediation did not take place."""

    COUNCIL_ABSENT = ("council_absent", "The council did not come, or could not decide")
    NHS_ABSENT = ("nhs_absent", "The NHS did not come, or could not decide")
    FAMILY_ABSENT = ("family_absent", "The family could not come")
    NO_MEDIATOR = ("no_mediator", "There was no mediator, or no room")
    PUT_OFF = ("put_off", "It was put off to another day")


ASKED = ("mediation_asked", "told_adviser_mediation")
ARRANGING = ("TL-B4", "TL-B5", "TL-B6", "TL-B7", "TL-B8", "TL-B9a", "TL-K7", "TL-K8")
ISSUES = Detail("issues", "What the mediation is about")

_ADVISER = (
    Kind("adviser_contacted", "Adviser contacted", Desk.MEDIATION),
    Kind(
        "information_given",
        "Information and advice given",
        Desk.MEDIATION,
        after=("adviser_contacted",),
        may_say=(Detail("script", "What was said, and in which way"),),
    ),
    Kind(
        "told_adviser_no_mediation",
        "Adviser told: no mediation",
        Desk.MEDIATION,
        after=("adviser_contacted",),
        not_after=("mediation_held",),
        tells=(("wants_mediation", False),),
    ),
    Kind(
        "told_adviser_mediation",
        "Adviser told: mediation wanted",
        Desk.MEDIATION,
        after=("adviser_contacted",),
        not_after=("mediation_held",),
        may_say=(ISSUES,),
        tells=(("wants_mediation", True),),
    ),
)
_ASKED = (
    Kind(
        "mediation_asked",
        "Council told that mediation is wanted",
        Desk.SEND_TEAM,
        not_after=("mediation_held", "mediation_given_up"),
        needs=(ISSUES,),
        may_say=(Detail("health_care_wanted", "The health care that is wanted"),),
        tells=(("wants_mediation", True),),
    ),
    Kind(
        "commissioner_told",
        "NHS commissioner told",
        Desk.SEND_TEAM,
        after=("mediation_asked",),
        suits=holds.health_is_in_dispute,
    ),
    Kind(
        "mediation_details_given",
        "Date and place given to the family",
        Desk.MEDIATION,
        after=ASKED,
        not_after=("mediation_held", "mediation_given_up"),
        once=False,
        needs=(fact("mediation_date", "Day of the meeting"), Detail("place", "Place")),
        check=holds.meeting_lies_ahead,
    ),
    change(Change.WAIVED, Desk.FAMILY),
    Kind(
        "not_arranged_told",
        "Adviser told that mediation cannot be arranged in 30 days",
        Desk.SEND_TEAM,
        after=ASKED,
        not_after=("mediation_held", "mediation_given_up"),
        needs=(REASON,),
        meets=("TL-B9a",),
        suits=holds.deeming_is_possible,
    ),
    Kind(
        "mediation_given_up",
        "Family no longer wants mediation",
        Desk.MEDIATION,
        after=ASKED,
        not_after=("mediation_held",),
        tells=(("wants_mediation", False), ("mediation_date", None)),
        ends=ARRANGING,
    ),
)
_MEETING = (
    Kind(
        "mediation_held",
        "Mediation ended",
        Desk.MEDIATION,
        after=("mediation_details_given",),
        not_after=("mediation_given_up",),
        needs=(
            Detail("attended", "Who came"),
            Detail("authority", "Those who came could decide", bool),
        ),
    ),
    Kind(
        "mediation_not_held",
        "Mediation did not take place",
        Desk.MEDIATION,
        after=("mediation_details_given",),
        not_after=("mediation_held", "mediation_given_up"),
        once=False,
        needs=(Detail("why_not_held", "Why not", NotHeld),),
        tells=(("mediation_date", None), ("mediation_details_given", None)),
    ),
)
_CERTIFICATE = (
    Kind(
        "certificate_issued",
        "Certificate issued",
        Desk.MEDIATION,
        after_all=("adviser_contacted", "information_given"),
        needs=(fact("certificate_kind", "Why it is issued"),),
        suits=holds.appeal_is_possible,
        check=holds.may_issue,
    ),
    Kind(
        "certificate_reissued",
        "Copy of the certificate issued",
        Desk.MEDIATION,
        after=("certificate_issued",),
        not_after=("certificate_revoked",),
        once=False,
    ),
    Kind(
        "certificate_revoked",
        "Certificate revoked",
        Desk.MEDIATION,
        after=("certificate_issued",),
        not_after=("certificate_revoked",),
        reopens=("certificate_issued",),
        once=False,
        needs=(REASON,),
        tells=(("certificate_issued", None),),
    ),
)
_AGREEMENT = (
    Kind(
        "agreement_made",
        "Agreement made",
        Desk.MEDIATION,
        after=("mediation_held",),
        needs=(PROMISES, IN_WRITING),
        follows=holds.what_was_agreed,
        check=holds.agreement_is_whole,
    ),
    Kind(
        "no_agreement",
        "Mediation ended without agreement",
        Desk.MEDIATION,
        after=("mediation_held",),
        not_after=("agreement_made",),
    ),
    change(Change.AGREED, Desk.SEND_TEAM),
    Kind(
        "agreement_reported",
        "NHS commissioner told the council what was agreed",
        Desk.NHS,
        after=("agreement_made",),
        meets=("TL-B13",),
    ),
    Kind(
        "delay_explained",
        "Reason given for being late",
        Desk.SEND_TEAM,
        after=("agreement_made",),
        once=False,
        needs=(fact("delay_reasons"),),
    ),
    carried_out(Desk.SEND_TEAM, *ASKED),
    Kind("order_done", "All that was agreed is done", Desk.SEND_TEAM, after=("agreement_made",)),
)


def promised(facts: Facts, promise: Promise, made: date) -> Owed | None:
    """Another thing that was agreed: 2 weeks, or the day agreed in writing (reg 42(3), (5)).

    What carries out an appealable issue is owed step by step as if ordered: `duties.py`.
    """
    if promise.order is not None:
        return None
    custody = bool(known_to_be_in_custody(facts))
    count = Count.starts(Duty.AGREED, made).then(Duty.TWO_WEEKS, weeks_after(made, WEEKS_FOR_OTHER_THINGS))
    if promise.due is not None:
        agreed = Changed.AGREED_IN_CUSTODY if custody else Changed.AGREED_IN_WRITING
        count = count.then(agreed, promise.due)
    clock = CUSTODY_OTHER_THINGS if custody else OTHER_THINGS
    return Owed(
        replace(clock, who=promise.owner, what=promise.what, missed=broken_by(promise.owner)), count.found()
    )


PROCEDURE = Procedure(
    "mediation",
    kinds=(*_ADVISER, *_ASKED, *_MEETING, *_CERTIFICATE, *_AGREEMENT),
    owes=duties,
    allowances=(
        Allowance(Change.WAIVED, frozenset({"TL-B8"}), Changed.LESS_NOTICE),
        Allowance(Change.WAIVED, frozenset({"TL-K8"}), Changed.LESS_NOTICE_IN_CUSTODY),
        Allowance(Change.AGREED, frozenset({"TL-B11", "TL-B12"}), Changed.AGREED_IN_WRITING),
        Allowance(Change.AGREED, frozenset({"TL-K10"}), Changed.AGREED_IN_CUSTODY),
    ),
    promised=promised,
    replaced=frozenset({OTHER_THINGS, CUSTODY_OTHER_THINGS}),
)
