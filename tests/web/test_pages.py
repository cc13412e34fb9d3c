"""Components and error pages, and what must stay out of the styles."""

from pathlib import Path

import pytest
from django.test import RequestFactory
from django.views.defaults import permission_denied, server_error

import avenues.web
from avenues.web.installation import secret_key
from avenues.web.pages import govuk

STATIC = Path(avenues.web.__file__).parent / "static"


def test_a_component_escapes_what_people_typed() -> None:
    assert "&lt;script&gt;" in govuk("inset-text", text="<script>")


def test_a_component_has_its_own_name_even_with_a_hyphen() -> None:
    assert "govuk-error-summary" in govuk("error-summary", titleText="There is a problem")


def test_the_page_for_our_own_faults_needs_nothing_that_may_be_broken() -> None:
    answer = server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "It is our fault" in answer.content.decode()


def test_a_closed_page_says_so() -> None:
    answer = permission_denied(RequestFactory().get("/"), PermissionError())
    assert "not open to you" in answer.content.decode()


@pytest.mark.parametrize("kept_for_govuk", ["GDS Transport", "govuk-crest", "crown"])
def test_what_is_kept_for_govuk_stays_out(kept_for_govuk: str) -> None:
    for file in (STATIC / "avenues.css", STATIC / "avenues.js"):
        assert kept_for_govuk.lower() not in file.read_text(encoding="utf-8").lower()


def test_styles_ask_no_other_host_for_anything() -> None:
    assert "url(" not in (STATIC / "avenues.css").read_text(encoding="utf-8")


def test_an_installation_makes_its_own_secret_once(tmp_path: Path) -> None:
    first = secret_key(tmp_path / "new")
    assert len(first) > 50
    assert secret_key(tmp_path / "new") == first
    assert (tmp_path / "new" / "secret_key").stat().st_mode & 0o077 == 0
