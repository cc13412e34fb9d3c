"""The whole notice as a letter, without a record: its words, the days, the contacts, and what is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from avenues.casework.selectors import Viewer
from avenues.documents.knowing import Knowing
from avenues.documents.making import Made, make
from avenues.documents.notices import notice_papers, told
from avenues.documents.paper import Paper, papers
from avenues.law.assess import assess
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.web.desk.letters.contacts import confirmed
from avenues.web.desk.notices.asked import Asked
from avenues.web.public.papers.typed import Typed, read

TO_THEMSELVES = "young_person"


@dataclass(frozen=True, slots=True)
class Written:
    """The paper, how it reads so far, what was typed, and whom it speaks to."""

    paper: Paper
    made: Made
    typed: Typed
    asker: Asker


def written(asked: Asked, viewer: Viewer, form: QueryDict | None) -> Written:
    """The notice that was asked for. Raises `LawError`, `BeyondCalendar` for a date outside the law."""
    paper = notice_papers(papers())[asked.notice]
    asker = Asker.YOUNG_PERSON if form and form.get(TO_THEMSELVES) else Asker.PARENT
    typed = Typed(_begun(paper, viewer)) if form is None else read(form, paper.asks_of(asker))
    knowing = Knowing(
        assessment=assess(Facts(on=asked.dated, asker=asker)),
        details=typed.values,
        more=told(asked.notice, sent=asked.sent, dated=asked.dated, asker=asker),
    )
    return Written(paper, make(paper, knowing), typed, asker)


def _begun(paper: Paper, viewer: Viewer) -> Mapping[str, str]:
    """What is known to begin with: who writes, for which council, and the contacts that were confirmed."""
    bodies = (post.organisation_name for post in viewer.posts if post.organisation_kind in paper.kinds)
    return {"your_name": viewer.name, "body_name": next(bodies, ""), **confirmed(paper)}
