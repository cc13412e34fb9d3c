"""Opening papers that strangers made: each becomes a clean PDF, or is refused with a sentence.

`opener.py` opens them in a process with limits. `kinds.py` says by its content what a file is; `pdf.py`,
`pictures.py` and `word.py` open one kind each.
"""

from avenues.documents.bundle.opening.opener import Opened, Opener
from avenues.documents.bundle.opening.refusals import CannotUse

__all__ = ["CannotUse", "Opened", "Opener"]
