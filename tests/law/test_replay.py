"""The same facts, day and versions give the same assessment for ever: stored ones are worked out again.

What is compared is the answer and its reasons, by their keys; a better word for the same reason is no other
answer. `replay/README.md` says when and how to renew them.
"""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from avenues.law.assess import assess
from avenues.law.avenues import rooms
from avenues.law.calendar import CALENDAR_VERSION
from avenues.law.checks import contradictions
from avenues.law.plain import plain
from avenues.law.telling import tell
from avenues.law.version import LAW_VERSION

STORED = sorted((Path(__file__).parent / "replay").glob("*.json"))
RENEW = "AVENUES_RENEW"  # set to 1: write what the rules say now
VERSIONS = {"law": LAW_VERSION, "calendar": CALENDAR_VERSION}


def worked_out(stored: dict[str, Any]) -> dict[str, Any]:
    """What the rules say of the stored facts on the stored day."""
    facts = tell(stored["facts"], on=date.fromisoformat(stored["on"]))
    assert not contradictions(facts)
    found = plain(assess(facts))
    return {
        "avenues": {one["key"]: answer(one) for one in found["avenues"]},
        "process": [duty(one) for one in found["process"]],
        "interplay": {
            f"{one['other']} -> {one['avenue']}": [one["effect"], one["because"]]
            for one in found["interplay"]
            if one["effect"] != "independent"
        },
    }


def answer(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "standing": one["standing"]["value"],
        "because": one["standing"]["because"],
        "limits": [[limit["id"], limit["last_day"], limit["safe_day"]] for limit in one["limits"]],
        "duties": [duty(owed) for owed in one["duties"]],
        "next_steps": [
            [step["reason"], step["by"]["day"] if step["by"] else None] for step in one["next_steps"]
        ],
        "waits_for": [*filter(None, [one["standing"]["waits_for"]]), *one["waits_for"]],
    }


def duty(owed: dict[str, Any]) -> list[Any]:
    return [owed["id"], owed["due"], owed["progress"], owed["because"]]


@pytest.mark.parametrize("file", STORED, ids=lambda file: file.stem)
def test_a_stored_assessment_comes_out_the_same(file: Path) -> None:
    stored = json.loads(file.read_text(encoding="utf-8"))
    now = worked_out(stored)
    if os.environ.get(RENEW):
        told = {name: stored[name] for name in ("name", "on", "facts")}
        text = json.dumps({**told, "versions": VERSIONS, "found": now}, indent=1, ensure_ascii=False)
        file.write_text(text + "\n", encoding="utf-8")
        return
    if now != stored.get("found"):
        assert stored["versions"] != VERSIONS, "An answer changed, and LAW_VERSION did not."
    assert now == stored["found"]
    assert stored["versions"] == VERSIONS, f"Worked out the same; renew the versions: {RENEW}=1."


def test_stored_assessments_reach_every_avenue_and_every_standing() -> None:
    found = [json.loads(file.read_text(encoding="utf-8"))["found"]["avenues"] for file in STORED]
    used = {key for one in found for key in one if one[key]["standing"] not in {None, "not_available"}}
    assert used == set(rooms())
    assert {answer["standing"] for one in found for answer in one.values()} >= {
        "open",
        "open_once",
        "not_yet",
        "lapsed",
        "not_available",
    }
