"""Nothing that a visitor sends raises a 500."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("sefton")

TEXT = st.text(max_size=40)
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SETTINGS
@given(path=TEXT, query=st.dictionaries(TEXT, TEXT, max_size=4))
def test_any_address_is_answered(client: Client, path: str, query: dict[str, str]) -> None:
    assert client.get("/" + path, query_params=query).status_code in {200, 301, 302, 400, 404}


@pytest.mark.parametrize(
    "query", ["%00", "a=%ff%fe", "&".join(f"a{n}=1" for n in range(3000)), "a=" + "x" * 9000]
)
def test_a_strange_query_is_answered(client: Client, query: str) -> None:
    assert client.get("/", QUERY_STRING=query).status_code in {200, 400}
