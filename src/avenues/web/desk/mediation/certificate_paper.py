"""The certificate as a PDF: made from the record once, kept byte for byte, and given out from then on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.selectors import CertificateLine, ProceedingRecord, Viewer
from avenues.directory.operator import operator
from avenues.documents.citing import in_a_sentence
from avenues.documents.knowing import Knowing
from avenues.documents.making import Made, make
from avenues.documents.paper import papers
from avenues.documents.rendering import to_pdf
from avenues.files.errors import NotKept
from avenues.law.avenues.appeal.rules import LATER_OF_BOTH
from avenues.law.calendar import BeyondCalendar, plain
from avenues.law.proof import proof
from avenues.law.reasons import Finding, LawError
from avenues.web.desk.letters.filled import assessed, prefilled
from avenues.web.desk.mediation.sums import appeal_by
from avenues.web.public.pathway.refusals import words_of

PAPER = "mediation_certificate"
ADDED_BY_THE_BROWSER = "https://"
FIRST = "The paper cannot be made yet. Tell this first: {gaps}."


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day to appeal as the paper writes it: the hour, how it is counted, the law."""

    day: date
    at: str
    proof: str
    source: str


def make_paper(viewer: Viewer, seen: ProceedingRecord, line: CertificateLine) -> UUID:
    """The file that is kept of it, made now if it is not there. Raises `Refused`."""
    if line.paper is not None:
        return line.paper
    made = _made(viewer, seen, line)
    if made.gaps:
        raise Refused(FIRST.format(gaps="; ".join(made.gaps)))
    name = f"Mediation certificate {line.number}.pdf"
    return services.keep_paper(viewer, line.id, name=name, content=to_pdf(made))


def check_address(number: str) -> str:
    """Where it can be checked, as it is printed."""
    site = settings.SITE_ADDRESS.rstrip("/").removeprefix(ADDED_BY_THE_BROWSER)
    return site + reverse("check_this_certificate", kwargs={"number": number})


def _made(viewer: Viewer, seen: ProceedingRecord, line: CertificateLine) -> Made:
    if seen.disagreement is None or line.issued is None:
        raise Refused("There is no certificate to make a paper of.")
    paper = papers()[PAPER]
    record = selectors.disagreement(viewer, seen.disagreement)
    facts = selectors.facts_of(viewer, seen.disagreement)
    facts = facts.but(certificate_issued=line.issued, certificate_kind=line.kind)
    try:
        assessment = assessed(facts, record)
    except (LawError, BeyondCalendar) as beyond:
        raise Refused(words_of(beyond)) from beyond
    return make(
        paper,
        Knowing(
            assessment=assessment,
            details={
                "council_name": operator().council,
                **prefilled(paper, viewer, record),
                **_own(viewer, line),
            },
            council=operator().council,
            more={"last_day": _last_day(appeal_by(facts, line.issued))},
        ),
    )


def _own(viewer: Viewer, line: CertificateLine) -> Mapping[str, str]:
    """What the certificate says of itself. Raises `Refused` where there is no key to print a code by."""
    try:
        code = selectors.code_to_print(viewer, line.id)
    except NotKept as no_key:
        raise Refused(str(no_key)) from no_key
    return {
        "number": line.number,
        "check_code": code,
        "check_address": check_address(line.number),
        "copy_made": plain(line.made) if line.is_copy and line.made else "",
        "adviser": line.by,
        "service": line.organisation,
    }


def _last_day(found: Finding[date] | None) -> LastDay | None:
    if found is None:
        return None
    clock = LATER_OF_BOTH
    return LastDay(found.value, clock.at, proof(found, clock.at), in_a_sentence(clock.source))
