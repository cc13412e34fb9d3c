"""What tests of casework ask for."""

import pytest
from tests.support.casework import Town


@pytest.fixture
def town(db: None) -> Town:
    """A town with no organisations in it yet."""
    return Town()
