"""Help somebody who cannot sign in any more. Be sure who they are before you do."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from avenues.web.sign_in.invitations import forget_second_step as forget
from avenues.web.sign_in.invitations import link_for, person_with


class Command(BaseCommand):
    """`help_sign_in EMAIL [--forget-second-step]`."""

    help = "Print a link for a new password; if asked, forget a lost phone or passkey. Be sure who they are."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument(
            "--forget-second-step",
            action="store_true",
            help="take away their app, passkeys and recovery codes, and sign them out everywhere",
        )

    def handle(self, *args: Any, email: str, forget_second_step: bool, **options: Any) -> None:
        user = person_with(email)
        if user is None:
            raise CommandError(f"Nobody signs in with “{email}”. Check the address.")
        if forget_second_step:
            forget(user)
            self.stdout.write("Their second step is forgotten. They set it up anew after their password.")
        self.stdout.write("Give them this link; it works once, for three days:")
        self.stdout.write(link_for(user))
