"""Whose right it is: at, before and after the end of compulsory school age, 18 and 25."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.facts import UNKNOWN, Facts, Untold
from avenues.law.options import Asker, Setting
from avenues.law.room import Standing
from avenues.law.shared.who import (
    Holder,
    Why,
    has_turned_25,
    in_custody,
    is_adult,
    known_to_be_in_custody,
    may_act,
    over_compulsory_school_age,
    right_holder,
    standing_of_person,
)


def facts(on: date = date(2026, 3, 10), **told: Any) -> Facts:
    return Facts(on=on, **told)


@pytest.mark.parametrize(
    ("born", "last"),
    [
        (date(2009, 9, 1), date(2026, 6, 26)),  # 16 on 1 September 2025, in the year that ends in 2026
        (date(2010, 5, 4), date(2026, 6, 26)),
        (date(2010, 6, 26), date(2026, 6, 26)),  # 16 on the day itself
        (date(2010, 7, 15), date(2026, 6, 26)),  # 16 after it, before the next school year: leaves at 15
        (date(2010, 8, 31), date(2026, 6, 26)),
        (date(2010, 9, 1), date(2027, 6, 25)),
    ],
)
def test_the_right_passes_the_day_after_the_last_friday_in_june(born: date, last: date) -> None:
    assert not over_compulsory_school_age(facts(last, born=born))
    assert over_compulsory_school_age(facts(last.replace(day=last.day + 1), born=born))


def test_sixteen_is_not_the_end_of_compulsory_school_age() -> None:
    assert not over_compulsory_school_age(facts(date(2026, 5, 4), born=date(2010, 5, 4)))  # T-33


@pytest.mark.parametrize(
    ("age", "past", "over"),
    [(14, True, False), (15, False, False), (15, True, True), (16, False, False), (16, True, True)],
)
def test_without_a_date_of_birth_the_friday_is_asked_for(age: int, past: bool, over: bool) -> None:
    case = facts(born=UNKNOWN, age=age, past_last_friday_in_june=past)
    assert bool(over_compulsory_school_age(case)) is over


@pytest.mark.parametrize("age", [17, 18, 24])
def test_at_17_nobody_is_asked_about_the_friday(age: int) -> None:
    assert over_compulsory_school_age(facts(born=UNKNOWN, age=age))


def test_the_date_of_birth_is_asked_for_first() -> None:
    with pytest.raises(Untold) as untold:
        over_compulsory_school_age(facts())
    assert untold.value.fact == "born"


def test_a_person_is_an_adult_from_the_18th_birthday() -> None:
    born = date(2008, 3, 10)
    assert not is_adult(facts(date(2026, 3, 9), born=born))
    assert is_adult(facts(date(2026, 3, 10), born=born))
    assert [bool(is_adult(facts(born=UNKNOWN, age=age))) for age in (17, 18)] == [False, True]


def test_new_rights_end_on_the_25th_birthday() -> None:
    born = date(2001, 3, 10)
    assert not has_turned_25(facts(date(2026, 3, 9), born=born))
    assert has_turned_25(facts(date(2026, 3, 10), born=born))
    assert [bool(has_turned_25(facts(born=UNKNOWN, age=age))) for age in (24, 25)] == [False, True]


CHILD, YOUNG, TOO_OLD = date(2016, 1, 1), date(2008, 1, 1), date(2000, 1, 1)


@pytest.mark.parametrize(
    ("born", "asker", "lacks_capacity", "holder"),
    [
        (CHILD, Asker.PARENT, None, Holder.PARENT),
        (CHILD, Asker.YOUNG_PERSON, None, Holder.PARENT),
        (
            YOUNG,
            Asker.YOUNG_PERSON,
            None,
            Holder.YOUNG_PERSON,
        ),  # the young person is not asked about capacity
        (YOUNG, Asker.REPRESENTATIVE, None, Holder.ALTERNATIVE_PERSON),
        (YOUNG, Asker.PARENT, True, Holder.ALTERNATIVE_PERSON),
        (YOUNG, Asker.PARENT, False, Holder.YOUNG_PERSON),
        (YOUNG, Asker.HELPER, False, Holder.YOUNG_PERSON),
    ],
)
def test_whose_right_it_is(born: date, asker: Asker, lacks_capacity: bool | None, holder: Holder) -> None:
    told: dict[str, Any] = {} if lacks_capacity is None else {"lacks_capacity": lacks_capacity}
    assert right_holder(facts(born=born, asker=asker, **told)).value is holder


def test_a_child_is_told_that_a_parent_acts() -> None:
    found = may_act(facts(born=CHILD, asker=Asker.YOUNG_PERSON))
    assert (found.value, found.because) == (False, (Why.CHILD,))


def test_a_parent_of_a_young_person_with_capacity_helps() -> None:
    # Hillingdon v WW: the appeal is the young person's own
    found = may_act(facts(born=YOUNG, asker=Asker.PARENT, lacks_capacity=False))
    assert (found.value, found.because) == (False, (Why.YOUNG_PERSONS_OWN,))


def test_a_parent_acts_where_the_young_person_lacks_capacity() -> None:
    # MM v Greenwich: the parent is the alternative person
    found = may_act(facts(born=YOUNG, asker=Asker.PARENT, lacks_capacity=True))
    assert (found.value, found.because) == (True, (Why.LACKS_CAPACITY,))


def test_a_helper_of_a_young_person_is_not_turned_away() -> None:
    assert may_act(facts(born=YOUNG, asker=Asker.HELPER, lacks_capacity=False))


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ({"born": CHILD, "asker": Asker.PARENT}, None),
        ({"born": CHILD, "asker": Asker.YOUNG_PERSON}, Standing.OPEN_ONCE),
        ({"born": YOUNG, "asker": Asker.PARENT, "lacks_capacity": False}, Standing.OPEN_ONCE),
        ({"born": TOO_OLD, "asker": Asker.YOUNG_PERSON}, Standing.NOT_AVAILABLE),
        ({"born": TOO_OLD, "asker": Asker.PARENT, "lacks_capacity": True}, Standing.NOT_AVAILABLE),
    ],
)
def test_what_a_persons_position_does_to_an_avenue(told: dict[str, Any], standing: Standing | None) -> None:
    found = standing_of_person(facts(**told))
    assert (found.value if found else None) is standing


def test_custody_is_told_by_itself_or_by_the_setting() -> None:
    assert in_custody(facts(detained=True))
    assert not in_custody(facts(detained=False, setting=Setting.CUSTODY))
    assert in_custody(facts(setting=Setting.CUSTODY))


def test_custody_can_be_looked_up_without_asking() -> None:
    assert known_to_be_in_custody(facts()) is False
    assert known_to_be_in_custody(facts(setting=Setting.CUSTODY)) is True
    assert known_to_be_in_custody(facts(detained=UNKNOWN)) is False
