"""What a person asked to see of the board: which subject, how near, whose team. Read from the address."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from avenues.casework.selectors import Named, Subject, Urgency
from avenues.web.desk import links


@dataclass(frozen=True, slots=True)
class Asked:
    """What is shown; None is everything. What cannot be read asks for nothing."""

    subject: Subject | None
    urgency: Urgency | None
    team: UUID | None
    go_on: str

    @classmethod
    def of(cls, query: QueryDict, teams: tuple[Named, ...]) -> Asked:
        """As the address says it."""
        return cls(
            subject=next((each for each in Subject if each.key == query.get("about")), None),
            urgency=next((each for each in Urgency if each.key == query.get("when")), None),
            team=next((each.id for each in teams if str(each.id) == query.get("team")), None),
            go_on=query.get("from", ""),
        )

    def address(self, subject: Subject | None, urgency: Urgency | None, go_on: str = "") -> str:
        """The board's address for these, with the same team."""
        said = {
            "about": subject.key if subject else "",
            "when": urgency.key if urgency else "",
            "team": str(self.team) if self.team else "",
            "from": go_on,
        }
        return links.page("clocks") + links.asking(said)

    @property
    def words(self) -> str:
        """What the list holds, as a heading."""
        about = self.subject.words if self.subject else "All duties in law"
        return f"{about}: {self.urgency.words.lower()}" if self.urgency else about
