"""What tests of files ask for: a checker that runs, and each of the stores."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings
from tests.support import clamd as checking
from tests.support.s3 import s3

from avenues.files.places import ALIAS, configured


@pytest.fixture(scope="session")
def clamd() -> Iterator[str]:
    """The address of a clamd that knows EICAR's file."""
    with checking.clamd() as address:
        yield address


@pytest.fixture(scope="session")
def bucket() -> Iterator[str]:
    """A bucket of an S3 store."""
    with s3() as told:
        yield told


@pytest.fixture(params=["disk", "s3"])
def place(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> str:
    """Each place in which files can be kept, as AVENUES_FILES_STORE names it."""
    told = str(tmp_path / "kept") if request.param == "disk" else request.getfixturevalue("bucket")
    settings.STORAGES = {**settings.STORAGES, ALIAS: configured(told, tmp_path)}
    return told
