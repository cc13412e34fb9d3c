"""Which notice a decision belongs to: after a review or not, at a school or elsewhere, a first plan."""

from __future__ import annotations

import re
from typing import Final

from avenues.law.notices import Notice
from avenues.reading.finding.decisions.said import Said
from avenues.reading.finding.looked import Looked
from avenues.reading.sentences import Sentence

ELSEWHERE: Final = re.compile(
    r"\beducated otherwise\b|\botherwise than (?:at|in) (?:a )?school\b|\beotas\b"
    r"|\bregulation 21\b|\bhome[- ]educated\b"
    r"|\b(?:not|n't) (?:currently )?attend\w* (?:a |any )?(?:school|college)"
    r"|\bno (?:school|college) (?:place|attended)\b"
)
REVIEW: Final = re.compile(r"\b(?:annual|early|interim)? ?review(?:ed)?\b")
ANNUAL_REVIEW: Final = re.compile(r"\bannual review\b|\breview meeting\b|\bplan was reviewed\b")
PROPOSED_BEFORE: Final = re.compile(
    r"\bnotice of (?:proposed )?(?:amendments?|changes?)\b|\b(?:proposed"
    r"|suggested) (?:amendments?|changes?)\b"
    r"|\b(?:amendments?|changes?) (?:that |which )?(?:we|were) (?:had )?proposed\b"
    r"|\bafter all\b|\bamendment notice\b"
)
CHANGED: Final = re.compile(
    r"\b(?:revised|updated) (?:ehc )?(?:plan|ehcp)|\bamended\b"
    r"|\b(?:we|council|authority|borough) (?:have |has )?(?:now )?(?:amended"
    r"|changed|updated)\b|\breplaces the plan\b"
    r"|\bfinal amended\b|\bmade (?:the |some )?(?:changes|amendments) to\b|\bwith the changes\b"
)
AFTER_REVIEW: Final = re.compile(
    r"\b(?:following|after|as a result of|further to) (?:the|your|his|her|their"
    r"|\w+'s)?\s?(?:annual |early |interim )?review\b"
)
BY_REVIEW = "It speaks of a review, but not that the plan ends because of it."
BY_WORDS = "The words leave room for another reading."


def notice_of(said: Said, sentence: Sentence, looked: Looked) -> tuple[Notice, str]:
    """The notice, and why it is uncertain; "" where it is not."""
    match said:
        case Said.NO_ASSESSMENT:
            return Notice.NO_ASSESSMENT, ""
        case Said.NO_REASSESSMENT:
            return Notice.NO_REASSESSMENT, ""
        case Said.NO_PLAN:
            return Notice.NO_PLAN, ""
        case Said.FINAL_PLAN:
            return _plan(looked)
        case Said.NO_CHANGE:
            return _no_change(looked)
        case Said.ENDS:
            return _ends(sentence, looked)


def _plan(looked: Looked) -> tuple[Notice, str]:
    if looked.says(CHANGED):
        return Notice.AMENDED_PLAN, ""
    if looked.says(AFTER_REVIEW):
        return Notice.AMENDED_PLAN, "It speaks of a review, but does not call the plan amended."
    return Notice.FINAL_PLAN, ""


def _no_change(looked: Looked) -> tuple[Notice, str]:
    if looked.says(PROPOSED_BEFORE):
        return Notice.NO_AMENDMENT_AFTER_ALL, ""
    if looked.says(ELSEWHERE):
        return Notice.NO_CHANGE_AFTER_REVIEW_ELSEWHERE, ""
    doubt = "" if looked.says(REVIEW) else "It does not speak of a review."
    return Notice.NO_CHANGE_AFTER_REVIEW, doubt


def _ends(sentence: Sentence, looked: Looked) -> tuple[Notice, str]:
    after = AFTER_REVIEW.search(sentence.words) or re.search(r"\bthat review\b", sentence.words)
    if after or looked.says(AFTER_REVIEW):
        elsewhere = looked.says(ELSEWHERE)
        return (Notice.END_AFTER_REVIEW_ELSEWHERE if elsewhere else Notice.END_AFTER_REVIEW), ""
    return Notice.PLAN_ENDS, BY_REVIEW if looked.says(ANNUAL_REVIEW) else ""
