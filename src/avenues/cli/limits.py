"""`avenues limits`: one date question with its proof, as an adviser on the telephone would type it."""

from __future__ import annotations

import argparse
import sys
import textwrap
from datetime import date
from difflib import get_close_matches
from typing import Any

from avenues.cli.days import day_option, today
from avenues.cli.files import checked
from avenues.cli.listing import show_json
from avenues.cli.paper import WIDTH, duty_lines, limit_lines
from avenues.cli.refusal import Refusal
from avenues.cli.story import Asked, NoStory, Story, of_avenue, of_clock, owners
from avenues.cli.typed import cell
from avenues.law.avenues import rooms
from avenues.law.clocks import Clock, Owed, TimeLimit
from avenues.law.facts import QUESTIONS, Facts, Untold
from avenues.law.options import Matter, Option, Plan, Section
from avenues.law.plain import plain_limits
from avenues.law.registry import clocks
from avenues.law.telling import BadFacts, BadValue, Problem, near_fact, read, shape

DAYS = {
    "sent": "notice_sent",
    "dated": "letter_dated",
    "contacted": "adviser_contacted",
    "certificate": "certificate_issued",
    "born": "born",
}
ONLY_SCHOOL = {
    "matters": frozenset({Matter.PLAN_CONTENT}),
    "sections": frozenset({Section.I}),
    "plan": Plan.FINAL,
}
EXAMPLES = """\
examples:
  avenues limits appeal --sent 2026-12-31
  avenues limits appeal --sent 2026-12-31 --certificate 2027-01-10
  avenues limits appeal --sent 2026-12-31 --only-school
  avenues limits TL-B1 --from 2026-12-31
  avenues limits council_complaint --fact council_complaint_made=2026-11-02
  avenues limits --list
"""


def arguments(command: argparse.ArgumentParser) -> None:
    """What `avenues limits` takes."""
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.description = (
        "One time limit or duty with its proof: by the key of an avenue, or by its id in the register.\n"
        "What you do not tell is assumed, and the answer says what was. Days are 2026-12-31 or 31/12/2026."
    )
    command.epilog = EXAMPLES
    command.add_argument("what", nargs="?", metavar="AVENUE|ID", help="for example appeal, or TL-B1")
    command.add_argument("--list", action="store_true", help="list the avenues and the ids")
    command.add_argument(
        "--from", dest="start", type=day_option, metavar="DATE", help="the day it counts from"
    )
    for option, fact in DAYS.items():
        command.add_argument(
            f"--{option}", type=day_option, metavar="DATE", help=f"{QUESTIONS[fact].short} ({fact})"
        )
    command.add_argument(
        "--only-school", action="store_true", help="only the school or college is in dispute"
    )
    command.add_argument(
        "--fact",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="any other fact; several with commas",
    )
    command.add_argument("--on", type=day_option, metavar="DATE", help="the day that the answer is for")
    command.add_argument("--format", choices=("text", "json"), default="text", help="text, if not told")
    command.set_defaults(run=run)


def run(told: argparse.Namespace) -> None:
    """Answer one date question, or list them."""
    if told.list:
        _list()
    elif not told.what:
        raise Refusal(
            "Say which: avenues limits appeal --sent 2026-12-31. `avenues limits --list` lists them."
        )
    else:
        _show(_story(told), told.format)


def _story(told: argparse.Namespace) -> Story:
    given = _given(told)
    id = next((id for id in clocks() if id.lower() == told.what.lower()), None)
    if id is not None:
        return _of_clock(id, told.start, given, told.on)
    if told.what.lower() in rooms():
        return _of_avenue(told.what.lower(), told.start, given, told.on)
    near = get_close_matches(told.what, [*rooms(), *clocks()], n=1, cutoff=0.5)
    meant = f" Did you mean {near[0]}?" if near else ""
    raise Refusal(f"“{told.what}” is no avenue and no time limit.{meant} `avenues limits --list` lists them.")


def _of_clock(id: str, start: date | None, given: dict[str, Any], on: date | None) -> Story:
    latest = max((day for day in (start, *given.values()) if isinstance(day, date)), default=None)
    if latest is None:
        raise Refusal(f"Say the day that {id} counts from: --from 2026-12-31.")
    checked(Facts(on or max(today(), latest), **given))
    for day in (on,) if on else (max(today(), latest), None):
        try:
            return of_clock(Asked(id, start, given, day))
        except NoStory:
            continue
    raise Refusal(
        f"{id} ({clocks()[id].clock.what}) is not counted from that alone. Tell its facts with --fact, "
        f"and ask for the avenue: {', '.join(owners(id))}."
    )


def _of_avenue(key: str, start: date | None, given: dict[str, Any], on: date | None) -> Story:
    days = (start, *given.values())
    latest = max((day for day in days if isinstance(day, date)), default=today())
    on = on or max(today(), latest)
    while True:
        checked(Facts(on, **given))
        try:
            return of_avenue(key, given, on)
        except Untold as untold:
            if start is None or untold.fact in given or shape(untold.fact).base is not date:
                raise Refusal(_say_when(untold.fact)) from None
            given = {**given, untold.fact: start}


def _say_when(fact: str) -> str:
    option = next(
        (f"--{option} DATE" for option, name in DAYS.items() if name == fact), f"--fact {fact}=DATE"
    )
    return f"It turns on “{QUESTIONS[fact].short}”. Say it: {option}."


def _given(told: argparse.Namespace) -> dict[str, Any]:
    given: dict[str, Any] = dict(ONLY_SCHOOL) if told.only_school else {}
    for words in told.fact:
        name, _, value = words.partition("=")
        given[name.strip()] = _fact(name.strip(), value.strip())
    return given | {fact: getattr(told, option) for option, fact in DAYS.items() if getattr(told, option)}


def _fact(name: str, text: str) -> Any:
    if name not in QUESTIONS:
        meant = f" Did you mean “{near_fact(name)}”?" if near_fact(name) else ""
        raise BadFacts((Problem(name, f"There is no fact called “{name}”.{meant}"),))
    try:
        return read(name, cell(name, text, ","))
    except BadValue as error:
        raise BadFacts((Problem(name, str(error)),)) from None


def _show(story: Story, form: str) -> None:
    limits = [one for one in story.counted if isinstance(one, TimeLimit)]
    duties = [one for one in story.counted if isinstance(one, Owed)]
    found = plain_limits(story.facts, limits, duties)
    found["assumed"] = sorted(story.assumed)
    if form == "json":
        show_json(found)
        return
    for limit in found["limits"]:
        _write(limit_lines(limit))
    for owed in found["duties"]:
        _write(duty_lines(owed))
    if not story.counted:
        _write(["There is no time limit for these facts."])
    if story.assumed:
        _write(["", *textwrap.wrap(f"Assumed: {_spoken(story.facts, story.assumed)}.", WIDTH)])


def _spoken(facts: Facts, names: frozenset[str]) -> str:
    said = dict(facts.items())
    return "; ".join(
        f"{QUESTIONS[name].short}: {_value(said.get(name, 'unknown'))}" for name in QUESTIONS if name in names
    )


def _value(value: Any) -> str:
    match value:
        case None:
            return "not yet"
        case bool():
            return "yes" if value else "no"
        case Option():
            return str(value.key)
        case frozenset():
            return ", ".join(sorted(option.key for option in value))
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _write(lines: Any) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _list() -> None:
    _write(["Avenues:", *(f"  {key}: {room.ROOM.name}" for key, room in rooms().items()), ""])
    for kind in ("limit", "duty", "target"):
        _write(
            [{"limit": "Time limits:", "duty": "Duties:", "target": "Targets (guidance or policy):"}[kind]]
        )
        _write(f"  {line}" for line in _ids(kind))
        _write([""])


def _ids(kind: str) -> list[str]:
    found: list[tuple[str, Clock]] = [
        (id, declared.clock) for id, declared in clocks().items() if declared.clock.kind.name.lower() == kind
    ]
    return [f"{id}: {clock.who.value}: {clock.what}" for id, clock in found]
