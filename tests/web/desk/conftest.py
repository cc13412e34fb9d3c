"""What tests of the desk ask for: a town, and somebody who is signed in there, on a Tuesday in November."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.test import Client
from pytest_django import Settings
from tests.support.casework import TODAY, Town

from avenues.casework.selectors import Viewer

At = Callable[[Viewer], Client]


@pytest.fixture(autouse=True)
def _one_step_to_sign_in(settings: Settings) -> None:
    """Signing in is tested beside its own pages."""
    settings.SECOND_STEP_REQUIRED = False


@pytest.fixture(autouse=True)
def _on_that_tuesday() -> Iterator[None]:
    """Ten o'clock on Tuesday 24 November 2026."""
    with time_machine.travel(f"{TODAY.isoformat()}T10:00:00+00:00", tick=False):
        yield


@pytest.fixture
def town(db: None) -> Town:
    """A town with no organisations in it yet."""
    return Town()


@pytest.fixture
def at() -> At:
    """`at(viewer)`: a browser in which they are signed in."""

    def signed_in(viewer: Viewer) -> Client:
        client = Client()
        client.force_login(get_user_model().objects.get(pk=viewer.user))
        return client

    return signed_in
