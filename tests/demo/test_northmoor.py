"""Northmoor has everything in it that a desk can meet, and nothing real."""

from __future__ import annotations

import re

from django.test import TestCase
from tests.demo.filled import ON, duties, everything, fill_all

from avenues.casework import models, selectors
from avenues.casework.kinds import Role, State
from avenues.casework.procedures import avenues
from avenues.casework.services.nightly import nightly
from avenues.casework.trail import broken
from avenues.demo.cast import PEOPLE
from avenues.law.proceedings.owing import State as DutyIs


class TestNorthmoor(TestCase):
    """Filled once for all of these, since that takes some seconds."""

    @classmethod
    def setUpTestData(cls) -> None:
        fill_all(ON)

    def test_every_avenue_that_has_events_is_used(self) -> None:
        used = set(models.Proceeding.objects.values_list("avenue", flat=True))
        assert used == {key for key, avenue in avenues().items() if avenue.has_events}

    def test_a_duty_stands_in_every_state_that_it_can_be_in(self) -> None:
        assert {duty.state for duty in duties(ON)} == set(DutyIs)

    def test_nothing_waits_for_a_fact_that_the_stories_forgot(self) -> None:
        assert not models.Proceeding.objects.exclude(waits_for="", unclear="").exists()

    def test_there_is_something_of_each_kind(self) -> None:
        assert models.Entry.objects.filter(kind="correction").exists()
        assert models.Note.objects.filter(sealed=True).exists()
        assert models.Consent.objects.filter(withdrawn_on__isnull=False).exists()
        assert models.Participation.objects.filter(consent__isnull=False).exists()
        assert models.Tie.objects.exists()
        assert models.Link.objects.exists()
        assert {*models.Disagreement.objects.values_list("state", flat=True)} == {State.OPEN, State.CLOSED}
        assert models.Person.objects.exclude(never="").exists()
        assert {person.role for person in PEOPLE} == set(Role)

    def test_today_has_something_for_each_desk_that_keeps_records(self) -> None:
        for email in ("asha.penrose", "dev.marsden", "pavel.brook", "bryn.osei", "tess.varga", "kofi.lister"):
            user = models.User.objects.get(email=f"{email}@northmoor.example.org")
            assert selectors.disagreements(selectors.viewer_of(user.pk, ON)).lines, email

    def test_what_is_owed_is_derived_for_today_and_the_histories_are_whole(self) -> None:
        assert nightly(ON) == 0
        assert list(broken()) == []

    def test_nothing_in_it_is_real(self) -> None:
        written = "\n".join(str(line) for line in everything()).replace("LAC-SEFTON", "")  # an id in law
        assert not re.search(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", written)  # a postcode
        assert not re.search("sefton|merseyside|alder hey", written, re.IGNORECASE)
        numbers = re.findall(r"\b0\d[\d ]{7,}\d", written)
        assert numbers
        assert all(number.startswith(("07700 900", "01632 960")) for number in numbers)  # Ofcom, for drama
        mail = re.findall(r"[\w.’-]+@([\w.-]+)", written)
        assert mail
        assert all(domain.endswith("example.org") for domain in mail)
