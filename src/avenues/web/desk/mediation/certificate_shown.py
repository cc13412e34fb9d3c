"""A certificate in words: its number, how it stands, and where its paper and its check are."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.casework.certificates import State
from avenues.casework.selectors import CertificateLine
from avenues.law.calendar import plain
from avenues.web.desk import links
from avenues.web.desk.mediation.certificate_check import KINDS
from avenues.web.desk.mediation.certificate_paper import check_address
from avenues.web.desk.words import Tag

COLOURS = {State.VALID: "green", State.REPLACED: "grey", State.REVOKED: "red"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A certificate for the page. An address or a day is empty where there is none."""

    number: str
    tag: Tag
    day: str
    copied: str
    kind: str
    by: str
    paper: str
    check: str


def shown(line: CertificateLine) -> Shown:
    """The certificate as the page shows it."""
    since = f" {plain(line.since)}" if line.since else ""
    return Shown(
        number=line.number,
        tag=Tag(f"{line.state.value.capitalize()}{since}", COLOURS[line.state]),
        day=plain(line.issued) if line.issued else "",
        copied=plain(line.made) if line.is_copy and line.made else "",
        kind=KINDS[line.kind] if line.kind else "",
        by=f"{line.by}, {line.organisation}",
        paper=links.to("file", line.paper) if line.paper else "",
        check=check_address(line.number),
    )
