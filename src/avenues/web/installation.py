"""What belongs to one installation and not to the code: where it keeps its files, and its secret key."""

import os
import secrets
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def var_folder() -> Path:
    """This installation's folder: AVENUES_VAR, else `var/` in a checkout, else the user's data folder."""
    if told := os.environ.get("AVENUES_VAR"):
        return Path(told)
    checkout = PACKAGE.parent.parent
    if (checkout / "pyproject.toml").exists():
        return checkout / "var"
    return Path.home() / ".local" / "share" / "avenues"


def secret_key(folder: Path) -> str:
    """The secret key kept in `folder`; made on first use, readable by its owner only."""
    file = folder / "secret_key"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text()
    key = secrets.token_urlsafe(50)
    with os.fdopen(descriptor, "w") as out:
        out.write(key)
    return key
