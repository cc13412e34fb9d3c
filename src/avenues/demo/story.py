"""What a story is: what happens, how long it takes, and to what kind of family."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from avenues.demo.telling import Telling


@dataclass(frozen=True, slots=True)
class Story:
    """`days` is how long it takes to tell; `shown` where its first telling stands today, its end if not said.

    `often` is how many of it there are beside the others; `ages`, `setting` and `plan` are the family's.
    """

    tell: Callable[[Telling], None]
    days: int
    shown: int
    often: int
    ages: tuple[int, int]
    setting: str
    plan: str

    @property
    def name(self) -> str:
        """What it is about, in a few words."""
        return self.tell.__name__.replace("_", " ")


def story(
    *,
    days: int,
    shown: int | None = None,
    often: int = 1,
    ages: tuple[int, int] = (6, 13),
    setting: str = "maintained_school",
    plan: str = "none",
) -> Callable[[Callable[[Telling], None]], Story]:
    """Make a function a story."""

    def made(tell: Callable[[Telling], None]) -> Story:
        return Story(tell, days, days if shown is None else shown, often, ages, setting, plan)

    return made
