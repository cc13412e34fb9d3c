"""Over every address of the desk: what a wall hides looks, to every role, like what does not exist.

The addresses are read from the urlconf, so a new page is walked as soon as it has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver
from tests.support.casework import Record, Town, a_whole_record
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import Capacities, OrganisationKind, Role
from avenues.web.desk.urls import urlpatterns

KINDS = {kind.value: kind for kind in OrganisationKind} | {"neighbour": OrganisationKind.COUNCIL}
ONCE = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
NOT_FOUND = 404
Keys = dict[str, UUID]


def routes(patterns: Iterable[object], before: str = "/desk/") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the desk, those of desks within it too."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, before + str(pattern.pattern))
        elif isinstance(pattern, URLPattern):
            yield before + str(pattern.pattern), pattern


ROUTES = dict(routes(urlpatterns))
LISTS = [route for route in ROUTES if "<" not in route]
OF_A_RECORD = [route for route in ROUTES if "<" in route]


@pytest.fixture
def records(town: Town) -> dict[str, Record]:
    """An organisation of each kind with a whole record, and one more council; a guest takes part in each."""
    for key, kind in KINDS.items():
        town.organisation(key, kind)
    next_one = dict(zip(KINDS, [*list(KINDS)[1:], next(iter(KINDS))], strict=True))
    found = {
        key: a_whole_record(
            town.worker(key, kind, Role.MANAGER), f"Child of {key}", town.organisations[next_one[key]]
        )
        for key, kind in KINDS.items()
    }
    for key, record in found.items():
        if key != "sendiass":  # where nobody is let in
            services.let_in(
                record.viewer,
                record.proceeding,
                participant=town.organisation("guest", OrganisationKind.PROVIDER),
                capacity=Capacities.PARTY,
                lawful_basis="Regulation 38",
            )
    return found


def keys_in(record: Record) -> Keys:
    """The key of everything in a record, by what it is of."""
    owed = [
        *selectors.today(record.viewer, owes=True).lines,
        *selectors.today(record.viewer, owes=False).lines,
    ]
    guests = selectors.proceeding(record.viewer, record.proceeding).participations
    return {
        "disagreement": record.opened.disagreement,
        "proceeding": record.proceeding,
        "membership": record.viewer.posts[0].membership,
        "party": record.party,
        "consent": record.consent,
        "note": record.note,
        "file": record.file,
        "participation": guests[0].id if guests else uuid4(),
        "due": next(line.id for line in owed if line.proceeding),
    }


def filled(route: str, names: tuple[str, ...], keys: Keys) -> str:
    """The address with these keys in it, in their order, and a kind of event and a number where it asks."""
    address = route
    for name in names:
        address = re.sub(r"<uuid:\w+>", str(keys[name]), address, count=1)
    address = address.replace("<slug:paper>", "ask_for_assessment")
    return re.sub(r"<int:\w+>", "0", re.sub(r"<slug:\w+>", "information_given", address))


def opens(at: At, town: Town, records: dict[str, Record]) -> dict[str, tuple[str, ...]]:
    """For each address, of which parts of a record it wants the keys: those at which a keeper opens it.

    Some pages are for one kind of organisation: the council is asked first, the guest last.
    """
    found: dict[str, tuple[str, ...]] = {}
    guest = town.worker("guest", OrganisationKind.PROVIDER, Role.MANAGER)
    asked = [(record.viewer, record) for record in (records["council"], *records.values())]
    for viewer, record in (*asked, (guest, records["council"])):
        browser, keys = at(viewer), keys_in(record)
        for route in OF_A_RECORD:
            if route not in found:
                names = first_that_opens(browser, route, keys)
                found |= {route: names} if names else {}
        if len(found) == len(OF_A_RECORD):
            break
    return found


def first_that_opens(browser: Client, route: str, keys: Keys) -> tuple[str, ...]:
    for names in product(keys, repeat=route.count("<uuid:")):
        if browser.get(filled(route, names, keys)).status_code != NOT_FOUND:
            return names
    return ()


def answer(browser: Client, address: str, method: str = "get") -> tuple[int, str]:
    found = getattr(browser, method)(address)
    return found.status_code, ONCE.sub("", found.text)


def test_every_address_opens_to_its_keeper_and_to_nobody_else(
    at: At, town: Town, records: dict[str, Record]
) -> None:
    keys = {name: keys_in(record) for name, record in records.items()}
    wanted = opens(at, town, records)
    # or the walk would pass by a page that it never saw
    assert set(wanted) == set(OF_A_RECORD)
    for name, kind in KINDS.items():
        for role in Role:
            browser = at(town.worker(name, kind, role))
            nothing = answer(browser, f"/desk/disagreements/{uuid4()}")
            assert nothing[0] == 404
            for other in strangers(name, role):
                for route, names in wanted.items():
                    told = answer(browser, filled(route, names, keys[other]))
                    assert told == nothing, (name, role, other, route)


def strangers(name: str, role: Role) -> list[str]:
    """A manager sees most, and walks all; others SENDIASS's and one more: `casework` walks each role."""
    others = [other for other in KINDS if other != name]
    one_more = others[list(Role).index(role) % len(others)]
    return others if role is Role.MANAGER else sorted({"sendiass", one_more} - {name})


def test_nobody_writes_into_a_hidden_record(at: At, town: Town, records: dict[str, Record]) -> None:
    keeper = records["sendiass"]
    keys = keys_in(keeper)
    wanted = opens(at, town, records)
    before = selectors.history_of_disagreement(keeper.viewer, keeper.opened.disagreement, limit=500).lines
    for name, kind in KINDS.items():
        if name == "sendiass":
            continue
        browser = at(town.worker(name, kind, Role.MANAGER))
        nothing = answer(browser, f"/desk/disagreements/{uuid4()}/note", "post")
        for route, names in wanted.items():
            told = answer(browser, filled(route, names, keys), "post")
            assert told in {nothing, (405, "")}, (name, route)
    after = selectors.history_of_disagreement(keeper.viewer, keeper.opened.disagreement, limit=500).lines
    assert after == before


def test_no_list_holds_a_word_of_another_organisation(at: At, town: Town, records: dict[str, Record]) -> None:
    asked = [*LISTS, "/desk/?list=others", "/desk/disagreements?state=closed"]
    for name, kind in KINDS.items():
        for role in Role:
            browser = at(town.worker(name, kind, role))
            found = browser.post("/desk/search", {"words": "Child"}).headers["Location"]
            for address in (*asked, found):
                page = browser.get(address).text
                for other in KINDS:
                    assert other == name or f"Child of {other}" not in page, (name, role, address)


def test_every_view_of_the_desk_is_for_people_at_work_alone() -> None:
    for route, pattern in ROUTES.items():
        assert getattr(pattern.callback, "at_work", False), route
