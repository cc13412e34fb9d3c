"""Whether a letter says how to reach the mediation adviser, and whom at the council to tell."""

from __future__ import annotations

import re
from typing import Final

from avenues.law.notices import Item
from avenues.reading.finding.contacts import ASKS_TO_CONTACT, Contact, Whose
from avenues.reading.finding.items.mediation import MEDIATION, TELL
from avenues.reading.finding.looked import Looked
from avenues.reading.found import Find
from avenues.reading.sentences import Sentence

ONLY_WEB = "It gives only a web page."
NOT_AS_SUCH = "It gives a contact at the council, but does not say that this is whom to tell about mediation."
POINTED_AT: Final = re.compile(
    r"\bundersigned\b|\baddress (?:above|below)\b|\b(?:box|details) (?:above|below)\b"
)
TELLS: Final = re.compile(TELL)
ABOUT_MEDIATION: Final = re.compile(MEDIATION)
SOMEBODY_ELSE: Final = re.compile(
    r"\badviser\b|\bmediator|\bmediation (?:service|partnership|line)\b|sendiass|\biass?\b"
)
LOOKS_ON = 2
LINE_OF_A_SIGNATURE = 60


def adviser(found: tuple[Contact, ...], looked: Looked) -> Find[Item] | None:
    """How to reach the mediation adviser."""
    theirs = [contact for contact in found if contact.whose is Whose.ADVISER]
    direct = [contact for contact in theirs if contact.is_direct]
    for contact in [*direct, *theirs][:1]:
        doubt = "" if contact.is_direct else ONLY_WEB
        return Find(Item.ADVISER, looked.whole(looked.sentence_at(contact.start)), doubt)
    return None


def whom_to_tell(found: tuple[Contact, ...], looked: Looked) -> Find[Item] | None:
    """Whom at the council to tell of the wish for mediation."""
    for at, sentence in enumerate(looked.sentences):
        if TELLS.search(sentence.words) and ABOUT_MEDIATION.search(looked.around[at]):
            if pointed := POINTED_AT.search(sentence.words):
                start = sentence.start + pointed.start()
                return Find(Item.WHOM_TO_TELL, looked.span(start, sentence.start + pointed.end()))
            until = looked.sentences[min(at + LOOKS_ON, len(looked.sentences) - 1)].end
            for contact in found:
                if sentence.start <= contact.start < until and _is_ours(contact, sentence):
                    return Find(Item.WHOM_TO_TELL, looked.whole(looked.sentence_at(contact.start)))
    ours = [each for each in found if each.kind in {"phone", "mail"} and _may_be_ours(each, looked)]
    if ours and looked.says(ABOUT_MEDIATION):
        return Find(Item.WHOM_TO_TELL, looked.whole(looked.sentence_at(ours[0].start)), NOT_AS_SUCH)
    return None


def _may_be_ours(contact: Contact, looked: Looked) -> bool:
    """Does it reach the council, by what is said of it or since it stands by itself, as under a signature?"""
    words = looked.sentence_at(contact.start).words
    is_by_itself = len(words) < LINE_OF_A_SIGNATURE and not ASKS_TO_CONTACT.search(words)
    return contact.whose is Whose.COUNCIL or (contact.whose is None and is_by_itself)


def _is_ours(contact: Contact, sentence: Sentence) -> bool:
    """Does it reach the council? In a sentence about telling it does, if nobody else is named before it."""
    before = sentence.words[: max(0, contact.start - sentence.start)]
    is_within = contact.start < sentence.end and not SOMEBODY_ELSE.search(before)
    return contact.is_direct and (contact.whose is Whose.COUNCIL or is_within)
