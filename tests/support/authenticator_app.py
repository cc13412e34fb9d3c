"""The code that an authenticator app shows (RFC 6238, from the paper and not from the code under test)."""

import base64
import hmac
import struct
import time


def code_of(secret: str, *, steps_ahead: int = 0) -> str:
    """The six figures for this half minute, or a later one."""
    counter = int(time.time()) // 30 + steps_ahead
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.digest(key, struct.pack(">Q", counter), "sha1")
    start = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
