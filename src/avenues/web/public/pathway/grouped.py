"""Every avenue in its group, open or not, the most useful to this family first."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.room import Standing
from avenues.web.public.pathway.leading import standing_of
from avenues.web.public.pathway.nearness import before_what_it_leads_to, order

Answered = tuple[AvenueAnswer, ...]
Group = tuple[str, str, Answered]
"""A group's name on the page, its words, and its avenues."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """The avenues of an assessment by their standing."""

    open_now: Answered
    open_after: Answered
    out_of_time: Answered
    not_yet: Answered
    depends: Answered
    closed: Answered
    live: Answered  # all but the closed, in the order of the rooms

    @property
    def usable(self) -> Answered:
        """Those that can be used, now or later."""
        return (*self.open_now, *self.open_after, *self.out_of_time, *self.not_yet)

    def in_order(self, *, late_first: bool) -> tuple[Group, ...]:
        """The usable ones under their headings; what is out of time comes first where that matters most."""
        late = ("late", "Out of time, but you can ask", self.out_of_time)
        rest = (
            ("open", "Open to you now", self.open_now),
            ("after", "Open after something else", self.open_after),
        )
        later = ("later", "Not open yet", self.not_yet)
        every = (late, *rest, later) if late_first else (*rest, late, later)
        return tuple(group for group in every if group[2])


def grouped(assessment: Assessment) -> Grouped:
    """Every avenue in its group."""
    live: list[AvenueAnswer] = []
    by_standing: dict[Standing | None, list[AvenueAnswer]] = {}
    for answer in assessment.avenues:
        standing = standing_of(answer)
        by_standing.setdefault(standing, []).append(answer)
        if standing is not Standing.NOT_AVAILABLE:
            live.append(answer)

    def group(standing: Standing) -> Answered:
        found = by_standing.get(standing, [])
        if found[1:]:
            found = sorted(found, key=lambda answer: order(answer, assessment))
        return tuple(before_what_it_leads_to(found) if standing is Standing.LAPSED else found)

    return Grouped(
        open_now=group(Standing.OPEN),
        open_after=group(Standing.OPEN_ONCE),
        out_of_time=group(Standing.LAPSED),
        not_yet=group(Standing.NOT_YET),
        depends=tuple(by_standing.get(None, ())),
        closed=tuple(by_standing.get(Standing.NOT_AVAILABLE, ())),
        live=tuple(live),
    )
