"""From the confirmed facts to the guided questions, with what was answered there before."""

from __future__ import annotations

from django.http import QueryDict

from avenues.law.facts import QUESTIONS
from avenues.law.notices import Item, Notice
from avenues.law.notices.checking import TELLS_THE_RIGHTS
from avenues.web.public.pathway import where
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.reading.confirmed import Confirmed

FIRST_PLAN = {Notice.FINAL_PLAN: "yes", Notice.AMENDED_PLAN: "no"}


def carried(query: QueryDict) -> Answers:
    """The answers that came along from the guided questions."""
    return Answers.of(dict(query.lists())).only(QUESTIONS)


def pathway(facts: Confirmed, before: Answers) -> str:
    """The address that goes on with the guided questions, these facts answered."""
    answers = before
    for name, values in _answered(facts, before).items():
        answers = answers.but(name, values)
    return where.start(answers)


def _answered(facts: Confirmed, before: Answers) -> dict[str, tuple[str, ...]]:
    if not facts.notices:
        return {}
    matters = (*before.told.get("matters", ()), *(notice.decision.key for notice in facts.notices))
    told = {
        "matters": tuple(dict.fromkeys(matters)),
        "in_writing": ("yes",),
        "letter_dated": (facts.dated.isoformat(),),
    }
    if facts.sent:
        told["notice_sent"] = (facts.sent.isoformat(),)
    if (rights := told_rights(facts)) is not None:
        told["letter_told_rights"] = ("yes" if rights else "no",)
    if (first := next((FIRST_PLAN[each] for each in facts.notices if each in FIRST_PLAN), "")) != "":
        told["plan_is_first"] = (first,)
    return told


def told_rights(facts: Confirmed) -> bool | None:
    """Did the letter tell the rights? None where that is not known of every one."""
    said = [facts.says.get(item) for item in Item if item in TELLS_THE_RIGHTS]
    if any(each is False for each in said):
        return False
    return True if all(said) else None
