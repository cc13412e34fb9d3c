"""A search finds references, names and what notes say, within the walls, alike on both databases."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    a_whole_record,
    adviser,
    mediation_adviser,
    officer,
)

from avenues.casework import models, selectors, services
from avenues.casework.kinds import OrganisationKind, TeamKind
from avenues.casework.selectors import Viewer


def found(viewer: Viewer, words: str) -> list[str]:
    return [hit.disagreement.reference for hit in selectors.search(viewer, words)]


@pytest.mark.parametrize(
    "words",
    ["SE-2026-0001", "se 2026 0001", "brown", "Sam bro", "  BROWN,  sam!", "siân", "Sian", "SIÂN o'hara"],
)
def test_a_record_is_found_by_what_it_is_called(town: Town, words: str) -> None:
    viewer = adviser(town)
    opened = services.open_disagreement(
        viewer, subject=services.PersonDetails("Sam Brown", known_as="Siân O’Hara")
    )
    a_refusal(viewer, "Alex Green")
    assert found(viewer, words) == [opened.reference]


@pytest.mark.parametrize(
    "words",
    ["", "  ", "*", '"', "brown OR green", "br* NEAR x", "' ; DROP TABLE", "\x00", "a" * 5000, "&|!:*()"],
)
def test_nothing_that_is_typed_is_an_error(town: Town, words: str) -> None:
    viewer = adviser(town)
    a_refusal(viewer)
    assert selectors.search(viewer, words) == ()


def test_a_note_is_found_by_its_words_and_shows_them(town: Town) -> None:
    viewer = adviser(town)
    opened = a_refusal(viewer)
    said = "The mother rang. " * 10 + "She fears that the taxi will stop in January. " + "More. " * 20
    key = services.write_note(viewer, opened.disagreement, said=said)
    (hit,) = selectors.search(viewer, "taxi")
    assert (hit.note, hit.disagreement.id) == (key, opened.disagreement)
    assert "taxi will stop" in hit.excerpt
    assert hit.excerpt.startswith("… ")
    assert hit.excerpt.endswith(" …")


def test_a_name_put_right_is_found_by_the_new_one(town: Town) -> None:
    viewer = adviser(town)
    opened = a_refusal(viewer, "Sam Browne")
    services.change_person(viewer, opened.subject, services.PersonDetails("Sam Green"))
    assert found(viewer, "browne") == []
    assert found(viewer, "green") == [opened.reference]


def test_nothing_of_another_organisation_is_found(town: Town) -> None:
    helper, sent = adviser(town), officer(town)
    record = a_whole_record(helper, "Sam Brown", town.organisations["council"])
    for words in ("Sam", "Brown", "worried", "Parent", "SE-2026", f"org{town.organisations['sendiass'].hex}"):
        assert found(sent, words) == []
    assert record.opened.reference in found(helper, "brown")


def test_sealed_talk_is_found_by_those_in_the_room_alone(town: Town) -> None:
    inside, outside = mediation_adviser(town), mediation_adviser(town)
    key = a_mediation(inside, a_refusal(inside).disagreement)
    services.give_seat(inside, key, membership=inside.posts[0].membership)
    services.write_sealed_note(inside, key, said="They would settle for a taxi")
    assert found(inside, "settle")
    assert found(outside, "settle") == []


def test_a_search_asks_four_questions_however_much_is_found(
    town: Town, django_assert_num_queries: Any
) -> None:
    viewer = adviser(town)
    for number in range(3):
        services.write_note(viewer, a_refusal(viewer, f"Sam {number}").disagreement, said="About Sam")
        with django_assert_num_queries(4):
            assert len(selectors.search(viewer, "sam")) == 2 * (number + 1)


def test_what_was_written_last_comes_first(town: Town) -> None:
    viewer = adviser(town)
    first, second = a_refusal(viewer, "Sam Brown"), a_refusal(viewer, "Sam Green")
    services.write_note(viewer, first.disagreement, said="About Sam")
    assert found(viewer, "sam") == [first.reference, second.reference, first.reference]


def test_what_others_keep_of_a_common_word_hides_nothing_of_ones_own(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last to be written are another team's, more than are looked through at first."""
    monkeypatch.setattr(import_module("avenues.casework.selectors.search"), "FIRST", 2)
    whole = officer(town)
    ours, theirs = town.team("council", TeamKind.SEND), town.team("council", TeamKind.SOCIAL_CARE)
    in_ours = town.worker("council", OrganisationKind.COUNCIL, team=ours)
    in_theirs = town.worker("council", OrganisationKind.COUNCIL, team=theirs)
    mine = a_refusal(in_ours, "Sam Brown")
    for number in range(3):
        a_refusal(in_theirs, f"Sam {number}")
    assert found(in_ours, "sam") == [mine.reference]
    assert len(found(whole, "sam")) == 4


def test_who_searched_for_what_is_in_the_history(town: Town) -> None:
    viewer = adviser(town)
    services.searched(viewer, "brown")
    last = models.Trail.objects.latest("number")
    assert (last.did, last.words) == ("searched", "brown")
