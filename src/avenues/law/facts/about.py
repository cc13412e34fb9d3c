"""What the disagreement is about, and who asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import asked
from avenues.law.options import Asker, Matter, Plan, Setting, Tried


@dataclass(frozen=True, init=False, eq=False, repr=False)
class AboutIt:
    """What the disagreement is about, and who asks."""

    matters: frozenset[Matter] = asked(
        "What is the disagreement about?",
        short="What it is about",
        why="Each kind of disagreement has its own avenues.",
        hint="Choose all that apply.",
        unsure=False,
    )
    asker: Asker = asked(
        "Who are you?",
        short="Who you are",
        why="The law gives some rights to parents and some to young people.",
        unsure=False,
    )
    born: date = asked(
        "What is {childs} date of birth?",
        short="Date of birth",
        why="Rights pass to a young person at the end of compulsory school age, and services change at 18.",
        hint="For example, 27 3 2012. You can say that you would rather not give it.",
    )
    age: int = asked(
        "How old {is_this_child}?",
        short="Age",
        why="Rights pass to a young person at the end of compulsory school age, and services change at 18.",
        hint="In whole years, from 0 to 25.",
        unsure=False,
    )
    past_last_friday_in_june: bool = asked(
        "{has_child} passed the last Friday in June of the school year in which {they} turned 16?",
        short="Past compulsory school age",
        why="Compulsory school age ends on that day, and some rights then become the young person’s own.",
    )
    lacks_capacity: bool = asked(
        "Does the young person lack the mental capacity to make this decision?",
        short="Lacks capacity for this decision",
        why="If so, someone else can act instead. It is about this decision, at this time.",
        hint="Most young people with SEND can make the decision, with support.",
    )
    detained: bool = asked(
        "{is_child} in youth custody?",
        short="In youth custody",
        why="Other rules apply there.",
    )
    setting: Setting = asked(
        "Where {is_this_child} educated?",
        short="School, college or nursery",
        why="Each kind of school or provider has its own complaints procedure.",
        hint="Choose the one that the disagreement is about.",
    )
    plan: Plan = asked(
        "{has_child} an Education, Health and Care (EHC) plan?",
        short="EHC plan",
        why="Some avenues need a plan; many do not.",
    )
    urgent: bool = asked(
        "{is_child} at risk, out of education or losing a service right now?",
        short="Urgent now",
        why="If so, some things cannot wait for a complaint.",
        unsure=False,
    )
    tried: frozenset[Tried] = asked(
        "What have you tried so far?",
        short="Tried so far",
        why="We suggest the step that comes next.",
        hint="Choose all that apply.",
        unsure=False,
    )
