"""What is printed on a certificate to check it by, and how it stands.

The number is chance. The check code follows from the certificate's key and number and from the keys that
seal papers: so it is nowhere in the database, and is the same whenever the paper is made. See
docs/adr/0009-a-certificate-can-be-checked.md.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from hashlib import sha256

from django.utils.timezone import localdate

from avenues.casework.history import history_of
from avenues.casework.models import Certificate, Entry
from avenues.casework.procedures import procedure_of
from avenues.files.keys import Key, keys
from avenues.law.facts import Event
from avenues.law.options import CertificateKind

AVENUE = "mediation"
ISSUED, COPIED, REVOKED = "certificate_issued", "certificate_reissued", "certificate_revoked"
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that is taken for another when it is read out
NUMBER, CODE = 8, 15  # signs: 39 bits, that no two are alike; 74 bits, that none is guessed
IN_A_GROUP = {NUMBER: 4, CODE: 5}


class State(Enum):
    """How a certificate stands."""

    VALID = "valid"
    REPLACED = "replaced"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one stands: the day of issue that counts in law, and since when it has not been valid."""

    state: State
    issued: date | None
    kind: CertificateKind | None
    since: date | None = None


def new_number() -> str:
    """A number by chance."""
    return "".join(secrets.choice(SIGNS) for _ in range(NUMBER))


def in_groups(signs: str) -> str:
    """A number or code as it is printed: "7K3F-Q9XA"."""
    size = IN_A_GROUP.get(len(signs), len(signs))
    return "-".join(signs[at : at + size] for at in range(0, len(signs), size or 1))


def as_typed(typed: str) -> str:
    """A number or code as it was typed, without hyphens and spaces, in capitals."""
    return "".join(sign for sign in typed.upper() if sign.isascii() and sign.isalnum())


def code_of(row: Certificate, key: Key | None = None) -> str:
    """The check code, by the key that seals now or by another. Raises `NoKey`."""
    said = b"avenues check code " + row.pk.bytes + row.number.encode()
    left = int.from_bytes(hmac.digest((key or keys()[0]).secret, said, sha256))
    signs = ""
    for _ in range(CODE):
        left, sign = divmod(left, len(SIGNS))
        signs += SIGNS[sign]
    return signs


def is_code_of(row: Certificate, typed: str) -> bool:
    """Is this its code, by any of the keys? It takes as long whatever is wrong with it. Raises `NoKey`."""
    right = [hmac.compare_digest(code_of(row, key), typed) for key in keys()]
    return any(right)


def standings(rows: Iterable[Certificate], entries: Iterable[Entry]) -> dict[Certificate, Standing]:
    """How each certificate of a proceeding stands, by all of its entries.

    Give it queries that were not made yet: entries are read last, so that the entry of each certificate is
    among them even if one is issued at this moment.
    """
    found = list(rows)
    story = _Story(entries)
    ordered = sorted(found, key=story.number_of)
    return {row: _standing(row, ordered, story) for row in ordered}


class _Story:
    """The entries of one proceeding, by their numbers, and what stands of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = sorted(entries, key=lambda entry: entry.number)
        self.events = history_of(procedure_of(AVENUE), self.entries).standing
        self._numbers = {entry.pk: entry.number for entry in self.entries}

    def number_of(self, row: Certificate) -> int:
        return self._numbers[row.entry_id]

    def issue_of(self, number: int) -> int:
        """The number of the issue that an entry belongs to: its own, or for a copy the one before."""
        before = reversed(self.entries[: number + 1])
        issues = (entry for entry in before if entry.what == ISSUED and entry.corrects is None)
        return next((entry.number for entry in issues), number)

    def taken_back(self, number: int) -> date | None:
        """The day on which it was recorded that an entry never happened, if it was."""
        if number in self.events:
            return None
        corrections = (entry for entry in reversed(self.entries) if entry.corrects == number)
        return next((localdate(entry.recorded_at) for entry in corrections), None)

    def revoked_after(self, number: int) -> date | None:
        """The day of the first revocation after an entry, if there was one."""
        later = (self.events[each] for each in sorted(self.events) if each > number)
        return next((event.day for event in later if event.what == REVOKED), None)


def _standing(row: Certificate, ordered: Sequence[Certificate], story: _Story) -> Standing:
    own = story.number_of(row)
    issue = story.issue_of(own)
    event = story.events.get(issue)
    issued, kind = (event.day if event else None), _kind(event)
    revoked = story.taken_back(own) or story.revoked_after(issue)
    if revoked is not None:
        return Standing(State.REVOKED, issued, kind, revoked)
    copies = (story.number_of(each) for each in ordered if each.replaces_id == row.pk)
    standing = [story.events[number] for number in copies if number in story.events]
    if standing:
        return Standing(State.REPLACED, issued, kind, standing[0].day)
    return Standing(State.VALID, issued, kind)


def _kind(event: Event | None) -> CertificateKind | None:
    kind = event.says.get("certificate_kind") if event else None
    return kind if isinstance(kind, CertificateKind) else None
