"""What was typed beside a paper: read from the form, checked for its length, and kept nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from avenues.documents.details import Detail
from avenues.law.options import Asker

WRITER = "writer"
NO_SIGNS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f]"
)  # control signs: nobody types them, and no file can hold them


@dataclass(frozen=True)
class Typed:
    """The details by their names, and a sentence for each that does not fit."""

    values: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    writer: Asker | None = None


def read(form: QueryDict, asks: Iterable[Detail]) -> Typed:
    """What the form says of the details that the paper asks for; anything else in it is left unread."""
    values = {detail.name: _tidy(form.get(detail.name, "")) for detail in asks}
    errors = {
        detail.name: f"{detail.label_for(None)}: use {detail.longest:,} characters or fewer."
        for detail in asks
        if len(values[detail.name]) > detail.longest
    }
    return Typed(values, errors, writer_of(form))


def writer_of(form: QueryDict) -> Asker | None:
    """Who writes, if the form says so."""
    return next((asker for asker in Asker if asker.key == form.get(WRITER)), None)


def _tidy(words: str) -> str:
    return NO_SIGNS.sub("", words.replace("\r\n", "\n").replace("\r", "\n")).strip()
