"""The law in the middle knows nothing: no framework, clock, network, files or randomness."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import avenues

PACKAGE = Path(avenues.__file__).parent
LAW = PACKAGE / "law"
NOT_FOR_LAW = {
    *(
        "asyncio",
        "ftplib",
        "http",
        "multiprocessing",
        "os",
        "random",
        "secrets",
        "shutil",
        "smtplib",
        "socket",
    ),
    *("sqlite3", "ssl", "subprocess", "tempfile", "threading", "time", "urllib"),
}


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def may_be_imported(name: str, file: Path) -> bool:
    top = name.partition(".")[0]
    if top == "avenues":
        return name == "avenues.law" or name.startswith("avenues.law.")
    if top == "numpy":  # a table of cases, and nothing else
        return file.relative_to(LAW).parts[0].removesuffix(".py") == "columns"
    return top in sys.stdlib_module_names and top not in NOT_FOR_LAW


def test_the_law_imports_itself_and_the_plain_standard_library() -> None:
    strange = [
        f"{file.relative_to(PACKAGE)}: {name}"
        for file in LAW.rglob("*.py")
        for name in imported(file)
        if not may_be_imported(name, file)
    ]
    assert not strange


def test_the_law_does_not_read_the_clock_or_the_disk() -> None:
    asked = ("date.today(", "datetime.now(", " open(", ".write_text(")
    found = [
        f"{file.relative_to(PACKAGE)}: {words}"
        for file in LAW.rglob("*.py")
        for words in asked
        if words in file.read_text(encoding="utf-8")
    ]
    assert not found
