"""A family's last day is known before every question is answered."""

from datetime import date

from avenues.law.assuming import limits_in
from avenues.law.avenues import rooms
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Matter

ON = date(2026, 11, 24)
REFUSED = Facts(
    on=ON,
    matters=frozenset({Matter.REFUSED_ASSESSMENT}),
    in_writing=True,
    notice_sent=date(2026, 10, 1),
)


def last_days(room: str, facts: Facts) -> set[date | None]:
    return {limit.ends.value for limit in limits_in(rooms()[room], facts)}


def test_what_nobody_said_was_done_is_taken_as_not_done() -> None:
    # sent on 1 October: two months to ring the mediation adviser end on 1 December
    assert date(2026, 12, 1) in last_days("mediation", REFUSED)


def test_where_no_day_is_known_no_limit_is_made_up() -> None:
    assert last_days("mediation", REFUSED.but(notice_sent=UNKNOWN, letter_dated=UNKNOWN)) == set()


def test_a_room_that_is_shut_has_no_limits() -> None:
    delay = REFUSED.but(matters=frozenset({Matter.COUNCIL_DELAY}))
    assert last_days("appeal", delay) == set()
