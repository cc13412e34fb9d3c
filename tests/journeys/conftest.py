"""A real browser, Debian's Chromium, on the site as it is served; and what every journey checks on the way.

Without Chromium these tests fail; they never skip: `apt-get install chromium fonts-liberation2`.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest
import time_machine
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from tests.support.casework import TODAY
from tests.support.northmoor import Walk

from avenues.demo import data_folder
from avenues.demo.cast import PEOPLE
from avenues.demo.filling import fill
from avenues.directory.operator import operator
from avenues.directory.services import load_directory

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright runs a loop of its own

CHROMIUM = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SLOWEST_PAGE = 15_000  # milliseconds
LOADED = "body.govuk-frontend-supported"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent.name == "journeys":
            item.add_marker("journey")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = shutil.which("chromium")
    assert found, "Chromium was not found: apt-get install chromium fonts-liberation2"
    return {**browser_type_launch_args, "executable_path": found, "args": CHROMIUM.split()}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture
def site(live_server: LiveServer, sefton: None) -> str:
    """The address of the site, with Sefton's directory: `page.goto(site + "/contacts")`."""
    return live_server.url


@pytest.fixture
def on_that_tuesday() -> Iterator[None]:
    """Ten o'clock on Tuesday 24 November 2026, and on from there."""
    with time_machine.travel(f"{TODAY.isoformat()}T10:00:00+00:00"):
        yield


@pytest.fixture
def northmoor(
    page: Page, live_server: LiveServer, settings: Settings, assert_accessible: Callable[[Page], None]
) -> Iterator[Callable[[date], Walk]]:
    """`northmoor(day)`: a walk through the made-up area, with its directory and people, from that day on."""
    settings.DEMO = True
    settings.AVENUES_OPERATOR = data_folder() / "operator.toml"
    operator.cache_clear()
    load_directory(*operator().directory_files)

    with ExitStack() as until_the_end:

        def begins(on: date) -> Walk:
            travelling = time_machine.travel(f"{on.isoformat()}T10:00:00+00:00")
            clock = until_the_end.enter_context(travelling)
            page.set_default_timeout(SLOWEST_PAGE)
            list(fill(on, disagreements=0, people=len(PEOPLE)))
            return Walk(page, live_server.url, assert_accessible, clock)

        yield begins
    operator.cache_clear()


@pytest.fixture(autouse=True)
def left_the_site(page: Page, live_server: LiveServer) -> Iterator[list[str]]:
    """Every request that wanted another host: it is stopped, and the list must be empty at the end.

    A journey that leaves on purpose empties it: `left_the_site.clear()`.
    """
    left: list[str] = []

    def keep_in(route: Route) -> None:
        if route.request.url.startswith(live_server.url):
            route.continue_()
        else:
            left.append(route.request.url)
            route.abort()

    page.route("**/*", keep_in)
    yield left
    assert not left


@pytest.fixture(autouse=True)
def said_by_the_browser(page: Page) -> Iterator[list[str]]:
    """Errors in the browser's console, a stopped script or style among them; must be empty at the end."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield said
    assert not said


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """`assert_accessible(page)`: nothing against WCAG 2.2 AA is found, and nothing runs off the screen."""

    def check(page: Page) -> None:
        page.wait_for_selector(LOADED)  # a function would be polled by eval, which the policy stops
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
        assert found.violations_count == 0, found.generate_report()
        width, seen = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert width <= seen, f"the page is {width} wide on a screen of {seen}"

    return check
