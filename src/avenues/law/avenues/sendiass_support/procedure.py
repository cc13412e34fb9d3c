"""A family’s contact with SENDIASS: consent, level of help, support in any other avenue, outcome."""

from __future__ import annotations

from avenues.law.avenues.sendiass_support.rules import duties
from avenues.law.facts import Event
from avenues.law.options import Option
from avenues.law.proceedings.kinds import Desk, Detail, Kind, Moment
from avenues.law.proceedings.procedure import Procedure

CLOSED = ("support_closed",)
SHARED_WITH = Detail("shared_with", "With whom")
SCOPE = Detail("scope", "What may be shared")


class Level(Option):
    """The four levels of help by which the network records (IAS-LEVELS)."""

    ONE = ("one", "Level 1: information and advice")
    TWO = ("two", "Level 2: help with papers, a letter or a meeting")
    THREE = ("three", "Level 3: longer casework")
    FOUR = ("four", "Level 4: complex casework, up to a tribunal")


class HowItEnded(Option):
    """With what outcome support was closed."""

    SETTLED = ("settled", "The disagreement is settled")
    GOES_ON_ALONE = ("goes_on_alone", "The family goes on without support")
    OTHER_SERVICE = ("other_service", "Another service took over")
    NO_CONTACT = ("no_contact", "The family could not be reached")
    NOT_FOR_US = ("not_for_us", "It was not for this service")


def consent_stands(moment: Moment, event: Event) -> str | None:
    """Nothing is shared without consent that still stands (IAS-CONF)."""
    wanted = event.says["shared_with"]
    given = [each.day for each in moment.before if _about(each, "consent_given", wanted)]
    taken_back = [each.day for each in moment.before if _about(each, "consent_withdrawn", wanted)]
    if given and (not taken_back or max(given) > max(taken_back)):
        return None
    if taken_back:
        return f"Consent to share with “{wanted}” was taken back. Do not share. Ask again, and record the consent first."
    return f"There is no consent to share with “{wanted}”. Ask for it, and record it first."


def _about(event: Event, what: str, shared_with: str) -> bool:
    return event.what == what and event.says.get("shared_with") == shared_with


PROCEDURE = Procedure(
    "sendiass_support",
    kinds=(
        Kind(
            "contact",
            "First contact",
            Desk.SENDIASS,
            may_say=(Detail("safe_contact", "How it is safe to get in touch"),),
        ),
        Kind(
            "consent_given",
            "Consent to share",
            Desk.SENDIASS,
            after=("contact",),
            not_after=CLOSED,
            once=False,
            needs=(SHARED_WITH, SCOPE),
        ),
        Kind(
            "consent_withdrawn",
            "Consent taken back",
            Desk.SENDIASS,
            after=("consent_given",),
            once=False,
            needs=(SHARED_WITH,),
        ),
        Kind(
            "level_set",
            "Level of help",
            Desk.SENDIASS,
            after=("contact",),
            not_after=CLOSED,
            once=False,
            needs=(Detail("level", "Level", Level),),
        ),
        Kind(
            "help_given",
            "Help given",
            Desk.SENDIASS,
            after=("contact",),
            not_after=CLOSED,
            once=False,
            needs=(Detail("help", "What help"),),
            may_say=(Detail("avenue", "In which avenue"),),
        ),
        Kind(
            "information_shared",
            "Information shared",
            Desk.SENDIASS,
            after=("contact",),
            not_after=CLOSED,
            once=False,
            needs=(SHARED_WITH, Detail("shared", "What was shared")),
            check=consent_stands,
        ),
        Kind(
            "shared_for_safety",
            "Information shared to keep somebody safe",
            Desk.SENDIASS,
            after=("contact",),
            once=False,
            needs=(SHARED_WITH, Detail("danger", "What the danger was")),
        ),
        Kind(
            "support_closed",
            "Support closed",
            Desk.SENDIASS,
            after=("contact",),
            not_after=CLOSED,
            reopens=("support_reopened",),
            once=False,
            needs=(Detail("ended", "With what outcome", HowItEnded),),
        ),
        Kind(
            "support_reopened",
            "Support taken up again",
            Desk.SENDIASS,
            after=("support_closed",),
            not_after=("support_reopened",),
            reopens=CLOSED,
            once=False,
        ),
    ),
    owes=duties,
)
