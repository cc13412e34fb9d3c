"""The database goes away and comes back; the server dies in the middle of a save."""

import json
import threading
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import psycopg
import pytest
from tests.support.served import Database, Server, a_database, command

LONGEST_WAIT = 20  # seconds


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with a_database() as found:
        command(found, "-m", "avenues.web", "migrate", "--verbosity", "0")
        command(found, "-m", "avenues.web", "createcachetable")
        yield found


@pytest.fixture(scope="module")
def there(database: Database) -> dict[str, str]:
    """A mediation and an adviser who is signed in: `cookie`, `proceeding`, `organisation`."""
    found: dict[str, str] = json.loads(command(database, "tests/faults/a_mediation.py"))
    return found


@pytest.fixture
def server(database: Database, there: dict[str, str]) -> Iterator[Server]:
    running = Server(database, there["cookie"])
    yield running
    running.kill()


def today(**more: str) -> dict[str, str]:
    day = date.today()  # noqa: DTZ011 - the server's own
    return {"day-day": str(day.day), "day-month": str(day.month), "day-year": str(day.year), **more}


def test_the_database_away_is_said_and_nothing_typed_is_lost(
    database: Database, there: dict[str, str], server: Server
) -> None:
    record = f"/desk/proceedings/{there['proceeding']}/record/adviser_contacted"
    assert server.get("/desk/")[0] == 200
    database.stop()
    try:
        status, page = server.get("/desk/")
        assert status == 503
        assert "We cannot reach our records just now" in page
        status, page = server.post(record, **today(step="record", expecting="0", place="the library"))
        assert status == 503
        assert "Nothing of what you sent was saved" in page
        assert "the library" in page
        assert server.get("/start")[0] == 200  # a family's questions need no record
    finally:
        database.start()
    assert server.get("/desk/")[0] == 200
    assert "entries: 0" in command(database, "tests/faults/what_is_there.py")


def test_a_server_killed_in_the_middle_of_a_save_saves_nothing_of_it(
    database: Database, there: dict[str, str], server: Server
) -> None:
    """The save waits for the head of the history, its last step; there the server dies."""
    record = f"/desk/proceedings/{there['proceeding']}/record/adviser_contacted"
    with psycopg.connect(database.address) as holding:
        holding.execute(
            "SELECT 1 FROM casework_trailhead WHERE organisation_id = %s FOR UPDATE", [there["organisation"]]
        )
        saving = threading.Thread(target=_ignoring_its_end, args=(server, record), daemon=True)
        saving.start()
        _until_somebody_waits(database)
        server.kill()
    saving.join(LONGEST_WAIT)
    assert "entries: 0" in command(database, "tests/faults/what_is_there.py")
    again = Server(database, there["cookie"])
    try:
        assert again.post(record, **today(step="record", expecting="0"))[0] == 302
    finally:
        again.kill()
    assert "entries: 1" in command(database, "tests/faults/what_is_there.py")


def _ignoring_its_end(server: Server, record: str) -> None:
    try:
        server.post(record, **today(step="record", expecting="0"))
    except OSError:
        return


def _until_somebody_waits(database: Database) -> None:
    asking = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    with psycopg.connect(database.address, autocommit=True) as looking:
        for _ in range(LONGEST_WAIT * 10):
            row: Any = looking.execute(asking).fetchone()
            if row[0]:
                return
            time.sleep(0.1)
    raise AssertionError("No save ever waited.")
