"""The key comes from outside the database; without one, papers are refused with a sentence."""

from __future__ import annotations

import base64
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytest_django import Settings

from avenues.files.errors import NoKey
from avenues.files.keys import keys, made_in

ONE, TWO = (base64.b64encode(bytes([each]) * 32).decode() for each in (1, 2))


@pytest.fixture(autouse=True)
def _a_public_server(settings: Settings, tmp_path: Path) -> None:
    settings.FILES_KEY, settings.FILES_KEY_FILE, settings.FILES_KEY_IS_MADE = "", None, False
    settings.VAR = tmp_path


def test_without_a_key_nothing_can_be_kept() -> None:
    with pytest.raises(NoKey, match="no key is set"):
        keys()


def test_several_keys_stand_in_their_order(settings: Settings) -> None:
    settings.FILES_KEY = f"{TWO}, {ONE}"
    assert [key.secret[0] for key in keys()] == [2, 1]


def test_a_key_may_be_written_for_addresses(settings: Settings) -> None:
    settings.FILES_KEY = base64.urlsafe_b64encode(b"\xff" * 32).decode()
    assert keys()[0].secret == b"\xff" * 32


def test_a_key_may_stand_in_a_file(settings: Settings, tmp_path: Path) -> None:
    settings.FILES_KEY_FILE = tmp_path / "given"
    with pytest.raises(NoKey, match="no key is set"):
        keys()
    settings.FILES_KEY_FILE.write_text(f"{TWO}\n{ONE}\n")
    assert [key.secret[0] for key in keys()] == [2, 1]


@pytest.mark.parametrize("told", ["secret", base64.b64encode(b"short").decode(), f"{ONE},é", "===="])
def test_what_is_no_key_is_said(settings: Settings, told: str) -> None:
    settings.FILES_KEY = told
    with pytest.raises(NoKey, match="not a key"):
        keys()


def test_on_ones_own_machine_one_is_made_and_stays(settings: Settings, tmp_path: Path) -> None:
    settings.FILES_KEY_IS_MADE = True
    first = keys()
    assert keys() == first
    assert stat.S_IMODE(os.stat(tmp_path / "files_key").st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["files_key"]


def test_of_many_who_make_it_at_once_all_have_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        found = set(pool.map(made_in, [tmp_path / "new"] * 64))
    assert len(found) == 1
