"""A procedure: the kinds of event that an avenue's proceedings have, what may follow what, what is owed.

`PROCEDURE` in each room. `append` gives a longer history or raises `OutOfOrder` with a sentence for people;
nothing is overwritten (`history.py`). Read with `kinds.py`, `order.py`, `changed_times.py` and `owing.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from avenues.law.calendar import LAST_DAY, BeyondCalendar, plain
from avenues.law.checks import order_of_days
from avenues.law.clocks import Clock, Owed
from avenues.law.facts import QUESTIONS, Event, Facts, Untold
from avenues.law.proceedings.history import Correction, Entry, History, in_order_of_days
from avenues.law.proceedings.kinds import ACT_STARTS, Kind, Moment, Promise, by_name
from avenues.law.proceedings.order import Others, may_have_happened, out_of_order, what_rests_on
from avenues.law.reasons import NotInForce, Reasons
from avenues.law.telling import BadValue, Problem

if TYPE_CHECKING:
    from avenues.law.proceedings.changed_times import Allowance


class OutOfOrder(ValueError):
    """An event or a correction that cannot be recorded; the message is a sentence for people."""


Promised = Callable[[Facts, Promise, date], Owed | None]


@dataclass(frozen=True)
class Procedure:
    """How proceedings of one avenue go. `none` says why there are no events, where there are none.

    `owes` are the duties for facts; `promised` what a promise of a day makes somebody owe; `replaced` the
    clocks for which promises stand, once some are told; `allowances` who may change a day, and how far;
    `either` pairs of clocks of which only one comes to be: a plan is sent, or it is told that there is none;
    `on_hold` what may excuse a delay while it lay still.
    """

    key: str
    kinds: tuple[Kind, ...]
    owes: Callable[[Facts], tuple[Owed, ...]]
    allowances: tuple[Allowance, ...] = ()
    on_hold: Reasons | None = None
    promised: Promised | None = None
    replaced: frozenset[Clock] = frozenset()
    either: tuple[tuple[str, str], ...] = ()
    none: str = ""
    named: dict[str, Kind] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find kinds by their names."""
        object.__setattr__(self, "named", by_name(self.kinds))

    def may_follow(self, history: History, facts: Facts) -> tuple[Kind, ...]:
        """The kinds of event that can be recorded on the day; those that can happen that day stand first."""
        story = history.events
        others = Others(self.named, story)
        today = self._may_follow(others, self.kinds, facts, facts.on)
        left = [kind for kind in self.kinds if kind not in today and may_have_happened(others, kind)]
        late: list[Kind] = []
        for day in sorted({event.day for event in story if event.day < facts.on}, reverse=True):
            late.extend(self._may_follow(others, [kind for kind in left if kind not in late], facts, day))
        return (*today, *(kind for kind in left if kind in late))

    def _may_follow(self, others: Others, kinds: Iterable[Kind], facts: Facts, day: date) -> list[Kind]:
        """Those of the kinds that can have happened on that day."""
        in_order = [kind for kind in kinds if out_of_order(others, Event(kind.what, day)) is None]
        if all(kind.suits is None for kind in in_order):
            return in_order
        moment = self.moment(others.events, day, facts)
        return [kind for kind in in_order if _suits(kind, moment) is None]

    def refusal(self, history: History, entry: Entry, facts: Facts) -> str | None:
        """Why the entry cannot be recorded on the day, and what to do instead; None if it can."""
        try:
            self._checked(history, entry, facts)
        except OutOfOrder as refused:
            return str(refused)
        return None

    def append(self, history: History, entry: Entry, facts: Facts) -> History:
        """The history with the entry. Raises `OutOfOrder`."""
        return history.but(self._checked(history, entry, facts))

    def history(self, entries: Iterable[Entry], facts: Facts) -> History:
        """The history of these entries, each held to the rules in its turn. Raises `OutOfOrder`."""
        history = History()
        for entry in entries:
            history = self.append(history, entry, facts)
        return history

    def owed(self, facts: Facts, story: Sequence[Event]) -> tuple[Owed, ...]:
        """What is owed when these things have happened: by law or guidance, and by promise."""
        told = facts.after(story)
        promised = tuple(self._promised(told, story))
        owed = self.owes(told)
        if promised:
            owed = tuple(each for each in owed if each.clock not in self.replaced)
        return (*owed, *promised)

    def _promised(self, facts: Facts, story: Sequence[Event]) -> Iterable[Owed]:
        if self.promised is None:
            return
        for event in story:
            for promise in event.says.get("promises", ()):
                owed = self.promised(facts, promise, event.day)
                if owed is not None:
                    yield owed

    def _checked(self, history: History, entry: Entry, facts: Facts) -> Entry:
        if isinstance(entry, Event):
            return self._checked_event(history.events, entry, facts)
        return self._checked_correction(history, entry, facts)

    def _checked_event(self, others: Sequence[Event], event: Event, facts: Facts) -> Event:
        """The event, ready to stand among the others."""
        kind = self.named.get(event.what)
        if kind is None:
            raise OutOfOrder(self._no_such_kind(event.what))
        _refuse(
            _no_such_day(kind, event.day, facts.on)
            or out_of_order(Others(self.named, others), event)
            or _suits(kind, self.moment(others, event.day, facts))
        )
        try:
            ready = kind.ready(event)
        except BadValue as wrong:
            raise OutOfOrder(str(wrong)) from None
        _refuse(
            kind.too_late_a_day(ready)
            or _contradicts(others, ready, facts.on)
            or self._fails(others, kind, ready, facts)
        )
        return ready

    def _checked_correction(self, history: History, correction: Correction, facts: Facts) -> Correction:
        """The correction, with which the rest still stands."""
        standing = history.standing
        if correction.of not in standing:
            raise OutOfOrder("There is no entry with that number to correct. Choose one that stands.")
        if not correction.why.strip():
            raise OutOfOrder("Say why it is corrected. The first entry stays in the record beside it.")
        rest = {number: event for number, event in standing.items() if number != correction.of}
        story = in_order_of_days(rest)
        if correction.instead is None:
            self._refuse_if_others_rest_on_it(story, standing[correction.of])
            return correction
        if correction.instead == standing[correction.of]:
            raise OutOfOrder("The correction says the same as the entry. Change what is wrong.")
        ready = self._checked_event(story, correction.instead, facts)
        self._refuse_if_others_rest_on_it((*story, ready), standing[correction.of])
        return Correction(correction.of, ready, correction.why.strip())

    def _refuse_if_others_rest_on_it(self, story: Sequence[Event], gone: Event) -> None:
        rests = what_rests_on(self.named, story)
        if rests is not None:
            raise OutOfOrder(
                f"“{self.named[rests.what].label}”, {plain(rests.day)}, rests on “{self.named[gone.what].label}”. "
                "Correct the later one first."
            )

    def _fails(self, others: Sequence[Event], kind: Kind, event: Event, facts: Facts) -> str | None:
        if kind.check is None:
            return None
        try:
            return kind.check(self.moment(others, event.day, facts), event)
        except Untold as untold:
            return f"“{kind.label}” depends on “{QUESTIONS[untold.fact].short}”, which is not told. Tell that first."
        except (BeyondCalendar, NotInForce) as beyond:
            return f"“{kind.label}” cannot be checked for that day. {beyond}"

    def moment(self, others: Sequence[Event], day: date, facts: Facts) -> Moment:
        """How things stood on the day, all others of that day told."""
        before = tuple(other for other in others if other.day <= day)
        return Moment(self, facts.but(on=day).after(before), before)

    def _no_such_kind(self, what: str) -> str:
        near = get_close_matches(str(what), list(self.named), n=1)
        known = f" Did you mean “{self.named[near[0]].label}”?" if near else " Choose one from the list."
        return f"There is no event of that kind here.{known}"


def _suits(kind: Kind, moment: Moment) -> str | None:
    if kind.suits is None:
        return None
    try:
        return kind.suits(moment)
    except LookupError:  # not told, or not known: then nothing speaks against it
        return None


def _contradicts(others: Sequence[Event], event: Event, on: date) -> str | None:
    """Would the days that are told, by what events say too, no longer be a story that can be true?"""
    known = {problem.fact for problem in _problems(others, on)}
    new = [problem for problem in _problems((*others, event), on) if problem.fact not in known]
    return new[0].sentence if new else None


def _problems(story: Sequence[Event], on: date) -> tuple[Problem, ...]:
    told = dict(Facts(on=on).after(sorted(story, key=lambda event: event.day)).items())
    return tuple(order_of_days(on, told))


def _refuse(sentence: str | None) -> None:
    if sentence is not None:
        raise OutOfOrder(sentence)


def _no_such_day(kind: Kind, day: date, on: date) -> str | None:
    if day < ACT_STARTS:
        return f"“{kind.label}” is before {plain(ACT_STARTS)}, when the law used here began. Check the year."
    if day > LAST_DAY:
        return f"“{kind.label}” is after {plain(LAST_DAY)}, where the calendar here ends. Check the year."
    if day > on:
        return (
            f"“{kind.label}” is on {plain(day)}, which lies ahead: today is {plain(on)}. "
            "Record it when it has happened."
        )
    return None
