"""Days as a person types them, and today, read once at the edge."""

from __future__ import annotations

import argparse
import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

_TYPED = re.compile(r"(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4})", re.ASCII)


def today() -> date:
    """Today in England."""
    return datetime.now(ZoneInfo("Europe/London")).date()


def typed_day(text: str) -> date:
    """A day: 2026-03-27, or 27 3 2026. Raises `ValueError`."""
    british = _TYPED.fullmatch(text.strip())
    if british:
        day, month, year = (int(part) for part in british.groups())
        return date(year, month, day)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip(), re.ASCII):
        return date.fromisoformat(text.strip())
    raise ValueError(text)


def day_option(text: str) -> date:
    """A day given to an option."""
    try:
        return typed_day(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day. Write it as 2026-03-27.") from None
