"""Who runs this site, as told in operator.toml."""

from pathlib import Path

import pytest

from avenues.directory.operator import BadOperatorFile, operator, read


def test_local_targets_stand_beside_the_ombudsmans() -> None:
    days = {
        step: [target.working_days for target in operator().targets_for("council_complaint", step)]
        for step in ("acknowledgement", "stage_1", "stage_2")
    }
    assert days == {"acknowledgement": [3, 5], "stage_1": [15, 10], "stage_2": [10, 20]}


def test_a_directory_file_is_found_beside_the_operators() -> None:
    assert all(file.is_file() for file in operator().directory_files)


def test_an_operator_without_a_name_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "operator.toml"
    file.write_text('area = "Elsewhere"\ndirectory_files = []\n')
    with pytest.raises(BadOperatorFile, match="name"):
        read(file)
