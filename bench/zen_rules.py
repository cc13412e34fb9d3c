"""The mini rule set in ZEN Engine: decision tables and expressions, run by an engine in Rust.

It reads its own JSON Decision Model, not DMN's XML: the package index has no DMN engine in Rust that does.
Months are its own date sums. It knows no working days, so the days that a bank holiday touches are rows of a
decision table, made here from the calendar that everybody uses. Nothing calls back into Python. Dates go in
and come out as text.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import zen

from bench.cases import Adjustment, Case, Decision, Outcome, Sections, Standing
from bench.days import ONE_DAY, as_date, first_working_day_from, known_days

NAME = "ZEN Engine (Rust)"
KEY = "appeal"


def _expressions(name: str, *pairs: tuple[str, str]) -> dict[str, Any]:
    expressions = [{"id": f"{name}-{n}", "key": key, "value": value} for n, (key, value) in enumerate(pairs)]
    return {
        "id": name,
        "name": name,
        "type": "expressionNode",
        "content": {"expressions": expressions, "passThrough": True, "inputField": None, "outputPath": None},
    }


def _table(name: str, inputs: list[str], outputs: list[str], rows: list[tuple[str, ...]]) -> dict[str, Any]:
    columns = [*inputs, *outputs]
    return {
        "id": name,
        "name": name,
        "type": "decisionTableNode",
        "content": {
            "hitPolicy": "first",
            "inputs": [{"id": f"c{n}", "name": field, "field": field} for n, field in enumerate(inputs)],
            "outputs": [
                {"id": f"c{n}", "name": field, "field": field}
                for n, field in enumerate(outputs, start=len(inputs))
            ],
            "rules": [
                {"_id": f"{name}-{r}", **{f"c{n}": row[n] for n in range(len(columns))}}
                for r, row in enumerate(rows)
            ],
            "passThrough": True,
            "passThorough": True,
            "inputField": None,
            "outputPath": None,
            "executionMode": "single",
        },
    }


def _days_a_bank_holiday_touches() -> list[tuple[str, ...]]:
    rows = []
    for number in known_days()[:-10]:
        day = as_date(number)
        plain_weekend = {5: day + 2 * ONE_DAY, 6: day + ONE_DAY}.get(day.weekday(), day)
        working = first_working_day_from(day)
        if working != plain_weekend:
            rows.append((f'"{day}"', "", f'd("{working}")'))
    return rows


def graph() -> dict[str, Any]:
    """The decision as a JSON Decision Model."""
    certificate = _table(
        "certificate",
        ["decision", "sections"],
        ["certificate_required"],
        [('"plan_content"', '"I"', "false"), ("", "", "true")],
    )
    limbs = _expressions(
        "limbs",
        ("two_months", 'd(notice_sent).add(2, "month")'),
        ("counts", "certificate_required and certificate_issued != null"),
        ("month", '$.counts ? d(certificate_issued).add(1, "month") : $.two_months'),
        ("limb", "$.month > $.two_months ? 1 : 0"),
        ("ends", "$.limb == 1 ? $.month : $.two_months"),
        ("ends_month", "$.ends.month()"),
        ("ends_day", "$.ends.day()"),
    )
    season = _table(
        "season",
        ["ends_month", "ends_day"],
        ["season", "from"],
        [
            ("8", "", str(int(Adjustment.AUGUST)), 'ends.set("day", 1).add(1, "month")'),
            ("12", ">= 25", str(int(Adjustment.CHRISTMAS)), 'ends.set("day", 2).add(1, "month")'),
            ("1", "1", str(int(Adjustment.CHRISTMAS)), 'ends.add(1, "day")'),
            ("", "", "0", "ends"),
        ],
    )
    key = _expressions("key", ("from_text", 'from.format("%Y-%m-%d")'), ("weekday", "from.weekday()"))
    working = _table(
        "working",
        ["from_text", "weekday"],
        ["deadline"],
        [
            *_days_a_bank_holiday_touches(),
            ("", "6", 'from.add(2, "day")'),
            ("", "7", 'from.add(1, "day")'),
            ("", "", "from"),
        ],
    )
    tests = _expressions(
        "tests",
        ("late", "d(on) > deadline"),
        ("still_needed", "certificate_required and certificate_issued == null"),
        ("in_time", "adviser_contacted != null or d(on) <= two_months"),
        ("adjustment", f"season == 0 and deadline != ends ? {int(Adjustment.WEEKEND)} : season"),
    )
    standing = _table(
        "standing",
        ["late", "still_needed", "in_time"],
        ["standing"],
        [
            ("true", "", "", str(int(Standing.LAPSED))),
            ("", "true", "true", str(int(Standing.OPEN_ONCE))),
            ("", "true", "false", str(int(Standing.LAPSED_LEAVE))),
            ("", "", "", str(int(Standing.OPEN))),
        ],
    )
    answer = _expressions(
        "answer",
        ("certificate_required", "certificate_required"),
        ("contact_deadline", 'certificate_required ? two_months.format("%Y-%m-%d") : null'),
        ("appeal_deadline", 'deadline.format("%Y-%m-%d")'),
        ("standing", "standing"),
        ("reason", "standing * 8 + limb * 4 + adjustment"),
    )
    answer["content"]["passThrough"] = False
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        *(certificate, limbs, season, key, working, tests, standing, answer),
        {"id": "out", "name": "out", "type": "outputNode"},
    ]
    edges = [
        {"id": f"e{n}", "sourceId": a["id"], "targetId": b["id"], "type": "edge"}
        for n, (a, b) in enumerate(pairwise(nodes))
    ]
    return {"nodes": nodes, "edges": edges}


@cache
def _engine() -> zen.ZenEngine:
    return zen.ZenEngine({"loader": {"type": "static", "content": {KEY: graph()}}})  # static: compiled once


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def prepare(case: Case) -> dict[str, Any]:
    """A case as the engine reads it. Not timed."""
    return {
        "decision": Decision(case.decision).name.lower(),
        "sections": ",".join(
            section.name or "" for section in Sections if section and section in case.sections
        ),
        "notice_sent": case.notice_sent.isoformat(),
        "certificate_issued": _text(case.certificate_issued),
        "adviser_contacted": _text(case.adviser_contacted),
        "on": case.on.isoformat(),
    }


def one(context: dict[str, Any]) -> dict[str, Any]:
    """The outcome of one case, as the engine gives it."""
    return _engine().evaluate(KEY, context)["result"]


def loop(contexts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One after another; the engine's own batch was no faster."""
    evaluate = _engine().evaluate
    return [evaluate(KEY, context)["result"] for context in contexts]


def outcome(found: dict[str, Any]) -> Outcome:
    """What the engine gave, in the common form. Not timed."""
    contact = found.get("contact_deadline")  # the engine drops a key whose value is null
    return Outcome(
        found["certificate_required"],
        None if contact is None else date.fromisoformat(contact),
        date.fromisoformat(found["appeal_deadline"]),
        int(found["standing"]),
        int(found["reason"]),
    )
