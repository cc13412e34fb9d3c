"""Mediation, its certificate, and what was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import NOT_YET, asked
from avenues.law.options import CertificateKind, Order


@dataclass(frozen=True, init=False, eq=False, repr=False)
class Mediation:
    """Mediation, its certificate, and what was agreed."""

    adviser_contacted: date | None = asked(
        "When did you first contact a mediation adviser about this decision?",
        short="Mediation adviser contacted",
        why="You must contact an adviser in time to get a certificate.",
        hint="A telephone call counts. The council’s letter says who the adviser is.",
        not_yet="I have not contacted one",
    )
    wants_mediation: bool = asked(
        "Do you want to try mediation?",
        short="Wants mediation",
        why="You choose. You can get a certificate without mediation.",
    )
    certificate_issued: date | None = asked(
        "What is the date of issue on your mediation certificate?",
        short="Certificate issued",
        why="You have at least one month to appeal from the day it is issued.",
        not_yet="I do not have a certificate",
    )
    certificate_kind: CertificateKind = asked(
        "Why was the certificate issued?",
        short="Kind of certificate",
        why="Each kind has its own rule.",
    )
    mediation_asked: date | None = asked(
        "When did you tell the council that you want mediation?",
        short="Council told that you want mediation",
        why="The council then has 30 days to arrange it.",
        not_yet="I have not told it yet",
    )
    commissioner_told: date | None = asked(
        "When did the NHS commissioner get the council’s notice that you want mediation?",
        short="NHS commissioner told",
        why="It has 30 days to arrange mediation about health.",
        not_yet=NOT_YET,
    )
    mediation_date: date | None = asked(
        "On what day is the mediation meeting?",
        short="Mediation meeting",
        why="You must be told the date and place at least 5 working days before.",
        not_yet="No day is fixed",
    )
    mediation_details_given: date | None = asked(
        "When were you told the date and place of the mediation?",
        short="Told date and place of mediation",
        why="It must be at least 5 working days before.",
        not_yet=NOT_YET,
    )
    mediation_held: date | None = asked(
        "When did the mediation end?",
        short="Mediation ended",
        why="The adviser then has 3 working days to issue the certificate.",
        not_yet="It has not taken place",
    )
    not_arranged_told: date | None = asked(
        "When did the council tell the adviser that it cannot arrange mediation in time?",
        short="Adviser told that mediation cannot be arranged",
        why="You are then treated as having taken part.",
        not_yet=NOT_YET,
    )
    told_adviser_mediation: date | None = asked(
        "When did you tell the adviser that you do want mediation?",
        short="Adviser told: mediation",
        why="In custody, the 30 days to arrange mediation run from that day.",
        not_yet=NOT_YET,
    )
    told_adviser_no_mediation: date | None = asked(
        "When did you tell the adviser that you do not want mediation?",
        short="Adviser told: no mediation",
        why="The adviser then has 3 working days to issue the certificate.",
        not_yet=NOT_YET,
    )
    agreement_made: date | None = asked(
        "When was the mediation agreement made?",
        short="Mediation agreement",
        why="What was agreed must be done within a set time.",
        not_yet="There is no agreement",
    )
    agreement_orders: frozenset[Order] = asked(
        "What did the council agree to do about things that can be appealed?",
        short="Agreed about the assessment or plan",
        why="Each promise has its own time.",
    )
    agreement_other: bool = asked(
        "Did the agreement also cover other things?",
        short="Agreed about other things",
        why="They must be done within 2 weeks, unless another time was agreed in writing.",
    )
