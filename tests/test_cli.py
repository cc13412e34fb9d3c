"""The command line, at its front door and behind it."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from avenues.cli import main
from avenues.law.avenues import rooms
from avenues.law.clocks import Kind
from avenues.law.facts import QUESTIONS
from avenues.law.registry import clocks, sources
from avenues.law.schema import assessment_schema

COMMANDS = ("assess", "guide", "limits", "avenues", "sources", "schema", "caseload")
LETTER = {
    "on": "2027-01-04",
    "matters": ["refused_plan"],
    "asker": "parent",
    "born": "2016-05-04",
    "detained": False,
    "setting": "academy",
    "plan": "none",
    "in_writing": True,
    "appeal_lodged": None,
    "notice_sent": "2026-12-31",
    "letter_dated": "2026-12-31",
    "adviser_contacted": "not_yet",
    "certificate_issued": "not_yet",
}


def typed(*words: str, told: str = "") -> subprocess.CompletedProcess[str]:
    """The command as a person types it."""
    return subprocess.run(
        [sys.executable, "-m", "avenues.cli", *words],
        input=told,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "100"},
    )


@pytest.fixture
def letter(tmp_path: Path) -> str:
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(LETTER), encoding="utf-8")
    return str(file)


def told_on(stdin: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))


# At the front door


def test_help_names_every_command() -> None:
    shown = typed("--help")
    assert shown.returncode == 0
    assert all(command in shown.stdout for command in COMMANDS)


def test_assess_reads_a_file_or_standard_input(letter: str) -> None:
    from_file = typed("assess", letter)
    from_input = typed("assess", "-", told=json.dumps(LETTER))
    assert from_file.returncode == from_input.returncode == 0
    assert from_file.stdout == from_input.stdout
    assert from_file.stdout.startswith("On Monday 4 January 2027:")
    assert "Mon 1 Mar 2027, by 5pm: Your appeal must reach the Tribunal  [TL-C1]" in from_file.stdout
    assert "This is information, not legal advice." in from_file.stdout


def test_bad_input_is_status_2_and_names_the_fact() -> None:
    shown = typed("assess", "-", told=json.dumps({"matter": ["travel"], "asker": "parents"}))
    assert shown.returncode == 2
    assert shown.stdout == ""
    assert "avenues: matter: There is no fact called “matter”. Did you mean “matters”?" in shown.stderr
    assert "avenues: asker: “asker” cannot be “parents”. Did you mean “parent”?" in shown.stderr


def test_a_reader_that_leaves_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "avenues.cli", "schema", "facts"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        shown.stdout.read(1)
        shown.stdout.close()
        assert shown.stderr.read() == b""
        assert shown.wait(30) == 0


def test_ctrl_c_ends_without_a_trace() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "avenues.cli", "guide"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as shown:
        assert shown.stdout is not None
        assert shown.stdout.readline()  # it has begun to ask
        shown.send_signal(signal.SIGINT)
        _, errors = shown.communicate(timeout=30)
        assert shown.returncode == 130
        assert errors == "\n"


# Behind it


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"usage: avenues {command}" in capsys.readouterr().out


def test_json_is_an_assessment(letter: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", letter, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    Draft202012Validator(assessment_schema()).validate(found)
    assert found["on"] == "2027-01-04"


def test_the_day_typed_goes_before_the_day_in_the_file(
    letter: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", letter, "--on", "5/1/2027"]) == 0
    assert capsys.readouterr().out.startswith("On Tuesday 5 January 2027:")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "This is not JSON"),
        ("[1]", "Facts are names with values, not a list."),
        ("{" * 100_000, "This is not"),
        ("[" * 100_000, "This is not a table of facts."),
        ('{"on": "soon"}', "on: “on” is a date, written as 2026-03-27, not “soon”."),
        ('{"on": "2013-01-01"}', "on: You ask about"),
        ('{"on": "2041-01-01"}', "on: You ask about"),
        ('{"asker": "parent", "asker": "helper"}', "asker: “asker” stands twice."),
        (
            '{"on": "2026-06-01", "certificate_issued": "2026-07-01"}',
            "certificate_issued: “Certificate issued” is",
        ),
        ('{"age": 1e999}', "age: “age” is a whole number, not a number with a fraction."),
        ('{"age": ' + "9" * 5000 + "}", "This is not a table of facts."),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(
    text: str, sentence: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told_on(text, monkeypatch)
    assert main(["assess", "-"]) == 2
    assert capsys.readouterr().err.startswith(f"avenues: {sentence}")


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.json").write_bytes(b"\xff\xfe{}")
    assert main(["assess", str(tmp_path / "no.json")]) == main(["assess", str(tmp_path / "a.json")]) == 2
    assert main(["assess", str(tmp_path)]) == 2
    errors = capsys.readouterr().err
    assert "cannot be read: No such file or directory." in errors
    assert "is not text in UTF-8." in errors


JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.dates().map(str)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(told=st.dictionaries(st.sampled_from([*QUESTIONS, "on", "x"]), JSON_VALUES, max_size=6) | JSON_VALUES)
def test_whatever_is_told_ends_in_an_answer_or_a_sentence(told: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told_on(json.dumps(told), monkeypatch)
    assert main(["assess", "-"]) in {0, 2}


# Lists


def test_lists_hold_every_avenue_and_every_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["avenues"]) == main(["sources"]) == 0
    shown = capsys.readouterr().out
    assert all(room.ROOM.name in shown for room in rooms().values())
    assert all(source.citation in shown for source in sources())


def test_lists_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["avenues", "--format", "json"]) == 0
    assert [room["key"] for room in json.loads(capsys.readouterr().out)] == list(rooms())
    assert main(["sources", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == len(sources())


@pytest.mark.parametrize("of", ["facts", "assessment"])
def test_a_schema_is_printed(of: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", of]) == 0
    Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


# One date


def limits(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["limits", *words]) == 0
    return " ".join(capsys.readouterr().out.split())


def test_the_time_to_appeal_with_its_proof(capsys: pytest.CaptureFixture[str]) -> None:
    shown = limits(capsys, "appeal", "--sent", "2026-12-31")
    assert "Mon 1 Mar 2027, by 5pm: Your appeal must reach the Tribunal [TL-C1]" in shown
    assert "two months: Sun 28 Feb 2027, since February has no 31st · Sunday, not a working day" in shown
    assert "Aim for Fri 26 Feb 2027." in shown
    assert "Assumed: What it is about: refused_assessment" in shown


def test_a_certificate_gives_one_month(capsys: pytest.CaptureFixture[str]) -> None:
    shown = limits(capsys, "appeal", "--sent", "31/12/2026", "--certificate", "10.2.2027")
    assert "Wed 10 Mar 2027, by 5pm" in shown
    assert "[TL-C2]" in shown


def test_only_the_school_needs_no_certificate(capsys: pytest.CaptureFixture[str]) -> None:
    assert "[TL-C4]" in limits(capsys, "appeal", "--sent", "2026-12-31", "--only-school")


def test_a_clock_is_asked_for_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    shown = limits(capsys, "tl-b1", "--from", "2026-12-31")
    assert shown.startswith("Sun 28 Feb 2027: Contact a mediation adviser [TL-B1]")
    assert "Letter sent Thu 31 Dec 2026" in shown


def test_any_other_fact_can_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    shown = limits(
        capsys, "appeal", "--sent", "2026-03-02", "--fact", "matters=plan_content", "--fact", "sections=f,i"
    )
    assert "Tue 5 May 2026" in shown


def test_one_date_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["limits", "appeal", "--sent", "2026-12-31", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [limit["last_day"] for limit in found["limits"]] == ["2027-03-01"]
    assert "in_writing" in found["assumed"]


@pytest.mark.parametrize("id", [id for id, one in clocks().items() if one.clock.kind is Kind.LIMIT])
def test_every_time_limit_can_be_asked_for_by_its_id(id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"[{id}]" in limits(capsys, id, "--from", "2026-03-02")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["appel"], "“appel” is no avenue and no time limit. Did you mean appeal?"),
        (["appeal"], "It turns on “Letter sent”. Say it: --sent DATE."),
        (["TL-B1"], "Say the day that TL-B1 counts from: --from 2026-12-31."),
        ([], "Say which: avenues limits appeal --sent 2026-12-31."),
        (["appeal", "--sent", "2013-01-01"], "notice_sent: “Letter sent” is"),
        (["appeal", "--fact", "mater=x"], "mater: There is no fact called “mater”. Did you mean “matters”?"),
        (["appeal", "--fact", "asker=x"], "asker: “asker” cannot be “x”."),
        (["TL-B1", "--from", "9999-12-31"], "on: You ask about 9999-12-31."),
    ],
)
def test_a_date_question_that_cannot_be_answered(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["limits", *words]) == 2
    assert capsys.readouterr().err.startswith(f"avenues: {sentence}")


def test_limits_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    shown = limits(capsys, "--list")
    assert all(key in shown for key in rooms())
    assert all(id in shown for id in clocks())


# The guide


def guided(
    answers: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str
) -> str:
    told_on("".join(f"{answer}\n" for answer in answers), monkeypatch)
    assert main(["guide", "--on", "2027-01-04", *words]) == 0
    return capsys.readouterr().out


def test_the_guide_says_why_and_goes_back(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = guided(["?", "1", "b", "2", "q"], monkeypatch, capsys)
    assert "Each kind of disagreement has its own avenues." in shown
    assert shown.count("What is the disagreement about?") == 2
    assert shown.count("Who are you?") == 2


def test_the_guide_asks_again_for_what_it_cannot_use(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = guided(["99", "x", "1", "1", "4 5 2030"], monkeypatch, capsys)
    assert "“99” is not an answer here. Numbers, with commas." in shown
    assert "“Date of birth” is Saturday 4 May 2030, which is after Monday 4 January 2027" in " ".join(
        shown.split()
    )


def test_the_guide_ends_in_an_answer_and_keeps_it_if_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    kept = tmp_path / "mine.json"
    shown = guided(["29", *ANY_ANSWER * 60], monkeypatch, capsys, "--save", str(kept))
    told = json.loads(kept.read_text(encoding="utf-8"))
    assert told["matters"] == ["area_services"]
    assert main(["assess", str(kept)]) == 0
    assert shown.endswith(capsys.readouterr().out)
    assert main(["guide", "--save", str(kept)]) == 2  # it is there already


def test_the_guide_never_asks_without_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for first in range(1, 30):
        shown = guided([str(first), *ANY_ANSWER * 60], monkeypatch, capsys)
        assert "This is information, not legal advice." in shown


ANY_ANSWER = ["u", "n", "1", "12", "3 1 2027"]
