"""Gives a certificate its number in the transaction that records it: whoever does so, and from where."""

from __future__ import annotations

from collections.abc import Iterable

from avenues.casework.certificates import AVENUE, COPIED, ISSUED, State, new_number, standings
from avenues.casework.models import Certificate, Entry, Proceeding


def number_it(proceeding: Proceeding, made: Entry, before: Iterable[Entry]) -> None:
    """If an entry issues a certificate or a copy, it has a number from now on."""
    if proceeding.avenue != AVENUE or made.corrects is not None or made.what not in {ISSUED, COPIED}:
        return
    replaces = the_valid(proceeding, before) if made.what == COPIED else None
    Certificate.objects.create(
        organisation_id=proceeding.organisation_id,
        proceeding=proceeding,
        entry=made,
        number=_free(),
        replaces=replaces,
    )


def the_valid(proceeding: Proceeding, entries: Iterable[Entry]) -> Certificate | None:
    """The certificate that is valid in a proceeding, if one is."""
    found = standings(proceeding.certificates.all(), entries)
    return next((row for row, standing in found.items() if standing.state is State.VALID), None)


def _free() -> str:
    number = new_number()
    while Certificate.objects.filter(number=number).exists():
        number = new_number()
    return number
