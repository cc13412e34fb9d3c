"""What is true of every procedure, whatever happens in it: random histories, lawful and not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.support.proceedings import an_event, event_of, some_facts, told_by_events

from avenues.law import ehc_process
from avenues.law.avenues import rooms
from avenues.law.checks import order_of_days, what_it_needs
from avenues.law.clocks import Kind as ClockKind
from avenues.law.clocks import Who
from avenues.law.facts import QUESTIONS, Event, Facts
from avenues.law.options import DECISIONS, Matter
from avenues.law.proceedings.history import Correction, History
from avenues.law.proceedings.kinds import Kind
from avenues.law.proceedings.owing import DutyState, State, duties_of
from avenues.law.proceedings.procedure import OutOfOrder, Procedure
from avenues.law.registry import every_clock
from avenues.law.telling import shape

PROCEDURES: dict[str, tuple[Procedure, frozenset[Matter]]] = {
    key: (room.PROCEDURE, room.ROOM.matters) for key, room in rooms().items()
} | {"ehc_process": (ehc_process.PROCEDURE, DECISIONS | {Matter.COUNCIL_DELAY, Matter.AREA_SERVICES})}
KEYS = sorted(key for key, (procedure, _) in PROCEDURES.items() if procedure.kinds)
STEPS = 12
EXAMPLES = 10
TRIES = 30
chances = st.randoms(use_true_random=False)
# A story of random events is seldom made clearer by making it shorter, and that takes minutes.
BRIEFLY = settings(max_examples=EXAMPLES, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])

Step = tuple[Facts, History]


def told_day_by_day(chance: Random, key: str) -> Iterator[Step]:
    """A proceeding whose events are recorded on the day they happen. Each day with its history."""
    procedure, matters = PROCEDURES[key]
    facts, history = some_facts(chance, procedure, matters), History()
    for _ in range(STEPS):
        event = an_event(chance, procedure, history, facts, same_day=True)
        history = after_trying(procedure, history, event, facts)
        yield facts, history
        facts = facts.but(on=facts.on + timedelta(days=chance.choice([0, 1, 1, 5, 14, 40])))
        yield facts, history


def told_anyhow(chance: Random, key: str) -> Iterator[Step]:
    """A proceeding whose events are recorded late and early, with corrections."""
    procedure, matters = PROCEDURES[key]
    facts, history = some_facts(chance, procedure, matters), History()
    for _ in range(STEPS):
        event = an_event(chance, procedure, history, facts, same_day=False)
        history = after_trying(procedure, history, event, facts)
        if history.entries and chance.random() < 0.2:
            number = chance.randrange(len(history.entries) + 1)
            instead = None if chance.random() < 0.4 else event
            history = after_trying(procedure, history, Correction(number, instead, "A slip"), facts)
        yield facts, history
        facts = facts.but(on=facts.on + timedelta(days=chance.choice([0, 3, 10, 30])))


def after_trying(procedure: Procedure, history: History, entry: Event | Correction, facts: Facts) -> History:
    """The history with the entry, or unchanged if it is refused: then with a sentence for people."""
    refused = procedure.refusal(history, entry, facts)
    before = history.entries
    if refused is None:
        return procedure.append(history, entry, facts)
    assert refused.endswith(".")
    assert len(refused.split()) > 5
    with pytest.raises(OutOfOrder, match=r"\."):
        procedure.append(history, entry, facts)
    assert history.entries == before
    return history


def in_order(procedure: Procedure, events: tuple[Event, ...]) -> bool:
    """By the days alone: has each event what it needs before it, and nothing that closed it?"""
    return all(_stands(procedure.named[event.what], event, procedure, events) for event in events)


def _stands(kind: Kind, event: Event, procedure: Procedure, events: tuple[Event, ...]) -> bool:
    def by_then(what: str) -> bool:
        return any(other.what == what and other.day <= event.day for other in events)

    def closed(by: str) -> bool:
        days = [other.day for other in events if other.what == by and other.day < event.day]
        opened = [
            other.day
            for other in events
            if by in procedure.named[other.what].reopens and other.day <= event.day
        ]
        return bool(days) and not any(day >= max(days) for day in opened)

    return (
        all(by_then(what) for what in kind.after_all)
        and (not kind.after or any(by_then(what) for what in kind.after))
        and not any(closed(by) for by in kind.not_after)
    )


@pytest.mark.parametrize("key", KEYS)
@given(chance=chances)
@BRIEFLY
def test_a_duty_once_started_never_vanishes(key: str, chance: Random) -> None:
    procedure, _ = PROCEDURES[key]
    known: set[tuple[str, int]] = set()
    for facts, history in told_day_by_day(chance, key):
        here = {(state.key, state.round) for state in duties_of(procedure, facts, history)}
        assert known <= here
        known |= here


@pytest.mark.parametrize("key", KEYS)
@given(chance=chances)
@BRIEFLY
def test_nothing_is_accepted_out_of_order_and_the_same_events_give_the_same_duties(
    key: str, chance: Random
) -> None:
    procedure, _ = PROCEDURES[key]
    for facts, history in told_anyhow(chance, key):
        assert all(event.day <= facts.on for event in history.events)
        assert in_order(procedure, history.events)
        found = duties_of(procedure, facts, history)
        assert found == duties_of(procedure, facts.but(), History(history.events))  # recorded day by day
        for state in found:
            assert_says_what_its_days_say(state, facts.on, history)


def assert_says_what_its_days_say(state: DutyState, on: date, history: History) -> None:
    due, done = state.due.value, state.done
    assert state.clock.source.citation
    match state.state:
        case State.MET_LATE:
            assert done is not None
            assert due is not None
            assert done > due
        case State.AHEAD | State.DUE:
            assert due is not None
            assert on <= due
            assert done is None
        case State.MISSED:
            assert due is not None
            assert due < on
            assert done is None
        case State.ENDED:
            assert done is None
            assert state.ended is None or state.ended in history.events


@pytest.mark.parametrize("key", KEYS)
def test_every_kind_of_event_can_happen(key: str) -> None:
    procedure, _ = PROCEDURES[key]
    reached: set[str] = set()
    for seed in range(TRIES * 2):
        _, history = as_far_as_it_goes(Random(seed), key, frozenset(reached))
        reached |= {event.what for event in history.events}
        if reached >= procedure.named.keys():
            return
    assert procedure.named.keys() - reached == set()


def as_far_as_it_goes(chance: Random, key: str, known: frozenset[str] = frozenset()) -> Step:
    """A long proceeding: each kind once, what is not known yet tried first, what ends it put off."""
    procedure, matters = PROCEDURES[key]
    facts, history, seen = some_facts(chance, procedure, matters), History(), set[str]()
    for _ in range(3 * len(procedure.kinds)):
        kinds = [kind for kind in procedure.may_follow(history, facts) if kind.what not in seen]
        if not kinds:
            break
        going_on = [kind for kind in kinds if not kind.ends]
        new = [kind for kind in kinds if kind.what not in known]
        kind = chance.choice(chance.choice([new, going_on, kinds]) or kinds)
        event = event_of(chance, procedure, kind, history, facts)
        if procedure.refusal(history, event, facts) is None:
            history = procedure.append(history, event, facts)
            seen.add(kind.what)
        facts = facts.but(on=facts.on + timedelta(days=chance.choice([0, 1, 5])))
    return facts, history


@pytest.mark.parametrize("key", KEYS)
def test_what_is_offered_today_is_in_order_today(key: str) -> None:
    procedure, matters = PROCEDURES[key]
    facts = some_facts(Random(1), procedure, matters)
    offered = procedure.may_follow(History(), facts)
    assert offered
    for kind in procedure.kinds:
        if kind not in offered:
            assert procedure.refusal(History(), Event(kind.what, facts.on), facts) is not None


@pytest.mark.parametrize("key", KEYS)
def test_each_kind_names_only_kinds_of_its_procedure(key: str) -> None:
    procedure, _ = PROCEDURES[key]
    names = procedure.named.keys()
    assert len(names) == len(procedure.kinds)
    for kind in procedure.kinds:
        assert {*kind.after, *kind.after_all, *kind.not_after, *kind.reopens} <= names, kind.what
        assert kind.label
        assert kind.label[0].isupper()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    ("event", "says"),
    [
        (Event("no_such_thing", date(2026, 3, 2)), "no event of that kind"),
        (None, "lies ahead"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(key: str, event: Event | None, says: str) -> None:
    procedure, matters = PROCEDURES[key]
    facts = some_facts(Random(2), procedure, matters)
    tomorrow = Event(procedure.kinds[0].what, facts.on + timedelta(days=1))
    assert says in (procedure.refusal(History(), event or tomorrow, facts) or "")


@pytest.mark.parametrize("key", KEYS)
@given(chance=chances)
@BRIEFLY
def test_what_is_accepted_is_a_story_that_can_be_true(key: str, chance: Random) -> None:
    """By the checks that a family's own answers are held to."""
    for facts, history in told_anyhow(chance, key):
        told = dict(Facts(on=facts.on).after(history.events).items())
        assert [*order_of_days(facts.on, told), *what_it_needs(facts.on, told)] == []


def test_every_day_that_can_happen_is_told_by_some_procedure() -> None:
    told = set().union(*(told_by_events(procedure) for procedure, _ in PROCEDURES.values()))
    days = {name for name in QUESTIONS if shape(name).base is date}
    assert days - told == {"born", "happened", "first_known", "discrimination_last_act"}


def test_every_duty_and_target_of_a_body_falls_due_in_some_proceeding() -> None:
    missing = ids_within("avenues.law")
    for key in KEYS:
        own = ids_within(f"avenues.law.{key}" if key == "ehc_process" else f"avenues.law.avenues.{key}")
        for seed in range(TRIES * 20):
            if seed > TRIES and not missing & own:
                break
            facts, history = straight_through(Random(seed), key)
            missing -= {state.id for state in duties_of(PROCEDURES[key][0], facts, history)}
    assert missing == set()


def straight_through(chance: Random, key: str) -> Step:
    """A proceeding that tries the kinds in their order, each once, and leaves some out."""
    procedure, matters = PROCEDURES[key]
    facts, history = some_facts(chance, procedure, matters), History()
    for kind in procedure.kinds:
        if chance.random() < 0.8:
            event = event_of(chance, procedure, kind, history, facts)
            if procedure.refusal(history, event, facts) is None:
                history = procedure.append(history, event, facts)
                facts = facts.but(on=facts.on + timedelta(days=chance.choice([0, 1, 5, 40])))
    return facts, history


def ids_within(module: str) -> set[str]:
    """The ids of the duties and targets that a module, and those inside it, declare of a body."""
    return {
        clock.id
        for clock, declared_in in every_clock()
        if f"{declared_in}.".startswith(f"{module}.")
        and clock.kind is not ClockKind.LIMIT
        and clock.who is not Who.FAMILY
    }
