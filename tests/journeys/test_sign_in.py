"""People at work sign in, in a real browser: with an app, with a passkey, after too many tries, by mail."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from tests.support.authenticator_app import code_of
from tests.support.identity_provider import council, running, worker
from tests.support.mail_server import Letterbox, listening

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

    page.get_by_role("link", name="Name work laptop").click()
    page.get_by_label("What you call this passkey").fill("old laptop")
    page.get_by_role("button", name="Save the name").click()
    page.get_by_role("link", name="Remove old laptop").click()
    assert_accessible(page)
    page.get_by_role("button", name="Remove the passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("This is your only second step")
    assert_accessible(page)


def test_who_has_no_passkey_on_this_device_is_told_and_can_go_back(page: Page, site: str) -> None:
    site = site.replace("127.0.0.1", "localhost")
    page.goto(f"{site}/sign-in/passkey")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('not allowed')) }")
    page.get_by_role("button", name="Use your passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("Your device did not do it")
    page.get_by_role("link", name="Sign in with a password").click()
    expect(page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()


def test_five_wrong_passwords_close_the_address(page: Page, site: str, assert_accessible: Check) -> None:
    for _ in range(5):
        when_i_sign_in(page, site, password="a guess")  # noqa: S106
        expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    expect(page.get_by_label("E-mail address")).to_have_value(EMAIL)
    when_i_sign_in(page, site)
    expect(page.get_by_role("alert")).to_contain_text("Too many wrong tries. Wait 15 minutes")
    assert_accessible(page)


def test_who_comes_back_after_lunch_signs_in_again_and_goes_on(
    page: Page, site: str, settings: Settings
) -> None:
    settings.SESSION_IDLE = 1
    when_i_sign_in(page, site)
    page.wait_for_timeout(2500)
    page.get_by_role("link", name="Change your password").click()
    expect(page.get_by_text("You were signed out")).to_be_visible()
    settings.SESSION_IDLE = 60
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Change your password")).to_be_visible()


@pytest.fixture
def letterbox(settings: Settings) -> Iterator[Letterbox]:
    box = Letterbox()
    with listening(box) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield box


def test_a_forgotten_password_is_set_anew_by_mail(
    page: Page, site: str, assert_accessible: Check, letterbox: Letterbox
) -> None:
    page.goto(f"{site}/sign-in/")
    page.get_by_role("link", name="I have forgotten my password").click()
    assert_accessible(page)
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("heading", name="Look at your e-mail")).to_be_visible()
    assert_accessible(page)
    found = re.search(r"http://\S+", letterbox.last_words())
    assert found
    page.goto(found[0])
    page.get_by_label("New password", exact=True).fill("short")
    page.get_by_label("New password again").fill("short")
    page.get_by_role("button", name="Save the password").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose a longer password")
    assert_accessible(page)
    page.get_by_label("New password", exact=True).fill("eight slow rivers")
    page.get_by_label("New password again").fill("eight slow rivers")
    page.get_by_role("button", name="Save the password").click()
    expect(page.get_by_role("heading", name="Your password is set")).to_be_visible()
    assert_accessible(page)
    when_i_sign_in(page, site, password="eight slow rivers")  # noqa: S106
    expect(page.get_by_role("heading", name="Your account")).to_be_visible()


def test_an_officer_signs_in_with_the_councils_own_sign_in(  # noqa: PLR0917 - fixtures
    page: Page,
    site: str,
    settings: Settings,
    assert_accessible: Check,
    left_the_site: list[str],
    said_by_the_browser: list[str],
) -> None:
    services.create_user(email="ola@sefton.example", name="Ola Bright")
    with running(worker("ola", "ola@sefton.example"), worker("kim", "kim@sefton.example")) as provider:
        settings.SIGN_IN_ORGANISATIONS = (council(provider),)
        page.route(f"{provider}/**", lambda route: route.continue_())  # the one other host there is
        page.goto(f"{site}/sign-in/?next=/sign-in/account")
        assert_accessible(page)
        page.get_by_role("link", name="Sign in with Sefton Council").click()
        page.get_by_role("button", name="kim").click()
        expect(page.get_by_role("heading", name="There is no account for you here")).to_be_visible()
        assert_accessible(page)
        page.goto(f"{site}/sign-in/?next=/sign-in/account")
        page.get_by_role("link", name="Sign in with Sefton Council").click()
        page.get_by_role("button", name="ola").first.click()
        expect(page.get_by_label("Your name")).to_have_value("Ola Bright")
    assert {urlsplit(address).hostname for address in left_the_site} <= {"cdn.jsdelivr.net"}
    left_the_site.clear()  # the provider's own page dresses itself from there
    said_by_the_browser.clear()  # and the page for a stranger is a 403


def test_all_but_passkeys_works_without_scripts(browser: Browser, site: str) -> None:
    page = browser.new_context(java_script_enabled=False, locale="en-GB").new_page()
    when_i_sign_in(page, site, to="/desk/")
    and_i_set_up_an_app(page)
    page.goto(f"{site}/sign-in/account/passkeys/new")
    expect(page.get_by_text("Passkeys need JavaScript.")).to_be_visible()
    and_i_sign_out(page, site)
    page.context.close()


@pytest.mark.parametrize(
    "address",
    [
        "/sign-in/account",
        "/sign-in/account/password",
        "/sign-in/account/app",
        "/sign-in/account/codes/new",
        "/sign-in/out",
        "/sign-in/again",
        "/sign-in/closed",
        "/sign-in/with/cancelled",
        "/sign-in/password/1-1",
    ],
)
def test_every_page_is_open_to_all_and_fits_a_small_screen(
    page: Page, site: str, assert_accessible: Check, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    when_i_sign_in(page, site)
    expect(page.get_by_role("heading", name="Your account")).to_be_visible()
    page.goto(f"{site}{address}")
    assert_accessible(page)
