"""Whom to speak to first, and what to say. Open for every matter; it stops no clock. Read with `law.md`."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.law.clocks import Owed, TimeLimit, Who, duty, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import DECISIONS, Matter, Plan, Tried
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.health import WITHOUT_A_PLAN
from avenues.law.shared.schools.what_to_do import ASK_ASSESSMENT
from avenues.law.sources import CFA, CODE, EA96, FROM_KNOWLEDGE

_EARLY = CODE.cite("paragraphs 11.2 to 11.5", FROM_KNOWLEDGE)


class Why(Reasons):
    # Standing
    TALK_FIRST = _EARLY, "Many disagreements are settled by talking with the person or service first."
    TALKED = _EARLY, "You have talked about it. You can talk again, or take another way now."
    NOT_A_CONDITION = (
        CODE.para("11.9"),
        "The law does not make you talk first. You can start another way on the same day.",
    )
    # Time
    NO_LAST_DAY = _EARLY, "There is no last day for talking."
    # Duties
    VIEWS_COUNT = (
        CFA.s("19"),
        "The council must always take account of what you and {child} think, wish and feel.",
    )
    # Next steps
    URGENT = (
        EA96.s("19", FROM_KNOWLEDGE),
        "Do not wait for a reply. Write to the council today that it is urgent, and call SENDIASS today.",
    )
    TALK_TO_SCHOOL = (
        CFA.s("67"),
        "Talk with the teacher or the SENCO at the school, college or nursery.",
    )
    TALK_TO_COUNCIL = _EARLY, "Talk with your caseworker in the council’s SEND team."
    COUNCIL_ANSWERS_FOR_PLAN = (
        CFA.s("42(2)"),
        "Tell the council which support in Section F is missing. It must make sure that it is given, whoever gives it.",
    )
    TALK_TO_HEALTH = _EARLY, "Talk with the service, or with its patient advice team (PALS)."
    TALK_TO_SOCIAL_CARE = _EARLY, "Talk with the social worker, or with that person’s manager."
    TALK_ABOUT_TRAVEL = _EARLY, "Talk with the council’s travel team."
    TALK_ABOUT_RECORDS = _EARLY, "Ask the person who holds the records. A clear request is often enough."
    ASK_FOR_ASSESSMENT = (
        CFA.s("36(1)"),
        "You can also ask the council for an education, health and care needs assessment. You do not need the school for that.",
    )
    IS_IT_IN_THE_PLAN = (
        CFA.s("42(2)"),
        "Look if the help is in Section F of the plan. If so, the council must make sure that it is given: choose that as well.",
    )
    WRITE_IT_DOWN = (
        _EARLY,
        "After each talk, send a short e-mail: what was said, who does what, and by when.",
    )
    GO_ON = (
        _EARLY,
        "If talking did not help, take one of the other ways. You need not wait for a promise to be kept.",
    )
    KEEP_DATES = (
        CODE.para("11.9"),
        "Talking stops no clock. Keep the last days of the other ways in your diary.",
    )
    # Interplay
    RUNS_BESIDE = CODE.para("11.9"), "You can go on talking while anything else runs. It changes no date."


NO_LIMIT = target(
    "LOCAL", Who.FAMILY, "Talk with the person or service", source=_EARLY, missed="Nothing is lost."
)
TAKE_ACCOUNT = duty(
    "IAS-PARTICIPATE",
    Who.COUNCIL,
    "Take account of your views, and give you what you need to take part",
    source=CFA.s("19"),
    missed="You can complain to the council.",
)

ASK_SCHOOL = (
    "I would like to talk about the help that (name) gets. I am worried about (what). I would like (what you want). "
    "Please tell me when we can meet, and who will be there."
)
ASK_COUNCIL = (
    "I do not agree with (what). I would like (what you want). Please call me on (number) by (day), and tell me in "
    "writing what the council will do."
)
TELL_COUNCIL = (
    "(Name) does not get this support, which is in Section F of the plan: (support). The council must secure it under "
    "section 42 of the Children and Families Act 2014. Please tell me by (day) when it will start."
)
ASK_SERVICE = (
    "I am worried about (what). I would like (what you want). Please tell me who can settle this, and by when I will "
    "have an answer."
)
ASK_RECORDS = "Please let me see (what), or put this right: (what is wrong). Please answer in writing."
SAY_URGENT = (
    "This is urgent. (Name) is (at risk, or out of education, or losing a service) since (day). Please tell me today what "
    "the council will do, and by when."
)


@dataclass(frozen=True, slots=True)
class Talk:
    """Who to talk with about some matters, what shows that it was tried, and what to write."""

    about: frozenset[Matter]
    tried: Tried
    why: Reasons
    contact: Contact | None
    write: str


_SCHOOL = frozenset(
    {
        Matter.SEN_SUPPORT,
        Matter.PROVIDER_OTHER,
        Matter.PLACE_REFUSED,
        Matter.DISCRIMINATION,
        Matter.EXCLUSION,
        Matter.ADMISSION,
    }
)
_COUNCIL = DECISIONS | {
    Matter.COUNCIL_DELAY,
    Matter.COUNCIL_HANDLING,
    Matter.PERSONAL_BUDGET,
    Matter.OUT_OF_EDUCATION,
    Matter.ORDER_NOT_CARRIED_OUT,
    Matter.AGREEMENT_NOT_KEPT,
    Matter.RECOMMENDATION_NOT_FOLLOWED,
    Matter.AREA_SERVICES,
}
_HEALTH = frozenset({Matter.HEALTH_REFUSED, Matter.HEALTH_POOR, Matter.HEALTH_NOT_PROVIDED})
_SOCIAL_CARE = frozenset(
    {Matter.SOCIAL_CARE_ASSESSMENT, Matter.SOCIAL_CARE_SERVICE, Matter.SOCIAL_CARE_NOT_PROVIDED}
)
_PLAN_SUPPORT = frozenset({Matter.PROVISION_NOT_MADE})
CANNOT_WAIT = (
    _HEALTH
    | _SOCIAL_CARE
    | _PLAN_SUPPORT
    | {Matter.OUT_OF_EDUCATION, Matter.PLACE_REFUSED, Matter.EXCLUSION, Matter.SEN_SUPPORT}
)

TALKS = (
    Talk(
        _PLAN_SUPPORT,
        Tried.SPOKEN_TO_COUNCIL,
        Why.COUNCIL_ANSWERS_FOR_PLAN,
        Contact.COUNCIL_SEND_TEAM,
        TELL_COUNCIL,
    ),
    Talk(
        _SCHOOL | _PLAN_SUPPORT,
        Tried.SPOKEN_TO_SCHOOL,
        Why.TALK_TO_SCHOOL,
        Contact.SCHOOL,
        ASK_SCHOOL,
    ),
    Talk(_COUNCIL, Tried.SPOKEN_TO_COUNCIL, Why.TALK_TO_COUNCIL, Contact.COUNCIL_SEND_TEAM, ASK_COUNCIL),
    Talk(_HEALTH, Tried.SPOKEN_TO_SERVICE, Why.TALK_TO_HEALTH, Contact.NHS_PROVIDER, ASK_SERVICE),
    Talk(_SOCIAL_CARE, Tried.SPOKEN_TO_SERVICE, Why.TALK_TO_SOCIAL_CARE, None, ASK_SERVICE),
    Talk(
        frozenset({Matter.TRAVEL}),
        Tried.SPOKEN_TO_COUNCIL,
        Why.TALK_ABOUT_TRAVEL,
        Contact.TRAVEL_TEAM,
        ASK_COUNCIL,
    ),
    Talk(
        frozenset({Matter.RECORDS}),
        Tried.SPOKEN_TO_SERVICE,
        Why.TALK_ABOUT_RECORDS,
        None,
        ASK_RECORDS,
    ),
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person talk first? Always; and nobody has to."""
    tried = facts.told("tried")
    if tried is not None and not _talks_left(facts, tried):
        return Standing.OPEN.because(Why.TALKED)
    return Standing.OPEN.because(Why.TALK_FIRST, Why.NOT_A_CONDITION)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? There is no last day; and talking stops no other clock."""
    return (no_limit(NO_LIMIT, Why.NO_LAST_DAY),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What must the council do all the time? Take account of views (s.19, IAS-PARTICIPATE)."""
    if facts.matters & (_COUNCIL | _PLAN_SUPPORT):
        return (Owed(TAKE_ACCOUNT, Finding(None, (Why.VIEWS_COUNT,))),)
    return ()


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """Whom to speak to, and what to write? What cannot wait comes first (ROUTE-URGENT)."""
    steps: list[NextStep] = []
    if facts.matters & CANNOT_WAIT and facts.urgent:
        steps.append(NextStep(Why.URGENT, Contact.SENDIASS, SAY_URGENT))
    left = _talks_left(facts, facts.tried)
    steps.extend(NextStep(talk.why, talk.contact, talk.write) for talk in left)
    if Matter.SEN_SUPPORT in facts.matters and not facts.is_unknown("plan"):
        steps.append(_beyond_the_school(facts.plan))
    steps.append(NextStep(Why.WRITE_IT_DOWN if left else Why.GO_ON))
    return (*steps, NextStep(Why.KEEP_DATES))


def _beyond_the_school(plan: Plan) -> NextStep:
    """Help at school that is not enough: the council can assess; or must secure what a plan says."""
    if plan in WITHOUT_A_PLAN:
        return NextStep(Why.ASK_FOR_ASSESSMENT, Contact.COUNCIL_SEND_TEAM, ASK_ASSESSMENT)
    return NextStep(Why.IS_IT_IN_THE_PLAN, Contact.COUNCIL_SEND_TEAM)


def _talks_left(facts: Facts, tried: frozenset[Tried]) -> tuple[Talk, ...]:
    """Whom the person has not yet spoken to about these matters."""
    return tuple(talk for talk in TALKS if facts.matters & talk.about and talk.tried not in tried)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to talking? Nothing."""
    return Effect.INDEPENDENT.because(Why.RUNS_BESIDE)
