"""The command line: the same answers as the site, in a terminal or for another program. `avenues --help`.

`commands.py` says what can be typed; each command has a module of its own.
"""

from avenues.cli.front import main

__all__ = ["main"]
