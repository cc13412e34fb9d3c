"""Nobody sees through a wall: not a row, a count, a search hit, or an error that differs."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db.models import QuerySet
from tests.support.casework import (
    Record,
    Town,
    a_mediation,
    a_refusal,
    a_whole_record,
    adviser,
    let_the_council_in,
    mediation_adviser,
    officer,
)

import avenues
from avenues.casework import models, selectors, services, trail, walls
from avenues.casework.errors import NotThere
from avenues.casework.kinds import Capacities, Did, OrganisationKind, Relation, Role, TeamKind
from avenues.casework.selectors import Viewer

PACKAGE = Path(avenues.__file__).parent
OPEN_TO_ALL_AT_WORK = {models.Area, models.Organisation}
NEVER_SEEN = {models.User, models.TrailHead, models.Counter, models.Job}
OWNED = [model for model in apps.get_app_config("casework").get_models() if issubclass(model, models.Owned)]
BY_DISAGREEMENT: tuple[Callable[[Viewer, UUID], object], ...] = (
    selectors.disagreement,
    selectors.facts_of,
    selectors.facts_told,
    selectors.who_looked,
    selectors.history_of_disagreement,
    selectors.picture,
    selectors.files_of_disagreement,
)
BY_PROCEEDING: tuple[Callable[[Viewer, UUID], object], ...] = (
    selectors.proceeding,
    selectors.may_follow,
    selectors.history,
    selectors.files_of_proceeding,
)
BY_FILE: tuple[Callable[[Viewer, UUID], object], ...] = (selectors.file, services.open_file)


@pytest.fixture
def records(town: Town) -> dict[str, Record]:
    """An organisation of each kind with a whole record, and one more of the council's kind."""
    kinds = {kind.value: kind for kind in OrganisationKind} | {"neighbour": OrganisationKind.COUNCIL}
    for key, kind in kinds.items():
        town.organisation(key, kind)
    other = dict(zip(kinds, [*list(kinds)[1:], next(iter(kinds))], strict=True))
    return {
        key: a_whole_record(
            town.worker(key, kind, Role.MANAGER), f"Child of {key}", town.organisations[other[key]]
        )
        for key, kind in kinds.items()
    }


def every_role(town: Town, key: str) -> Iterator[Viewer]:
    kind = OrganisationKind(key) if key in OrganisationKind.values else OrganisationKind.COUNCIL
    for role in Role:
        yield town.worker(key, kind, role)


def test_no_role_sees_a_row_of_another_organisation(town: Town, records: dict[str, Record]) -> None:
    for key in records:
        for viewer in every_role(town, key):
            for model in OWNED:
                strange = walls.visible(model, viewer).exclude(organisation=town.organisations[key])
                assert not strange.exists(), (key, viewer.posts, model)


def test_no_role_opens_a_record_of_another_organisation(town: Town, records: dict[str, Record]) -> None:
    nothing = str(NotThere())
    for key in records:
        strange = [record for name, record in records.items() if name != key]
        for viewer in every_role(town, key):
            hidden = {
                *((read, record.opened.disagreement) for record in strange for read in BY_DISAGREEMENT),
                *((read, record.proceeding) for record in strange for read in BY_PROCEEDING),
                *((read, record.file) for record in strange for read in BY_FILE),
            }
            every = (*BY_DISAGREEMENT, *BY_PROCEEDING, *BY_FILE)
            not_there = {(read, uuid4()) for read in every}
            for read, asked in hidden | not_there:
                with pytest.raises(NotThere) as refused:
                    read(viewer, asked)
                assert str(refused.value) == nothing
            for record in strange:
                assert selectors.notes_of_disagreement(viewer, record.opened.disagreement) == ()
                assert selectors.notes_of_proceeding(viewer, record.proceeding) == ()


def test_lists_and_counts_hold_ones_own_alone(town: Town, records: dict[str, Record]) -> None:
    for record in records.values():
        viewer = record.viewer
        assert [line.id for line in selectors.disagreements(viewer).lines] == [record.opened.disagreement]
        for owes in (True, False):
            part = selectors.today(viewer, owes=owes)
            assert {line.disagreement for line in part.lines} <= {record.opened.disagreement}
            tally = selectors.tallies(viewer)[0 if owes else 1]
            assert tally.late + tally.soon + tally.ahead == len(part.lines)


def test_no_service_reaches_a_record_of_another_organisation(town: Town, records: dict[str, Record]) -> None:
    council, sendiass = records["council"], records["sendiass"]
    theirs = sendiass.opened
    tries: list[Callable[[], object]] = [
        lambda: services.tell_facts(council.viewer, theirs.disagreement, told={"urgent": True}, told_by="x"),
        lambda: services.write_note(council.viewer, theirs.disagreement, said="x"),
        lambda: services.start_proceeding(council.viewer, theirs.disagreement, avenue="mediation"),
        lambda: services.change_person(council.viewer, theirs.subject, services.PersonDetails("x")),
        lambda: services.change_summary(council.viewer, theirs.disagreement, summary="x"),
        lambda: services.withdraw_consent(council.viewer, sendiass.consent),
        lambda: services.end_party(council.viewer, sendiass.party),
        lambda: services.remove_file(council.viewer, sendiass.file, why="x"),
        lambda: services.keep_file(council.viewer, theirs.disagreement, name="x", content=BytesIO(b"x")),
        lambda: services.keep_sealed_file(
            council.viewer, sendiass.proceeding, name="x", content=BytesIO(b"x")
        ),
        lambda: services.looked_at_disagreement(council.viewer, theirs.disagreement),
        lambda: services.looked_at_proceeding(council.viewer, sendiass.proceeding),
        lambda: services.write_sealed_note(council.viewer, sendiass.proceeding, said="x"),
        lambda: services.add_party(
            council.viewer,
            council.opened.disagreement,
            person=theirs.subject,
            relation=Relation.PARENT,
        ),
    ]
    for attempt in tries:
        with pytest.raises(NotThere):
            attempt()


def test_the_advisers_record_leaves_no_trace_for_the_council(town: Town) -> None:
    sent = officer(town)
    a_refusal(sent)
    before = {model: walls.visible(model, sent).count() for model in OWNED}
    reference = a_refusal(sent, "Before").reference
    a_whole_record(adviser(town), "Sam Brown", town.organisations["council"])
    after = {model: walls.visible(model, sent).count() for model in OWNED}
    grown = {model for model in OWNED if after[model] != before[model]}
    assert grown <= {
        models.Disagreement,
        models.Person,
        models.Assignment,
        models.FactTold,
        models.Trail,
        models.Due,
    }  # their own second record, and nothing of the adviser's
    # references are counted by each body for itself: no number is missing
    assert (reference, a_refusal(sent, "After").reference) == ("CO-2026-0002", "CO-2026-0003")


def test_that_an_adviser_looked_is_seen_by_their_own_service_alone(town: Town) -> None:
    keeper, helper = officer(town), adviser(town)
    mediation = a_mediation(keeper, a_refusal(keeper).disagreement)
    services.let_in(
        keeper,
        mediation,
        participant=town.organisations["sendiass"],
        capacity=Capacities.SUPPORTER,
        lawful_basis="The family asked for it",
    )
    services.looked_at_proceeding(helper, mediation)
    services.looked_at_proceeding(keeper, mediation)
    looks = models.Trail.objects.filter(did=Did.LOOKED)
    assert looks.count() == 2
    for viewer in (keeper, *every_role(town, "council")):
        seen = {line.actor for line in walls.visible(looks, viewer)}
        assert seen <= {keeper.posts[0].membership}
    # the history is whole all the same
    assert not list(trail.broken())


def test_who_has_no_post_any_more_sees_nothing(town: Town) -> None:
    viewer = adviser(town)
    opened = a_refusal(viewer)
    services.end_membership(viewer.posts[0].membership, until=viewer.on)
    gone = selectors.viewer_of(viewer.user, viewer.on)
    assert gone.posts == ()
    with pytest.raises(NotThere):
        selectors.disagreement(gone, opened.disagreement)


def test_a_commissioner_and_an_analyst_open_no_record(town: Town) -> None:
    opened = a_refusal(officer(town))
    for role in (Role.COMMISSIONER, Role.ANALYST):
        viewer = town.worker("council", OrganisationKind.COUNCIL, role)
        with pytest.raises(NotThere):
            selectors.disagreement(viewer, opened.disagreement)
        assert not any(walls.visible(model, viewer).exists() for model in OWNED)


def test_a_team_sees_its_own_and_what_no_team_has_alone(town: Town) -> None:
    whole = officer(town)
    send, care = town.team("council", TeamKind.SEND), town.team("council", TeamKind.SOCIAL_CARE)
    in_send = town.worker("council", OrganisationKind.COUNCIL, team=send)
    in_care = town.worker("council", OrganisationKind.COUNCIL, team=care)
    of_nobody, of_send = a_refusal(whole), a_refusal(in_send)
    assert {line.id for line in selectors.disagreements(in_care).lines} == {of_nobody.disagreement}
    assert {line.id for line in selectors.disagreements(whole).lines} == {
        of_nobody.disagreement,
        of_send.disagreement,
    }
    services.assign(whole, of_send.disagreement, membership=in_care.posts[0].membership)
    assert selectors.disagreement(in_care, of_send.disagreement).reference == of_send.reference


def test_a_complaint_of_one_team_is_not_open_to_another(town: Town) -> None:
    whole = officer(town)
    send, complaints = town.team("council", TeamKind.SEND), town.team("council", TeamKind.COMPLAINTS)
    in_send = town.worker("council", OrganisationKind.COUNCIL, team=send)
    in_complaints = town.worker("council", OrganisationKind.COUNCIL, team=complaints)
    opened = a_refusal(in_send)
    complaint = services.start_proceeding(
        whole, opened.disagreement, avenue="council_complaint", team=complaints
    )
    mediation = a_mediation(in_send, opened.disagreement)
    # each sees the disagreement, and its own part of it
    assert [line.id for line in selectors.disagreement(in_complaints, opened.disagreement).proceedings] == [
        complaint
    ]
    assert mediation in [line.id for line in selectors.disagreement(in_send, opened.disagreement).proceedings]
    # assigned to the officer who opened it: they deal with all of it
    other = town.worker("council", OrganisationKind.COUNCIL, team=send)
    assert complaint not in [
        line.id for line in selectors.disagreement(other, opened.disagreement).proceedings
    ]
    # nor does the history tell of it
    started = {
        line.words
        for line in selectors.history_of_disagreement(other, opened.disagreement).lines
        if line.did is Did.STARTED
    }
    assert started == {"Mediation, and the mediation certificate"}


def test_a_mediator_sees_what_is_assigned_to_them(town: Town) -> None:
    keeper = mediation_adviser(town)
    mediator = town.worker("mediation", OrganisationKind.MEDIATION, Role.MEDIATOR)
    opened = a_refusal(keeper)
    with pytest.raises(NotThere):
        selectors.disagreement(mediator, opened.disagreement)
    services.assign(keeper, opened.disagreement, membership=mediator.posts[0].membership)
    assert selectors.disagreement(mediator, opened.disagreement).id == opened.disagreement


def test_a_model_without_a_rule_is_seen_by_nobody(town: Town) -> None:
    viewer = officer(town)
    for model in NEVER_SEEN:
        assert not walls.visible(model, viewer).exists()
    assert {*OWNED, *OPEN_TO_ALL_AT_WORK} <= set(walls._RULES)


def test_one_who_works_for_both_keeps_only_what_is_theirs(town: Town) -> None:
    """A mediator of the service who also works for the council: taking part makes nobody a keeper."""
    keeper, sent = mediation_adviser(town), officer(town)
    opened = a_refusal(keeper)
    mediation = a_mediation(keeper, opened.disagreement)
    let_the_council_in(keeper, mediation, town)
    services.add_member(
        user=sent.user, organisation=town.organisations["mediation"], role=Role.MEDIATOR, since=sent.on
    )
    both = selectors.viewer_of(sent.user, sent.on)
    assert not selectors.proceeding(both, mediation).is_keeper
    with pytest.raises(NotThere):
        services.give_seat(both, mediation, membership=both.posts[0].membership)


def tables_opened(file: Path) -> list[int]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = {"objects", "_default_manager", "_base_manager"}
    return [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in names]


def test_no_reader_opens_a_table_but_through_the_wall() -> None:
    readers = [*(PACKAGE / "casework" / "selectors").rglob("*.py"), *(PACKAGE / "web" / "desk").rglob("*.py")]
    found = {str(file.relative_to(PACKAGE)): lines for file in readers if (lines := tables_opened(file))}
    assert not found


def test_what_hangs_on_a_record_is_what_its_wall_shows(town: Town, records: dict[str, Record]) -> None:
    """Who sees a disagreement sees what hangs on it: asked once or twice, it is the same."""
    of_it: list[type[Any]] = [models.Party, models.Body, models.FactTold, models.Consent, models.Tie]
    may_be_sealed: list[type[Any]] = [models.Note, models.KeptFile]
    of_a_run: list[type[Any]] = [models.Entry, models.Participation, models.Seat]
    for key, record in records.items():
        for viewer in (record.viewer, *every_role(town, key)):
            for row in walls.kept(models.Disagreement, viewer):
                for model in of_it:
                    assert same(
                        walls.hung_on(model, row), walls.visible(model, viewer).filter(disagreement=row)
                    )
                own = walls.kept(models.Proceeding, viewer).filter(disagreement=row)
                for model in may_be_sealed:
                    seen = walls.visible(model, viewer).filter(disagreement=row)
                    assert same(walls.readable(model, viewer, of=[row], kept=own), seen)
            for run in walls.kept(models.Proceeding, viewer):
                for part in of_a_run:
                    seen = walls.visible(part, viewer).filter(proceeding=run)
                    assert same(walls.hung_on(part, run, as_keeper=True), seen)
                seen = walls.visible(models.Note, viewer).filter(proceeding=run)
                assert same(walls.readable(models.Note, viewer, kept=[run]), seen)


def same(some: QuerySet[Any], others: QuerySet[Any]) -> bool:
    return {row.pk for row in some} == {row.pk for row in others}


def test_what_has_a_rule_of_its_own_hangs_on_nothing(town: Town) -> None:
    viewer = officer(town)
    opened = a_refusal(viewer)
    row = walls.one_kept(models.Disagreement, viewer, opened.disagreement)
    for model in (models.Note, models.Due, models.Trail, models.Proceeding):
        with pytest.raises(TypeError):
            walls.hung_on(model, row)
    run = walls.one_kept(models.Proceeding, viewer, a_mediation(viewer, opened.disagreement))
    with pytest.raises(TypeError):
        walls.hung_on(models.Participation, run)
