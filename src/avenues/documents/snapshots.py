"""Writes each paper’s `snapshot.txt` from its sample: `python -m avenues.documents.snapshots`. Review it."""

import os

from avenues.documents.paper import papers
from avenues.documents.rendering import to_text
from avenues.documents.sampling import sample


def write() -> None:
    """Write every snapshot anew, and say which changed."""
    for paper in papers().values():
        snapshot = paper.folder / "snapshot.txt"
        text = to_text(sample(paper))
        if not snapshot.exists() or snapshot.read_text(encoding="utf-8") != text:
            snapshot.write_text(text, encoding="utf-8")
            print(f"{paper.key}: written")  # noqa: T201 -- it is a command


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "avenues.web.settings")
    write()
