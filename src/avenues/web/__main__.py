"""`python -m avenues.web COMMAND`: Django's commands, with Avenues' settings."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "avenues.web.settings")
    execute_from_command_line(["avenues.web", *sys.argv[1:]])
