"""What an address holds is read as Django reads it, however it is read."""

from urllib.parse import urlencode

from django.http import QueryDict
from django.test import RequestFactory
from hypothesis import example, given
from hypothesis import strategies as st

from avenues.web.public.pathway.address import MOST, held_in

PLAIN = st.text("abZ09_-.~=&", max_size=40)
ANY = st.lists(st.tuples(st.text(), st.text())).map(urlencode)


@given(PLAIN | ANY | st.text("a=&%+2;é", max_size=12))
@example("matters=travel&asker=parent&matters=records")
@example("a&&=b&=&c=d=e")
@example("matters=%ff&asker=a+b")
def test_an_address_is_read_as_django_reads_it(query: str) -> None:
    request = RequestFactory().get("/start", QUERY_STRING=query)
    assert held_in(request) == dict(QueryDict(request.META["QUERY_STRING"]).lists())


def test_an_address_of_very_many_names_is_read_whole() -> None:
    query = "&".join(f"a{number}=b" for number in range(MOST + 5))
    assert len(held_in(RequestFactory().get("/start", QUERY_STRING=query))) == MOST + 5
