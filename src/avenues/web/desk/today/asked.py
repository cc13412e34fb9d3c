"""What a person asked to see of Today: which list, whose, and from where on. Read from the address."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from avenues.casework.selectors import Colleague, Named, Viewer
from avenues.web.desk import links

OTHERS = "others"
MINE = "mine"


@dataclass(frozen=True, slots=True)
class Asked:
    """`list` is what others owe, or empty for what is ours; `by` is "mine", a member, or everybody's."""

    list: str = ""
    by: str = ""
    team: str = ""
    go_on: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> Asked:
        """As the address says it. What cannot be read asks for nothing."""
        by = query.get("by", "")
        return cls(
            list=OTHERS if query.get("list") == OTHERS else "",
            by=MINE if by == MINE else _key_text(by),
            team=_key_text(query.get("team", "")),
            go_on=query.get("from", ""),
        )

    @property
    def owes(self) -> bool:
        """Is it our own list?"""
        return self.list != OTHERS

    def team_in(self, teams: tuple[Named, ...]) -> UUID | None:
        """The team, where it is one of theirs."""
        return next((team.id for team in teams if str(team.id) == self.team), None)

    def member_in(self, colleagues: tuple[Colleague, ...], viewer: Viewer) -> UUID | None:
        """The member whose list it is, where it is a colleague."""
        if self.by == MINE:
            return viewer.posts[0].membership
        return next((each.membership for each in colleagues if str(each.membership) == self.by), None)

    @property
    def diary(self) -> str:
        """The same list as a calendar file, from today to its end."""
        return links.page("diary") + links.asking({"list": self.list, "by": self.by, "team": self.team})

    def address(self, **but: str) -> str:
        """Today's address for the same, but for what is said, from the start of the list."""
        said = {"list": self.list, "by": self.by, "team": self.team} | but
        return links.page("today") + links.asking(said)


def _key_text(typed: str) -> str:
    try:
        return str(UUID(typed))
    except ValueError:
        return ""
