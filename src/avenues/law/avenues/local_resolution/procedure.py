"""What happens while people talk: what was said, what was promised. It stops no clock."""

from __future__ import annotations

from avenues.law.avenues.local_resolution.rules import duties
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.kinds import PROMISES, Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import each_with_a_day, kept_by_day

PROCEDURE = Procedure(
    "local_resolution",
    kinds=(
        Kind(
            "talked",
            "Talked",
            Desk.SEND_TEAM,
            not_after=("settled",),
            once=False,
            needs=(Detail("with_whom", "With whom, and what was said"),),
        ),
        Kind(
            "promised_in_talk",
            "Something was promised",
            Desk.SEND_TEAM,
            after=("talked",),
            once=False,
            needs=(PROMISES,),
            check=each_with_a_day,
        ),
        carried_out(Desk.SEND_TEAM, "promised_in_talk"),
        Kind(
            "settled",
            "Settled",
            Desk.SEND_TEAM,
            after=("talked",),
        ),
        Kind(
            "talk_ended",
            "Talking did not help",
            Desk.FAMILY,
            after=("talked",),
            not_after=("settled",),
        ),
    ),
    owes=duties,
    promised=kept_by_day(Promises.IN_TALK, "Ask in writing when it will be done. You can complain now."),
)
