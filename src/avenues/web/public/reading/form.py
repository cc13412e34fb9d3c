"""The form in which what was found is confirmed or put right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from avenues.law.notices import Item, Notice, items_of
from avenues.law.notices.items import RECOMMENDATIONS_FROM
from avenues.law.sources import Source
from avenues.web.public.pathway.answers import Pairs
from avenues.web.public.pathway.spoken import Cite, cite
from avenues.web.public.pathway.typed import Day
from avenues.web.public.reading.confirmed import Wrong
from avenues.web.public.reading.marked import Place
from avenues.web.public.reading.told import (
    APPEAL_BY,
    CONTACT_BY,
    DATED,
    MISSING,
    NONE_OF_THEM,
    NOTICE,
    NOTICES,
    SENT,
    THERE,
    Told,
    name_of,
)

ASKED = {
    DATED: ("What date is on the letter?", "For example, 27 3 2026"),
    SENT: ("When was it sent?", "The postmark or the e-mail shows it. Leave it empty if you do not know"),
    CONTACT_BY: (
        "By when does the letter say you must contact the mediation adviser?",
        "Leave it empty if it gives no day",
    ),
    APPEAL_BY: ("By when does the letter say you must appeal?", "Leave it empty if it gives no day"),
}
ANSWERS = ((THERE, "It says this"), (MISSING, "It does not"), ("", "Not sure"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision to choose."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DayBox:
    """A day to confirm, with where it was found."""

    name: str
    label: str
    hint: str
    day: Day
    place: Place | None
    error: str
    wrong: frozenset[str]

    @property
    def link(self) -> str:
        """The box to which its error leads."""
        return f"{self.name}-{next((part for part in ('day', 'month', 'year') if part in self.wrong), 'day')}"


@dataclass(frozen=True, slots=True)
class ItemBox:
    """One thing that the letter must say: why, where it was found, and the answers to choose from."""

    name: str
    words: str
    matters: str
    cite: Cite
    place: Place | None
    answers: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class Form:
    """All of it. `is_read` is true where a letter was just read, and finds can be shown."""

    decisions: tuple[Choice, ...]
    decision_places: tuple[Place, ...]
    decision_error: str
    days: tuple[DayBox, ...]
    items: tuple[ItemBox, ...]
    pairs: Pairs
    is_read: bool

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """What is wrong: each sentence, and where it leads."""
        decision = ((NOTICE, self.decision_error),) if self.decision_error else ()
        return (*decision, *((box.link, box.error) for box in self.days if box.error))


def form(
    told: Told,
    *,
    places: Mapping[str, tuple[Place, ...]] | None = None,
    wrong: Mapping[str, Wrong] | None = None,
    pairs: Pairs = (),
) -> Form:
    """The form. `places` are where each thing was found in a letter, by its name."""
    where, wrong = places or {}, wrong or {}
    none = Choice(NONE_OF_THEM, "None of these, or I am not sure", NONE_OF_THEM in told.notices)
    return Form(
        decisions=(
            *(Choice(key, notice.words, key in told.notices) for key, notice in NOTICES.items()),
            none,
        ),
        decision_places=where.get(NOTICE, ()),
        decision_error=wrong[NOTICE].sentence if NOTICE in wrong else "",
        days=tuple(_day(name, told, where.get(name, ()), wrong.get(name)) for name in ASKED),
        items=tuple(_item(item, source, told, where) for item, source in asked_of(told.chosen)),
        pairs=pairs,
        is_read=places is not None,
    )


Asked = tuple[tuple[Item, Source], ...]


def asked_of(notices: tuple[Notice, ...], on: date = RECOMMENDATIONS_FROM) -> Asked:
    """What these notices must say, each thing once. Without a decision: what one about assessment must."""
    sources: dict[Item, Source] = {}
    for notice in notices or (Notice.NO_ASSESSMENT,):
        for asked in items_of(notice, on):
            sources.setdefault(asked.item, asked.source)
    return tuple((item, sources[item]) for item in Item if item in sources)


def _day(name: str, told: Told, places: tuple[Place, ...], wrong: Wrong | None) -> DayBox:
    label, hint = ASKED[name]
    return DayBox(
        name=name,
        label=label,
        hint=hint,
        day=told.days[name],
        place=places[0] if places else None,
        error=wrong.sentence if wrong else "",
        wrong=wrong.parts if wrong else frozenset(),
    )


def _item(item: Item, source: Source, told: Told, places: Mapping[str, tuple[Place, ...]]) -> ItemBox:
    name = name_of(item)
    found = places.get(name, ())
    return ItemBox(
        name=name,
        words=item.words,
        matters=item.matters,
        cite=cite(source),
        place=found[0] if found else None,
        answers=tuple((value, words, value == told.says[item]) for value, words in ANSWERS),
    )
