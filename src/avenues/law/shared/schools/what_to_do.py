"""The steps that a complaint to a school or provider takes, and the words to write."""

from __future__ import annotations

from avenues.law.facts import Facts
from avenues.law.options import Matter, Setting, Tried
from avenues.law.reasons import Reasons
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.health import WITHOUT_A_PLAN
from avenues.law.shared.schools.procedure import complain_by
from avenues.law.sources import (
    CFA,
    EA05,
    EQUALITY,
    EQUALITY_SCH17,
    FROM_KNOWLEDGE,
    MODEL_POLICY,
    SCHOOL_TO_DEPARTMENT,
)


class Why(Reasons):
    WRITE_TO_COUNCIL = (
        CFA.s("42(2)"),
        "Write to the council too, and first. It owes {child} the support in the plan.",
    )
    SPEAK_FIRST = (
        CFA.s("67"),
        "Speak to the teacher, or to the special educational needs co-ordinator (SENCO) if there is one.",
    )
    READ_POLICY = (
        CFA.s("69", FROM_KNOWLEDGE),
        "Ask for the complaints policy. It says whom to write to, by when, and when you get an answer.",
    )
    WRITE_FORMALLY = (
        MODEL_POLICY.cite("stage 1"),
        "Write to the head teacher, or to the chair of governors if it is about the head. Send it before the holidays "
        "begin: what comes in them may count only from the first school day.",
    )
    ASK_COMMITTEE = (
        MODEL_POLICY.cite("stage 2"),
        "If the answer does not settle it, ask for the governors’ committee. If no answer comes in time, ask too.",
    )
    ASK_LATE = (
        MODEL_POLICY.cite("time to complain"),
        "Complain all the same. Say why you could not do so sooner, or that it still goes on.",
    )
    ASK_FOR_ASSESSMENT = (
        CFA.s("36(1)"),
        "You can also ask the council to assess {childs} education, health and care needs.",
    )
    CLAIM_RUNS = (
        EQUALITY_SCH17.para("4"),
        "A discrimination claim has its own limit of 6 months. This complaint does not stop it.",
    )
    COURT_CLAIM_RUNS = (
        EQUALITY.s("118", FROM_KNOWLEDGE),
        "A discrimination claim about a college or nursery goes to the county court. Its limit of 6 months runs on beside this.",
    )
    GO_TO_DEPARTMENT = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "You can now go to the Department for Education. Send the final answer with your complaint.",
    )
    GO_TO_OFSTED = (
        EA05.s("11A"),
        "You can also write to Ofsted. It may look at it before an inspection, but does not settle your case.",
    )
    GET_HELP = CFA.s("32"), "Ask SENDIASS for help. It is free, impartial and confidential."


def council_first(facts: Facts) -> tuple[NextStep, ...]:
    """Support in a plan is the council's to secure: a letter to it comes before all else. # T-10"""
    if Matter.PROVISION_NOT_MADE not in facts.matters:
        return ()
    return (NextStep(Why.WRITE_TO_COUNCIL, Contact.COUNCIL_SEND_TEAM, TELL_COUNCIL),)


def speak_first(facts: Facts) -> tuple[NextStep, ...]:
    """A word with the teacher or SENCO, if there has been none."""
    if Tried.SPOKEN_TO_SCHOOL in facts.tried:
        return ()
    return (NextStep(Why.SPEAK_FIRST, Contact.SCHOOL),)


def beside_it(facts: Facts) -> tuple[NextStep, ...]:
    """What to think of beside a complaint: an assessment, a claim's limit, help."""
    steps: list[NextStep] = []
    if Matter.SEN_SUPPORT in facts.matters and facts.told("plan") in WITHOUT_A_PLAN:
        steps.append(NextStep(Why.ASK_FOR_ASSESSMENT, Contact.COUNCIL_SEND_TEAM, ASK_ASSESSMENT))
    if Matter.DISCRIMINATION in facts.matters:
        claim = Why.CLAIM_RUNS if facts.setting.is_school else Why.COURT_CLAIM_RUNS
        steps.append(NextStep(claim, Contact.LEGAL_ADVICE))
    return (*steps, NextStep(Why.GET_HELP, Contact.SENDIASS))


def after_the_end(facts: Facts) -> tuple[NextStep, ...]:
    """The school's procedure has ended: who looks at it next. Ofsted does not for independent schools."""
    department = NextStep(Why.GO_TO_DEPARTMENT, Contact.DFE, TO_DEPARTMENT)
    ofsted = () if facts.setting is Setting.INDEPENDENT else (NextStep(Why.GO_TO_OFSTED, Contact.OFSTED),)
    return (*council_first(facts), department, *ofsted, *beside_it(facts))


def late_step() -> NextStep:
    """Out of time by the policy: ask all the same."""
    return NextStep(Why.ASK_LATE, Contact.SCHOOL, COMPLAIN_LATE)


def governors_steps(facts: Facts, standing: Standing) -> tuple[NextStep, ...]:
    """The way through a governing body's procedure. (SCM-STAGES)"""
    if standing is Standing.LAPSED:
        return (*council_first(facts), late_step(), *beside_it(facts))
    if facts.school_complaint_made is not None:
        committee = NextStep(Why.ASK_COMMITTEE, Contact.SCHOOL, ASK_FOR_COMMITTEE)
        return (*council_first(facts), committee, *beside_it(facts))
    policy = NextStep(Why.READ_POLICY, Contact.SCHOOL)
    formal = NextStep(Why.WRITE_FORMALLY, Contact.SCHOOL, COMPLAIN, complain_by(facts))
    return (*council_first(facts), *speak_first(facts), policy, formal, *beside_it(facts))


TELL_COUNCIL = (
    "Section F of the plan says that (support). It has not been given since (date). Under section 42 of the Children and "
    "Families Act 2014 the council must secure it. Please tell me by (date) when it will be in place."
)
COMPLAIN = (
    "This is a formal complaint. On (dates) this happened: (what). It matters because (why). I would like (what you want). "
    "Please tell me when I will get your written answer, and send me the complaints policy."
)
COMPLAIN_LATE = (
    "This is a formal complaint about (what). I could not complain sooner because (reasons). It goes on until today / it has stopped. "
    "Please look at it, since the circumstances are exceptional. If you will not, please tell me why in writing."
)
ASK_FOR_COMMITTEE = (
    "I complained on (date). I am not satisfied because (reasons), or I have had no answer. Please take my complaint to the "
    "next stage and tell me the date of the hearing."
)
ASK_ASSESSMENT = (
    "Please assess the education, health and care needs of (name) under section 36 of the Children and Families Act 2014. "
    "The needs are (needs). The school has tried (help)."
)
TO_DEPARTMENT = (
    "I complained to (school or provider) on (date). Its procedure ended on (date). I am not satisfied because (reasons). "
    "I attach the complaint and its final answer."
)
