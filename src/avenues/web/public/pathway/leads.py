"""Where one can go from your avenues: to one of them, on its own page or further down; to print; back."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.documents.which import to_chase
from avenues.web.public.pathway import where
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.calendar_file import name_in_address
from avenues.web.public.pathway.dates import Dated

PLAN = "plan_for_me"  # the one paper that tells what comes first


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses, all with the same answers. `here` are those that stand in full on this very page."""

    answers: Answers
    here: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Does this page hold everything?"""
        return bool(self.here)

    def to(self, key: str) -> str:
        """An avenue."""
        return f"#{key}" if key in self.here else where.avenue_in_page(key, self.answers)

    def letter(self, key: str) -> str:
        """A letter, with these answers in it."""
        return where.letter_in_page(key, self.answers)

    def reminder(self, dated: Dated) -> str:
        """The letter that reminds a body of what is late; empty if there is none."""
        paper = to_chase(dated.clock.id)
        return self.letter(paper.key) if paper else ""

    @property
    def plan(self) -> str:
        """What to do, on two pages to print."""
        return self.letter(PLAN)

    @property
    def avenues(self) -> str:
        """All of them."""
        return where.avenues(self.answers)

    @property
    def not_open(self) -> str:
        """Every avenue that is not open."""
        return where.not_open(self.answers)

    @property
    def change(self) -> str:
        """The answers, to change them."""
        return where.check(self.answers)

    @property
    def calendar(self) -> str:
        """The dates for a calendar."""
        return where.calendar(self.answers)

    def date(self, dated: Dated) -> str:
        """One of them."""
        return where.one_date(name_in_address(dated), self.answers)

    @property
    def whole(self) -> str:
        """Everything on one page."""
        return where.whole(self.answers)

    @property
    def again(self) -> str:
        """From the start."""
        return where.start(Answers({}))
