"""A disk and a real S3 store keep files alike: what is put in comes out, and what is away says so."""

from __future__ import annotations

import io
import stat
from pathlib import Path

import pytest
from pytest_django import Settings
from tests.support.s3 import in_the_bucket

from avenues.files import store
from avenues.files.errors import Changed, StoreAway
from avenues.files.keys import Key
from avenues.files.places import ALIAS, configured
from avenues.files.sealing import seal, unseal

KEYS = (Key(bytes(32)),)
CONTENT = b"Sam Brown is worried about school. " * 100_000


def lying_in(place: str) -> dict[str, bytes]:
    """Everything in a place, byte for byte as it lies there."""
    if place.startswith("s3://"):
        return {name.removeprefix("northmoor/"): lies for name, lies in in_the_bucket(place).items()}
    folder = Path(place)
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def kept(content: bytes = CONTENT) -> str:
    name = store.new_name()
    store.put(name, seal(io.BytesIO(content), KEYS, name))
    return name


def test_what_is_put_in_comes_out(place: str) -> None:
    name = kept()
    with store.held(name) as file:
        assert b"".join(unseal(file, KEYS, name)) == CONTENT


def test_what_lies_there_is_sealed(place: str) -> None:
    name = kept()
    assert b"Sam Brown" not in lying_in(place)[name]


def test_what_is_removed_is_gone_and_may_be_removed_again(place: str) -> None:
    name = kept(b"short")
    store.remove(name)
    store.remove(name)
    assert name not in lying_in(place)
    with pytest.raises(Changed, match="not as it was kept"), store.held(name):
        pass


def test_nothing_takes_the_place_of_what_is_kept(place: str) -> None:
    name = kept(b"first")
    with pytest.raises(StoreAway):
        store.put(name, [b"second"])
    with store.held(name) as file:
        assert b"".join(unseal(file, KEYS, name)) == b"first"


def test_a_disk_shows_files_to_their_owner_alone(settings: Settings, tmp_path: Path) -> None:
    settings.STORAGES = {**settings.STORAGES, ALIAS: configured("", tmp_path)}
    name = kept()
    file = tmp_path / "files" / name
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("told", ["S4://x", "https://papers.example.org", "s3://", "s3:///folder"])
def test_a_place_that_is_not_known_is_said_at_the_start(told: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="names no place that is known"):
        configured(told, tmp_path)


def test_without_the_library_of_a_store_it_is_away(settings: Settings) -> None:
    settings.STORAGES = {**settings.STORAGES, ALIAS: {"BACKEND": "not_installed.S3Storage"}}
    with pytest.raises(StoreAway):
        store.put(store.new_name(), [b"x"])


@pytest.mark.parametrize("told", ["/proc/nowhere", "s3://none/?endpoint=http://127.0.0.1:9&region=eu-west-2"])
def test_a_store_that_is_away_says_so(settings: Settings, tmp_path: Path, told: str) -> None:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("AWS_ACCESS_KEY_ID", "made-up")
        environment.setenv("AWS_SECRET_ACCESS_KEY", "made-up")
        environment.setenv("AWS_MAX_ATTEMPTS", "1")
        settings.STORAGES = {**settings.STORAGES, ALIAS: configured(told, tmp_path)}
        with pytest.raises(StoreAway, match="does not answer, or is full"):
            store.put(store.new_name(), [b"x"])
