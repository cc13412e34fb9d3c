"""What a new day changes is known beforehand: until that day nothing of the answer moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from tests.support.proceedings import an_event, some_facts

from avenues.casework.passing import Today
from avenues.casework.procedures import avenues
from avenues.law.assuming import limits_in
from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.proceedings.history import History
from avenues.law.proceedings.owing import duties_of
from avenues.law.proceedings.procedure import OutOfOrder, Procedure
from avenues.law.reasons import LawError

FAR = timedelta(days=500)
Answer = Callable[[date], Any]


def duties(procedure: Procedure, facts: Facts, history: History) -> Answer:
    """What is kept of the duties, on a day."""

    def on(day: date) -> Any:
        try:
            found = duties_of(procedure, facts.but(on=day), history, soon_days=0)
        except LawError as beyond:
            return str(beyond)
        kept = {"WAIVED", "ENDED", "ON_HOLD"}
        return [
            (duty.key, duty.round, duty.due.value, duty.done, duty.is_open, duty.excuse)
            + ((duty.state.name,) if duty.state.name in kept else ())
            for duty in found
        ]

    return on


def limits(facts: Facts) -> Answer:
    """What is kept of the family's time limits, on a day."""

    def on(day: date) -> Any:
        found = [limit for room in rooms().values() for limit in limits_in(room, facts.but(on=day))]
        return [
            (limit.clock.id, last, None if limit.safe == day else limit.safe, last >= day)
            for limit in found
            if (last := limit.ends.value) is not None
        ]

    return on


def random_answers(seed: int) -> Iterator[tuple[str, Answer, date]]:
    """Random facts and events of every avenue, and a day some time after them."""
    chance = Random(seed)
    for key, avenue in avenues().items():
        if not avenue.has_events:
            continue
        matters = rooms()[key].ROOM.matters if key in rooms() else rooms()["mediation"].ROOM.matters
        facts, history = some_facts(chance, avenue.procedure, matters), History()
        for _ in range(5):
            facts = facts.but(on=facts.on + timedelta(days=chance.randrange(20)))
            try:
                event = an_event(chance, avenue.procedure, history, facts, same_day=False)
                history = avenue.procedure.append(history, event, facts)
            except (OutOfOrder, LawError):
                continue
        day = facts.on + timedelta(days=chance.randrange(30))
        yield f"duties of {key}", duties(avenue.procedure, facts, history), day
        yield f"limits of {key}", limits(facts.after(history.events)), day


@pytest.mark.parametrize("seed", range(6))
def test_nothing_changes_before_the_day_on_which_it_may(seed: int) -> None:
    for name, answer, day in random_answers(seed):
        today = Today(day)
        now = answer(today)
        assert now == answer(day), name
        turn = today.next_turn()
        last = day + FAR if turn is None else turn - timedelta(days=1)
        for probe in (last, day + (last - day) // 2, day + (last - day) // 3):
            assert answer(probe) == now, (name, day, turn, probe)


def test_a_comparison_turns_on_the_day_on_which_it_comes_out_otherwise() -> None:
    day, due = date(2026, 11, 24), date(2026, 12, 3)
    for compare, turn in (
        (lambda today: today <= due, date(2026, 12, 4)),
        (lambda today: today < due, due),
        (lambda today: due < today, date(2026, 12, 4)),
        (lambda today: due <= today, due),
        (lambda today: today == due, due),
        (lambda today: max(today, due), due),
        (lambda today: today <= date(2026, 11, 2), None),
        (lambda today: today <= day, date(2026, 11, 25)),
        (lambda today: today == Today(day), None),  # the day itself goes on too
    ):
        today = Today(day)
        compare(today)
        assert today.next_turn() == turn


def test_what_takes_the_day_apart_is_good_for_one_day() -> None:
    three_days = timedelta(days=3)
    for apart in (
        hash,
        Today.toordinal,
        lambda today: today + three_days,
        lambda today: today - three_days,
        lambda today: date(2026, 12, 3) - today,
    ):
        today = Today(date(2026, 11, 24))
        apart(today)
        assert today.next_turn() == date(2026, 11, 25)
