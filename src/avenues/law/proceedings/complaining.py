"""What can happen in any complaint: parts sent elsewhere, refused, withdrawn, put right. Read with `routing.py`."""

from __future__ import annotations

from avenues.law.options import Option
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.kinds import EVERYTHING, REASON, Desk, Detail, Kind
from avenues.law.proceedings.promises import remedy

WITHDRAWN = "complaint_withdrawn"
REFUSED = "complaint_refused"
CLOSERS = (WITHDRAWN, REFUSED)


class Outcome(Option):
    """What an answer says of the complaint."""

    UPHELD = ("upheld", "Upheld")
    PARTLY = ("partly", "Upheld in part")
    NOT_UPHELD = ("not_upheld", "Not upheld")
    SETTLED = ("settled", "Settled, without a finding")


OUTCOME = Detail("outcome", "Outcome", Outcome)
NEXT_STEP_TOLD = Detail("next_step_told", "The answer says where to go next", bool)


def in_any_complaint(by: Desk, made: str, *answers: str) -> tuple[Kind, ...]:
    """The kinds that any complaint has, from the day it was made. `answers` may promise what puts it right."""
    return (
        Kind(
            "part_sent_on",
            "A part sent to another procedure",
            by,
            after=(made,),
            not_after=CLOSERS,
            once=False,
            needs=(Detail("part", "Which part"), Detail("sent_to", "Where it goes, and who has it now")),
        ),
        Kind(
            REFUSED,
            "Complaint not taken on",
            by,
            after=(made,),
            not_after=(*answers, WITHDRAWN),
            needs=(REASON, NEXT_STEP_TOLD),
            ends=EVERYTHING,
        ),
        Kind(
            WITHDRAWN,
            "Complaint withdrawn",
            by,
            after=(made,),
            not_after=(*answers[-1:], REFUSED),
            ends=EVERYTHING,
        ),
        remedy(by, *answers),
        carried_out(by, made),
    )
