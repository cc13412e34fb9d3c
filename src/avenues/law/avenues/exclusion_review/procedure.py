"""What happens after an exclusion: the governors, the independent panel, the governors again."""

from __future__ import annotations

from avenues.law.avenues.exclusion_review.rules import duties
from avenues.law.options import ExclusionKind, Option
from avenues.law.proceedings.kinds import Desk, Detail, Kind, Moment
from avenues.law.proceedings.procedure import Procedure

_BACK = ("governors_reinstated",)


class PanelResult(Option):
    """What the independent panel can do. It cannot reinstate."""

    UPHELD = ("upheld", "It upheld the governors’ decision")
    RECOMMENDED = ("recommended", "It recommended that the governors think again")
    QUASHED = ("quashed", "It quashed the decision: the governors must think again")


def only_for_good(moment: Moment) -> str | None:
    """Only a permanent exclusion goes to the independent panel (EXC-IRP-REQUEST)."""
    if moment.facts.exclusion_kind is ExclusionKind.PERMANENT:
        return None
    return (
        "Only a permanent exclusion goes to the independent panel. After a suspension the governors’ decision stands; a "
        "complaint to the school is still open."
    )


PROCEDURE = Procedure(
    "exclusion_review",
    kinds=(
        Kind("exclusion_notice", "Family told of the exclusion in writing", Desk.SCHOOL),
        Kind(
            "governors_asked",
            "Governors asked to consider it",
            Desk.SCHOOL,
            after=("exclusion_notice",),
            not_after=(*_BACK, "governors_decided"),
        ),
        Kind(
            "governors_reinstated",
            "Governors took the pupil back",
            Desk.SCHOOL,
            after=("exclusion_notice",),
            not_after=("governors_decided",),
            meets=("EXC-GOV-15", "EXC-GOV-50"),
        ),
        Kind(
            "governors_decided",
            "Family told that the governors would not take the pupil back",
            Desk.SCHOOL,
            after=("exclusion_notice",),
            not_after=_BACK,
        ),
        Kind(
            "review_panel_asked",
            "Independent review asked for",
            Desk.SCHOOL,
            after=("governors_decided",),
            needs=(Detail("sen_expert", "A SEN expert is asked for", bool),),
            suits=only_for_good,
        ),
        Kind(
            "review_panel_met",
            "Independent panel met",
            Desk.SCHOOL,
            after=("review_panel_asked",),
            needs=(Detail("panel_result", "What it decided", PanelResult),),
        ),
        Kind(
            "governors_reconsidered",
            "Governors thought again",
            Desk.SCHOOL,
            after=("review_panel_met",),
            needs=(Detail("reinstated", "They took the pupil back", bool),),
        ),
        Kind(
            "discrimination_claim_ended",
            "Discrimination claim about the exclusion decided",
            Desk.SCHOOL,
            after=("exclusion_notice",),
        ),
    ),
    owes=duties,
)
