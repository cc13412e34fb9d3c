"""Loading a directory, reading it, and being told what is wrong with a file."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from avenues.directory import selectors
from avenues.directory.files import BadDirectoryFile
from avenues.directory.operator import operator
from avenues.directory.services import load_directory

KINDS = [
    *(
        "sendiass",
        "council_send_team",
        "council_complaints",
        "childrens_complaints",
        "adult_social_care_complaints",
    ),
    *("mediation_adviser", "disagreement_resolution", "icb", "nhs_provider", "nhs_advocacy", "lgsco", "phso"),
    *("tribunal", "dfe", "ofsted", "ico", "legal_advice", "school", "healthwatch"),
]

GOOD = """
seen = "2026"
[organisation]
council = "A council"
[[service]]
key = "team"
kind = "council_send_team"
name = "The team"
organisation = "council"
page = "its page"
dated = "undated"
mark = "R"
confirmed = 2026-12-01
  [[service.contact]]
  channel = "phone"
  value = "0151 000 0000"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "area.toml"


@pytest.mark.parametrize("kind", KINDS)
def test_sefton_has_an_entry_for_every_kind(sefton: None, kind: str) -> None:
    assert selectors.contact_for(kind)


def test_nothing_of_sefton_is_confirmed_yet(sefton: None) -> None:
    assert not any(contact.is_confirmed for contact in selectors.directory().contacts)


def test_every_line_names_its_page_its_date_and_how_it_was_read(sefton: None) -> None:
    for contact in selectors.directory().contacts:
        for source in (contact.source, *(point.source for point in contact.points)):
            assert source.page
            assert source.dated
            assert source.how_read


def test_an_area_may_have_several_of_a_kind(sefton: None) -> None:
    names = [contact.key for contact in selectors.contacts_for("nhs_provider")]
    assert names == ["alder-hey", "mersey-care", "mersey-west-lancashire"]


def test_a_point_can_come_from_another_page_than_its_service(sefton: None) -> None:
    icb = selectors.contact_for("icb")
    assert icb
    assert [point.source.mark for point in icb.points] == ["R", "R", "S"]


def test_an_unknown_kind_has_no_contact(sefton: None) -> None:
    assert selectors.contact_for("lighthouse") is None


def test_loading_twice_changes_nothing(sefton: None) -> None:
    before = selectors.directory()
    load_directory(*operator().directory_files)
    assert selectors.directory() == before


@pytest.mark.django_db
def test_loading_replaces_what_was_there(file: Path, sefton: None) -> None:
    file.write_text(GOOD)
    assert load_directory(file) == 1
    team = selectors.contact_for("council_send_team")
    assert team
    assert team.is_confirmed
    assert team.points[0].href == "tel:01510000000"
    assert selectors.contact_for("sendiass") is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("found", "instead", "told"),
    [
        ('mark = "R"', 'mark = "X"', "X"),
        ('channel = "phone"', 'channel = "pigeon"', "pigeon"),
        ('organisation = "council"', 'organisation = "nobody"', "nobody"),
        ('kind = "council_send_team"', "", "kind"),
        ('page = "its page"', 'page = "its page"\npaeg = 1', "paeg"),
        ("seen = ", "seen == ", "area.toml"),
    ],
)
def test_a_slip_in_a_file_is_told_in_words_and_nothing_is_lost(
    file: Path, sefton: None, found: str, instead: str, told: str
) -> None:
    file.write_text(GOOD.replace(found, instead))
    with pytest.raises(BadDirectoryFile, match=told):
        load_directory(file)
    selectors.forget()
    assert selectors.contact_for("sendiass")


@pytest.mark.django_db
def test_a_key_is_used_once(file: Path) -> None:
    file.write_text(GOOD)
    with pytest.raises(BadDirectoryFile, match="team"):
        load_directory(file, file)


@pytest.mark.django_db
def test_the_command_says_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"none\.toml"):
        call_command("load_directory", tmp_path / "none.toml")
