"""Signs that a letter tells of mediation, the certificate, their times, and what to tell the council."""

from __future__ import annotations

from typing import Final

from avenues.law.notices import Item
from avenues.reading.finding.items.rights import TO_COME
from avenues.reading.finding.items.signs import Sign, sign

MEDIATION: Final = r"\bmediat\w*"
CERTIFICATE: Final = r"\bcertificates?\b"
CHOICE: Final = (
    r"\b(?:right|entitled|may|can|could|choose|wish|like|elect|opt|ask\w*|request\w*"
    r"|take up|take part|pursue|consider|think about|"
    r"offer\w*|available|want|free|voluntary|decide (?:on|to)|arrange|desired?)\b"
)
NO_MEDIATION: Final = r"\bnot have (?:a|the|any) right to mediation\b|\bno right to mediation\b"
NO_CERTIFICATE: Final = r"\bnot need (?:a |any )?(?:mediation )?certificate\b"
NEEDS: Final = (
    r"\b(?:need\w*|must|require\w*|without|before|cannot|can't|obtain\w*|accompanied|get|first"
    r"|given by|had|needs?)\b"
)
TELL: Final = (
    r"(?:(?<!your )\b(?:tell|telling|inform\w*|notify|let)\b(?! (?:them|you)\b)|\bsay (?:so|what|that|if)\b"
    r"|\b(?:should|must|has to|needs to) be told\b|\bplease tell\b|\byou (?:would"
    r"|should) say\b)"
)
ISSUES: Final = (
    r"\b(?:issues?|matters?|points?|what (?:you|it|about|about\b)|about (?:what|which)|which|discuss"
    r"|not agree with|what about|concerns)\b"
)
DAYS: Final = r"\b(?:30|thirty) (?:calendar )?days\b|\b(?:3|three|5|five) working days\b"

MEDIATION_SIGNS: Final[dict[Item, tuple[Sign, ...]]] = {
    Item.MEDIATION: (
        sign(
            rf"{CHOICE}[^.;]{{0,60}}{MEDIATION}(?! (?:certificate|adviser))"
            rf"|{MEDIATION}(?! (?:certificate|adviser))[^.;]{{0,60}}{CHOICE}",
            unless=rf"{NO_MEDIATION}|{TO_COME}",
        ),
        sign(r"\b(?:right|choose|if you want)\b", near=r"\btry mediation\b|\bmediation\.\s"),
        sign(
            MEDIATION,
            unless=rf"{NO_MEDIATION}|{TO_COME}",
            doubt="It speaks of mediation, but not of a right to it.",
        ),
    ),
    Item.CERTIFICATE: (
        sign(
            rf"\b(?:need\w*|require\w*|without|obtain\w*|must (?:have|get|obtain|hold))\b[^.;]*{CERTIFICATE}"
            rf"|{CERTIFICATE}[^.;]*\b(?:need\w*|require\w*|must be)\b",
            unless=NO_CERTIFICATE,
        ),
        sign(
            rf"{NEEDS}[^.;]*{CERTIFICATE}|{CERTIFICATE}[^.;]*{NEEDS}",
            unless=NO_CERTIFICATE,
        ),
        sign(
            CERTIFICATE,
            unless=NO_CERTIFICATE,
            doubt="It speaks of a certificate, but not that an appeal needs one.",
        ),
    ),
    Item.MEDIATION_TIMES: (
        sign(DAYS, near=rf"{MEDIATION}|{CERTIFICATE}", unless=r"\bappeal within\b"),
        sign(
            r"\bmeeting\b[^.;]*\b(?:30|thirty) days\b",
            doubt="It does not say that this meeting is mediation.",
        ),
        sign(
            r"\b(?:contact|ring|call|phone|telephone)\b[^.;]*\b(?:by|within|no later than|before)\b",
            near=rf"{MEDIATION}|{CERTIFICATE}",
            unless=TELL,
            doubt="It tells by when to contact the adviser, but not how long mediation takes.",
        ),
    ),
    Item.WHAT_TO_TELL: (
        sign(rf"{TELL}[^.]*{ISSUES}|{TELL}[^.]*\bhealth\b", near=MEDIATION, unless=r"\bif they want\b"),
        sign(
            rf"{TELL}[^.]*{MEDIATION}|{MEDIATION}[^.]*{TELL}",
            doubt="It does not say what about the mediation you must tell.",
        ),
    ),
}
