"""`avenues assess`: every avenue for a file of facts."""

from __future__ import annotations

import argparse
import sys

from avenues.cli.files import facts_from
from avenues.cli.listing import show_json
from avenues.cli.paper import written
from avenues.law.assess import assess
from avenues.law.facts import Facts
from avenues.law.plain import plain


def run(told: argparse.Namespace) -> None:
    """Answer for the facts in the file."""
    show(facts_from(told.facts, told.on), told.format)


def show(facts: Facts, form: str = "text") -> None:
    """Print the assessment of these facts."""
    found = plain(assess(facts))
    if form == "json":
        show_json(found)
    else:
        sys.stdout.writelines(f"{line}\n" for line in written(found))
