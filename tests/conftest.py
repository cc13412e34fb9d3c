"""What every test may ask for."""

import base64
import os
from collections.abc import Iterator

import pytest
from django.conf import settings as django_settings
from django.db import connection, connections
from hypothesis import settings

from avenues.directory import selectors
from avenues.directory.operator import operator
from avenues.directory.services import load_directory
from avenues.files.places import ALIAS, configured

settings.register_profile("house", deadline=None)  # no timing in tests
settings.register_profile("ci", deadline=None, derandomize=True)  # the same run for the same commit
settings.load_profile("ci" if os.environ.get("CI") else "house")


ON_BOTH_DATABASES = {"api", "casework", "desk", "directory", "sign_in"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Whatever stands in a folder of one of these names is run on PostgreSQL as well."""
    for item in items:
        if ON_BOTH_DATABASES & set(item.path.relative_to(config.rootpath).parts):
            item.add_marker(pytest.mark.database)


@pytest.fixture(autouse=True)
def _no_directory_from_another_test() -> Iterator[None]:
    selectors.forget()
    yield
    selectors.forget()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No guard of what is only added to (tests with a server empty their tables); a database of its own.

    And people sign in quickly: in one step, their password checked at once.
    """
    django_settings.GUARD_HISTORY = False
    django_settings.SECOND_STEP_REQUIRED = False  # but where sign-in is what is tested
    django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if connection.vendor == "sqlite":  # a file, as in use: in memory two threads find tables locked
        name = tmp_path_factory.mktemp("database") / "test.sqlite3"
        connections.databases["default"].setdefault("TEST", {})["NAME"] = str(name)


@pytest.fixture(scope="session", autouse=True)
def _papers_in_a_folder_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """And sealed with a key of the tests; nothing is checked for viruses but where that is tested."""
    folder = tmp_path_factory.mktemp("papers")
    django_settings.STORAGES = {**django_settings.STORAGES, ALIAS: configured(str(folder), folder)}
    django_settings.FILES_KEY = base64.b64encode(bytes(range(32))).decode()
    django_settings.CLAMD = ""


@pytest.fixture
def sefton(db: None) -> None:
    """Sefton's directory is loaded."""
    load_directory(*operator().directory_files)
