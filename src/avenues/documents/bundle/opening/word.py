"""A Word document made a PDF by LibreOffice: without a network, without macros, and within a time.

What a document wants to load from elsewhere is taken out first: nobody must learn from it that it was opened.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from avenues.documents.bundle.limits import MEGABYTE, Limits
from avenues.documents.bundle.opening.refusals import (
    BROKEN,
    LOCKED,
    NO_WORD,
    TOO_MUCH,
    WORD_FAILED,
    CannotUse,
)

PROGRAMS = ("soffice", "libreoffice")
MOST_ENTRIES = 5000
TO_START = 20  # seconds
ONE_LINK = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*?(?:/>|>)", re.DOTALL)
ELSEWHERE = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']")
TO_CLICK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']")
COMMON, INET = "/org.openoffice.Office.Common/Security/Scripting", "/org.openoffice.Inet/Settings"
SHIELD = (
    (COMMON, "BlockUntrustedRefererLinks", "true"),
    (COMMON, "DisableMacrosExecution", "true"),
    (INET, "ooInetProxyType", "2"),
    (INET, "ooInetHTTPProxyName", "127.0.0.1"),
    (INET, "ooInetHTTPProxyPort", "9"),
    (INET, "ooInetHTTPSProxyName", "127.0.0.1"),
    (INET, "ooInetHTTPSProxyPort", "9"),
)
"""A proxy that is not there, so that nothing is fetched; no macros; no links to follow."""
SETTING = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>'
)


def program() -> str | None:
    """LibreOffice, where it is installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def shielded(path: Path, to: Path, limits: Limits) -> None:
    """A copy that loads nothing from elsewhere; links to click stay. Raises `CannotUse`."""
    try:
        with ZipFile(path) as zipped, ZipFile(to, "w", ZIP_DEFLATED) as out:
            entries = zipped.infolist()
            if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > limits.unpacked:
                raise CannotUse(TOO_MUCH)
            for entry in entries:
                _copy(zipped, entry, out)
    except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError) as broken:
        if isinstance(broken, CannotUse):
            raise
        locked = isinstance(broken, RuntimeError) and "password" in str(broken)
        raise CannotUse(LOCKED if locked else BROKEN) from broken


def _copy(zipped: ZipFile, entry: ZipInfo, out: ZipFile) -> None:
    if not entry.filename.endswith(".rels"):
        with zipped.open(entry) as given, out.open(ZipInfo(entry.filename), "w") as taken:
            shutil.copyfileobj(given, taken, MEGABYTE)
        return
    out.writestr(entry.filename, ONE_LINK.sub(_kept, zipped.read(entry)))


def _kept(link: re.Match[bytes]) -> bytes:
    words = link.group()
    return b"" if ELSEWHERE.search(words) and not TO_CLICK.search(words) else words


def to_pdf(papers: Iterable[Path], folder: Path, limits: Limits) -> None:
    """Have LibreOffice write a PDF beside each paper, into the folder: all at once, then the rest alone.

    One that cannot be changed has no PDF afterwards. Raises `CannotUse` where there is no LibreOffice.
    """
    found = program()
    if found is None:
        raise CannotUse(NO_WORD)
    waiting = list(papers)
    profile = _profile(folder)
    if len(waiting) > 1:
        _run(found, profile, waiting, folder, TO_START + limits.seconds * 2)
        waiting = [paper for paper in waiting if not pdf_of(paper, folder).exists()]
    for paper in waiting:
        _run(found, profile, [paper], folder, TO_START + limits.seconds)


def pdf_of(paper: Path, folder: Path) -> Path:
    """Where its PDF is written."""
    return folder / f"{paper.stem}.pdf"


def failed() -> CannotUse:
    """LibreOffice could not do it."""
    return CannotUse(WORD_FAILED)


def _profile(folder: Path) -> Path:
    """A profile of its own, so that two may work at once and nothing of ours is in it."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        SETTINGS.format("".join(SETTING.format(*each) for each in SHIELD)), encoding="utf-8"
    )
    return profile


def _run(found: str, profile: Path, papers: list[Path], folder: Path, seconds: int) -> None:
    command = [
        found,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
    ]
    command += ["--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), *map(str, papers)]
    env = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603  our own command; the papers are paths that we made
        command, stdin=quiet, stdout=quiet, stderr=quiet, env=env, start_new_session=True
    ) as running:
        try:
            running.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
