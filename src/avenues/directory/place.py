"""What the operator's settings tell the law of this place: the area, and the council's own targets."""

from __future__ import annotations

from functools import cache

from avenues.directory.operator import Operator, Target, operator
from avenues.law.place import ComplaintsPolicy, Place

PROCEDURE = "council_complaint"
STEPS = ("acknowledgement", "stage_1", "stage_2")


@cache
def place() -> Place:
    """The place of this installation."""
    return place_of(operator())


def place_of(told: Operator) -> Place:
    """The place that an operator serves. Without the council's own targets there is no policy."""
    own = [_own(told, step) for step in STEPS]
    targets = [target for target in own if target is not None]
    if len(targets) < len(STEPS):
        return Place(area=told.area)
    acknowledge, stage_1, stage_2 = (target.working_days for target in targets)
    policy = ComplaintsPolicy(told.council, acknowledge, stage_1, stage_2, targets[0].page_address)
    return Place(area=told.area, complaints_policy=policy)


def _own(told: Operator, step: str) -> Target | None:
    """The council's own target for a step, not the Ombudsman's."""
    targets = told.targets_for(PROCEDURE, step)
    return next((target for target in targets if target.set_by == told.council), None)
