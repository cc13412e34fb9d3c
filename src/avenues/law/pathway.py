"""Facts so far to the next question worth asking. Derived from the rooms: a new rule needs no new flow.

Every room is asked; each that cannot answer says which fact it waits for. An answer that no room reads
changes nothing: it is a ghost of an earlier path, and is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from avenues.law.avenues import rooms
from avenues.law.facts import QUESTIONS, Facts, NotKnown, Untold
from avenues.law.reasons import NotInForce
from avenues.law.room import RoomModule, Standing

_ORDER: dict[str, float] = {name: place for place, name in enumerate(QUESTIONS)}
_ORDER["appeal_lodged"] = _ORDER["adviser_contacted"] - 0.5  # who has appealed is asked no more of mediation


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a conversation stands: the next question (None at its end), and the answers that count."""

    next_question: str | None
    live: tuple[str, ...]


def walk(facts: Facts, known: Container[str] = frozenset()) -> Walk:
    """The next question, and which of the told facts matter, in the order of the conversation.

    The fact is asked for that settles most rooms; of equals, the one that comes first in a conversation.
    Who asks comes straight after what it is about: the words of every later page turn on it.
    `known` are rooms whose answers are settled already (`settled.py`): they wait for nothing.
    """
    waiting = worth_asking(facts, known)
    told = {name for name, _ in facts.items()} | facts.not_known
    live = tuple(sorted(told & (facts.read | {"asker"}), key=_ORDER.__getitem__))
    return Walk(next(iter(waiting), None), live)


def worth_asking(facts: Facts, known: Container[str] = frozenset()) -> tuple[str, ...]:
    """Every fact for which some room waits now, the next question first. Each would change an answer.

    On the phone several are asked at once; what becomes worth asking by their answers is asked after them.
    """
    unsettled = (room for key, room in rooms().items() if key not in known)
    waiting = Counter(fact for room in unsettled for fact in [_waits_for(room, facts)] if fact)
    in_turn = sorted(waiting, key=lambda name: (-waiting[name], _ORDER[name]))
    if in_turn and in_turn[0] != "matters" and facts.get("asker", None) is None:
        in_turn = ["asker", *(name for name in in_turn if name != "asker")]
    return tuple(in_turn)


def next_question(facts: Facts, known: Container[str] = frozenset()) -> str | None:
    """The next question for facts that were assessed. If no rule then wanted more, there is none to ask."""
    return walk(facts, known).next_question if facts.fell_short else None


def _waits_for(room: RoomModule, facts: Facts) -> str | None:
    """The fact that the room waits for; None if it can answer, or cannot whatever it is told.

    A room that is not open waits for nothing, unless something was begun there: then what is owed and what
    to do still turn on what has happened since.
    """
    try:
        if room.standing(facts).value is not Standing.NOT_AVAILABLE:
            room.time_limits(facts)
        elif not _is_begun(room, facts):
            return None
        room.duties(facts)
        room.next_steps(facts)
    except (NotKnown, NotInForce):
        return None
    except Untold as untold:
        return untold.fact
    return None


def _is_begun(room: RoomModule, facts: Facts) -> bool:
    """Was a proceeding begun in this room? It is not noted as read: the room itself decides what counts."""
    return any(facts.get(first, None) for first in _first_events(room.ROOM.key))


@cache
def _first_events(key: str) -> tuple[str, ...]:
    """The days on which a proceeding of the room can begin."""
    kinds = rooms()[key].PROCEDURE.kinds
    return tuple(kind.what for kind in kinds if not kind.after and kind.what in QUESTIONS)
