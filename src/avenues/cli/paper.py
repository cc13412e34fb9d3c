"""An assessment as a page of plain text: what to do first, the dates, what is open, what is not and why.

Made from the plain data of `law.plain`, so that text and JSON cannot say different things.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from avenues.law.calendar import plain, short
from avenues.law.room import Effect

Found = dict[str, Any]

WIDTH = min(100, max(40, shutil.get_terminal_size((100, 24)).columns))
OPEN = ("open", "open_once")
HEADINGS = {"open": "open", "open_once": "open, once something has come first"}
CLOSED = ("lapsed", "not_yet", None, "not_available")
CLOSED_HEADINGS = {
    "lapsed": "OUT OF TIME (SOMEBODY MAY STILL ALLOW IT)",
    "not_yet": "NOT YET",
    None: "NOT KNOWN UNTIL YOU TELL MORE",
    "not_available": "NOT OPEN, AND WHY",
}
CONTACTS = {
    "sendiass": "SENDIASS",
    "council_send_team": "the council’s SEND team",
    "council_complaints": "the council’s complaints team",
    "childrens_complaints": "the council’s children’s social care complaints team",
    "adult_social_care_complaints": "the council’s adult social care complaints team",
    "childrens_front_door": "the council’s children’s services",
    "mediation_adviser": "the mediation adviser",
    "disagreement_resolution": "the disagreement resolution service",
    "icb": "the integrated care board (NHS)",
    "nhs_provider": "the NHS service",
    "nhs_advocacy": "NHS complaints advocacy",
    "lgsco": "the Local Government and Social Care Ombudsman",
    "phso": "the Parliamentary and Health Service Ombudsman",
    "tribunal": "the SEND Tribunal",
    "county_court": "the county court",
    "dfe": "the Department for Education",
    "ofsted": "Ofsted",
    "ico": "the Information Commissioner",
    "legal_advice": "a solicitor or law centre",
    "school": "the school, college or nursery",
    "healthwatch": "Healthwatch",
    "travel_team": "the council’s travel team",
}
CLOSING = (
    "This is information, not legal advice. "
    "SENDIASS gives free, impartial and confidential advice in every area."
)


def written(found: Found) -> Iterator[str]:
    """The assessment, line by line."""
    open_now = [one for one in found["avenues"] if one["standing"]["value"] in OPEN]
    count = f"{len(open_now)} avenue{'' if len(open_now) == 1 else 's'}"
    yield f"On {_plain(found['on'])}: {count} open."
    yield from _dates(found)
    for one in open_now:
        yield from _open(one, found)
    for value in CLOSED:
        yield from _closed(value, found)
    yield from _duties(found)
    yield from _interplay(found, open_now)
    yield from _waits(found)
    versions = found["versions"]
    yield ""
    yield from _wrapped(CLOSING)
    yield f"Law {versions['law']}, calendar {versions['calendar']}."


def limit_lines(limit: Found) -> Iterator[str]:
    """One time limit with its proof."""
    day = short(date.fromisoformat(limit["last_day"])) if limit["last_day"] else "No last day"
    at = f", by {limit['at']}" if limit["at"] and limit["last_day"] else ""
    yield from _wrapped(f"{day}{at}: {limit['what']}  [{limit['id']}]", 2)
    yield from _wrapped(" · ".join(limit["proof"]), 6)
    if limit["safe_day"]:
        yield from _wrapped(f"Aim for {short(date.fromisoformat(limit['safe_day']))}.", 6)
    if limit["rests_on_assumed_bank_holidays"]:
        yield from _wrapped(
            "Bank holidays of that year are not yet proclaimed; the usual ones are assumed.", 6
        )
    yield from _wrapped(f"If it is missed: {limit['missed']}", 6)
    if limit["waiver"]:
        yield from _wrapped(f"Who can allow more time: {limit['waiver']['by']}. {limit['waiver']['test']}", 6)
    yield from _wrapped(f"Source: {limit['source']}", 6)


def duty_lines(duty: Found) -> Iterator[str]:
    """What a body must do, by when, and its proof."""
    day = short(date.fromisoformat(duty["due"])) if duty["due"] else "It goes on"
    who = duty["who"][0].upper() + duty["who"][1:]
    how = {"target": "Expected, by guidance or policy. "}.get(duty["kind"], "")
    yield from _wrapped(f"{day}: {who}: {duty['what']}  [{duty['id']}]", 2)
    yield from _wrapped(f"{how}{duty['progress'].replace('_', ' ').capitalize()}.", 6)
    yield from _wrapped(" · ".join(duty["proof"]), 6)
    yield from _wrapped(f"Source: {duty['source']}", 6)


def _dates(found: Found) -> Iterator[str]:
    limits = [limit for one in found["avenues"] for limit in one["limits"] if limit["last_day"]]
    if not limits:
        return
    yield from _heading("YOUR DATES, SOONEST FIRST")
    for limit in sorted(limits, key=lambda limit: str(limit["last_day"])):
        yield from limit_lines(limit)


def _open(one: Found, found: Found) -> Iterator[str]:
    yield from _heading(f"{one['name'].upper()}: {HEADINGS[one['standing']['value']]}")
    yield from _reasons(one["standing"], found)
    for step in one["next_steps"]:
        yield from _step(step)
    for limit in one["limits"]:
        if not limit["last_day"]:
            yield from limit_lines(limit)


def _step(step: Found) -> Iterator[str]:
    contact = f" ({CONTACTS[step['contact']]})" if step["contact"] else ""
    by = f" By {short(date.fromisoformat(step['by']['day']))}." if step["by"] else ""
    yield from _wrapped(f"→ {step['do']}{contact}{by}", 2)
    if step["write"]:
        yield from _wrapped(f"You can write: “{step['write']}”", 6)


def _closed(value: str | None, found: Found) -> Iterator[str]:
    avenues = [one for one in found["avenues"] if one["standing"]["value"] == value]
    if not avenues:
        return
    yield from _heading(CLOSED_HEADINGS[value])
    for one in avenues:
        yield from _wrapped(f"{one['name']}", 2)
        if value is None:
            yield from _wrapped(f"It turns on: {_asked(one['standing']['waits_for'], found)}", 6)
            continue
        yield from _reasons(one["standing"], found, 6)
        if value != "not_available":
            for step in one["next_steps"]:
                yield from _step(step)


def _reasons(standing: Found, found: Found, indent: int = 2) -> Iterator[str]:
    """Each reason with its source; the steps of a count stand together in one line."""
    for key, words in zip(standing["because"], standing["said"], strict=True):
        source = found["reasons"][key]["source"]
        yield from _wrapped(f"{words}  ({_cited(source, found)})", indent)


def _cited(name: str, found: Found) -> str:
    source = found["sources"][name]
    return name if source["mark"] == "read" else f"{name}; {source['how_read']}"


def _duties(found: Found) -> Iterator[str]:
    lists = [found["process"], *(one["duties"] for one in found["avenues"])]
    duties = {(duty["id"], duty["what"], duty["due"]): duty for owed in lists for duty in owed}
    if not duties:
        return
    yield from _heading("WHAT OTHERS MUST DO")
    for duty in sorted(duties.values(), key=lambda duty: (duty["due"] or "9", duty["id"])):
        yield from duty_lines(duty)


def _interplay(found: Found, open_now: list[Found]) -> Iterator[str]:
    names = {one["key"]: one["name"] for one in open_now}
    effects = [
        one
        for one in found["interplay"]
        if one["avenue"] in names
        and one["other"] in names
        and one["effect"] != Effect.INDEPENDENT.name.lower()
    ]
    if not effects:
        return
    yield from _heading("WHAT ONE DOES TO ANOTHER")
    for one in effects:
        effect = Effect[one["effect"].upper()].value
        words = found["reasons"][one["because"]]["words"]
        yield from _wrapped(f"{names[one['other']]} → {names[one['avenue']]}: {effect}. {words}", 2)


def _waits(found: Found) -> Iterator[str]:
    if not found["waits"]:
        return
    yield from _heading("TELL MORE, AND THE ANSWER SAYS MORE")
    for one in found["waits"]:
        yield from _wrapped(f"{one['ask']}  [{one['fact']}]", 2)


def _asked(fact: str | None, found: Found) -> str:
    return next((str(one["ask"]) for one in found["waits"] if one["fact"] == fact), str(fact))


def _heading(words: str) -> Iterator[str]:
    yield ""
    yield from _wrapped(words)


def _wrapped(words: str, indent: int = 0) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2 * bool(indent)),
        break_on_hyphens=False,  # an id stays whole
    )


def _plain(day: str) -> str:
    return plain(date.fromisoformat(day))
