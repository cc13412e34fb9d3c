"""What can be typed: every command, its arguments and its help."""

from __future__ import annotations

import argparse

from avenues import __version__
from avenues.cli import assessing, demo, guide, limits, listing
from avenues.cli.days import day_option

ABOUT = """\
Which avenues a family has in a disagreement about special educational needs and disability in England,
by when, and what each does to the rest. It gives information, not legal advice.
"""
EXAMPLES = """\
examples:
  avenues guide                                    asks, and answers
  avenues limits appeal --sent 2026-12-31          one date, with its proof
  avenues assess facts.json --on 2027-01-04        every avenue, for a file of facts
  avenues schema facts                             what such a file may hold
  avenues caseload cases.csv answers.csv           a whole table of cases
  avenues demo                                     a made-up area, at http://127.0.0.1:8000
"""

TABLES = """\
IN has a column for each fact that is known, named as the fact (`avenues schema facts`), and if need be one
called on, the day asked about. In CSV several values have a semicolon between them; an empty cell is not
told; not_yet and unknown are words. Other columns are copied to OUT with --keep.

examples:
  avenues caseload cases.csv answers.csv --keep reference
  avenues caseload cases.parquet answers.parquet --empty not_yet
"""


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    top = argparse.ArgumentParser(
        prog="avenues",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"avenues {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _assess(commands.add_parser("assess", help="every avenue, for a file of facts"))
    _guide(commands.add_parser("guide", help="asks question by question, then answers"))
    limits.arguments(commands.add_parser("limits", help="one date question, with its proof"))
    _avenues(commands.add_parser("avenues", help="lists the avenues"))
    _sources(commands.add_parser("sources", help="lists the law and guidance that the answers rest on"))
    _schema(commands.add_parser("schema", help="prints a JSON Schema"))
    _caseload(commands.add_parser("caseload", help="a whole table of cases, CSV or Parquet"))
    demo.arguments(commands.add_parser("demo", help="a made-up area to try every desk in"))
    return top


def on_option(command: argparse.ArgumentParser) -> None:
    """`--on`, which several commands take."""
    command.add_argument(
        "--on", type=day_option, metavar="DATE", help="the day that the answer is for; today, if not told"
    )


def format_option(command: argparse.ArgumentParser) -> None:
    """`--format`, which several commands take."""
    command.add_argument("--format", choices=("text", "json"), default="text", help="text, if not told")


def _assess(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Every avenue for the facts in a JSON file. `avenues schema facts` says what it may hold."
    )
    command.add_argument("facts", metavar="FACTS.json", help="a file, or - for standard input")
    on_option(command)
    format_option(command)
    command.set_defaults(run=assessing.run)


def _guide(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Asks one question at a time, and only what can change the answer. "
        "Nothing is kept, unless you say --save."
    )
    on_option(command)
    command.add_argument("--save", metavar="FACTS.json", help="keep your answers in a new file")
    command.set_defaults(run=guide.run)


def _avenues(command: argparse.ArgumentParser) -> None:
    format_option(command)
    command.set_defaults(run=listing.avenues)


def _sources(command: argparse.ArgumentParser) -> None:
    format_option(command)
    command.set_defaults(run=listing.sources)


def _schema(command: argparse.ArgumentParser) -> None:
    command.add_argument("of", choices=("facts", "assessment"))
    command.set_defaults(run=listing.schema)


def _caseload(command: argparse.ArgumentParser) -> None:
    """What `avenues caseload` takes."""
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.description = "Every avenue for a whole table of cases."
    command.epilog = TABLES
    command.add_argument("table", metavar="IN", help="a .csv or .parquet file")
    command.add_argument("out", metavar="OUT", help="a .csv or .parquet file; one that is there is replaced")
    command.add_argument(
        "--on", type=day_option, metavar="DATE", help="the day asked about; today, if not told"
    )
    command.add_argument(
        "--empty",
        choices=("untold", "not_yet"),
        default="untold",
        help="what an empty cell means where a thing may not have happened yet; untold, if not said",
    )
    command.add_argument(
        "--keep", action="append", default=[], metavar="COLUMN", help="copy a column to OUT; can be repeated"
    )
    command.set_defaults(run=_run_caseload)


def _run_caseload(told: argparse.Namespace) -> None:
    from avenues.cli import caseload  # noqa: PLC0415  it loads Polars, which the other commands need not wait for

    caseload.run(told)
