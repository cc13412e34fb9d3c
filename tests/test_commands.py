"""The commands of the README, as someone new to the project would run them."""

import os
import re
import signal
import socket
import subprocess
from pathlib import Path

import pytest
from tests.support.answering import asked, free_port

ROOT = Path(__file__).resolve().parent.parent
SERVE = ROOT / "bin" / "serve"


def commands_of_the_readme() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    return [line.split()[0] for block in blocks for line in block.splitlines() if line.startswith("bin/")]


def serve(var: Path, port: str | int) -> subprocess.Popen[str]:
    env = {**os.environ, "PORT": str(port), "AVENUES_VAR": str(var)}
    env.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.Popen(
        [str(SERVE)], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0
    )


def test_every_command_of_the_readme_can_be_run() -> None:
    commands = commands_of_the_readme()
    assert commands[:2] == ["bin/serve", "bin/test"]
    assert all(os.access(ROOT / command, os.X_OK) for command in commands)


def test_serving_twice_in_a_row_does_no_harm(tmp_path: Path) -> None:
    for _ in range(2):
        port = free_port()
        server = serve(tmp_path, port)
        try:
            assert "0151 934 3628" in asked(f"http://127.0.0.1:{port}/contacts")
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            said, complaints = server.communicate(timeout=30)
        assert f"http://127.0.0.1:{port}/" in said
        assert not complaints


def test_a_port_in_use_is_told_before_anything_is_done(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = serve(tmp_path / "untouched", port)
        _, complaints = server.communicate(timeout=30)
    assert server.returncode == 1
    assert f"port {port} is in use" in complaints
    assert not (tmp_path / "untouched").exists()


@pytest.mark.parametrize("port", ["door", "0", "70000"])
def test_a_port_that_is_none_is_refused(tmp_path: Path, port: str) -> None:
    server = serve(tmp_path, port)
    _, complaints = server.communicate(timeout=30)
    assert server.returncode == 1
    assert "PORT must be a number" in complaints
