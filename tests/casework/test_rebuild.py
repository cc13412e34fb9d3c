"""What the database keeps of what is owed is a copy: made again, it comes out the same."""

from __future__ import annotations

from datetime import date
from io import StringIO
from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.core.management import call_command
from tests.support.casework import Town, a_mediation, a_refusal, let_the_council_in, officer
from tests.support.proceedings import event_of, some_facts

from avenues.casework import models, selectors, services
from avenues.casework.errors import Refused
from avenues.casework.kinds import OrganisationKind
from avenues.casework.known import facts_of
from avenues.casework.procedures import avenues
from avenues.casework.selectors import Viewer
from avenues.casework.selectors.worklists import state_of
from avenues.law.avenues import rooms
from avenues.law.facts import QUESTIONS, Untold
from avenues.law.telling import BadFacts, untell


def some_of_everything(viewer: Viewer, chance: Random) -> None:
    """A disagreement and proceeding of each avenue with a few random events, most of which may follow."""
    for key, avenue in avenues().items():
        if not avenue.has_events:
            continue
        matters = rooms()[key].ROOM.matters if key in rooms() else rooms()["mediation"].ROOM.matters
        facts = some_facts(chance, avenue.procedure, matters)
        opened = services.open_disagreement(viewer, subject=services.PersonDetails(f"Child of {key}"))
        tell_what_can_be(viewer, opened.disagreement, untell(facts))
        proceeding = services.start_proceeding(viewer, opened.disagreement, avenue=key)
        for _ in range(4):
            _something_happens(viewer, proceeding, chance)


def tell_what_can_be(viewer: Viewer, disagreement: UUID, told: dict[str, Any]) -> dict[str, Any]:
    """Tell random facts, but for those that cannot be true together."""
    while told:
        try:
            services.tell_facts(viewer, disagreement, told=told, told_by="a made-up case")
            break
        except BadFacts as bad:
            wrong = {name for problem in bad.problems for name in (problem.fact, *problem.against)} - {
                "matters"
            }
            told = {name: value for name, value in told.items() if name not in wrong}
    return told


def _something_happens(viewer: Viewer, proceeding: UUID, chance: Random) -> None:
    row = models.Proceeding.objects.get(pk=proceeding)
    record = selectors.proceeding(viewer, row.pk)
    kinds = selectors.may_follow(viewer, row.pk)
    if not kinds:
        return
    procedure = avenues()[row.avenue].procedure
    facts = facts_of(row.disagreement, on=viewer.on, within=row)
    history = selectors.history(viewer, row.pk)
    try:
        event = event_of(chance, procedure, chance.choice(kinds), history, facts)
        services.record_event(viewer, row.pk, event, expecting=record.expecting, familys_word=True)
    except (Refused, Untold):
        return


def test_made_again_it_comes_out_the_same(town: Town) -> None:
    viewer = officer(town)
    some_of_everything(viewer, Random(1))
    a_mediation(viewer, a_refusal(viewer).disagreement)
    assert models.Due.objects.count() > 20
    before = list(models.Due.objects.order_by("id").values())
    said = StringIO()
    call_command("rebuild", "--on", str(town.on), stdout=said)
    assert "what facts and events say" in said.getvalue()
    assert list(models.Due.objects.order_by("id").values()) == before


def test_a_list_says_of_every_duty_what_the_law_says(town: Town) -> None:
    """Ahead, due, missed, met: the comparison with today gives what `duties_of` gives."""
    viewer = officer(town)
    some_of_everything(viewer, Random(2))
    rows = models.Due.objects.exclude(proceeding=None).select_related("proceeding__disagreement")
    shown = {(row.proceeding_id, row.ordinal): (state_of(row, town.on), row.is_open, row.due) for row in rows}
    said = {
        (row.pk, ordinal): (duty.state, duty.is_open, duty.due.value)
        for row in models.Proceeding.objects.all()
        for ordinal, duty in enumerate(selectors.proceeding(viewer, row.pk).duties)
    }
    assert shown == said
    assert len({state for state, _, _ in said.values()}) >= 4


def test_a_row_that_was_tampered_with_is_told_and_put_right(town: Town) -> None:
    viewer = officer(town)
    a_mediation(viewer, a_refusal(viewer).disagreement)
    models.Due.objects.filter(due=date(2026, 12, 3)).update(due=date(2027, 12, 3))
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("rebuild", "--on", str(town.on), stdout=said, stderr=StringIO())
    assert ended.value.code == 1
    assert "2027-12-03 should be 2026-12-03" in said.getvalue()
    call_command("rebuild", "--on", str(town.on), stdout=StringIO())


def test_a_row_too_many_and_one_too_few_are_told(town: Town) -> None:
    keeper = town.worker("mediation", OrganisationKind.MEDIATION)
    officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    let_the_council_in(keeper, key, town)
    on_the_councils = models.Due.objects.filter(organisation=town.organisations["council"])
    assert on_the_councils.exists()
    on_the_councils.delete()
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("rebuild", "--on", str(town.on), stdout=said, stderr=StringIO())
    assert "was not in the list" in said.getvalue()
    models.Participation.objects.filter(proceeding=key).update(until=town.on)
    with pytest.raises(SystemExit):
        call_command("rebuild", "--on", str(town.on), stdout=said, stderr=StringIO())
    assert "should not be in the list" in said.getvalue()
    assert not on_the_councils.exists()


def test_every_question_can_be_written_and_read_again(town: Town) -> None:
    viewer = officer(town)
    chance = Random(3)
    facts = some_facts(chance, avenues()["mediation"].procedure, rooms()["mediation"].ROOM.matters)
    opened = services.open_disagreement(viewer, subject=services.PersonDetails("Sam"))
    told = tell_what_can_be(viewer, opened.disagreement, untell(facts))
    assert len(told) > len(QUESTIONS) // 3
    known = untell(selectors.facts_of(viewer, opened.disagreement))
    assert {name: known[name] for name in told} == told
