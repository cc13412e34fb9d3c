"""An assessment put in order for a page: its dates, its avenues in groups, what closes what."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.law.assess import Assessment
from avenues.web.public.pathway.dates import Dated, Dates, dates
from avenues.web.public.pathway.effects import Shuts, what_shuts_what
from avenues.web.public.pathway.grouped import Group, Grouped, grouped
from avenues.web.public.pathway.leading import is_near, lost, soonest


@dataclass(frozen=True, slots=True)
class Found:
    """An assessment in order. `soonest` leads the page if it is near; `lost` is what has passed."""

    assessment: Assessment
    dates: Dates
    grouped: Grouped
    shuts: tuple[Shuts, ...]
    soonest: Dated | None
    lost: Dated | None

    @property
    def is_near(self) -> bool:
        """Is the soonest day so near that it comes before all else?"""
        return self.soonest is not None and is_near(self.soonest, self.assessment.on)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The avenues that can be used, under their headings, in the order of the page."""
        return self.grouped.in_order(late_first=self.lost is not None and not self.is_near)


def put_in_order(assessment: Assessment) -> Found:
    """The assessment in order."""
    every, groups = dates(assessment), grouped(assessment)
    return Found(
        assessment=assessment,
        dates=every,
        grouped=groups,
        shuts=what_shuts_what(groups.usable, assessment),
        soonest=soonest(every, groups.live, assessment),
        lost=lost(every, groups.live, assessment.facts),
    )
