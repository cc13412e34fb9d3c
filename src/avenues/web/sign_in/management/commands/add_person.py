"""Add somebody to an organisation, and print the link with which they set their password."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from avenues.casework import services
from avenues.casework.errors import Refused
from avenues.casework.kinds import Role
from avenues.web.sign_in.invitations import link_for


class Command(BaseCommand):
    """`add_person EMAIL NAME --organisation KEY --role ROLE [--team NAME] [--since DAY]`."""

    help = "Add somebody to an organisation; print a link that works once, for three days."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name")
        parser.add_argument("--organisation", required=True, help="its key")
        parser.add_argument("--role", required=True, choices=Role.values)
        parser.add_argument("--team", default="", help="its name; none: they work for the whole organisation")
        parser.add_argument("--since", type=date.fromisoformat, help="their first day (today)")

    def handle(self, *args: Any, since: date | None = None, **options: Any) -> None:
        told = {name: options[name] for name in ("email", "name", "organisation", "team")}
        try:
            user = services.add_person(role=Role(options["role"]), since=since or localdate(), **told)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{told['name']} is added. Give them this link; it works once, for three days:")
        self.stdout.write(link_for(user))
