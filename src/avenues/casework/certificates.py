"""The number of a certificate: the reference of the record, and eight signs that follow from its keys.

Whoever knows the key of the proceeding can work it out: those who keep it, and those who take part in it. To
others it is a number out of many. It proves nothing by itself.
"""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that is taken for another when it is read out
LENGTH = 8


def number_of(reference: str, proceeding: UUID, entry: int) -> str:
    """The number of the certificate that stands in this entry: "ME-2026-0042-7K3FQ9XA"."""
    left = int.from_bytes(sha256(f"{proceeding}:{entry}".encode()).digest())
    signs = ""
    for _ in range(LENGTH):
        left, sign = divmod(left, len(SIGNS))
        signs += SIGNS[sign]
    return f"{reference}-{signs}"
