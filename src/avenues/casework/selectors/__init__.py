"""Reads of casework, each from the wall on, as frozen dataclasses. What is hidden looks as if it were not."""

from avenues.casework.selectors.board import Counted, Subject, Urgency, board, on_the_board
from avenues.casework.selectors.by_reference import by_reference
from avenues.casework.selectors.certificates import (
    CertificateLine,
    Checked,
    certificates_of,
    checked,
    code_to_print,
)
from avenues.casework.selectors.disagreements import (
    ConsentRecord,
    DisagreementLine,
    DisagreementRecord,
    PeopleIn,
    PersonRecord,
    ProceedingLine,
    disagreement,
    disagreements,
    people_in,
)
from avenues.casework.selectors.elsewhere import ElsewhereLine, elsewhere, is_elsewhere
from avenues.casework.selectors.facts import FactLine, facts_of, facts_told
from avenues.casework.selectors.files import FileLine, file, files_of_disagreement, files_of_proceeding
from avenues.casework.selectors.history import (
    HistoryLine,
    history_of_disagreement,
    sign_ins,
    sign_ins_of,
    who_looked,
)
from avenues.casework.selectors.meeting import Meeting, meeting, what_meets
from avenues.casework.selectors.notes import NoteLine, notes_of_disagreement, notes_of_proceeding
from avenues.casework.selectors.pages import Part
from avenues.casework.selectors.people import (
    Colleague,
    Named,
    OrganisationLine,
    colleagues,
    organisations,
    teams,
)
from avenues.casework.selectors.picture import Happened, Picture, Pictured, picture
from avenues.casework.selectors.proceedings import (
    EntryLine,
    ParticipationLine,
    Preview,
    ProceedingRecord,
    SeatLine,
    history,
    may_follow,
    preview,
    proceeding,
    recordable,
)
from avenues.casework.selectors.search import Hit, search
from avenues.casework.selectors.whole import WholeDisagreement, whole_disagreement
from avenues.casework.selectors.worklists import (
    DueLine,
    Tally,
    Waiting,
    due_line,
    tallies,
    today,
    waiting,
)
from avenues.casework.viewers import Post, Viewer, viewer_of

__all__ = [
    "CertificateLine",
    "Checked",
    "Colleague",
    "ConsentRecord",
    "Counted",
    "DisagreementLine",
    "DisagreementRecord",
    "DueLine",
    "ElsewhereLine",
    "EntryLine",
    "FactLine",
    "FileLine",
    "Happened",
    "HistoryLine",
    "Hit",
    "Meeting",
    "Named",
    "NoteLine",
    "OrganisationLine",
    "Part",
    "ParticipationLine",
    "PeopleIn",
    "PersonRecord",
    "Picture",
    "Pictured",
    "Post",
    "Preview",
    "ProceedingLine",
    "ProceedingRecord",
    "SeatLine",
    "Subject",
    "Tally",
    "Urgency",
    "Viewer",
    "Waiting",
    "WholeDisagreement",
    "board",
    "by_reference",
    "certificates_of",
    "checked",
    "code_to_print",
    "colleagues",
    "disagreement",
    "disagreements",
    "due_line",
    "elsewhere",
    "facts_of",
    "facts_told",
    "file",
    "files_of_disagreement",
    "files_of_proceeding",
    "history",
    "history_of_disagreement",
    "is_elsewhere",
    "may_follow",
    "meeting",
    "notes_of_disagreement",
    "notes_of_proceeding",
    "on_the_board",
    "organisations",
    "people_in",
    "picture",
    "preview",
    "proceeding",
    "recordable",
    "search",
    "sign_ins",
    "sign_ins_of",
    "tallies",
    "teams",
    "today",
    "viewer_of",
    "waiting",
    "what_meets",
    "who_looked",
    "whole_disagreement",
]
