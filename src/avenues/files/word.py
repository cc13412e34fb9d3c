"""Is a packed file a Word document? Looked at with care: it may have been made to harm whoever unpacks it."""

from __future__ import annotations

import os
import re
import struct
import zlib
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from avenues.files.errors import NotTaken

CONTENTS = "[Content_Types].xml"
A_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WITH_PROGRAMS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
LONGEST_CONTENTS = 1024 * 1024
LONGEST_LIST = 2 * 1024 * 1024  # of what is packed: some ten thousand names
MOST_UNPACKED = 512 * 1024 * 1024
_END = b"PK\x05\x06"
_END_OF_LARGE = b"PK\x06\x07"
_LENGTH_OF_END = 22
_LONGEST_REMARK = 65535
_BROKEN = "It is broken: it cannot be unpacked. Open it in Word, save it again, and send that."


def is_word_document(file: BinaryIO) -> bool:
    """Does it say that it is one, without programs in it? Raises `NotTaken` if it is broken or a trap."""
    _check_list(file)
    try:
        with ZipFile(file) as packed:
            _check_size(packed)
            return _says_so(packed)
    except NotTaken:
        raise
    except (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as wrong:
        raise NotTaken(_BROKEN) from wrong


def _check_list(file: BinaryIO) -> None:
    """The list of what is packed is read whole: one made long on purpose would fill the memory."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _LENGTH_OF_END - _LONGEST_REMARK))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _LENGTH_OF_END:
        raise NotTaken(_BROKEN)
    (length,) = struct.unpack_from("<I", tail, at + 12)
    if length > LONGEST_LIST or _END_OF_LARGE in tail:
        raise NotTaken("There is more packed in it than a paper has. Save it as PDF, and send that.")
    file.seek(0)


def _check_size(packed: ZipFile) -> None:
    if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
        raise NotTaken("Unpacked, it is far larger than a paper. Save it as PDF, and send that.")


def _says_so(packed: ZipFile) -> bool:
    try:
        with packed.open(CONTENTS) as said:
            kinds = re.sub(rb"\s+", b" ", said.read(LONGEST_CONTENTS))
    except KeyError:
        return False
    if WITH_PROGRAMS in kinds or any(name.endswith("vbaProject.bin") for name in packed.namelist()):
        raise NotTaken("There are programs (macros) in it. Save it as .docx or PDF, and send that.")
    return A_DOCUMENT in kinds and any(name.startswith("word/") for name in packed.namelist())
