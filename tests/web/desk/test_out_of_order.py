"""What cannot have happened so is refused with the sentence that helps, and nothing typed is lost."""

from __future__ import annotations

from html import unescape

import pytest
from tests.support.casework import Town, a_mediation, a_refusal, mediation_adviser
from tests.web.desk.conftest import At

from avenues.casework import selectors

# of the mediation that stands: the adviser contacted on 2 November 2026, the council told on the 3rd
REFUSED = {
    "before what it follows": (
        "mediation_held",
        (24, 11),
        {"attended": "Jo Brown", "authority": "yes"},
        "comes after “Date and place given to the family”, which is not recorded. Record that first.",
    ),
    "on a day before what it follows": (
        "information_given",
        (1, 11),
        {"script": "All of it"},
        "which is before “Adviser contacted”, Monday 2 November 2026.",
    ),
    "tomorrow": (
        "information_given",
        (25, 11),
        {"script": "All of it"},
        "which lies ahead: today is Tuesday 24 November 2026. Record it when it has happened.",
    ),
    "twice": (
        "mediation_asked",
        (3, 11),
        {"issues": "The refusal"},
        "is recorded already, for Tuesday 3 November 2026. If that is wrong, correct it",
    ),
    "an agreement before the mediation": (
        "agreement_made",
        (24, 11),
        {"promise-1-what": "Assess Sam", "in_writing_agreed": "yes"},
        "comes after “Mediation ended”",
    ),
}


@pytest.mark.parametrize("step", ["check", "record"])
@pytest.mark.parametrize(("what", "day", "says", "sentence"), REFUSED.values(), ids=list(REFUSED))
def test_it_is_refused_in_a_sentence_and_kept_in_its_boxes(
    at: At, town: Town, *, what: str, day: tuple[int, int], says: dict[str, str], sentence: str, step: str
) -> None:
    viewer = mediation_adviser(town)
    key = a_mediation(viewer, a_refusal(viewer).disagreement)
    typed = {"day-day": str(day[0]), "day-month": str(day[1]), "day-year": "2026", **says}
    address = f"/desk/proceedings/{key}/record/{what}"
    answer = at(viewer).post(address, {**typed, "expecting": "3", "step": step})
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in page
    assert all(f'value="{words}"' in page or f"\n{words}</textarea>" in page for words in typed.values())
    assert len(selectors.proceeding(viewer, key).entries) == 3
