"""What a paper knows: a fact need not be typed, late duties are named, a reason is said where it holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from avenues.documents.blocks import Items, plain
from avenues.documents.filling import BadWords
from avenues.documents.knowing import Knowing
from avenues.documents.making import Made, make
from avenues.documents.paper import read_paper
from avenues.documents.rendering import to_text
from avenues.law.assess import assess
from avenues.law.telling import tell

DOCUMENT = 'form = "document"\n'
TUESDAY = date(2026, 11, 24)
REFUSED: Mapping[str, Any] = {
    "asker": "parent",
    "born": date(2017, 3, 2),
    "setting": "maintained_school",
    "matters": ["plan_content"],
    "plan": "final",
    "in_writing": True,
    "letter_dated": date(2026, 11, 9),
    "notice_sent": date(2026, 11, 9),
    "adviser_contacted": "not_yet",
    "certificate_issued": "not_yet",
    "appeal_lodged": "not_yet",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def made_of(
    folder: Path, words: str, facts: Mapping[str, Any], *, plate: str = DOCUMENT, **typed: str
) -> Made:
    """A paper of these words and this plate, for these facts."""
    asks = "[" + ", ".join(f'"{name}"' for name in ("your_name", "letter_date", *typed)) + "]"
    (folder / "paper.toml").write_text(f'title = "x"\npurpose = "x"\ngroup = "late"\nasks = {asks}\n{plate}')
    (folder / "words.md").write_text(words)
    return make(read_paper(folder), Knowing(assess(tell(facts, TUESDAY)), typed))


def test_a_fact_that_is_told_need_not_be_typed(folder: Path) -> None:
    made = made_of(folder, "The letter of {{ letter_date }}.", REFUSED)
    assert to_text(made).strip() == "The letter of 9 November 2026."


def test_what_is_typed_counts_before_the_fact(folder: Path) -> None:
    made = made_of(folder, "The letter of {{ letter_date }}.", REFUSED, letter_date="10 November")
    assert to_text(made).strip() == "The letter of 10 November."


def test_neither_told_nor_typed_it_is_a_gap(folder: Path) -> None:
    made = made_of(folder, "The letter of {{ letter_date }}.", {"matters": ["records"]})
    assert made.gaps == ("The date on the letter with the decision",)


LATE = {
    "asker": "parent",
    "setting": "maintained_school",
    "matters": ["council_delay"],
    "plan": "in_assessment",
    "late_with": ["decision_to_assess", "plan"],
    "request_received": date(2026, 6, 8),
    "assessment_decided": "not_yet",
    "final_plan_sent": "not_yet",
}
NAMED = """
{% for each in late %}
- {{ each.day }}{% if each.may_be_excused %} if no excuse{% endif +%}
{% endfor %}
"""


def items_of(made: Made) -> list[str]:
    return [plain(line) for block in made.blocks if isinstance(block, Items) for line in block.lines]


def test_what_is_late_is_named_by_its_day(folder: Path) -> None:
    made = made_of(
        folder, NAMED, {**LATE, "delay_reasons": ["none"]}, plate=DOCUMENT + 'chases = ["TL-A1", "TL-A5"]\n'
    )
    # 8 June 2026 and 6 weeks, and 20 weeks
    assert items_of(made) == ["Monday 20 July 2026", "Monday 26 October 2026"]


def test_a_paper_names_only_what_it_chases(folder: Path) -> None:
    made = made_of(
        folder, NAMED, {**LATE, "delay_reasons": ["none"]}, plate=DOCUMENT + 'chases = ["TL-A5"]\n'
    )
    assert items_of(made) == ["Monday 26 October 2026"]


def test_what_is_done_is_not_chased(folder: Path) -> None:
    done = {**LATE, "delay_reasons": ["none"], "assessment_decided": date(2026, 7, 20)}
    made = made_of(folder, NAMED, done, plate=DOCUMENT + 'chases = ["TL-A1"]\n')
    assert items_of(made) == []


def test_what_the_law_may_excuse_is_chased_and_marked(folder: Path) -> None:
    """Advice was needed while a school was closed (reg 13(3)): the family still asks."""
    made = made_of(
        folder, NAMED, {**LATE, "delay_reasons": ["school_closed"]}, plate=DOCUMENT + 'chases = ["TL-A5"]\n'
    )
    assert items_of(made) == ["Monday 26 October 2026 if no excuse"]


ONLY_THE_SCHOOL = '{% if why("certificate.PLACEMENT_ONLY") %}none needed{% else %}not said{% endif %}'


def test_a_reason_is_said_where_an_avenue_rests_on_it(folder: Path) -> None:
    made = made_of(folder, ONLY_THE_SCHOOL, {**REFUSED, "sections": ["i"]})
    assert to_text(made).strip() == "none needed"


def test_a_reason_is_not_said_of_another_case(folder: Path) -> None:
    """With Section F in dispute as well, a certificate is needed (s 55(2))."""
    made = made_of(folder, ONLY_THE_SCHOOL, {**REFUSED, "sections": ["f", "i"]})
    assert to_text(made).strip() == "not said"


def test_law_that_no_rule_cites_cannot_be_named(folder: Path) -> None:
    with pytest.raises(BadWords, match="No rule cites"):
        made_of(folder, '{{ law("CFA s 27") }}', REFUSED)


@pytest.mark.parametrize(
    ("typed", "greeted"),
    [
        ("The SEND team, Northmoor Council", "Dear SEND team,"),
        ("Ms Patel, SENCO", "Dear Ms Patel,"),
        ("", "Dear Sir or Madam,"),
    ],
)
def test_a_letter_greets_the_person_or_the_office(folder: Path, typed: str, greeted: str) -> None:
    made = made_of(folder, "# Subject", REFUSED, plate='form = "letter"\n', to_name=typed)
    assert greeted in to_text(made)


LISTED = "{% for each in your_name|lines %}\n- {{ each }}\n{% endfor %}"


def test_what_is_typed_on_lines_of_its_own_can_be_listed(folder: Path) -> None:
    made = made_of(folder, LISTED, REFUSED, your_name="One.\n\n  Two. ")
    assert items_of(made) == ["One.", "Two."]


def test_a_list_of_nothing_is_one_gap(folder: Path) -> None:
    assert made_of(folder, LISTED, REFUSED).gaps == ("Your name",)
