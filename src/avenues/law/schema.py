"""The JSON Schemas of facts (made from the facts themselves) and of assessments (what `plain.py` writes)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from avenues.law.clocks import Kind, Progress
from avenues.law.facts import QUESTIONS
from avenues.law.options import Option
from avenues.law.room import Contact, Effect, Standing
from avenues.law.sources import Mark, Weight
from avenues.law.telling import NOT_YET_WORD, UNKNOWN_WORD, shape
from avenues.law.words import speak

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": "string"}
TRUTH: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
NAMES: Schema = {"type": "array", "items": TEXT}


def facts_schema() -> Schema:
    """What a file of facts may hold. `on` is the day asked about; without it, today."""
    on = {
        **DAY,
        "title": "Day asked about",
        "description": "The day that the answer is for. Today, if not told.",
    }
    return {
        "$schema": DIALECT,
        "title": "Facts of a disagreement",
        "description": "What is known so far. Leave out what is not known; “unknown” says that nobody knows.",
        "type": "object",
        "properties": {"on": on, **{name: _fact(name) for name in QUESTIONS}},
        "additionalProperties": False,
    }


def _fact(name: str) -> Schema:
    question, kind = QUESTIONS[name], shape(name)
    ways: list[Schema] = [{"type": "array", "items": _one(kind.base)} if kind.several else _one(kind.base)]
    ways.append({"const": UNKNOWN_WORD, "description": "I don’t know"})
    if kind.can_be_not_yet:
        ways.append({"enum": [None, NOT_YET_WORD], "description": question.not_yet or "It has not happened"})
    hint = f" {question.hint}" if question.hint else ""
    return {
        "title": question.short,
        "description": speak(question.ask + hint, None),
        "anyOf": ways,
    }


def _one(base: type) -> Schema:
    if issubclass(base, Option):
        return {"oneOf": [{"const": option.key, "title": speak(option.words, None)} for option in base]}
    return {date: DAY, bool: TRUTH, int: {"type": "integer"}}[base]


def assessment_schema() -> Schema:
    """What an assessment holds as plain data."""
    return {
        "$schema": DIALECT,
        "title": "Assessment",
        "description": "Every avenue for given facts on a day. Reasons and sources are pointed to by name.",
        **_object(
            on=DAY,
            facts={"$ref": "#/$defs/facts"},
            place=_object(
                area=_or_null(TEXT),
                complaints_policy=_or_null(TEXT),
                school_policy=_or_null(TEXT),
                school_calendar=TRUTH,
            ),
            versions=_object(law=TEXT, calendar=TEXT),
            avenues=_list(_AVENUE),
            process=_list(_ref("duty")),
            interplay=_list(_INTERPLAY),
            waits=_list(_WAIT),
            reasons=_table(_object(words={**TEXT, "description": _WORDS}, source=TEXT)),
            sources=_table(_SOURCE),
        ),
        "$defs": {
            "facts": {"type": "object", "description": "As in the schema of facts"},
            "limit": _LIMIT,
            "duty": _DUTY,
        },
    }


def _object(**properties: Schema) -> Schema:
    """An object that holds these and nothing else."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _table(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _or_null(value: Schema) -> Schema:
    return {"anyOf": [value, {"type": "null"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _names(kind: type[Enum]) -> Schema:
    return {"enum": [member.name.lower() for member in kind]}


_WORDS = "The step of a count holds {day} and its kin; proof and said have them filled"
_COUNTED: dict[str, Schema] = {
    "proof": {**NAMES, "description": "Each step of the count, in words"},
    "because": {**NAMES, "description": "Keys of reasons"},
    "rests_on_assumed_bank_holidays": TRUTH,
}
_CLOCK_HOLDS: dict[str, Schema] = {
    "id": {**TEXT, "description": "As in the register of time limits and duties"},
    "kind": _names(Kind),
    "who": TEXT,
    "what": TEXT,
    "missed": {**TEXT, "description": "What it means to miss the day"},
    "at": _or_null({**TEXT, "description": "The hour that the law names"}),
    "source": TEXT,
    "waiver": _or_null(_object(by=TEXT, test=TEXT, source=TEXT)),
}
_LIMIT = _object(
    **_CLOCK_HOLDS,
    last_day=_or_null({**DAY, "description": "The last day to act; null: there is none"}),
    safe_day=_or_null({**DAY, "description": "An earlier day to aim for"}),
    **_COUNTED,
)
_DUTY = _object(
    **_CLOCK_HOLDS,
    due=_or_null({**DAY, "description": "null: it goes on"}),
    done=_or_null(DAY),
    progress=_names(Progress),
    excuse=_or_null({**TEXT, "description": "Key of the reason why the law may let the body be late"}),
    **_COUNTED,
)
_STANDING = _object(
    value=_or_null({**_names(Standing), "description": "null: it waits for a fact"}),
    words=_or_null(TEXT),
    because=NAMES,
    said={**NAMES, "description": "The words of each reason, with its day where it has one"},
    facts_used=NAMES,
    waits_for=_or_null(TEXT),
    ways=_list(_object(value={"type": ["string", "boolean"]}, standing=_names(Standing))),
)
_STEP = _object(
    do=TEXT,
    reason=TEXT,
    contact=_or_null({"enum": [contact.value for contact in Contact]}),
    write={**TEXT, "description": "Words to write; empty if none are needed"},
    by=_or_null(_object(day=DAY, **_COUNTED)),
)
_AVENUE = _object(
    key=TEXT,
    name=TEXT,
    standing=_STANDING,
    limits=_list(_ref("limit")),
    duties=_list(_ref("duty")),
    next_steps=_list(_STEP),
    waits_for=NAMES,
    facts_used=NAMES,
)
_INTERPLAY = {
    **_object(
        avenue=TEXT,
        other=TEXT,
        effect=_names(Effect),
        because=TEXT,
        waits_for=_or_null({**TEXT, "description": "The answer is general: this fact would make it exact"}),
    ),
    "description": "What the other avenue does to this one and to its clock",
}
_WAIT = _object(fact=TEXT, short=TEXT, ask=TEXT, said_not_known=TRUTH, avenues=NAMES)
_SOURCE = _object(
    citation=TEXT,
    instrument=TEXT,
    provision=TEXT,
    address={"type": "string", "format": "uri"},
    since=DAY,
    until=_or_null(DAY),
    mark=_names(Mark),
    how_read=TEXT,
    weight={"enum": [weight.value for weight in Weight]},
)
