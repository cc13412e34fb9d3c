"""`avenues demo`: a database of its own, whole or not at all, and never the one that is in use."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.support.answering import asked

COMMAND = (sys.executable, "-m", "avenues.cli", "demo")


def avenues_demo(var: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, in an installation of its own."""
    return subprocess.run(
        [*COMMAND, *words], env=installed_in(var), capture_output=True, text=True, check=False
    )


def installed_in(var: Path) -> dict[str, str]:
    """The environment of an installation that has a database in use."""
    known = {**os.environ, "AVENUES_VAR": str(var), "DATABASE_URL": f"sqlite:///{var / 'in-use.sqlite3'}"}
    return {name: value for name, value in known.items() if name != "DJANGO_SETTINGS_MODULE"}


def references(database: Path) -> list[str]:
    """What disagreements are in it."""
    with sqlite3.connect(database) as opened:
        return [row[0] for row in opened.execute("SELECT reference FROM casework_disagreement ORDER BY 1")]


def test_it_makes_one_of_its_own_and_leaves_the_real_one_alone(tmp_path: Path) -> None:
    (tmp_path / "in-use.sqlite3").write_bytes(b"whatever is in use")
    made = avenues_demo(tmp_path, "--fill-only", "--disagreements", "3", "--people", "26")
    assert made.returncode == 0, made.stderr
    assert "no family, council, school or date in it is real" in made.stdout
    assert len(references(tmp_path / "demo.sqlite3")) == 3
    assert (tmp_path / "in-use.sqlite3").read_bytes() == b"whatever is in use"
    assert not list(tmp_path.glob("*unfinished*"))

    again = avenues_demo(tmp_path, "--fill-only", "--disagreements", "5")
    assert again.returncode == 2
    assert "There is a demonstration already" in again.stderr
    assert len(references(tmp_path / "demo.sqlite3")) == 3

    papers, real = tmp_path / "demo.papers", tmp_path / "files"
    for folder in (papers, real):
        folder.mkdir(exist_ok=True)
        (folder / "kept").write_bytes(b"sealed")
    afresh = avenues_demo(tmp_path, "--fill-only", "--afresh", "--disagreements", "2")
    assert afresh.returncode == 0, afresh.stderr
    assert len(references(tmp_path / "demo.sqlite3")) == 2
    assert not (papers / "kept").exists()
    assert (real / "kept").exists()


def test_it_is_served_with_everybody_and_northmoors_contacts(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["--port", str(port), "--disagreements", "2", "--people", "25"]
    server = subprocess.Popen([*COMMAND, *words], env=installed_in(tmp_path), stdout=subprocess.DEVNULL)
    try:
        start = asked(f"http://127.0.0.1:{port}/sign-in/demo/")
        contacts = asked(f"http://127.0.0.1:{port}/contacts")
    finally:
        server.terminate()
        server.wait(timeout=30)
    assert "Asha Penrose" in start
    assert "Nothing here is real" in contacts
    assert "01632 960100" in contacts
    assert "sefton" not in contacts.lower()


def test_a_number_that_is_none_is_refused_with_a_sentence(tmp_path: Path) -> None:
    for typed in ("0", "many", "-3", "99999999"):
        refused = avenues_demo(tmp_path, "--fill-only", f"--disagreements={typed}")
        assert refused.returncode == 2
        assert "is not a number from 1 to" in refused.stderr
    assert not (tmp_path / "demo.sqlite3").exists()


def test_a_port_in_use_is_named_before_anything_is_made(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = avenues_demo(tmp_path, "--port", str(taken.getsockname()[1]))
    assert refused.returncode == 2
    assert "cannot be had" in refused.stderr
    assert not (tmp_path / "demo.sqlite3").exists()
