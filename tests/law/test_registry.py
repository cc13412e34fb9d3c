"""The registry finds every clock, reason and source, and tells them apart."""

from __future__ import annotations

from collections import Counter

from avenues.law import registry
from avenues.law.avenues import rooms
from avenues.law.reasons import Reasons


def kinds(of: type[Reasons]) -> list[type[Reasons]]:
    return [kind for each in of.__subclasses__() for kind in (each, *kinds(each))]


def test_every_room_has_reasons() -> None:
    assert all(registry.reasons_of(key) for key in rooms())


def test_no_two_reasons_have_one_key() -> None:
    registry.reasons()
    keys = Counter(reason.key for kind in kinds(Reasons) for reason in kind)
    assert [key for key, times in keys.items() if times > 1] == []


def test_a_clock_in_a_rules_module_is_found() -> None:
    clock, module = registry.clocks()["TL-C1"]
    assert clock.what == "Your appeal must reach the Tribunal"
    assert module == "avenues.law.avenues.appeal.rules"


def test_clocks_in_a_mapping_are_found_each() -> None:
    promises = [clock for clock, _ in registry.every_clock() if clock.id == "TL-B11"]
    assert len(promises) > 5
    assert "Send the changed plan" in {clock.what for clock in promises}


def test_clocks_stand_in_the_order_in_which_people_count() -> None:
    ids = [clock.id for clock, _ in registry.every_clock()]
    assert ids.index("TL-B2") < ids.index("TL-B10")


def test_every_source_has_an_address_that_is_a_page() -> None:
    assert all(source.address.startswith("https://") for source in registry.sources())
    assert all("{" not in source.address for source in registry.sources())


def test_sources_are_named_once() -> None:
    assert len(set(registry.sources())) == len(registry.sources())
