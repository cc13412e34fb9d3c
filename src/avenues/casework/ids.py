"""Keys that can be shown: random, so that none can be guessed; in the order of time, so that lists page."""

import secrets
import time
from uuid import UUID

_RANDOM_BITS = 74
_LOW = 62


def new_id() -> UUID:
    """A key: 48 bits of milliseconds and 74 random bits, laid out as UUID version 7."""
    milliseconds = time.time_ns() // 1_000_000
    chance = secrets.randbits(_RANDOM_BITS)
    high, low = chance >> _LOW, chance & ((1 << _LOW) - 1)
    return UUID(int=(milliseconds << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low)
