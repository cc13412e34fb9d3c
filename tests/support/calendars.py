"""A strict look at a calendar file, line by line, as RFC 5545 has it: readers forgive more."""

from __future__ import annotations

import re

LONGEST = 75  # bytes of a line, without its end
LINE = re.compile(rb"[A-Z-]+(?:;[A-Z-]+=(?:[^;:,\"]+|\"[^\"]*\"))*:.*", re.DOTALL)
NEEDED = {
    b"VCALENDAR": {b"PRODID", b"VERSION"},
    b"VEVENT": {b"UID", b"DTSTAMP", b"DTSTART"},
    b"VALARM": {b"ACTION", b"TRIGGER", b"DESCRIPTION"},
}
INSIDE = {b"VCALENDAR": None, b"VEVENT": b"VCALENDAR", b"VALARM": b"VEVENT"}
ONCE = {
    b"UID",
    b"DTSTAMP",
    b"DTSTART",
    b"DTEND",
    b"SUMMARY",
    b"DESCRIPTION",
    b"ACTION",
    b"TRIGGER",
    b"TRANSP",
}


def assert_by_the_standard(file: bytes) -> None:
    """Lines end and are folded as they must be; parts nest; each has what it needs, once."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    folded = file.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, folded)) <= LONGEST
    for line in folded:
        line.decode()  # no sign is cut in two
    within: list[tuple[bytes, list[bytes]]] = []
    for line in file.replace(b"\r\n ", b"").removesuffix(b"\r\n").split(b"\r\n"):
        assert LINE.fullmatch(line), line
        name, _, value = line.partition(b":")
        name = name.partition(b";")[0]
        if name == b"BEGIN":
            assert INSIDE[value] == (within[-1][0] if within else None)
            within.append((value, []))
        elif name == b"END":
            part, found = within.pop()
            assert part == value
            assert NEEDED[part] <= set(found)
            assert all(found.count(each) <= 1 for each in ONCE)
        else:
            within[-1][1].append(name)
    assert not within
