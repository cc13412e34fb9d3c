"""`avenues avenues`, `avenues sources` and `avenues schema`: what the law holds, whatever the case."""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from datetime import date
from typing import Any

from avenues.cli.paper import WIDTH
from avenues.law.avenues import rooms
from avenues.law.plain import plain_room, plain_source
from avenues.law.registry import sources as every_source
from avenues.law.schema import assessment_schema, facts_schema
from avenues.law.sources import Source


def avenues(told: argparse.Namespace) -> None:
    """Every avenue: its key, its name, and what it is for."""
    if told.format == "json":
        show_json([plain_room(room.ROOM) for room in rooms().values()])
        return
    for key, room in rooms().items():
        sys.stdout.write(f"{key}\n  {room.ROOM.name}\n")
        sys.stdout.write(textwrap.fill(room.ROOM.purpose, WIDTH, initial_indent="  ", subsequent_indent="  "))
        sys.stdout.write("\n\n")


def sources(told: argparse.Namespace) -> None:
    """Every source: citation, days in force, how it was read, address."""
    if told.format == "json":
        show_json([plain_source(source) for source in every_source()])
        return
    for source in every_source():
        sys.stdout.write(
            f"{source.citation}\n  {_in_force(source)}; {source.weight.value}, {source.mark.value}\n"
        )
        sys.stdout.write(f"  {source.address}\n")


def schema(told: argparse.Namespace) -> None:
    """The JSON Schema of facts or of assessments."""
    show_json(facts_schema() if told.of == "facts" else assessment_schema())


def show_json(data: Any) -> None:
    """Data as JSON text, readable by people too."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def _in_force(source: Source) -> str:
    until = f" to {_day(source.until)}" if source.until else ""
    return f"in force from {_day(source.since)}{until}"


def _day(day: date) -> str:
    return day.isoformat()
