"""The standard for complaints at academies and independent schools: paragraph 33, the same for both.

Education (Independent School Standards) Regulations 2014, Schedule, Part 7. It binds the proprietor and reaches
parents of pupils only (SCA-WHO).
"""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit, Who, duty, target
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.schools.procedure import (
    EXCEPTIONAL,
    answer_due,
    complain_by,
    limit_to_complain,
    procedure_ended,
    school_standing,
)
from avenues.law.shared.schools.what_to_do import (
    ASK_FOR_COMMITTEE,
    COMPLAIN,
    after_the_end,
    beside_it,
    council_first,
    late_step,
    speak_first,
)
from avenues.law.sources import ACADEMY_PROCEDURES, INDEPENDENT_STANDARDS, MODEL_POLICY


class Why(Reasons):
    MAY_COMPLAIN = (
        INDEPENDENT_STANDARDS.para("33"),
        "A parent of a pupil can use the school’s complaints procedure. It stops no time for an appeal or claim.",
    )
    PARENTS_ONLY = (
        ACADEMY_PROCEDURES.cite("who can complain"),
        "The law gives this procedure to parents of pupils. Anyone else must still get a fair and prompt answer.",
    )
    CLEAR_TIMES = (
        INDEPENDENT_STANDARDS.para("33(c)"),
        "The school’s procedure must set clear times. The law names no number of days.",
    )
    GET_PROCEDURE = (
        INDEPENDENT_STANDARDS.para("33(b)"),
        "Ask for the complaints procedure. It must be in writing and open to parents of pupils.",
    )
    INFORMAL = (
        INDEPENDENT_STANDARDS.para("33(d)"),
        "You can complain informally first. If that does not settle it, go on.",
    )
    IN_WRITING = (
        INDEPENDENT_STANDARDS.para("33(e)"),
        "Make the formal complaint in writing. Ask for a written answer.",
    )
    PANEL = (
        INDEPENDENT_STANDARDS.para("33(f)-(h)"),
        "If you are not satisfied, ask for the panel. It has at least three people who had no part in it, one of them from "
        "outside the school. You can come, and bring someone.",
    )
    FINDINGS = (
        INDEPENDENT_STANDARDS.para("33(i)"),
        "The panel makes findings and recommendations. You must get a copy.",
    )
    OWN_POLICY = (
        ACADEMY_PROCEDURES.cite("who can complain"),
        "Ask for the school’s own policy: it may let a pupil complain. Or a parent can complain for {child}.",
    )


SCA_LIMIT = target(
    "SCA-LIMIT",
    Who.FAMILY,
    "Complain to the school",
    source=MODEL_POLICY.cite("time to complain"),
    missed="The school may decline to look at it. You can ask it to look all the same.",
    waiver=EXCEPTIONAL,
)
ISS33_TIMES = duty(
    "ISS33-TIMES",
    Who.SCHOOL,
    "Answer within the clear times of its own procedure",
    source=INDEPENDENT_STANDARDS.para("33(c)"),
    missed="The school does not meet the standard. You can tell the Department for Education.",
)


@rule(since="2015-01-05")
def of_a_parent(facts: Facts) -> bool:
    """Is it a parent's complaint? A helper's is; a young person's or a deputy's is not. (SCA-WHO)"""
    return facts.asker not in {Asker.YOUNG_PERSON, Asker.REPRESENTATIVE}


@rule(since="2015-01-05")
def standing_under_standard(facts: Facts) -> Finding[Standing]:
    """At such a school: is it a parent's complaint, and how far has it come?"""
    if not of_a_parent(facts):
        return Standing.NOT_AVAILABLE.because(Why.PARENTS_ONLY)
    return school_standing(facts, Why.MAY_COMPLAIN)


@rule(since="2015-01-05")
def limits_under_standard(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? The standard sets no limit; the school's policy may."""
    return limit_to_complain(facts, SCA_LIMIT) if of_a_parent(facts) else ()


@rule(since="2015-01-05")
def duties_under_standard(facts: Facts) -> tuple[Owed, ...]:
    """Each stage has a clear time of the school's own."""
    return answer_due(facts, ISS33_TIMES, Why.CLEAR_TIMES)


@rule(since="2015-01-05")
def steps_under_standard(facts: Facts) -> tuple[NextStep, ...]:
    """Three stages: informal, in writing, panel. (ISS33-STAGE1 to ISS33-FINDINGS)"""
    if not of_a_parent(facts):
        return (
            *council_first(facts),
            NextStep(Why.OWN_POLICY, Contact.SCHOOL, ASK_POLICY),
            *beside_it(facts),
        )
    if procedure_ended(facts):
        return after_the_end(facts)
    if facts.school_complaint_made is not None:
        panel = NextStep(Why.PANEL, Contact.SCHOOL, ASK_FOR_COMMITTEE)
        return (*council_first(facts), panel, NextStep(Why.FINDINGS), *beside_it(facts))
    if standing_under_standard(facts).value is Standing.LAPSED:
        return (*council_first(facts), late_step(), *beside_it(facts))
    return (*council_first(facts), *_first_two_stages(facts), *beside_it(facts))


def _first_two_stages(facts: Facts) -> tuple[NextStep, ...]:
    formal = NextStep(Why.IN_WRITING, Contact.SCHOOL, COMPLAIN, complain_by(facts))
    steps = (NextStep(Why.GET_PROCEDURE, Contact.SCHOOL), NextStep(Why.INFORMAL, Contact.SCHOOL), formal)
    return (*speak_first(facts), *steps)


ASK_POLICY = (
    "Please send me your complaints policy, and tell me whether I can use it myself. If I cannot, please tell me how you "
    "will look at what I have to say, and when I will get an answer."
)
