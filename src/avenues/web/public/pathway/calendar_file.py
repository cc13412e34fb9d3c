"""The dates as a calendar file (RFC 5545): whole days, each with its proof and a name that stays."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from avenues.law.assess import Assessment
from avenues.law.options import in_order
from avenues.web.public.pathway.dates import Dated, dates

LETTERS_OF_A_DIGEST = 20
NOT_ADVICE = "Information, not legal advice. Worked out on {day}."


def calendar_file(assessment: Assessment, name: str) -> bytes:
    """The days that lie ahead: the family's last days, and the days by which others must act."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{name}//Your avenues//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{name}: your dates")
    found = dates(assessment)
    case = _case(assessment)
    for dated in (*found.yours, *(theirs for theirs in found.theirs if not theirs.is_past)):
        calendar.add_component(_event(dated, case, assessment))
    return calendar.to_ical()


def _case(assessment: Assessment) -> str:
    """What tells one disagreement from another: what it is about."""
    return ",".join(matter.key for matter in in_order(assessment.facts.told("matters") or frozenset()))


def _event(dated: Dated, case: str, assessment: Assessment) -> Event:
    event = Event()
    identity = "|".join((case, dated.anchor, dated.clock.id, dated.what, dated.proof[0]))
    event.add("uid", f"{sha256(identity.encode()).hexdigest()[:LETTERS_OF_A_DIGEST]}@avenues")
    # Of the day asked about and not of the download: the same answers give the same file.
    event.add("dtstamp", datetime.combine(assessment.on, time(), UTC))
    event.add("dtstart", dated.day)
    event.add("dtend", dated.day + timedelta(days=1))
    event.add("summary", f"{dated.label}{', ' + dated.at if dated.at else ''}: {dated.what} ({dated.who})")
    event.add("description", _description(dated, assessment))
    event.add("transp", "TRANSPARENT")
    return event


def _description(dated: Dated, assessment: Assessment) -> str:
    lines = [dated.avenue, " · ".join(dated.proof)]
    if dated.safe:
        lines.append(f"Aim for {dated.safe}.")
    if dated.missed:
        lines.append(f"If the day is missed: {dated.missed}")
    lines.append(f"{dated.cite.citation}. {dated.cite.remark}".strip())
    return "\n".join((*lines, NOT_ADVICE.format(day=assessment.on.isoformat())))
