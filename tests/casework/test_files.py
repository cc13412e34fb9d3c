"""Papers stand behind the wall, sealed, checked, and, once issued, byte for byte for good."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.db.models import Model
from django.utils import timezone
from pytest_django import Settings
from tests.support import clamd as checking
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    adviser,
    let_the_council_in,
    mediation_adviser,
    officer,
)
from tests.support.clamd import EICAR
from tests.support.papers import PDF, picture, word

from avenues.casework import guard, models, selectors, services, walls
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import Did, FileState, OrganisationKind, Role, TeamKind
from avenues.casework.selectors import Viewer
from avenues.casework.services.checking_files import scan_waiting, settle
from avenues.casework.services.ticking import tick
from avenues.files.kinds import Kind
from avenues.files.places import ALIAS, configured
from avenues.files.scanning import Infected

Capture = pytest.CaptureFixture[str]
Commits = Callable[..., AbstractContextManager[object]]
NOWHERE = "unix:/nowhere"
LETTER = b"Dear Mrs Brown, Sam will not be assessed. " * 3000


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """Where the papers of this test lie."""
    settings.STORAGES = {**settings.STORAGES, ALIAS: configured(str(tmp_path / "kept"), tmp_path)}
    return tmp_path / "kept"


@pytest.fixture(scope="module")
def clamd() -> Iterator[str]:
    """The address of a checker that runs."""
    with checking.clamd() as address:
        yield address


def keep(
    viewer: Viewer, disagreement: UUID, content: bytes = LETTER, name: str = "letter.txt"
) -> services.Kept:
    return services.keep_file(viewer, disagreement, name=name, content=io.BytesIO(content))


def read(viewer: Viewer, file: UUID) -> bytes:
    return b"".join(services.open_file(viewer, file).pieces)


def lying_in(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def did(viewer: Viewer, disagreement: UUID) -> list[tuple[Did, str, str]]:
    lines = selectors.history_of_disagreement(viewer, disagreement).lines
    return [(line.did, line.words, line.who) for line in lines]


def test_a_paper_comes_out_as_it_was_brought(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    kept = keep(viewer, key, LETTER, "../The council’s letter.html")
    assert read(viewer, kept.id) == LETTER
    (line,) = selectors.files_of_disagreement(viewer, key)
    assert (line.name, line.kind, line.size) == ("The council’s letter.html.txt", Kind.TEXT, len(LETTER))
    assert line.sha256 == hashlib.sha256(LETTER).hexdigest()
    assert (line.state, line.kept_by, line.issued) == (FileState.UNCHECKED, viewer.name, False)


def test_on_the_disk_it_cannot_be_read(town: Town, folder: Path) -> None:
    viewer = adviser(town)
    keep(viewer, a_refusal(viewer).disagreement)
    (lies,) = lying_in(folder)
    assert b"Brown" not in lies.read_bytes()
    assert "letter" not in str(lies.relative_to(folder))


def test_who_kept_and_who_took_it_is_written_down(town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    kept = keep(viewer, key)
    services.open_file(viewer, kept.id)
    who = f"{viewer.name}, Sendiass"
    assert did(viewer, key)[:2] == [(Did.EXPORTED, "letter.txt", who), (Did.KEPT_FILE, "letter.txt", who)]
    assert [line.did for line in selectors.who_looked(viewer, key)] == [Did.EXPORTED]


@pytest.mark.parametrize(
    ("content", "says"), [(b"", "empty"), (b"MZ" + bytes(40), "program"), (word()[:-9], "broken")]
)
def test_what_is_no_paper_is_refused_and_leaves_nothing(
    town: Town, folder: Path, content: bytes, says: str
) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    before = did(viewer, key)
    with pytest.raises(Refused, match=says):
        keep(viewer, key, content)
    assert (lying_in(folder), selectors.files_of_disagreement(viewer, key)) == ([], ())
    assert did(viewer, key) == before


def test_a_file_too_large_is_refused(town: Town, settings: Settings) -> None:
    settings.FILES_LARGEST = 1
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    keep(viewer, key, b"x" * 1024 * 1024)
    with pytest.raises(Refused, match="larger than 1 MB"):
        keep(viewer, key, b"x" * (1024 * 1024 + 1))


def test_without_a_key_nothing_is_kept(town: Town, settings: Settings) -> None:
    settings.FILES_KEY, settings.FILES_KEY_IS_MADE = "", False
    viewer = adviser(town)
    with pytest.raises(Refused, match="no key is set"):
        keep(viewer, a_refusal(viewer).disagreement)


def test_where_the_store_is_away_nothing_is_kept(town: Town, settings: Settings, tmp_path: Path) -> None:
    settings.STORAGES = {**settings.STORAGES, ALIAS: configured("/proc/nowhere", tmp_path)}
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    with pytest.raises(Refused, match="does not answer, or is full"):
        keep(viewer, key)
    assert selectors.files_of_disagreement(viewer, key) == ()


def test_a_changed_byte_is_not_given_out(town: Town, folder: Path) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    kept = keep(viewer, key)
    (lies,) = lying_in(folder)
    changed = bytearray(lies.read_bytes())
    changed[-30] ^= 1
    lies.write_bytes(bytes(changed))
    with pytest.raises(Refused, match="not as it was kept"):
        services.open_file(viewer, kept.id)
    lies.unlink()
    with pytest.raises(Refused, match="not as it was kept"):
        services.open_file(viewer, kept.id)
    assert Did.EXPORTED not in [line[0] for line in did(viewer, key)]


def test_a_paper_put_in_the_place_of_another_is_not_given_out(town: Town, folder: Path) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    first = keep(viewer, key)
    (hers,) = lying_in(folder)
    keep(viewer, key, b"another")
    (his,) = (each for each in lying_in(folder) if each != hers)
    hers.write_bytes(his.read_bytes())
    with pytest.raises(Refused, match="not as it was kept"):
        services.open_file(viewer, first.id)


def test_a_new_key_opens_what_the_old_one_sealed(town: Town, settings: Settings) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    before = keep(viewer, key)
    old, new = settings.FILES_KEY, "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
    settings.FILES_KEY = f"{new},{old}"
    after = keep(viewer, key)
    assert read(viewer, before.id) == read(viewer, after.id) == LETTER
    settings.FILES_KEY = new
    assert read(viewer, after.id) == LETTER
    with pytest.raises(Refused, match="key that is not here"):
        services.open_file(viewer, before.id)


# Checked for viruses


def test_a_clean_paper_is_checked_at_once(town: Town, settings: Settings, clamd: str) -> None:
    settings.CLAMD = clamd
    viewer = adviser(town)
    kept = keep(viewer, a_refusal(viewer).disagreement, PDF, "plan.pdf")
    assert kept.state is FileState.CLEAN
    assert read(viewer, kept.id) == PDF


def test_a_virus_is_not_kept_and_that_is_written_down(
    town: Town, settings: Settings, clamd: str, folder: Path
) -> None:
    settings.CLAMD = clamd
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    kept = keep(viewer, key, EICAR)
    assert kept.state is FileState.REFUSED
    assert kept.why.startswith("Eicar")
    assert lying_in(folder) == []
    with pytest.raises(Refused, match="virus"):
        services.open_file(viewer, kept.id)
    assert did(viewer, key)[0][:2] == (Did.FILE_REFUSED, f"letter.txt: {kept.why}")


def test_while_the_checker_is_away_a_paper_waits_and_is_checked_later(
    town: Town, settings: Settings, clamd: str
) -> None:
    settings.CLAMD = NOWHERE
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    kept = keep(viewer, key)
    assert kept.state is FileState.WAITING
    with pytest.raises(Refused, match="waits to be checked"):
        services.open_file(viewer, kept.id)
    assert scan_waiting() == 0
    assert selectors.file(viewer, kept.id).state is FileState.WAITING
    settings.CLAMD = clamd
    assert "files-to-check" in tick(timezone.now())
    assert read(viewer, kept.id) == LETTER
    assert did(viewer, key)[1] == (Did.FILE_CHECKED, "letter.txt", "the machine")
    assert scan_waiting() == 0  # twice is once


def test_a_virus_that_waited_is_found_and_thrown_away(
    town: Town, settings: Settings, clamd: str, folder: Path
) -> None:
    settings.CLAMD = NOWHERE
    viewer = adviser(town)
    kept = keep(viewer, a_refusal(viewer).disagreement, EICAR)
    assert len(lying_in(folder)) == 1
    settings.CLAMD = clamd
    assert scan_waiting() == 1
    line = selectors.file(viewer, kept.id)
    assert (line.state, line.why[:5], lying_in(folder)) == (FileState.REFUSED, "Eicar", [])


def test_a_file_that_a_stopped_worker_left_is_thrown_away(
    town: Town, settings: Settings, folder: Path
) -> None:
    settings.CLAMD = NOWHERE
    viewer = adviser(town)
    kept = keep(viewer, a_refusal(viewer).disagreement, EICAR)
    models.KeptFile.objects.filter(pk=kept.id).update(state=FileState.REFUSED)  # and then it was stopped
    scan_waiting()
    assert lying_in(folder) == []


def test_what_came_before_there_was_a_checker_is_checked_too(
    town: Town, settings: Settings, clamd: str
) -> None:
    viewer = adviser(town)
    kept = keep(viewer, a_refusal(viewer).disagreement)
    assert kept.state is FileState.UNCHECKED
    settings.CLAMD = clamd
    assert scan_waiting() == 1
    assert selectors.file(viewer, kept.id).state is FileState.CLEAN


def test_one_that_cannot_be_read_does_not_keep_the_rest_waiting(
    town: Town, settings: Settings, clamd: str, folder: Path
) -> None:
    settings.CLAMD = NOWHERE
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    first = keep(viewer, key)
    lying_in(folder)[0].unlink()
    second = keep(viewer, key)
    settings.CLAMD = clamd
    assert scan_waiting() == 1
    assert selectors.file(viewer, first.id).state is FileState.WAITING
    assert selectors.file(viewer, second.id).state is FileState.CLEAN


def test_of_two_workers_the_second_changes_nothing(town: Town, settings: Settings, clamd: str) -> None:
    settings.CLAMD = NOWHERE
    viewer = adviser(town)
    kept = keep(viewer, a_refusal(viewer).disagreement)
    as_a_slow_worker_read_it = models.KeptFile.objects.get(pk=kept.id)
    settings.CLAMD = clamd
    scan_waiting()
    assert not settle(as_a_slow_worker_read_it, Infected("too late"))
    assert read(viewer, kept.id) == LETTER


def test_the_checker_is_asked_every_minute(town: Town) -> None:
    at = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    assert "files-to-check" in tick(at)
    assert "files-to-check" not in tick(at + timedelta(seconds=59))
    assert "files-to-check" in tick(at + timedelta(seconds=60))


# Issued


def issue(viewer: Viewer, disagreement: UUID, **more: UUID) -> services.Issued:
    return services.issue_file(
        disagreement=disagreement, name="Certificate.pdf", content=PDF, kind=Kind.PDF, by=viewer, **more
    )


def test_what_was_issued_is_kept_byte_for_byte_with_its_hash(town: Town, settings: Settings) -> None:
    settings.CLAMD = NOWHERE  # what is made here waits for nobody
    viewer = mediation_adviser(town)
    key = a_refusal(viewer).disagreement
    issued = issue(viewer, key, proceeding=a_mediation(viewer, key))
    assert issued.sha256 == hashlib.sha256(PDF).hexdigest()
    assert read(viewer, issued.id) == PDF
    assert did(viewer, key)[1][:2] == (Did.ISSUED, "Certificate.pdf")
    with pytest.raises(Refused, match="kept as it was"):
        services.remove_file(viewer, issued.id, why="a slip")


def test_an_issued_paper_may_say_which_event_it_belongs_to(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_refusal(viewer).disagreement
    mediation, other = a_mediation(viewer, key), a_mediation(viewer, a_refusal(viewer).disagreement)
    entry = models.Entry.objects.filter(proceeding=mediation).first()
    elsewhere = models.Entry.objects.filter(proceeding=other).first()
    assert entry
    assert elsewhere
    issued = issue(viewer, key, proceeding=mediation, entry=entry.pk)
    assert models.KeptFile.objects.get(pk=issued.id).entry == entry
    with pytest.raises(NotThere):
        issue(viewer, key, proceeding=mediation, entry=elsewhere.pk)


def test_the_database_itself_refuses_to_change_or_remove_what_was_issued(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_refusal(viewer).disagreement
    issued, brought = issue(viewer, key), keep(viewer, key)
    guard.put_up()
    guard.put_up()  # twice is once
    table = models.KeptFile._meta.db_table
    for statement in (f"UPDATE {table} SET name = 'x'", f"DELETE FROM {table}"):  # noqa: S608 - our own name
        with (
            pytest.raises(IntegrityError, match="Nothing recorded is changed"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    services.remove_file(viewer, brought.id, why="another child’s")  # what was brought can go
    assert selectors.file(viewer, issued.id).name == "Certificate.pdf"


def test_where_issuing_is_rolled_back_nobody_can_open_it(town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_refusal(viewer).disagreement
    with transaction.atomic():
        issue(viewer, key)
        transaction.set_rollback(True)
    assert selectors.files_of_disagreement(viewer, key) == ()


# Removed


def test_a_paper_that_should_not_be_here_is_removed_and_that_stays(
    town: Town, folder: Path, django_capture_on_commit_callbacks: Commits
) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    kept = keep(viewer, key)
    with pytest.raises(Refused, match="Say why"):
        services.remove_file(viewer, kept.id, why=" ")
    with django_capture_on_commit_callbacks(execute=True):
        services.remove_file(viewer, kept.id, why="another child’s")
    line = selectors.file(viewer, kept.id)
    assert (line.state, line.why, lying_in(folder)) == (FileState.REMOVED, "another child’s", [])
    for again in (services.open_file, lambda who, what: services.remove_file(who, what, why="again")):
        with pytest.raises(Refused, match=r"removed|not kept"):
            again(viewer, kept.id)
    assert did(viewer, key)[0][:2] == (Did.REMOVED, "letter.txt: another child’s")


# The walls


def test_the_advisers_paper_is_nothing_to_the_council(town: Town) -> None:
    viewer, sent = adviser(town), officer(town)
    key = a_refusal(viewer).disagreement
    kept = keep(viewer, key)
    theirs = a_refusal(sent).disagreement
    for role in Role:
        other = town.worker("council", OrganisationKind.COUNCIL, role)
        assert not walls.visible(models.KeptFile, other).exists()
        for hidden in (
            lambda who: services.open_file(who, kept.id),
            lambda who: selectors.file(who, kept.id),
            lambda who: selectors.files_of_disagreement(who, key),
            lambda who: services.remove_file(who, kept.id, why="x"),
            lambda who: keep(who, key),
            lambda who: issue(who, key),
        ):
            with pytest.raises(NotThere):
                hidden(other)
    assert selectors.files_of_disagreement(sent, theirs) == ()


def test_a_paper_of_one_teams_complaint_is_hidden_from_another(town: Town) -> None:
    whole = officer(town)
    send, complaints = town.team("council", TeamKind.SEND), town.team("council", TeamKind.COMPLAINTS)
    in_send = town.worker("council", OrganisationKind.COUNCIL, team=send)
    in_complaints = town.worker("council", OrganisationKind.COUNCIL, team=complaints)
    key = a_refusal(in_send).disagreement
    complaint = services.start_proceeding(whole, key, avenue="council_complaint", team=complaints)
    kept = services.keep_file(in_complaints, key, name="x.pdf", content=io.BytesIO(PDF), proceeding=complaint)
    other = town.worker("council", OrganisationKind.COUNCIL, team=send)
    assert [line.id for line in selectors.files_of_disagreement(in_complaints, key)] == [kept.id]
    assert selectors.files_of_disagreement(other, key) == ()
    assert Did.KEPT_FILE not in [line[0] for line in did(other, key)]
    with pytest.raises(NotThere):
        services.open_file(other, kept.id)


def test_who_takes_part_sees_no_papers(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    key = a_refusal(keeper).disagreement
    mediation = a_mediation(keeper, key)
    let_the_council_in(keeper, mediation, town)
    issued = issue(keeper, key, proceeding=mediation)
    assert selectors.files_of_proceeding(sent, mediation) == ()
    with pytest.raises(NotThere):
        services.open_file(sent, issued.id)


def test_a_sealed_paper_is_for_those_in_the_room(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    manager = town.worker("mediation", OrganisationKind.MEDIATION, Role.MANAGER)
    key = a_refusal(keeper).disagreement
    mediation = a_mediation(keeper, key)
    let_the_council_in(keeper, mediation, town)
    scan_of_board = io.BytesIO(picture("JPEG"))
    with pytest.raises(Refused, match="seat"):
        services.keep_sealed_file(sent, mediation, name="board.jpg", content=scan_of_board)
    services.give_seat(keeper, mediation, membership=sent.posts[0].membership)
    kept = services.keep_sealed_file(sent, mediation, name="board.jpg", content=scan_of_board)
    assert [line.id for line in selectors.files_of_proceeding(sent, mediation)] == [kept.id]
    assert read(sent, kept.id) == picture("JPEG")
    # in the keeper's history it stands under whom the guest works for, and says nothing of the paper
    lines = did(manager, key)[:2]
    assert lines == [
        (Did.EXPORTED, "", f"{sent.name}, Council"),
        (Did.KEPT_FILE, "", f"{sent.name}, Council"),
    ]
    for outside in (manager, keeper):
        assert selectors.files_of_disagreement(outside, key) == ()
        with pytest.raises(NotThere):
            services.open_file(outside, kept.id)


def test_no_file_row_is_seen_by_one_of_no_post(town: Town) -> None:
    viewer = adviser(town)
    keep(viewer, a_refusal(viewer).disagreement)
    seen: type[Model] = models.KeptFile
    services.end_membership(viewer.posts[0].membership, until=viewer.on)
    assert not walls.visible(seen, selectors.viewer_of(viewer.user, viewer.on)).exists()


def test_a_command_finds_what_is_not_as_it_was_kept(town: Town, folder: Path, capsys: Capture) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    keep(viewer, key)
    call_command("verify_files")
    assert "Every file is what was kept." in capsys.readouterr().out
    (lies,) = lying_in(folder)
    kept = keep(viewer, key)
    lies.unlink()
    with pytest.raises(CommandError, match=r"1 not as kept\."):
        call_command("verify_files")
    named = capsys.readouterr().err
    assert str(kept.id) not in named
    assert f"of disagreement {key}: This file is not as it was kept" in named
