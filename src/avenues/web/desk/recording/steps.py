"""One event on its way to the record: typed, checked, saved. Every step keeps all that was typed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from avenues.casework import selectors, services
from avenues.casework.desks import ONLY_THE_FAMILY
from avenues.casework.errors import Refused, SomebodyWasFirst
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.law.calendar import plain
from avenues.law.facts import QUESTIONS, Event
from avenues.law.proceedings.history import Correction, Entry
from avenues.law.proceedings.kinds import Kind
from avenues.web.desk import links
from avenues.web.desk.forms import Field, Filling, Shape, blank, fill
from avenues.web.desk.recording.expecting import expecting
from avenues.web.desk.recording.fields import event_of, fields_of, has_promises
from avenues.web.desk.recording.preview import does, said
from avenues.web.desk.recording.promises import MOST_ROWS, rows_asked
from avenues.web.desk.shell import show
from avenues.web.desk.words import spoken

ADD, CHANGE, RECORD = "add", "change", "record"  # what a button says; any other press checks
WITH_ORDERS = frozenset({"mediation"})
"""Where what a promise amounts to decides its time in law."""
FAMILY = Field("familys_word", "The family said so themselves", Shape.TICK)
SEALED = Field(
    "sealed", "Only for those in the room", Shape.TICK, hint="Others see that it happened, and no more"
)
WHY = Field(
    "why", "Why is it corrected?", needed="Say why it is corrected. The first entry stays in the record."
)
NEVER = Field("never", "It never happened", Shape.TICK)


@dataclass(frozen=True, slots=True)
class Recording:
    """What is being recorded: an event of this kind, or a correction of the entry `corrects`."""

    request: HttpRequest
    viewer: Viewer
    seen: ProceedingRecord
    kind: Kind
    corrects: int | None = None
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def expecting(self) -> int:
        """How many entries the person saw when the form was opened."""
        return expecting(self.request, self.seen)

    @property
    def rows(self) -> int:
        """How many promises there is room for: as many as the form had, and one more where that is asked."""
        if self.request.method != "POST":
            return max(1, sum(name.endswith("-what") for name in self.told))
        more = 1 if self.request.POST.get("step") == ADD else 0
        return min(rows_asked(self.request.POST) + more, MOST_ROWS)

    @property
    def fields(self) -> tuple[Field, ...]:
        """All that is asked."""
        with_orders = self.seen.avenue in WITH_ORDERS
        asked = fields_of(self.kind, self.seen.duties, rows=self.rows, with_orders=with_orders)
        if self.kind.what in ONLY_THE_FAMILY:
            asked = (*asked, FAMILY)
        if self.corrects is not None:
            return (NEVER, *asked, WHY)
        return (*asked, SEALED) if self.seen.has_seat else asked

    @property
    def key(self) -> UUID:
        """The proceeding."""
        return self.seen.id


def step(recording: Recording) -> HttpResponse:
    """The next page, or the record."""
    request = recording.request
    if request.method != "POST":
        return _form(recording, blank(recording.fields, **recording.told))
    pressed = request.POST.get("step", "")
    filling = fill(recording.fields, request.POST)
    if pressed in {ADD, CHANGE}:
        return _form(recording, filling.unjudged)
    filling = _forgiving(recording, filling)
    if not filling.is_right:
        return _form(recording, filling)
    entry = _entry(recording, filling)
    if pressed == RECORD:
        return _record(recording, filling, entry)
    return _check(recording, filling, entry)


def _forgiving(recording: Recording, filling: Filling) -> Filling:
    """What never happened has nothing to say but why."""
    if recording.corrects is None or not filling.values.get("never"):
        return filling
    kept = tuple(
        each if each.field.name in {"never", "why"} else replace(each, error="", wrong=frozenset())
        for each in filling.fields
    )
    return replace(filling, fields=kept)


def _entry(recording: Recording, filling: Filling) -> Entry:
    values = filling.values
    if recording.corrects is None:
        return event_of(recording.kind, values)
    instead = None if values["never"] else event_of(recording.kind, values)
    return Correction(recording.corrects, instead, values["why"])


def _check(recording: Recording, filling: Filling, entry: Entry) -> HttpResponse:
    preview = selectors.preview(recording.viewer, recording.key, entry)
    if preview.refusal:
        return _form(recording, filling.refused(preview.refusal))
    event = entry if isinstance(entry, Event) else entry.instead
    return _page(
        recording,
        "desk/recording/check.html",
        event_day=plain(event.day) if event else "",
        said=said(recording.kind, event) if event else (),
        why=entry.why if isinstance(entry, Correction) else "",
        does=does(preview, recording.seen, recording.viewer.on),
        pairs=tuple(pair for each in filling.fields for pair in each.pairs),
        rows=recording.rows,
    )


def _record(recording: Recording, filling: Filling, entry: Entry) -> HttpResponse:
    try:
        recorded = _save(recording, filling, entry)
    except SomebodyWasFirst as first:
        return _form(recording, filling.refused(str(first)), was=recording.expecting)
    except Refused as refused:
        return _form(recording, filling.refused(str(refused)))
    done = "Corrected" if recording.corrects is not None else "Recorded"
    messages.success(recording.request, f"{done}: {recording.kind.label}.")
    if recorded.waits_for:
        ask = spoken(QUESTIONS[recorded.waits_for].ask)
        messages.warning(recording.request, f"Some days wait for an answer: {ask}")
    return redirect(links.to("proceeding", recording.key))


def _save(recording: Recording, filling: Filling, entry: Entry) -> services.Recorded:
    familys_word = bool(filling.values.get("familys_word"))
    if isinstance(entry, Correction):
        return services.correct_entry(
            recording.viewer,
            recording.key,
            number=entry.of,
            instead=entry.instead,
            why=entry.why,
            expecting=recording.expecting,
            familys_word=familys_word,
        )
    return services.record_event(
        recording.viewer,
        recording.key,
        entry,
        expecting=recording.expecting,
        familys_word=familys_word,
        sealed=bool(filling.values.get("sealed")),
    )


def _form(recording: Recording, filling: Filling, was: int | None = None) -> HttpResponse:
    """The form. `was` is how many entries were seen, where somebody else has recorded more since."""
    seen = recording.seen
    posted = recording.request.method == "POST"
    return _page(
        recording,
        "desk/recording/form.html",
        status=HTTPStatus.OK if filling.is_right else HTTPStatus.UNPROCESSABLE_ENTITY,
        form=filling,
        expecting=seen.expecting if was is not None or not posted else recording.expecting,
        new=() if was is None else seen.entries[was:],
        rows=recording.rows,
        has_promises=has_promises(recording.kind),
    )


def _page(recording: Recording, template: str, *, status: int = HTTPStatus.OK, **shown: Any) -> HttpResponse:
    return show(
        recording.request,
        recording.viewer,
        template,
        status=status,
        current="desk:disagreements",
        seen=recording.seen,
        kind=recording.kind,
        corrects=recording.corrects,
        back=links.to("proceeding", recording.key),
        **{"expecting": recording.expecting, **shown},
    )
