"""The place where files are kept, as Django's setting. It imports nothing of ours: the settings import it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

ALIAS = "papers"
IN_MEMORY = 1024 * 1024
NO_PLACE = (
    "AVENUES_FILES_STORE names no place that is known: {told!r}. Expected a folder, or "
    "s3://bucket/prefix?endpoint=https://…&region=…"
)


def configured(told: str, var: Path) -> dict[str, Any]:
    """The setting for `s3://bucket/prefix?endpoint=https://…&region=…`, a folder, or nothing: var/files.

    Raises `ValueError` for anything else.
    """
    where = urlsplit(told)
    if "://" in told and (where.scheme != "s3" or not where.netloc):
        raise ValueError(NO_PLACE.format(told=told))
    if where.scheme != "s3":
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {
                "location": Path(told) if told else var / "files",
                "base_url": None,  # nothing here has an address of its own
                "file_permissions_mode": 0o600,
                "directory_permissions_mode": 0o700,
            },
        }
    more = dict(parse_qsl(where.query))
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": where.netloc,
            "location": where.path.strip("/"),
            "endpoint_url": more.get("endpoint"),
            "region_name": more.get("region"),
            "default_acl": None,
            "file_overwrite": False,
            "max_memory_size": IN_MEMORY,
        },
    }
