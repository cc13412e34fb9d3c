"""Facts that lead a room's made-up cases down branches that chance alone seldom takes: pools of values."""

from __future__ import annotations

from typing import Any

POOLS: dict[str, dict[str, Any]] = {}
