"""A paper in words: what it is, how large, who brought it, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from avenues.casework.kinds import FileState
from avenues.casework.selectors import FileLine, Viewer
from avenues.web.desk import links
from avenues.web.desk.words import Tag, in_words_of_time

KILOBYTE = 1024
MEGABYTE = 1024 * KILOBYTE
TAGS = {
    FileState.WAITING: Tag("Being checked", "yellow"),
    FileState.CLEAN: Tag("Checked", "green"),
    FileState.UNCHECKED: Tag("Not checked", "grey"),
    FileState.MADE_HERE: Tag("Issued", "blue"),
    FileState.REFUSED: Tag("Not kept", "red"),
    FileState.REMOVED: Tag("Removed", "grey"),
}
SAYS = {
    FileState.WAITING: "It waits to be checked for viruses: the checker cannot be reached now. We try again "
    "every minute. It can be opened after that.",
    FileState.UNCHECKED: "No virus checker is set up here. Open it with care.",
    FileState.REFUSED: "A virus was found in it ({why}). Do not open your own copy. Tell whoever sent it.",
    FileState.REMOVED: "{why}",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper for the page. An address is empty where that cannot be done."""

    name: str
    about: str
    brought: str
    tag: Tag
    says: str
    sealed: bool
    address: str
    remove_address: str
    seal: str  # the hash of what was issued


def papers(lines: Iterable[FileLine], viewer: Viewer, *, of_one_way: bool = False) -> tuple[Paper, ...]:
    """Papers, in their order. Where all are `of_one_way`, none says which."""
    return tuple(_paper(line, viewer, of_one_way=of_one_way) for line in lines)


def in_words_of_size(size: int) -> str:
    """A size as people say it."""
    if size < MEGABYTE:
        return f"{max(1, round(size / KILOBYTE))} KB"
    return f"{size / MEGABYTE:.1f} MB"


def _paper(line: FileLine, viewer: Viewer, *, of_one_way: bool) -> Paper:
    way = "" if of_one_way else line.proceeding_name
    about = (line.kind.words, in_words_of_size(line.size), way)
    who = f"{line.kept_by}, {line.organisation}" if line.sealed else line.kept_by
    return Paper(
        name=line.name,
        about=", ".join(part for part in about if part),
        brought=f"{'Issued' if line.issued else 'Brought'} by {who}, {in_words_of_time(line.kept_at)}",
        tag=TAGS[line.state],
        says=SAYS.get(line.state, "").format(why=line.why),
        sealed=line.sealed,
        address=links.to("file", line.id) if line.can_be_opened else "",
        remove_address=links.to("remove_file", line.id) if _can_go(line, viewer) else "",
        seal=line.sha256 if line.issued else "",
    )


def _can_go(line: FileLine, viewer: Viewer) -> bool:
    is_here = line.state not in {FileState.REFUSED, FileState.REMOVED}
    return is_here and not line.issued and line.keeper in viewer.opened
