"""The register and the code say the same, both ways."""

import re
from collections.abc import Iterator
from pathlib import Path

from avenues.law.registry import every_clock

REGISTER = Path(__file__).parents[2] / "docs" / "law" / "register.md"
ROW = re.compile(r"^\| (?P<id>[A-Z0-9][\w-]+) \| (?P<kind>[^|]*)\| (?P<what>[^|]*)\| (?P<where>[^|]*)\|$")
ELSEWHERE = re.compile(r"not under this id: the same \w+ as (?P<id>[\w-]+)")


def rows() -> Iterator[re.Match[str]]:
    for line in REGISTER.read_text().splitlines():
        if line.startswith("| ") and not line.startswith("| id "):
            row = ROW.match(line)
            assert row, f"not a row of the register: {line}"
            yield row


def in_the_code() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for declared in every_clock():
        found.setdefault(declared.clock.id, set()).add(declared.module.removeprefix("avenues.law."))
    return found


def test_every_id_of_the_register_is_declared_where_it_says() -> None:
    code = in_the_code()
    for row in rows():
        if ELSEWHERE.match(row["where"]):
            continue
        modules = {f"avenues.{name}" for name in re.findall(r"`([\w.]+)`", row["where"])} | set(
            re.findall(r"`([\w.]+)`", row["where"])
        )
        assert code[row["id"]] <= modules, row["id"]


def test_every_id_that_is_not_implemented_says_why() -> None:
    code = in_the_code()
    for row in rows():
        if row["id"] not in code:
            elsewhere = ELSEWHERE.match(row["where"])
            assert elsewhere, f"{row['id']} has no reason"
            assert elsewhere["id"] in code


def test_every_clock_of_the_code_is_in_the_register() -> None:
    assert in_the_code().keys() <= {row["id"] for row in rows()}


def test_the_register_holds_every_row_of_the_tables() -> None:
    """104 rows of the send tables (A to K) and 59 of the complaints clock table were counted by hand."""
    ids = {row["id"] for row in rows()}
    last = {"A": 24, "C": 8, "D": 6, "E": 8, "F": 11, "G": 7, "H": 4, "I": 5, "K": 17}
    send = {f"TL-{table}{row}" for table in last for row in range(1, last[table] + 1)}
    send |= {f"TL-B{n}" for n in range(1, 14) if n != 9} | {"TL-B9a", "TL-B9b"}
    assert send <= ids
    assert len(send) == 104
