"""Somebody who signs in, and mail that is kept."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from avenues.casework import services

EMAIL, PASSWORD = "asha@sendiass.example", "seven green bridges"


@dataclass(frozen=True)
class Person:
    """Somebody who can sign in, and with what."""

    user: UUID
    email: str = EMAIL
    password: str = PASSWORD

    @property
    def row(self) -> Any:
        """As the database has them now."""
        return get_user_model().objects.get(pk=self.user)

    def sign_in(self, client: Client, *, password: str = PASSWORD, to: str = "") -> Any:
        """With address and password."""
        return client.post("/sign-in/", {"login": self.email, "password": password, "next": to})


@pytest.fixture
def asha(db: None, settings: Settings) -> Person:
    """Asha, in an installation that asks for a second step, where nobody has tried too often."""
    settings.SECOND_STEP_REQUIRED = True
    cache.clear()
    return Person(services.create_user(email=EMAIL, name="Asha Okafor", password=PASSWORD))


@pytest.fixture
def signed_in(client: Client, asha: Person) -> Client:
    """Asha's browser, just after her password."""
    asha.sign_in(client)
    return client
