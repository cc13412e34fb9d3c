"""An assessment as plain data: it fits its schema, points only to what it holds, and says what it says."""

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.support.whole_stories import some_stories

from avenues.law.assess import Assessment, assess
from avenues.law.avenues import rooms
from avenues.law.calendar import BeyondCalendar
from avenues.law.facts import QUESTIONS, Facts
from avenues.law.plain import plain, plain_room
from avenues.law.reasons import Reasons
from avenues.law.registry import reasons
from avenues.law.schema import assessment_schema, facts_schema
from avenues.law.telling import tell, untell

STORIES = 25


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=FormatChecker())


FITS_ASSESSMENTS = validator(assessment_schema())
FITS_FACTS = validator(facts_schema())

LETTER = {
    "matters": ["refused_plan"],
    "asker": "parent",
    "born": "2016-05-04",
    "detained": False,
    "in_writing": True,
    "appeal_lodged": "not_yet",
    "notice_sent": "2026-12-31",
    "letter_dated": "2026-12-31",
    "adviser_contacted": "not_yet",
    "certificate_issued": "not_yet",
}


def assessed(on: date = date(2027, 1, 4), **told: Any) -> dict[str, Any]:
    return plain(assess(tell({**LETTER, **told}, on=on)))


def avenue(found: dict[str, Any], key: str) -> dict[str, Any]:
    (one,) = (one for one in found["avenues"] if one["key"] == key)
    return dict(one)


def test_the_schemas_are_schemas() -> None:
    Draft202012Validator.check_schema(assessment_schema())
    Draft202012Validator.check_schema(facts_schema())


@pytest.mark.parametrize("seed", range(6))
def test_every_assessment_fits_its_schema_and_points_only_to_what_it_holds(seed: int) -> None:
    for case in some_stories(STORIES, seed):
        assessment = assess_or_none(case)
        if assessment is None:
            continue
        found = json.loads(json.dumps(plain(assessment)))
        FITS_ASSESSMENTS.validate(found)
        FITS_FACTS.validate(found["facts"])
        pointed_to = {key for name in ("because", "excuse", "reason") for key in named(found, name)}
        assert pointed_to == set(found["reasons"])
        assert set(named(found, "source")) == set(found["sources"])
        assert tell(found["facts"], on=assessment.on) == assessment.facts


def assess_or_none(case: Facts) -> Assessment | None:
    """The assessment; None where the calendar does not reach so far."""
    try:
        return assess(case)
    except BeyondCalendar:
        return None


def named(found: Any, name: str) -> list[str]:
    """Every text under the name, however deep."""
    if isinstance(found, list):
        return [text for item in found for text in named(item, name)]
    if not isinstance(found, dict):
        return []
    here = found.get(name) or []
    own = [here] if isinstance(here, str) else here if isinstance(here, list) else []
    return own + [text for key, item in found.items() if key != name for text in named(item, name)]


def test_a_time_limit_has_its_last_day_safe_day_proof_and_waiver() -> None:
    (limit,) = (one for one in avenue(assessed(), "appeal")["limits"] if one["id"] == "TL-C1")
    assert limit["last_day"] == "2027-03-01"
    assert limit["safe_day"] == "2027-02-26"
    assert limit["proof"] == [
        "Letter sent Thu 31 Dec 2026",
        "two months: Sun 28 Feb 2027, since February has no 31st",
        "Sunday, not a working day: next working day, Mon 1 Mar 2027, by 5pm",
    ]
    assert limit["kind"] == "limit"
    assert limit["waiver"]["by"] == "the Tribunal"


def test_a_reason_has_words_for_the_asker_and_a_source_with_its_mark_and_days() -> None:
    found = assessed(asker="young_person", born="2015-01-01")
    standing = avenue(found, "appeal")["standing"]
    assert standing["value"] == "open_once"
    assert "born" in standing["facts_used"]
    (key,) = standing["because"]
    assert found["reasons"][key]["words"].startswith("Until the end of compulsory school age")
    source = found["sources"][found["reasons"][key]["source"]]
    assert source["address"].startswith("https://www.legislation.gov.uk/ukpga/2014/6/")
    assert (source["mark"], source["since"], source["until"]) == ("read", "2014-09-01", None)


def test_what_waits_says_for_what() -> None:
    found = plain(assess(tell({"matters": ["refused_plan"]}, on=date(2027, 1, 4))))
    assert avenue(found, "appeal")["standing"]["value"] is None
    fact = avenue(found, "appeal")["standing"]["waits_for"]
    (waits,) = (one for one in found["waits"] if one["fact"] == fact)
    assert "appeal" in waits["avenues"]
    assert waits["ask"].endswith("?")


def test_every_ordered_pair_of_avenues_has_an_interplay() -> None:
    found = assessed()
    pairs = {(one["avenue"], one["other"]) for one in found["interplay"]}
    assert pairs == {(key, other) for key in rooms() for other in rooms() if key != other}


def test_the_same_facts_day_and_versions_give_the_same_data() -> None:
    assert json.dumps(assessed()) == json.dumps(assessed())


def test_the_schema_of_facts_refuses_what_telling_refuses() -> None:
    assert FITS_FACTS.is_valid({"on": "2026-06-01", **LETTER})
    assert not FITS_FACTS.is_valid({"matter": ["travel"]})
    assert not FITS_FACTS.is_valid({"asker": "parents"})
    assert not FITS_FACTS.is_valid({"born": None})
    assert not FITS_FACTS.is_valid({"age": True})
    assert facts_schema()["properties"].keys() == {"on", *QUESTIONS}


def test_every_reason_has_a_key_of_its_own() -> None:
    by_key = reasons()  # imports every module
    assert {reason for kind in Reasons.__subclasses__() for reason in kind} == set(by_key.values())


def test_every_plate_is_plain_data() -> None:
    for room in rooms().values():
        assert json.loads(json.dumps(plain_room(room.ROOM)))["key"] == room.ROOM.key


def test_nothing_told_still_gives_an_assessment() -> None:
    found = plain(assess(Facts(on=date(2026, 6, 1))))
    FITS_ASSESSMENTS.validate(found)
    assert untell(Facts(on=date(2026, 6, 1))) == found["facts"] == {}
