"""The place where files are kept, as Django's setting. It imports nothing of ours: the settings import it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

ALIAS = "papers"
IN_MEMORY = 1024 * 1024


def configured(told: str, var: Path) -> dict[str, Any]:
    """The setting for `s3://bucket/prefix?endpoint=https://…&region=…`, a folder, or nothing: var/files."""
    if not told.startswith("s3://"):
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {
                "location": Path(told) if told else var / "files",
                "base_url": None,  # nothing here has an address of its own
                "file_permissions_mode": 0o600,
                "directory_permissions_mode": 0o700,
            },
        }
    where = urlsplit(told)
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
