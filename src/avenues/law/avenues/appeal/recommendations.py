"""Who must answer a Tribunal's recommendation about health or social care, by when (SI 2017/1306).

Here the day itself is the first day of the weeks ("beginning with"), so an answer is due a day earlier than
an order of as many weeks. # T-19
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import weeks_beginning
from avenues.law.clocks import Clock, Owed, Who, duty
from avenues.law.facts import Facts
from avenues.law.options import Strand
from avenues.law.reasons import Count, Reasons, rule
from avenues.law.sources import RECOMMENDATIONS

WEEKS_TO_ANSWER = 5
WEEKS_TO_COPY = 1


class Why(Reasons):
    RECOMMENDED_HEALTH = RECOMMENDATIONS.reg("6(3)"), "Recommendation about health dated {day}"
    RECOMMENDED_CARE = RECOMMENDATIONS.reg("7(1)"), "Recommendation about social care dated {day}"
    FIVE_WEEKS = (
        RECOMMENDATIONS.reg("6(3)"),
        "5 weeks, that day being the first, unless the Tribunal set another time: {day}",
    )
    HEALTH_ANSWERED = (
        RECOMMENDATIONS.reg("6(6)"),
        "Answer of {day}, which we take the council to have got that day",
    )
    CARE_ANSWERED = RECOMMENDATIONS.reg("7(4)"), "Council’s answer of {day}"
    ONE_WEEK = RECOMMENDATIONS.reg("7(4)"), "1 week, that day being the first: {day}"


HEALTH_ANSWER = duty(
    "TL-H1",
    Who.HEALTH_COMMISSIONER,
    "Answer you and the council in writing, with its steps, and reasons for what it will not do",
    source=RECOMMENDATIONS.reg("6(3)"),
    missed="You can complain to it, then to the health Ombudsman, and get legal advice.",
)
HEALTH_COPY = duty(
    "TL-H2",
    Who.COUNCIL,
    "Send the answer to the Secretary of State",
    source=RECOMMENDATIONS.reg("6(6)"),
    missed="You can complain.",
)
CARE_ANSWER = duty(
    "TL-H3",
    Who.COUNCIL,
    "Answer you in writing, with its steps, and reasons for what it will not do",
    source=RECOMMENDATIONS.reg("7(1)"),
    missed="You can complain to the council, then to the Ombudsman, and get legal advice.",
)
CARE_COPY = duty(
    "TL-H4",
    Who.COUNCIL,
    "Send its answer to the Secretary of State",
    source=RECOMMENDATIONS.reg("7(4)"),
    missed="You can complain.",
)


@rule(since="2014-09-01")
def answers_owed(facts: Facts) -> tuple[Owed, ...]:
    """The answers to a recommendation, and their copies. There were none before 3 April 2018."""
    made = facts.told("recommendation_made")
    if made is None or made < RECOMMENDATIONS.since:
        return ()
    about = facts.told("recommendation_about") or frozenset[Strand]()
    answered = facts.told("recommendation_answered")
    owed: list[Owed] = []
    if Strand.HEALTH in about:
        count = Count.starts(Why.RECOMMENDED_HEALTH, made)
        owed.append(_answer(HEALTH_ANSWER, count, answered))
        if answered is not None:
            owed.append(_copy(HEALTH_COPY, Count.starts(Why.HEALTH_ANSWERED, answered)))
    if Strand.SOCIAL_CARE in about:
        count = Count.starts(Why.RECOMMENDED_CARE, made)
        owed.append(_answer(CARE_ANSWER, count, answered))
        if answered is not None:
            owed.append(_copy(CARE_COPY, Count.starts(Why.CARE_ANSWERED, answered)))
    return tuple(owed)


def _answer(clock: Clock, count: Count, answered: date | None) -> Owed:
    return Owed(
        clock, count.then(Why.FIVE_WEEKS, weeks_beginning(count.day, WEEKS_TO_ANSWER)).found(), answered
    )


def _copy(clock: Clock, count: Count) -> Owed:
    return Owed(clock, count.then(Why.ONE_WEEK, weeks_beginning(count.day, WEEKS_TO_COPY)).found())
