"""People at work sign in, in a real browser: with an app, with a passkey, after too many tries, by mail."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings
from tests.support.authenticator_app import code_of

from avenues.casework import services

EMAIL, PASSWORD = "asha@sendiass.example", "seven green bridges"
Check = Callable[[Page], None]


@pytest.fixture(autouse=True)
def asha(live_server: object, settings: Settings) -> UUID:
    settings.SECOND_STEP_REQUIRED = True
    cache.clear()
    return services.create_user(email=EMAIL, name="Asha Okafor", password=PASSWORD)


def when_i_sign_in(page: Page, site: str, *, password: str = PASSWORD, to: str = "/sign-in/account") -> None:
    page.goto(f"{site}/sign-in/?next={to}")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def and_i_set_up_an_app(page: Page) -> str:
    page.get_by_role("link", name="Set up an authenticator app").click()
    secret = page.locator(".avenues-key").inner_text()
    page.get_by_role("textbox", name="Code").fill(code_of(secret))
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    return secret


def and_i_sign_out(page: Page, site: str) -> None:
    page.goto(f"{site}/sign-in/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_an_adviser_sets_up_an_app_and_signs_in_with_it(
    page: Page, site: str, assert_accessible: Check, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/sign-in/")
    assert_accessible(page)
    when_i_sign_in(page, site, to="/desk/")
    expect(page.get_by_text("Set up a second step before you go on")).to_be_visible()
    assert_accessible(page)
    secret = and_i_set_up_an_app(page)
    assert_accessible(page)
    recovery = page.locator(".avenues-codes li").first.inner_text()
    and_i_sign_out(page, site)

    when_i_sign_in(page, site)
    expect(page.get_by_role("heading", name="Enter your code")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("textbox", name="Code").fill("000000")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("That code does not fit")
    assert_accessible(page)
    page.get_by_role("textbox", name="Code").fill(code_of(secret, steps_ahead=1))
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Your account")).to_be_visible()
    and_i_sign_out(page, site)

    when_i_sign_in(page, site)
    page.get_by_role("textbox", name="Code").fill(recovery)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("9 left.")).to_be_visible()


def given_my_device_keeps_passkeys(page: Page) -> None:
    chromium = page.context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    device = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    chromium.send("WebAuthn.addVirtualAuthenticator", {"options": device})


def test_an_adviser_adds_a_passkey_and_signs_in_with_nothing_else(
    page: Page, site: str, assert_accessible: Check
) -> None:
    site = site.replace("127.0.0.1", "localhost")  # passkeys belong to a name
    given_my_device_keeps_passkeys(page)
    when_i_sign_in(page, site)
    page.get_by_role("link", name="Add a passkey").click()
    assert_accessible(page)
    page.get_by_label("What you call this passkey").fill("work laptop")
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    page.get_by_role("button", name="I have kept them").click()
    expect(page.get_by_text("work laptop").first).to_be_visible()
    assert_accessible(page)
    and_i_sign_out(page, site)

    page.goto(f"{site}/sign-in/?next=/sign-in/account/password")
    page.get_by_role("link", name="Sign in with a passkey").click()
    assert_accessible(page)
    page.get_by_role("button", name="Use your passkey").click()
    expect(page.get_by_role("heading", name="Change your password")).to_be_visible()
    and_i_sign_out(page, site)

    when_i_sign_in(page, site)  # or after the password, in the place of a code
    page.get_by_role("button", name="Use your passkey").click()
    expect(page.get_by_role("heading", name="Your account")).to_be_visible()
