"""The families' papers as a whole: each step with words to write has one, each late duty is chased by one."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2
import pytest
from tests.support.steps import steps_with_words

from avenues.documents.citing import citation
from avenues.documents.paper import By, Form, Paper, papers
from avenues.documents.rendering import to_pdf, to_text
from avenues.documents.sampling import sample
from avenues.documents.which import for_avenue, for_step
from avenues.law import registry
from avenues.law.avenues import rooms
from avenues.law.clocks import Kind, Who

OURS = tuple(paper for paper in papers().values() if paper.by is By.FAMILY)
EVERY = pytest.mark.parametrize("paper", OURS, ids=lambda paper: paper.key)

CHOSEN_BEFORE = {  # the law names these steps by a name of its own: what the name stands for
    "talk.why": (
        "local_resolution.COUNCIL_ANSWERS_FOR_PLAN",
        "local_resolution.TALK_ABOUT_RECORDS",
        "local_resolution.TALK_ABOUT_TRAVEL",
        "local_resolution.TALK_TO_COUNCIL",
        "local_resolution.TALK_TO_HEALTH",
        "local_resolution.TALK_TO_SCHOOL",
        "local_resolution.TALK_TO_SOCIAL_CARE",
    ),
    "code": ("council_complaint.steps.CODE_COUNTS", "council_complaint.steps.CODE_IS_ADVICE"),
    "first": ("information_rights.COMPLAIN_FIRST", "information_rights.RAISE_IT"),
    "to_whom": ("nhs_complaint.TO_PROVIDER", "nhs_complaint.TO_ICB", "nhs_complaint.TO_CCG"),
    "FIRST[part]": ("local_government_ombudsman.steps.TO_COUNCIL",),
}
NOBODY_CHASES = {
    "LGO-REC-5WK": "the same answer as TL-H3, as the Ombudsman counts it",
    "CSC-STAGE2-START": "how councils count stage 2: the family holds to the law’s own day",
    "TL-F1": "an order to end the plan: a family has nothing to ask for",
}
PROVISION = re.compile(r"\b(section|regulation|rule|article|paragraph) ([0-9]+[A-Z]?(?:\([0-9a-zA-Z]+\))*)")
LAW = re.compile(r'law\("([^"]+)"\)')


def _chosen(reason: str) -> tuple[str, ...]:
    return CHOSEN_BEFORE.get(reason, (reason,))


def test_each_step_with_words_to_write_has_its_paper() -> None:
    called_for = {key for written in steps_with_words() for key in _chosen(written.reason)}
    assert called_for <= registry.reasons().keys(), "a step is named in a way that this test does not know"
    served = {key for paper in OURS for key in paper.steps}
    assert called_for - served == set()


def test_the_paper_cites_what_the_step_cites() -> None:
    """The short model text and the letter rest on the same provision."""
    missing = []
    for written in steps_with_words():
        for key in _chosen(written.reason):
            cited = {match[0] for match in PROVISION.finditer(written.words)}
            served = " ".join(_text(paper) for paper in OURS if key in paper.steps)
            missing += [(key, each) for each in cited if each not in served]
    assert missing == []


def test_a_step_calls_for_one_paper_in_an_avenue() -> None:
    """Where two papers serve one step, as under the 2009 Regulations, the avenue says which."""
    pairs = Counter((step, avenue) for paper in OURS for step in paper.steps for avenue in paper.avenues)
    assert [pair for pair, count in pairs.items() if count > 1] == []
    late = "regulations_2009.ASK_TO_ACCEPT_LATE"
    nhs, care = for_step(late, "nhs_complaint"), for_step(late, "adult_social_care_complaint")
    assert nhs is papers()["nhs_complaint"]
    assert care is papers()["adult_social_care_complaint"]


def test_a_duty_is_chased_by_one_paper() -> None:
    chased = Counter(id for paper in OURS for id in paper.chases)
    assert [id for id, count in chased.items() if count > 1] == []


@pytest.mark.parametrize("key", rooms())
def test_each_avenue_has_a_paper(key: str) -> None:
    assert for_avenue(key) != ()


def test_each_duty_of_a_body_is_chased_by_some_paper() -> None:
    owed_by_others = {
        id
        for id, declared in registry.clocks().items()
        if declared.clock.who not in {Who.FAMILY, Who.EITHER_PARTY}
    }
    chased = {id for paper in OURS for id in paper.chases}
    assert owed_by_others - chased == NOBODY_CHASES.keys()


def test_a_paper_chases_only_what_others_owe() -> None:
    clocks = registry.clocks()
    own = [id for paper in OURS for id in paper.chases if clocks[id].clock.kind is Kind.LIMIT]
    assert own == []


@EVERY
def test_its_title_and_purpose_are_said_to_everybody(paper: Paper) -> None:
    assert "{" not in paper.title + paper.purpose


@EVERY
def test_a_letter_fits_one_page_and_a_document_two(paper: Paper) -> None:
    with pypdfium2.PdfDocument(to_pdf(sample(paper))) as made:
        assert len(made) <= (1 if paper.form is Form.LETTER else 2)


@EVERY
def test_a_letter_neither_promises_nor_blames(paper: Paper) -> None:
    words = paper.words.lower()
    for wrong in ("guarantee", "you have failed", "disgrace", "unacceptable", "demand", "illegal", "or else"):
        assert wrong not in words


def _text(paper: Paper) -> str:
    """The words of the sample in one line, and the law that other cases would name."""
    cited = (citation(named) for named in LAW.findall(paper.words))
    return " ".join([*to_text(sample(paper)).split(), *cited])
