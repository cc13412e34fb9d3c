"""Signs that a letter gives reasons, tells of the appeal and its time, and what the Tribunal may advise."""

from __future__ import annotations

from typing import Final

from avenues.law.notices import Item
from avenues.reading.finding.items.signs import Sign, sign

TRIBUNAL: Final = r"\b(?:tribunal|sendist|ftt)\b"
APPEAL: Final = r"\bappeal\w*"
TO_COME: Final = (
    r"\b(?:we|i|you|council|authority) (?:will|would) (?:then |also )?(?:be )?(?:tell|told"
    r"|write|explain\w*|let you know|send you)\b|\bat that point\b|\bhow to appeal\b"
    r"|\bfollow\b"
)
NO_RIGHT: Final = (
    r"\bno right (?:of|to)\b|\bnot (?:yet )?have (?:a|the|any) right\b|\b(?:cannot|can't"
    r"|can not) (?:yet )?(?:be )?appeal(?:ed)?\b(?! without)"
)
TWO_MONTHS: Final = r"\b(?:two|2) (?:calendar )?months?\b"
CONTACTS: Final = r"\b(?:contact|ring|call|phone|telephone|informed|speak)\b"

RIGHTS: Final[dict[Item, tuple[Sign, ...]]] = {
    Item.REASONS: (
        sign(
            r"\breasons?\b(?: for (?:this|our|the|that|its|so)\b| (?:is|are|were)\b|\s*[:.]|$)",
            unless=rf"good reason|{TO_COME}",
        ),
        sign(r"\b(?:our|its|the authority's|the council's) reasons?\b", unless=TO_COME),
        sign(
            r"\bgrounds? (?:for (?:this|our|the)|is|are)\b|\bthat is why\b|^how we (?:made"
            r"|reached|came to)\b|\bcame to this view\b|\brationale\b"
            r"|\b(?:our|council's) reasoning\b"
            r"|\bthis is because\b|^why(?! (?:have|am|did) (?:i|you)\b)|\bfor (?:this"
            r"|these|that|the following) reasons?\b",
            unless=TO_COME,
        ),
        sign(
            r"\bbecause\b|\bon the (?:basis|grounds?) (?:that|of)\b|\bdue to\b|\bin view of\b|\bgiven that\b",
            near=(
                r"\bdecid|\bdecision|\bconclu|\bwill not\b|\bceas|\brefus|\bdeclin"
                r"|\bnot (?:agree|think|consider)"
            ),
            unless=r"\bcomplain|\buphold",
        ),
        sign(
            r"(?:\bdecid|\bwill not\b|\bconsider\b|\brefus|\bceas|\bno longer\b"
            r"|\bagreed\b)[^.;]{0,200}(?:,\s|\s)(?:as|since|so)\s"
            r"|\btherefore\b|\binfluenced by\b|\bwe (?:consider|think) that\b|\b(?:is|are) satisfied that\b",
            near=r"\bdecid|\bdecision|\bnot\b|\bceas|\brefus",
            unless=r"\bas (?:follows|well|soon|it (?:is|stands))\b|\bso that\b",
            doubt="It seems to give a reason in passing.",
        ),
        sign(
            r"\b(?:think|believe|feel|consider|opinion|view)\b[^.;]{0,100}\b(?:since|as"
            r"|because|having)\b|^so\b",
            near=r"\bdecid|\bdecision|\bnot\b|n't\b",
            doubt="It seems to give a reason in passing.",
        ),
        sign(
            r"\bmak(?:ing|es) (?:\w+ )?progress\b|\bneeds (?:can be|are|are being) met\b"
            r"|\b(?:able to|can) meet\b"
            r"|\bthe (?:evidence|reports?) (?:shows?|found|describes?)\b"
            r"|\boutcomes? (?:have|are)[^.;]{0,12}\b(?:met|achieved)\b",
            doubt="It seems to give a reason in passing.",
        ),
    ),
    Item.RIGHT_TO_APPEAL: (
        sign(
            r"\bright (?:of|to)(?: an)? appeal|\bright to go to\b|\bentitled to appeal"
            r"|\b(?:can|may|could|must|have to|to|wish to|want to"
            r"|would)\b[^.;]{0,30}\bappeal\b"
            rf"|{APPEAL}[^.;]{{0,60}}{TRIBUNAL}|\bright to have the decision\b"
            rf"|\bask a tribunal\b|\b{APPEAL}[^.;]{{0,40}}\b(?:can|may) be made\b",
            near=TRIBUNAL,
            unless=(
                rf"{NO_RIGHT}|{TO_COME}|\byour appeal (?:against|about)\b|\bhead of service\b"
                rf"|\bpanel of governors\b"
            ),
        ),
        sign(
            r"\bright (?:of|to) appeal\b|\byou (?:can|may) appeal\b",
            unless=rf"{NO_RIGHT}|{TO_COME}|\bhead of service\b|\bgovernors\b|\badmission",
            doubt="It does not say that the appeal goes to the Tribunal.",
        ),
    ),
    Item.TIME_LIMITS: (
        sign(
            rf"{TWO_MONTHS}[^.;]{{0,60}}\b(?:receipt|you (?:receive|get|got|had)|receiving)\b",
            near=rf"{APPEAL}|{TRIBUNAL}",
            doubt="It counts from the day you get the letter. The law counts from the day it was sent.",
        ),
        sign(
            TWO_MONTHS,
            near=rf"{APPEAL}|{TRIBUNAL}",
            unless=rf"{CONTACTS}(?![^.;]*{APPEAL})|\breceiv|\breceipt\b",
        ),
        sign(
            r"\b(?:one|1|a) (?:calendar )?month\b[^.;]{0,40}\bcertificate\b",
            doubt="It tells only one of the two limits.",
        ),
        sign(
            r"\b(?:deadline|closing date|last date|time limit)\b[^.;]{0,40}\b(?:\d+|\w+) (?:days|weeks)\b",
            near=APPEAL,
            doubt="It tells another time than the law has: two months.",
        ),
        sign(
            rf"{APPEAL}[^.;]{{0,60}}\bwithin (?:\d+|\w+) (?:days|weeks)\b|\bwithin (?:\d+"
            rf"|\w+) (?:days|weeks)[^.;]{{0,60}}{APPEAL}",
            unless=rf"\bmediation (?:meeting|is|must|will)\b|{TO_COME}",
            doubt="It tells another time than the law has: two months.",
        ),
    ),
    Item.RECOMMENDATIONS: (
        sign(
            r"\brecommend\w*[^.;]*\b(?:health|social care)|\b(?:health|social care)\b[^.;]*\brecommend",
            near=TRIBUNAL,
        ),
        sign(
            r"\bit (?:can|may) (?:also )?(?:make recommend|recommend)",
            near=rf"(?=.*{TRIBUNAL})(?=.*\bhealth\b)",
        ),
        sign(
            rf"{TRIBUNAL}[^.;]*\bhealth\b[^.;]*\bsocial care\b|\bsingle route of redress\b"
            rf"|\bextended (?:appeal|powers?)\b|\bnational trial\b",
            doubt="It does not say that the Tribunal can recommend.",
        ),
    ),
}
