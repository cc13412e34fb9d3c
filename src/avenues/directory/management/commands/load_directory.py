"""Make the directory what its files say: the operator's, or those named."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from avenues.directory.files import BadDirectoryFile
from avenues.directory.operator import BadOperatorFile, operator
from avenues.directory.services import load_directory


class Command(BaseCommand):
    """`load_directory [FILE …]`: run it as often as you like."""

    help = "Make the directory hold what its files say, and nothing else."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", type=Path, help="directory files (default: the operator's)")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        try:
            count = load_directory(*(files or operator().directory_files))
        except (BadDirectoryFile, BadOperatorFile) as problem:
            raise CommandError(str(problem)) from problem
        if options["verbosity"] > 0:
            self.stdout.write(f"The directory holds {count} services.")
