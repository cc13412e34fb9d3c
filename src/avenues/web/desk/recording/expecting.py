"""How many entries somebody had before them: what `record_event` wants back, to tell who was first."""

from __future__ import annotations

from django.http import HttpRequest

from avenues.casework.selectors import ProceedingRecord
from avenues.web.desk.forms.figures import figures


def expecting(request: HttpRequest, seen: ProceedingRecord) -> int:
    """How many entries the person saw when the page was opened."""
    typed = figures(request.POST.get("expecting", ""), most=6)
    return seen.expecting if typed is None else typed
