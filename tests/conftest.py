"""What every test may ask for."""

from collections.abc import Iterator

import pytest

from avenues.directory import selectors
from avenues.directory.operator import operator
from avenues.directory.services import load_directory


@pytest.fixture(autouse=True)
def _no_directory_from_another_test() -> Iterator[None]:
    selectors.forget()
    yield
    selectors.forget()


@pytest.fixture
def sefton(db: None) -> None:
    """Sefton's directory is loaded."""
    load_directory(*operator().directory_files)
