"""Opens a paper as a working document, and keeps a new version of one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from uuid import UUID

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import OrganisationKind
from avenues.casework.selectors import DisagreementRecord, FileLine, Viewer
from avenues.documents.working import CameBack, CannotRead, Side, WorkingDocument, read, write
from avenues.files.kinds import Kind

NAME = "Working document"
NUMBERED = re.compile(rf"^{NAME} (\d+)\.docx$")
SIDES = {side.key: side for side in Side}


@dataclass(frozen=True, slots=True)
class Open:
    """A paper that is open, of which disagreement, and what was read in it."""

    paper: FileLine
    record: DisagreementRecord
    read: CameBack


def open_one(viewer: Viewer, key: UUID, *, tracked: Side) -> Open:
    """The paper as a working document. Raises `NotThere`, and `Refused` with a sentence."""
    paper = selectors.file(viewer, key)
    if paper.keeper not in viewer.opened or paper.sealed:
        raise NotThere
    record = selectors.disagreement(viewer, paper.disagreement)
    if paper.kind is not Kind.DOCX:
        raise Refused(f"{paper.name} is not a Word document. Ask for one, and bring that.")
    content = b"".join(services.open_file(viewer, key).pieces)
    try:
        found = read(content, tracked=tracked)
    except CannotRead as wrong:
        raise Refused(f"{paper.name}: {wrong}") from wrong
    if not found.document.sections:
        raise Refused(
            f"In {paper.name} no section was found. Give each a heading in Word, such as “Section F”, and "
            "bring it again."
        )
    return Open(paper, record, found)


def keep(viewer: Viewer, disagreement: UUID, document: WorkingDocument) -> services.Kept:
    """A new version, as a paper of the disagreement. Raises `Refused`."""
    name = f"{NAME} {_next(viewer, disagreement)}"
    return services.keep_file(
        viewer, disagreement, name=f"{name}.docx", content=BytesIO(write(document, title=name))
    )


def words(viewer: Viewer, disagreement: UUID) -> tuple[FileLine, ...]:
    """The Word papers of a disagreement that can be opened, the newest first."""
    papers = selectors.files_of_disagreement(viewer, disagreement)
    return tuple(each for each in papers if each.kind is Kind.DOCX and each.can_be_opened and not each.sealed)


def side_of(viewer: Viewer, disagreement: DisagreementRecord, asked: str) -> Side:
    """For whom they type: as asked, or the council's people for the council and all others for the family."""
    kinds = {
        post.organisation_kind for post in viewer.posts if post.organisation == disagreement.organisation
    }
    return SIDES.get(asked, Side.COUNCIL if OrganisationKind.COUNCIL in kinds else Side.FAMILY)


def _next(viewer: Viewer, disagreement: UUID) -> int:
    names = (NUMBERED.match(each.name) for each in selectors.files_of_disagreement(viewer, disagreement))
    return max((int(found[1]) for found in names if found), default=0) + 1
