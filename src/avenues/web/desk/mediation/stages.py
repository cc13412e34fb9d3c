"""How far a mediation has come, and the page on which it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from avenues.casework.selectors.mediations import MediationLine, meeting_of
from avenues.law.calendar import short
from avenues.web.desk import links


class Stage(Enum):
    """Where it stands, in words."""

    NOT_BEGUN = "Nobody has called yet"
    CALL = "Information still to be given"
    CHOICE = "The family is thinking about it"
    CERTIFICATE = "Certificate to issue"
    ASKED = "To be arranged"
    MEETING = "Meeting arranged"
    AGREEMENT = "Agreement to record"
    DONE = "Certificate issued"
    PROMISES = "Agreement made"


@dataclass(frozen=True, slots=True)
class Next:
    """What to do next, and where."""

    words: str
    address: str


ASKED = ("told_adviser_mediation", "mediation_asked")
WAYS = (*ASKED, "told_adviser_no_mediation", "mediation_given_up")


def stage_of(line: MediationLine) -> Stage:
    """Where it stands: what happened last counts first."""
    if line.last("agreement_made"):
        return Stage.PROMISES if _has_certificate(line) else Stage.CERTIFICATE
    if line.last("mediation_held") and not line.last("no_agreement"):
        return Stage.AGREEMENT
    if _has_certificate(line):
        return Stage.MEETING if meeting_of(line) else Stage.DONE
    if line.last("mediation_held", "not_arranged_told"):
        return Stage.CERTIFICATE
    if meeting_of(line):
        return Stage.MEETING
    chosen = line.last(*WAYS)
    if chosen is not None and chosen.what in ASKED:
        return Stage.ASKED
    if not line.last("adviser_contacted"):
        return Stage.NOT_BEGUN
    if not line.last("information_given"):
        return Stage.CALL
    return Stage.CHOICE if chosen is None else Stage.CERTIFICATE


def next_of(line: MediationLine, stage: Stage, on: date) -> Next:
    """The next step: one click. How a meeting went is recorded once its day is there."""
    meeting = meeting_of(line)
    match stage:
        case Stage.NOT_BEGUN:
            return Next("Record the first contact", links.to_event(line.id, "adviser_contacted"))
        case Stage.CALL | Stage.CHOICE:
            return Next("Go on with the call", links.to("mediation_script", line.id))
        case Stage.CERTIFICATE:
            return Next("Issue the certificate", links.to("mediation_certificate", line.id))
        case Stage.ASKED:
            return Next("Give date and place", links.to_event(line.id, "mediation_details_given"))
        case Stage.MEETING if meeting is not None and meeting > on:
            return Next("See the diary", links.page("mediation_meetings"))
        case Stage.MEETING:
            return Next("Record how it went", links.to_event(line.id, "mediation_held"))
        case Stage.AGREEMENT:
            return Next("Write down what was agreed", links.to("mediation_agreement", line.id))
        case _:
            return Next("Open it", links.to("proceeding", line.id))


def words_of(line: MediationLine, stage: Stage) -> str:
    """Where it stands, with the day of the meeting if there is one."""
    meeting = meeting_of(line)
    return f"Meeting on {short(meeting)}" if stage is Stage.MEETING and meeting else stage.value


def since(line: MediationLine) -> str:
    """When the last thing happened."""
    return f"{short(line.events[-1].day)}" if line.events else f"opened {short(line.started_on)}"


def _has_certificate(line: MediationLine) -> bool:
    last = line.last("certificate_issued", "certificate_revoked")
    return last is not None and last.what == "certificate_issued"
