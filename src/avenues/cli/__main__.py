"""`python -m avenues.cli` is `avenues`."""

import sys

from avenues.cli import main

sys.exit(main())
