"""Support by SENDIASS as it is run: contact, consent, level of help, outcome."""

from __future__ import annotations

from datetime import date

from tests.support.telling_events import Proceeding

from avenues.law.avenues.sendiass_support import PROCEDURE
from avenues.law.facts import Facts
from avenues.law.options import Matter

CALLED = date(2026, 3, 2)
LATER = date(2026, 3, 9)
SCHOOL = {"shared_with": "The school"}


def support() -> Proceeding:
    return Proceeding(PROCEDURE, Facts(on=CALLED, matters=frozenset({Matter.SEN_SUPPORT}))).happens(
        "contact", CALLED
    )


def test_nothing_is_shared_without_consent() -> None:
    case = support()
    sentence = case.refused("information_shared", LATER, shared="The letter", **SCHOOL)
    assert sentence == "There is no consent to share with “The school”. Ask for it, and record it first."
    case.happens("consent_given", CALLED, scope="The letter of 2 March", **SCHOOL)
    case.happens("information_shared", LATER, shared="The letter", **SCHOOL)
    other = case.refused("information_shared", LATER, shared="The letter", shared_with="The council")
    assert "“The council”" in other


def test_consent_taken_back_ends_sharing_until_it_is_given_again() -> None:
    case = support().happens("consent_given", CALLED, scope="The letter", **SCHOOL)
    case.happens("consent_withdrawn", date(2026, 3, 5), **SCHOOL)
    assert "taken back" in case.refused("information_shared", LATER, shared="The letter", **SCHOOL)
    case.happens("consent_given", LATER, scope="The letter", **SCHOOL)
    case.happens("information_shared", LATER, shared="The letter", **SCHOOL)


def test_what_keeps_somebody_safe_is_shared_without_consent_and_says_why() -> None:
    case = support()
    assert "What the danger was" in case.refused("shared_for_safety", LATER, shared_with="The police")
    case.happens("shared_for_safety", LATER, shared_with="The police", danger="Threats at home")


def test_support_is_closed_with_an_outcome_and_can_be_taken_up_again() -> None:
    case = support().happens("level_set", CALLED, level="two")
    assert "With what outcome" in case.refused("support_closed", LATER)
    case.happens("support_closed", LATER, ended="settled")
    after = date(2026, 4, 1)
    assert "cannot come after “Support closed”" in case.refused("help_given", after, help="A call")
    case.happens("support_reopened", after).happens("help_given", after, help="A call", avenue="appeal")
    case.happens("support_closed", date(2026, 5, 1), ended="no_contact")
