"""A walk through Northmoor in a real browser: whoever is asked for signs in by one click, and days go by."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from playwright.sync_api import Page, expect

from avenues.casework.services.nightly import nightly

KEYS = re.compile(r"[0-9a-f-]{36}|\d+")
Check = Callable[[Page], None]


@dataclass
class Walk:
    """One browser in the made-up area. `looked_at`: the pages that axe has looked at, without their keys."""

    page: Page
    site: str
    check: Check
    clock: Any  # of time_machine
    looked_at: set[str] = field(default_factory=set)

    def it_is(self, day: date) -> None:
        """Ten o'clock of another day. What turns with it was derived in the night."""
        self.clock.move_to(f"{day.isoformat()}T10:00:00+00:00")
        nightly(day)

    def i_am(self, name: str) -> None:
        """Be somebody else, by one click, at their desk."""
        self.page.goto(f"{self.site}/sign-in/demo/")
        self.look()
        self.page.get_by_role("button", name=name, exact=True).click()
        expect(self.page.get_by_role("heading", name="Today", level=1)).to_be_visible()
        self.look()

    def look(self) -> None:
        """Axe looks at each page of the walk once, whatever record it is about."""
        place = KEYS.sub("*", self.page.url.removeprefix(self.site).partition("?")[0])
        heading = self.page.get_by_role("heading", level=1).first.inner_text().split("\n")[0]
        if (seen := f"{place} {heading}") not in self.looked_at:
            self.looked_at.add(seen)
            self.check(self.page)

    def go(self, address: str) -> None:
        """To a page by its address."""
        self.page.goto(self.site + address)
        self.look()

    @property
    def address(self) -> str:
        """Where the walk is, without its query."""
        return re.split(r"[?#]", self.page.url.removeprefix(self.site))[0]

    def follow(self, words: str | re.Pattern[str]) -> None:
        """The first link of these words."""
        self.page.get_by_role("link", name=words).first.click()
        self.look()

    def record_it(self, what: str, whose: str) -> None:
        """One click from a line of Today."""
        self.go("/desk/")
        self.follow(re.compile(f"Record it.*{re.escape(what)}.*{re.escape(whose)}", re.DOTALL))

    def press(self, words: str) -> None:
        """A button."""
        self.page.get_by_role("button", name=words, exact=True).first.click()
        self.look()

    def fill(self, label: str, words: str) -> None:
        """What is typed into a box."""
        self.page.get_by_label(label).first.fill(words)

    def choose(self, label: str, value: str) -> None:
        """One of a list."""
        self.page.get_by_label(label).first.select_option(value)

    def tick(self, label: str) -> None:
        """A tick, or one of several."""
        self.page.get_by_label(label).first.check()

    def answer(self, **told: str | date) -> None:
        """Facts that a page asks for, each by its name."""
        for name, value in told.items():
            if isinstance(value, date):
                self.day(name, value)
            else:
                self.page.locator(f"[name={name}][value={value}]").check()

    def day(self, name: str, on: date) -> None:
        """A day in its three boxes."""
        for part in ("day", "month", "year"):
            self.page.locator(f"#{name}-{part}").fill(str(getattr(on, part)))

    def records(self, words: str, on: date | None = None, /, **says: str) -> None:
        """An event, from the page of its proceeding to the record; `says` is typed by name."""
        self.follow("Record what happened")
        self.follow(words)
        self.says(on, **says)

    def says(self, on: date | None = None, /, **says: str) -> None:
        """What the form of an event asks, then: check, and record."""
        if on is not None:
            self.day("day", on)
        for name, value in says.items():
            box = self.page.locator(f"[name={name}]").first
            if box.get_attribute("type") in {"radio", "checkbox"}:
                self.page.locator(f"[name={name}][value={value}]").check()
            elif box.evaluate("each => each.tagName") == "SELECT":
                box.select_option(value)
            else:
                box.fill(value)
        self.press("Check")
        expect(self.page.get_by_role("heading", name="Check before it is recorded")).to_be_visible()
        self.press("Record it")
        self.sees("Recorded:")

    def sees(self, *words: str | re.Pattern[str]) -> None:
        """It stands on the page."""
        for each in words:
            expect(self.page.get_by_text(each).first).to_be_visible()

    def sees_no(self, *words: str) -> None:
        """It does not."""
        for each in words:
            expect(self.page.get_by_text(each)).to_have_count(0)
