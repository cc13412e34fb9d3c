"""A table of cases gets the answers of single cases, and refuses no row in silence."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from tests.support.whole_stories import some_stories

from avenues.cli import main
from avenues.cli.answered import REFUSED, WAITS
from avenues.cli.columns_of import facts_in
from avenues.law.assess import Waits, standing_of
from avenues.law.avenues import rooms
from avenues.law.checks import contradictions
from avenues.law.columns import Table
from avenues.law.columns.screen import suspects
from avenues.law.facts import QUESTIONS, Facts, Untold
from avenues.law.reasons import Finding, NotInForce, Step
from avenues.law.room import Standing
from avenues.law.telling import untell


def told_in_csv(file: Path, cases: Iterable[Facts]) -> Path:
    """The cases as a family of rows; several values have a semicolon between them."""
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["reference", "on", *QUESTIONS])
        for number, case in enumerate(cases):
            told = {name: "not_yet" if value is None else value for name, value in untell(case).items()}
            cells = (told.get(name, "") for name in QUESTIONS)
            writer.writerow(
                [f"R{number}", case.on, *(";".join(c) if isinstance(c, list) else c for c in cells)]
            )
    return file


def caseload(table: Path, out: Path, *words: str) -> tuple[pl.DataFrame, list[dict[str, str]]]:
    """The answers and the refusals."""
    assert main(["caseload", str(table), str(out), *words]) == 0
    answers = pl.read_csv(out, infer_schema=False) if out.suffix == ".csv" else pl.read_parquet(out)
    with out.with_name(f"{out.stem}.refused.csv").open(encoding="utf-8") as file:
        return answers, list(csv.DictReader(file))


def test_every_row_has_the_answer_of_the_single_case(tmp_path: Path) -> None:
    cases = [
        case for case in some_stories(1500, seed=31) if all(value != frozenset() for _, value in case.items())
    ]
    table = told_in_csv(tmp_path / "in.csv", cases)
    answers, refused = caseload(table, tmp_path / "out.csv", "--keep", "reference")
    wrong = [row for row, case in enumerate(cases, 1) if contradictions(case)]
    assert 300 < len(wrong) < len(cases) - 300
    assert sorted({int(one["row"]) for one in refused}) == wrong
    assert [int(row) for row in answers["row"]] == [
        n for n in range(1, len(cases) + 1) if n not in set(wrong)
    ]
    for found in answers.iter_rows(named=True):
        assert found["reference"] == f"R{int(found['row']) - 1}"
        case = cases[int(found["row"]) - 1]
        for key in rooms():
            assert (found[key], found[f"{key}.because"] or "") == said(key, case)
            assert days(key, found) == last_days(key, case)


def said(key: str, case: Facts) -> tuple[str, str]:
    room = rooms()[key]
    standing: Finding[Standing] | Waits
    try:
        standing = room.standing(case)
    except NotInForce:
        standing = standing_of(room, case)
    except Untold as untold:
        return WAITS, untold.fact
    except LookupError as refusal:
        return REFUSED, str(refusal)
    assert isinstance(standing, Finding)
    reasons = (reason.why if isinstance(reason, Step) else reason for reason in standing.because)
    return standing.value.name.lower(), ";".join(reason.key for reason in reasons)


def days(key: str, found: dict[str, Any]) -> dict[str, str]:
    return {
        name: str(day)
        for name, day in found.items()
        if name.startswith(f"{key}.") and not name.endswith(".because") and day
    }


def last_days(key: str, case: Facts) -> dict[str, str]:
    try:
        limits = rooms()[key].time_limits(case)
    except LookupError:
        return {}
    return {f"{key}.{one.clock.id}": str(one.ends.value) for one in limits if one.ends.value}


def test_what_cannot_be_true_is_always_suspected() -> None:
    cases = some_stories(6000, seed=32)
    suspected = suspects(Table.from_facts(cases))
    assert all(suspected[row] for row, case in enumerate(cases) if contradictions(case))
    assert not suspected.all()


def test_a_row_of_a_table_is_the_case_again() -> None:
    cases = some_stories(300, seed=33)
    table = Table.from_facts(cases)
    assert [facts_in(table, row) for row in range(len(cases))] == cases


LINES = """\
reference,matters,notice_sent,born,age,in_writing,appeal_lodged
R1,refused_plan,2026-05-04,2016-05-04,,yes,not_yet
R2,refused_plans,2026-05-04,,,yes,not_yet
R3,refused_plan,4 May,,ten,yes,
R4,refused_plan
R5,refused_plan,2026-07-01,,10,no,unknown
R6,refused_plan;travel,2026-05-04,,10,true,2026-05-30

R7,refused_plan,0001-01-01,,,yes,9999-12-31
"""


def test_what_cannot_be_read_or_be_true_goes_to_the_third_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "in.csv"
    table.write_text(LINES, encoding="utf-8")
    answers, refused = caseload(table, tmp_path / "out.csv", "--on", "2026-06-01", "--keep", "reference")
    assert answers["reference"].to_list() == ["R1", "R6"]
    assert [(one["row"], one["fact"]) for one in refused] == [
        ("4", ""),
        ("2", "matters"),
        ("3", "notice_sent"),
        ("3", "age"),
        ("5", "notice_sent"),
        ("7", "notice_sent"),
        ("7", "appeal_lodged"),
    ]
    assert refused[0]["reason"] == "It has 2 cells; the first line of the file has 7."
    assert refused[1]["reason"] == "“matters” cannot be “refused_plans”. Did you mean “refused_plan”?"
    assert "2 rows answered" in capsys.readouterr().err


def test_parquet_in_and_out_with_days_lists_and_empty_cells(tmp_path: Path) -> None:
    table = tmp_path / "in.parquet"
    pl.DataFrame(
        {
            "matters": [["refused_plan"], ["refused_plan", "travel"]],
            "asker": ["parent", None],
            "born": [date(2016, 5, 4), date(2015, 1, 1)],
            "detained": [False, False],
            "in_writing": [True, True],
            "notice_sent": [date(2025, 10, 1), date(2026, 3, 2)],
            "certificate_issued": [date(2025, 11, 29), None],
            "appeal_lodged": pl.Series([None, None], dtype=pl.Date),
        }
    ).write_parquet(table)
    answers, refused = caseload(table, tmp_path / "out.parquet", "--on", "2025-12-10", "--empty", "not_yet")
    assert [one["row"] for one in refused] == ["2"]  # sent after the day asked about
    assert answers["appeal"].to_list() == ["open"]
    assert answers["appeal.TL-C2"].to_list() == [date(2026, 1, 2)]


def test_a_column_that_is_no_fact_is_refused_or_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, out = tmp_path / "in.csv", str(tmp_path / "out.csv")
    table.write_text("mater,asker\ntravel,parent\n", encoding="utf-8")
    assert main(["caseload", str(table), out]) == 2
    assert "There is no fact called “mater”. Did you mean “matters”?" in capsys.readouterr().err
    assert main(["caseload", str(table), out, "--keep", "asker"]) == 2
    assert main(["caseload", str(table), out, "--keep", "mater"]) == 0
    assert not list(tmp_path.glob(".avenues-*"))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("in.csv", b"", "is empty"),
        ("in.csv", b"asker,asker\n", "has two columns called"),
        ("in.parquet", b"PAR1", "is no Parquet file"),
        ("in.txt", b"", "is no .csv or .parquet file"),
    ],
)
def test_a_file_that_is_no_table(
    name: str, content: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert main(["caseload", str(tmp_path / name), str(tmp_path / "out.csv")]) == 2
    assert sentence in capsys.readouterr().err


def test_a_file_that_is_not_there_and_one_for_in_and_out(tmp_path: Path) -> None:
    there = tmp_path / "in.csv"
    there.write_text("asker\nparent\n", encoding="utf-8")
    assert main(["caseload", str(tmp_path / "no.csv"), str(tmp_path / "out.csv")]) == 2
    assert main(["caseload", str(there), str(there)]) == 2
    assert main(["caseload", str(there), str(tmp_path / "out.txt")]) == 2
    assert main(["caseload", str(there), str(tmp_path / "no" / "out.csv")]) == 2
    assert there.read_text(encoding="utf-8") == "asker\nparent\n"


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_table_without_rows_has_columns(ending: str, tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_text("asker\n", encoding="utf-8")
    answers, refused = caseload(table, tmp_path / f"out.{ending}")
    assert (answers.height, refused) == (0, [])
    assert {*rooms()} <= set(answers.columns)


def test_rows_that_are_no_text_are_refused_like_others(tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_bytes(b"asker\n\xff\xfe\n\x00\nparent\n")
    answers, refused = caseload(table, tmp_path / "out.csv")
    assert answers["row"].to_list() == ["3"]
    assert [one["fact"] for one in refused] == ["asker", "asker"]
