"""What is stored of several disagreements, read together: what is known, what runs, what is owed by lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from avenues.casework.known import known_of
from avenues.casework.models import Disagreement, Due, Participation, Proceeding


class Stored:
    """A handful of questions, however many disagreements they are.

    `dues` are by the record to which they belong: a proceeding, or for the family's time limits the
    disagreement itself.
    """

    def __init__(self, disagreements: Sequence[Disagreement]) -> None:
        self.known = known_of(disagreements)
        self.proceedings: defaultdict[UUID, list[Proceeding]] = defaultdict(list)
        self.taking_part: defaultdict[UUID, list[Participation]] = defaultdict(list)
        self.dues: defaultdict[UUID, list[Due]] = defaultdict(list)
        self._read({row.pk: row for row in disagreements})

    def _read(self, rows: dict[UUID, Disagreement]) -> None:
        running = list(
            Proceeding.objects.filter(disagreement__in=rows.keys())
            .select_related("organisation")
            .order_by("id")
        )
        for proceeding in running:
            proceeding.disagreement = rows[proceeding.disagreement_id]
            self.proceedings[proceeding.disagreement_id].append(proceeding)
        taking_part = Participation.objects.filter(proceeding__in=running, until=None)
        beside = taking_part.select_related("participant", "consent", "tie__disagreement")
        for participation in beside.order_by("since", "id") if running else ():
            self.taking_part[participation.proceeding_id].append(participation)
        self._read_dues(rows, {run.pk for run in running})

    def _read_dues(self, rows: dict[UUID, Disagreement], running: set[UUID]) -> None:
        """Those of our own lists by their disagreement, those of others' by the proceeding.

        Limits are told apart here and not by the database: asked for a due without a proceeding, SQLite goes
        through all that there are.
        """
        for due in Due.objects.filter(disagreement__in=rows.keys()):
            if due.proceeding_id is None:
                self.dues[due.disagreement_id or due.pk].append(due)
            elif due.proceeding_id in running:
                self.dues[due.proceeding_id].append(due)
        if running:
            elsewhere = Due.objects.filter(proceeding__in=running).exclude(disagreement__in=rows.keys())
            for due in elsewhere:
                self.dues[due.proceeding_id or due.pk].append(due)
