"""The sum of a call: the last day to contact the adviser, whether a certificate may follow, what is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.casework import selectors
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.law.avenues.appeal.rules import appeal_deadline
from avenues.law.avenues.mediation.rules import LEAVE, Why
from avenues.law.calendar import plain
from avenues.law.facts import QUESTIONS, Facts, Untold
from avenues.law.options import Section
from avenues.law.proof import proof_lines
from avenues.law.reasons import Finding
from avenues.law.shared.certificate import bar_on_adviser, certificate_required, contact_deadline
from avenues.law.shared.decision import can_be_appealed, health_only
from avenues.web.desk.standing import after_corrections
from avenues.web.desk.words import Tag, spoken
from avenues.web.public.pathway.spoken import Said, away, cite

NO_APPEAL = (
    "What is in dispute cannot be appealed, so there is no certificate (section 55). "
    "Mediation is open all the same."
)
BEYOND = "The days after this cannot be counted here: bank holidays so far ahead are not known."


@dataclass(frozen=True, slots=True)
class Line:
    """A day, what it is for, how far it is, and how it was reached."""

    what: str
    day: str
    tag: Tag
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """What follows from the days. `asks`: what is wanting; `instead`: what is open to who comes late."""

    lines: tuple[Line, ...] = ()
    answer: Tag | None = None
    words: str = ""
    instead: tuple[Said, ...] = ()
    asks: str = ""

    @property
    def is_late(self) -> bool:
        """Is it too late for a certificate without mediation?"""
        return bool(self.instead)


def sum_for(viewer: Viewer, seen: ProceedingRecord) -> Sum:
    """The sum of a mediation, by what is told in its disagreement and the first contact that is recorded."""
    if seen.disagreement is None:
        return Sum()
    facts = selectors.facts_of(viewer, seen.disagreement)
    contacted = (each for each in seen.entries if each.what == "adviser_contacted" and each.stands)
    first = next((after_corrections(seen, each).day for each in contacted if each.corrects is None), None)
    return sum_of(facts, first)


def last_day_to_appeal(viewer: Viewer, seen: ProceedingRecord, issued: date) -> Line | None:
    """The day by which the appeal must be made with a certificate issued then, where it can be counted."""
    if seen.disagreement is None:
        return None
    found = appeal_by(selectors.facts_of(viewer, seen.disagreement), issued)
    return _line("The Tribunal must have the appeal by 5pm on", found, viewer.on) if found else None


def appeal_by(facts: Facts, issued: date) -> Finding[date] | None:
    """The law's last day to appeal with a certificate issued then, where it can be counted."""
    asked = _as_asked(facts, certificate_issued=issued)
    try:
        return appeal_deadline(asked) if certificate_required(asked) else None
    except LookupError:
        return None


def sum_of(facts: Facts, contacted: date | None) -> Sum:
    """The sum on the day of the facts, for a person who contacted the adviser on a day."""
    dated, sent = facts.told("letter_dated"), facts.told("notice_sent")
    if dated is None and sent is None:
        return Sum(asks="Ask for the date on the council’s letter. The last day to contact you turns on it.")
    asked = _as_asked(facts, adviser_contacted=contacted, certificate_issued=None)
    try:
        return _sum(asked, contacted or facts.on)
    except Untold as untold:
        return Sum(asks=f"Ask: {spoken(QUESTIONS[untold.fact].ask)}")
    except LookupError:
        return Sum(asks=BEYOND)


def _as_asked(facts: Facts, **told: date | None) -> Facts:
    """The facts, with one day of the letter for the other, and more. Unless told otherwise it is not about
    the place alone."""
    dated, sent = facts.told("letter_dated"), facts.told("notice_sent")
    days = {"letter_dated": dated or sent, "notice_sent": sent or dated, **told}
    asked = facts.but(**{name: day for name, day in days.items() if day or name in told})
    if asked.is_told("sections"):
        return asked
    return asked.but(sections=frozenset({Section.B, Section.F, Section.I}))


def _sum(facts: Facts, contacted: date) -> Sum:
    if not can_be_appealed(facts):
        by = "The NHS commissioner arranges it (regulation 35(3))." if health_only(facts) else ""
        return Sum(answer=Tag("No certificate follows", "grey"), words=f"{NO_APPEAL} {by}".strip())
    if not certificate_required(facts):
        return Sum(
            answer=Tag("No certificate needed", "green"),
            words="It is only about the school or college, so no certificate is needed (section 55(2)).",
        )
    bar = bar_on_adviser(facts)
    lines = [_line("Without mediation, the adviser must be contacted by", bar, facts.on)]
    contact = contact_deadline(facts)
    if contact.value != bar.value:
        lines.append(_line("Counted from the day the letter was sent", contact, facts.on))
    lines.append(
        _line("Without a certificate the time to appeal ends at 5pm on", appeal_deadline(facts), facts.on)
    )
    if contacted <= bar.value:
        answer = Tag("A certificate may be issued", "green")
        words = f"The adviser was contacted on {plain(contacted)}, in time (regulation 34(2))."
        return Sum(tuple(lines), answer, words)
    answer = Tag("Too late for one without mediation", "red")
    words = (
        f"The adviser was first contacted on {plain(contacted)}. "
        f"The two months from the date of the letter ended on {plain(bar.value)} (regulation 34(2))."
    )
    return Sum(tuple(lines), answer, words, instead())


def instead() -> tuple[Said, ...]:
    """What is open to somebody who came too late."""
    leave = f"Ask {LEAVE.by} for leave to appeal without a certificate. {LEAVE.test}"
    return (
        Said(spoken(Why.LATE_BUT_OPEN.words), cite(Why.LATE_BUT_OPEN.source)),
        Said(spoken(leave), cite(LEAVE.source)),
    )


def _line(what: str, found: Finding[date], on: date) -> Line:
    day = found.value
    colour = "red" if day < on else "blue"
    return Line(
        what,
        plain(day),
        Tag(away(day, on).capitalize(), colour),
        tuple(spoken(each) for each in proof_lines(found)),
    )
