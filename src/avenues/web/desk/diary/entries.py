"""Lines of a list as entries of a diary. They leave the walls: no child's name goes with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from avenues.casework.selectors import DueLine, Viewer
from avenues.law.calendar import plain
from avenues.law.clocks import Kind
from avenues.web.desk.diary.proofs import Proofs
from avenues.web.desk.duty_words import duty_words
from avenues.web.desk.words import who_owes
from avenues.web.diary import Entry, name_of
from avenues.web.public.pathway.spoken import opening

RUN_BY_OTHERS = "Run by others"


def entries(lines: Iterable[DueLine], viewer: Viewer) -> Iterator[Entry]:
    """An entry for each line that has a day."""
    proofs, named = Proofs(viewer), set[str]()
    for line in lines:
        name = name_of(str(line.proceeding or line.disagreement), line.avenue, line.key)
        if name in named:  # the same thing owed again, in a second round
            name = name_of(name, str(line.due))
        named.add(name)
        if line.due is not None:
            yield Entry(name, line.due, _what(line), tuple(_lines(line, proofs)), is_ours=line.owes)


def _what(line: DueLine) -> str:
    who = opening(who_owes(line.who, line.owed_by))
    return f"{line.reference or RUN_BY_OTHERS}: {duty_words(line.what)} ({who})"


def _lines(line: DueLine, proofs: Proofs) -> Iterator[str]:
    yield line.avenue_name
    yield from proofs.of(line)
    if line.law_day is not None and line.law_day != line.due:
        yield f"Last day in law: {plain(line.law_day)}."
    if line.kind is Kind.TARGET:
        yield "Expected by guidance or promise; not a day in law."
    if line.kind is Kind.LIMIT:
        yield "Time limit of the family."
