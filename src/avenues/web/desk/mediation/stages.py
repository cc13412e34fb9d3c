"""How far a mediation has come, and the page on which it goes on; from a list, and from its own page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from avenues.casework.selectors import ProceedingRecord
from avenues.casework.selectors.mediations import CERTIFICATES, MediationLine, meeting_of
from avenues.law.calendar import short
from avenues.law.proceedings.owing import State
from avenues.web.desk import links
from avenues.web.desk.standing import after_corrections


class Stage(Enum):
    """Where it stands, in words."""

    NOT_BEGUN = "Nobody has called yet"
    CALL = "Information still to be given"
    CHOICE = "The family is thinking about it"
    CERTIFICATE = "Certificate to issue"
    TO_TELL = "The council is still to be told"
    ASKED = "To be arranged"
    TOO_LATE = "Not arranged in 30 days"
    MEETING = "Meeting arranged"
    AGREEMENT = "Agreement to record"
    DONE = "Certificate issued"
    PROMISES = "Agreement made"
    OVER = "Over, and no certificate follows"


@dataclass(frozen=True, slots=True)
class Next:
    """What to do next, and where."""

    words: str
    address: str


DEEMED = frozenset({"TL-B6", "TL-B7", "TL-K7"})
"""What, not done in its 30 days, leads to a certificate all the same (regulation 39)."""
_MORE = {
    Stage.TO_TELL: "The 30 days to arrange it begin when it is (regulation 36(2)).",
    Stage.TOO_LATE: "Once the council says that it cannot arrange it in time, a certificate follows "
    "(regulation 39(3)).",
}
ASKED = ("told_adviser_mediation", "mediation_asked")
WAYS = (*ASKED, "told_adviser_no_mediation", "mediation_given_up")


def stage_of(line: MediationLine) -> Stage:
    """Where it stands: what happened last counts first."""
    may_follow = line.has_certificate_due or bool(line.waits_for)
    if line.last("agreement_made"):
        return Stage.CERTIFICATE if may_follow and not _has_certificate(line) else Stage.PROMISES
    if line.last("mediation_held") and not line.last("no_agreement"):
        return Stage.AGREEMENT
    if _has_certificate(line):
        return Stage.MEETING if meeting_of(line) else Stage.DONE
    if line.last("mediation_held", "not_arranged_told"):
        return Stage.CERTIFICATE if may_follow else Stage.OVER
    if meeting_of(line):
        return Stage.MEETING
    chosen = line.last(*WAYS)
    if chosen is not None and chosen.what in ASKED:
        return Stage.ASKED if line.last("mediation_asked") else Stage.TO_TELL
    if not line.last("adviser_contacted"):
        return Stage.NOT_BEGUN
    if not line.last("information_given"):
        return Stage.CALL
    if chosen is None:
        return Stage.CHOICE
    return Stage.CERTIFICATE if may_follow else Stage.OVER


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
        case Stage.TO_TELL:
            return Next("Record that the council was told", links.to_event(line.id, "mediation_asked"))
        case Stage.TOO_LATE:
            return Next("Record what the council says", links.to_event(line.id, "not_arranged_told"))
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


def next_in(seen: ProceedingRecord, on: date) -> tuple[str, Next] | None:
    """Where a mediation stands and its next step, for its own page; None where there is no step."""
    line = _line_of(seen)
    stage = stage_of(line)
    if stage is Stage.ASKED and any(each.id in DEEMED and each.state is State.MISSED for each in seen.duties):
        stage = Stage.TOO_LATE
    step = next_of(line, stage, on)
    return None if step.address == links.to("proceeding", seen.id) else (_said(stage, line), step)


def _said(stage: Stage, line: MediationLine) -> str:
    more = _MORE.get(stage, "")
    return f"{words_of(line, stage)}. {more}".strip()


def _line_of(seen: ProceedingRecord) -> MediationLine:
    """The proceeding as a list has it: what stands of it, in the order of days."""
    first = [entry for entry in seen.entries if entry.corrects is None and entry.stands]
    events = [event for entry in first if (event := after_corrections(seen, entry).event) is not None]
    return MediationLine(
        id=seen.id,
        disagreement=seen.disagreement or seen.id,
        reference=seen.reference,
        subject=seen.subject,
        started_on=seen.started_on,
        events=tuple(sorted(events, key=lambda event: event.day)),
        takes_part=(),
        waits_for=seen.waits_for,
        has_certificate_due=any(each.id in CERTIFICATES for each in seen.duties),
    )


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
