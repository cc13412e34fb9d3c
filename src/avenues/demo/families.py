"""Made-up families: the child or young person, who acts for them, and how to reach them safely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from avenues.casework.services import PersonDetails
from avenues.demo import names

GROWN_UP_ENOUGH = 17  # past compulsory school age whenever they were born


@dataclass(frozen=True)
class Family:
    """`acts` is the parent; None where a young person acts in their own right."""

    child: PersonDetails
    acts: PersonDetails | None
    facts: dict[str, Any]


def a_family(chance: Random, on: date, *, ages: tuple[int, int], setting: str, plan: str) -> Family:
    """A family on the day that its story begins, with a child of one of the ages in years."""
    surname = chance.choice(names.FAMILY)
    born = on - timedelta(days=chance.randrange(365 * ages[0] + 30, 365 * (ages[1] + 1)))
    is_young_person = ages[0] >= GROWN_UP_ENOUGH
    name = f"{chance.choice(names.FIRST)} {surname}"
    facts = {
        "asker": "young_person" if is_young_person else "parent",
        "plan": plan,
        "setting": setting,
        "urgent": False,
        "detained": False,
        **({"lacks_capacity": False} if is_young_person else {}),
    }
    if is_young_person:
        return Family(_reached(chance, name, born), None, facts)
    return Family(
        PersonDetails(name, born=born), _reached(chance, f"{chance.choice(names.GROWN)} {surname}"), facts
    )


def _reached(chance: Random, name: str, born: date | None = None) -> PersonDetails:
    """Somebody with ways to reach them: a few with something never to be done."""
    by_mail = names.sometimes(chance, 0.4)
    return PersonDetails(
        name,
        born=born,
        phone=names.phone(chance),
        email=f"{name.lower().replace(' ', '.')}@example.org" if by_mail else "",
        address=names.address(chance),
        best_way="e-mail" if by_mail else chance.choice(("phone", "text message")),
        best_times=chance.choice(names.TIMES),
        never=chance.choice(names.NEVER) if names.sometimes(chance, 0.15) else "",
        language=chance.choice(names.LANGUAGES) if (speaks_another := names.sometimes(chance, 0.12)) else "",
        interpreter=speaks_another,
        adjustments=chance.choice(names.ADJUSTMENTS) if names.sometimes(chance, 0.15) else "",
    )
