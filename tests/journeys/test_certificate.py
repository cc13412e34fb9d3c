"""A certificate is issued, checked by who holds the paper, replaced by a copy, and revoked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect
from tests.support.bundled import read
from tests.support.casework import Town, a_refusal, happened
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]
ADDRESS = re.compile(r"(?<=/certificate/)[2-9A-Z]{4}-[2-9A-Z]{4}")
CODE = re.compile(r"\b[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}\b")


@dataclass(frozen=True)
class Paper:
    """What stands on a certificate."""

    number: str
    code: str


def given_a_call_that_ended_in_a_no(mo: Viewer) -> UUID:
    key = services.start_proceeding(mo, a_refusal(mo).disagreement, avenue="mediation")
    happened(mo, key, "adviser_contacted", date(2026, 11, 2))
    happened(mo, key, "information_given", date(2026, 11, 24))
    happened(mo, key, "told_adviser_no_mediation", date(2026, 11, 24))
    return key


def when_i_take_the_certificate(page: Page, folder: Path) -> Paper:
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take the certificate (PDF)").click()
    taken.value.save_as(folder / "certificate.pdf")
    said = " ".join(read(folder / "certificate.pdf").text)
    number, code = ADDRESS.search(said), CODE.search(said)
    assert number, said
    assert code, said
    return Paper(number[0], code[0])


def when_i_check(page: Page, site: str, paper: Paper) -> None:
    page.goto(f"{site}/certificate/{paper.number}")
    page.get_by_label("Check code").fill(paper.code)
    page.get_by_label("Check code").press("Enter")


def then_it_is(page: Page, state: str, assert_accessible: Check) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(f"This certificate {state}")
    expect(page.get_by_role("main")).not_to_contain_text("Brown")
    assert_accessible(page)


def test_issued_checked_replaced_and_revoked(
    page: Page,
    site: str,
    tmp_path: Path,
    assert_accessible: Check,
    said_by_the_browser: list[str],
) -> None:
    cache.clear()
    page.set_viewport_size({"width": 320, "height": 900})
    mo = given_i_work(Town(), name="Mo Reilly", kind=OrganisationKind.MEDIATION, role=Role.MEDIATION_ADVISER)
    desk = f"/desk/mediation/{given_a_call_that_ended_in_a_no(mo)}/certificate"
    when_i_sign_in(page, site, desk)
    page.get_by_role("button", name="Issue the certificate").click()
    expect(page.get_by_role("status")).to_contain_text("The certificate is issued")
    assert_accessible(page)
    first = when_i_take_the_certificate(page, tmp_path)
    when_i_check(page, site, first)
    then_it_is(page, "is valid", assert_accessible)

    when_i_check(page, site, Paper(first.number, "22222-22222-22222"))
    expect(page.get_by_role("alert")).to_contain_text("No certificate has this number and this code")
    assert_accessible(page)
    said_by_the_browser.clear()  # a page that says what is wrong has the status 422

    page.goto(f"{site}{desk}")
    page.get_by_text("Issue a copy").first.click()
    assert_accessible(page)
    page.get_by_role("button", name="Issue a copy").click()
    copy = when_i_take_the_certificate(page, tmp_path)
    assert copy != first
    when_i_check(page, site, first)
    then_it_is(page, "was replaced", assert_accessible)
    when_i_check(page, site, copy)
    then_it_is(page, "is valid", assert_accessible)

    page.goto(f"{site}{desk}")
    page.get_by_text("Revoke it").click()
    page.get_by_label("Why is it revoked?").fill("It was issued for another child")
    assert_accessible(page)
    page.get_by_role("button", name="Revoke the certificate").click()
    expect(page.get_by_role("status")).to_contain_text("The certificate is revoked")
    assert_accessible(page)
    for each in (first, copy):
        when_i_check(page, site, each)
        then_it_is(page, "was revoked", assert_accessible)
