"""Set up an organisation whose people will sign in."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from avenues.casework import services
from avenues.casework.errors import Refused
from avenues.casework.kinds import OrganisationKind, TeamKind


class Command(BaseCommand):
    """`add_organisation KEY NAME --kind KIND --prefix XX --area AREA [--team KIND=NAME …]`."""

    help = "Set up an organisation and its teams, before its people are added."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("key", help="a short name of small letters, for example sefton-sendiass")
        parser.add_argument("name")
        parser.add_argument("--kind", required=True, choices=OrganisationKind.values)
        parser.add_argument("--prefix", required=True, help="begins its references, as SE does SE-2026-0042")
        parser.add_argument("--area", required=True)
        parser.add_argument("--team", action="append", default=[], metavar="KIND=NAME", type=_team)

    def handle(self, *args: Any, team: list[tuple[str, TeamKind]], **options: Any) -> None:
        told = {name: options[name] for name in ("key", "name", "prefix", "area")}
        try:
            services.set_up_organisation(kind=OrganisationKind(options["kind"]), teams=dict(team), **told)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(
            f"{told['name']} is set up. Add its people: add_person --organisation {told['key']}"
        )


def _team(told: str) -> tuple[str, TeamKind]:
    kind, _, name = told.partition("=")
    return name or TeamKind(kind).label, TeamKind(kind)
