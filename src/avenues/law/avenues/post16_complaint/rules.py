"""May one complain to a college or training provider, and by when? Read with `law.md`."""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit, limit, no_limit
from avenues.law.facts import Event, Facts
from avenues.law.options import Setting
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Interplay, NextStep, Standing
from avenues.law.shared.schools.best_endeavours import what_is_owed
from avenues.law.shared.schools.interplay import beside
from avenues.law.shared.schools.procedure import begun, procedure_ended
from avenues.law.shared.schools.providers import COLLEGES, not_for_this, out_of_scope
from avenues.law.shared.schools.what_to_do import TO_DEPARTMENT, beside_it, council_first, speak_first
from avenues.law.shared.schools.what_to_do import Why as Steps
from avenues.law.sources import HEA04, POST16_COMPLAINTS, SECOND_HAND


class Why(Reasons):
    OTHER_SETTING = (
        POST16_COMPLAINTS.cite(),
        "This is for a college or training provider. A 16 to 19 academy uses the procedure of academies.",
    )
    DEGREE_COURSE = (
        HEA04.cite("Part 2"),
        "For a degree-level course, complain to the university or college. Then go to the Office of the Independent "
        "Adjudicator.",
    )
    MAY_COMPLAIN = (
        POST16_COMPLAINTS.cite("who can complain", SECOND_HAND),
        "You can complain by the provider’s own procedure. A learner can, and so can a parent or someone they ask.",
    )
    OWN_LIMIT = (
        POST16_COMPLAINTS.cite(),
        "The law sets no last day. The provider’s own policy may. The Department’s 12 months run from what happened.",
    )
    WRITE = (
        POST16_COMPLAINTS.cite(),
        "Ask for the complaints procedure, and complain in writing. Go through each stage, any appeal too.",
    )
    GO_ON = (
        POST16_COMPLAINTS.cite(),
        "If the answer does not settle it, use the provider’s appeal stage. Keep an eye on the 12 months.",
    )
    GO_TO_DEPARTMENT = (
        POST16_COMPLAINTS.cite(),
        "You can now go to the Department for Education. It looks at how the complaint was handled.",
    )


P16_LIMIT = limit(
    "P16",
    "Complain to the provider",
    source=POST16_COMPLAINTS.cite(),
    missed="The longer you wait, the harder it is to look into.",
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain to the college or provider?"""
    elsewhere = _elsewhere(facts)
    if elsewhere is not None:
        return elsewhere
    already = begun(facts)
    if already is not None:
        return already
    return Finding(Standing.OPEN, (Why.MAY_COMPLAIN, *what_is_owed(facts)))


def _elsewhere(facts: Facts) -> Finding[Standing] | None:
    """Is it for another place? A degree-level course has an adjudicator of its own."""
    if out_of_scope(facts) is None and facts.setting is Setting.HIGHER_EDUCATION:
        return Standing.NOT_AVAILABLE.because(Why.DEGREE_COURSE)
    return not_for_this(facts, COLLEGES, Why.OTHER_SETTING)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? The provider's policy says; the Department's limit stands with the Department."""
    if _elsewhere(facts) is not None:
        return ()
    return (no_limit(P16_LIMIT, Why.OWN_LIMIT),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """No day is set for the provider's answer."""
    return ()


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if _elsewhere(facts) is not None:
        return ()
    if procedure_ended(facts):
        department = NextStep(Why.GO_TO_DEPARTMENT, Contact.DFE, TO_DEPARTMENT)
        return (department, NextStep(Steps.GET_HELP, Contact.SENDIASS))
    if facts.school_complaint_made is not None:
        return (*council_first(facts), NextStep(Why.GO_ON, Contact.SCHOOL, APPEAL), *beside_it(facts))
    written = NextStep(Why.WRITE, Contact.SCHOOL, COMPLAIN)
    return (*council_first(facts), *speak_first(facts), written, *beside_it(facts))


COMPLAIN = (
    "This is a formal complaint. On (dates) this happened: (what). I would like (what you want). Please send me your "
    "complaints procedure and tell me when I will get your written answer."
)
APPEAL = (
    "I complained on (date). I am not satisfied because (reasons), or I have had no answer. Please take my complaint to the "
    "appeal stage, and tell me when it ends."
)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the provider?"""
    return beside(other)
