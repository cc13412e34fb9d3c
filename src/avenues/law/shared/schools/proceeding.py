"""What happens in a complaint to a school or provider: an answer, then the governors' committee or the panel.

At an academy or independent school the panel is one of the standard: three people at least, one of them
independent of the running of the school (ISS33-STAGE3), and its findings go to the person who complained.
"""

from __future__ import annotations

from avenues.law.facts import Event
from avenues.law.proceedings.complaining import CLOSERS, NEXT_STEP_TOLD, OUTCOME, in_any_complaint
from avenues.law.proceedings.kinds import Desk, Detail, Kind, Moment

MADE = "school_complaint_made"
STAGE_1 = "school_stage1_answered"
FINISHED = "school_complaint_finished"
_OUTSIDER = Detail("independent_member", "One member is independent of the school", bool)


def panel_is_lawful(moment: Moment, event: Event) -> str | None:
    """A panel of the standard has an independent member (paragraph 33(g))."""
    if event.says["independent_member"]:
        return None
    return (
        "A panel needs one member who is independent of the running of the school (paragraph 33(g)). A hearing without "
        "does not end the procedure: arrange another."
    )


def before_it() -> Kind:
    """Speaking first, which no procedure needs and most suggest."""
    return Kind(
        "spoken_first",
        "Spoken about informally",
        Desk.SCHOOL,
        not_after=(MADE,),
        once=False,
        may_say=(Detail("with_whom", "With whom"),),
    )


def of_one_answer(label: str) -> tuple[Kind, ...]:
    """A procedure of a single written answer."""
    return (
        before_it(),
        _made(),
        Kind(FINISHED, label, Desk.SCHOOL, after=(MADE,), not_after=CLOSERS, needs=(OUTCOME, NEXT_STEP_TOLD)),
        *in_any_complaint(Desk.SCHOOL, MADE, FINISHED),
    )


def of_stages(second: str, *, panel: bool) -> tuple[Kind, ...]:
    """A procedure of a first answer and a second stage. `panel`: one of the standard of paragraph 33."""
    return (
        before_it(),
        _made(),
        Kind(
            STAGE_1,
            "First answer sent",
            Desk.SCHOOL,
            after=(MADE,),
            not_after=(*CLOSERS, FINISHED),
            needs=(OUTCOME, NEXT_STEP_TOLD),
        ),
        Kind(
            "school_stage2_asked",
            f"{second} asked for",
            Desk.SCHOOL,
            after=(MADE,),
            not_after=(*CLOSERS, FINISHED),
        ),
        Kind(
            "school_stage2_held",
            f"{second} held",
            Desk.SCHOOL,
            after=("school_stage2_asked",),
            not_after=(*CLOSERS, FINISHED),
            once=False,
            needs=(_OUTSIDER,) if panel else (),
            check=panel_is_lawful if panel else None,
        ),
        Kind(
            FINISHED,
            "Final answer or findings sent",
            Desk.SCHOOL,
            after=(STAGE_1, "school_stage2_held"),
            not_after=CLOSERS,
            needs=(OUTCOME, NEXT_STEP_TOLD),
        ),
        *in_any_complaint(Desk.SCHOOL, MADE, STAGE_1, FINISHED),
    )


def _made() -> Kind:
    return Kind(
        MADE,
        "Complaint received in writing",
        Desk.SCHOOL,
        needs=(Detail("about", "What the complaint is about"),),
    )
