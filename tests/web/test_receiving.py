"""What a form brings is taken in as far as it may go; the rest is read past, and its name is known."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import HttpRequest
from django.test import RequestFactory
from pytest_django import Settings

from avenues.web.receiving import read_past

MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def _of_three_megabytes(settings: Settings) -> None:
    settings.FILES_LARGEST, settings.FILES_AT_ONCE = 3, 4


def sent(**files: int) -> HttpRequest:
    """A form with files of so many bytes."""
    return RequestFactory().post(
        "/",
        {name: SimpleUploadedFile(f"{name}.txt", b"x" * size) for name, size in files.items()}
        | {"said": "yes"},
    )


def taken_in(request: HttpRequest) -> dict[str, UploadedFile]:
    return {name: file for name, file in request.FILES.items() if isinstance(file, UploadedFile)}


def sizes(request: HttpRequest) -> dict[str, int | None]:
    return {name: file.size for name, file in taken_in(request).items()}


@pytest.mark.parametrize("more", [0, 5 * MEGABYTE])  # held in memory, and on disk
def test_a_file_of_the_largest_size_is_taken_in_and_a_byte_more_is_not(more: int) -> None:
    request = sent(first=10, most=3 * MEGABYTE, film=3 * MEGABYTE + 1 + more, last=20)
    assert sizes(request) == {"first": 10, "most": 3 * MEGABYTE, "last": 20}
    assert read_past(request).too_large == ["film.txt"]
    assert request.POST["said"] == "yes"


def test_the_file_before_one_that_is_read_past_can_still_be_read() -> None:
    request = sent(first=3 * MEGABYTE, film=9 * MEGABYTE)
    assert taken_in(request)["first"].read(2) == b"xx"
    assert read_past(request).too_large == ["film.txt"]


def test_files_beyond_the_number_are_read_past() -> None:
    request = sent(a=1, b=1, c=1, d=3 * MEGABYTE, e=1, f=1)
    assert list(sizes(request)) == ["a", "b", "c", "d"]
    assert read_past(request).too_many == ["e.txt", "f.txt"]
    assert taken_in(request)["d"].read(2) == b"xx"


def test_a_form_without_files_is_as_ever() -> None:
    request = RequestFactory().post("/", {"said": "yes"})
    assert request.POST["said"] == "yes"
    assert (read_past(request).too_large, read_past(request).too_many) == ([], [])


def test_a_form_that_breaks_off_leaves_nothing_open() -> None:
    whole = b"--x\r\nContent-Disposition: form-data; name=a; filename=a.txt\r\n\r\n" + b"x" * 4 * MEGABYTE
    request = RequestFactory().generic("POST", "/", whole, content_type="multipart/form-data; boundary=x")
    assert sizes(request) == {}
