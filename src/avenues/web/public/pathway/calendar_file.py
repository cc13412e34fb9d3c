"""The dates for a calendar: one of them, or all that lie ahead, each with its proof and reminders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from avenues.law.assess import Assessment
from avenues.law.options import in_order
from avenues.web.diary import Entry, diary, name_of
from avenues.web.public.pathway.dates import Dated, dates

NOT_ADVICE = "Information, not legal advice. Worked out on {day}."
TITLE = "{name}: your dates"


def calendar_file(assessment: Assessment, name: str) -> bytes:
    """The days that lie ahead: the family's last days, and the days by which others must act."""
    return _file(_ahead(assessment), assessment, name)


def one_date(assessment: Assessment, name: str, wanted: str) -> bytes | None:
    """One of them alone, by its name; None if there is none of that name any more."""
    found = [dated for dated in _ahead(assessment) if name_in_address(dated) == wanted]
    return _file(found, assessment, name) if found else None


def name_in_address(dated: Dated) -> str:
    """What an address calls a date, among those of the same answers."""
    return name_of(*_identity(dated))


def _identity(dated: Dated) -> tuple[str, ...]:
    """What stays from day to day."""
    return dated.anchor, dated.clock.id, dated.what, dated.proof[0]


def _case(assessment: Assessment) -> str:
    """What tells one disagreement from another: what it is about."""
    return ",".join(matter.key for matter in in_order(assessment.facts.told("matters") or frozenset()))


def _file(found: Iterable[Dated], assessment: Assessment, name: str) -> bytes:
    case = _case(assessment)
    entries = (_entry(dated, case, assessment) for dated in found)
    return diary(entries, title=TITLE.format(name=name), maker=name, on=assessment.on)


def _ahead(assessment: Assessment) -> Iterator[Dated]:
    found = dates(assessment)
    yield from found.yours
    yield from (theirs for theirs in found.theirs if not theirs.is_past)


def _entry(dated: Dated, case: str, assessment: Assessment) -> Entry:
    return Entry(
        name=name_of(case, *_identity(dated)),
        day=dated.day,
        what=f"{dated.label}{', ' + dated.at if dated.at else ''}: {dated.what} ({dated.who})",
        lines=tuple(_lines(dated, assessment)),
        is_ours=dated.who == "You",
        aim=dated.aim,
    )


def _lines(dated: Dated, assessment: Assessment) -> Iterator[str]:
    yield dated.avenue
    yield " · ".join(dated.proof)
    if dated.safe:
        yield f"Aim for {dated.safe}."
    if dated.missed:
        yield f"If the day is missed: {dated.missed}"
    yield f"{dated.cite.citation}. {dated.cite.remark}".strip()
    yield NOT_ADVICE.format(day=assessment.on.isoformat())
