"""The number of a certificate: the same each time, another for another entry, and safe to read out."""

from uuid import UUID

from avenues.casework.certificates import number_of

ONE = UUID(int=1)


def test_a_number_is_made_once() -> None:
    assert number_of("ME-2026-0042", ONE, 3) == number_of("ME-2026-0042", ONE, 3)
    numbers = {number_of("ME-2026-0042", UUID(int=key), entry) for key in range(200) for entry in range(5)}
    assert len(numbers) == 1000


def test_no_sign_is_taken_for_another() -> None:
    signs = {sign for key in range(300) for sign in number_of("", UUID(int=key), 0)[1:]}
    assert not signs & set("01IOL")
    assert len(number_of("ME-2026-0042", ONE, 0)) == len("ME-2026-0042-7K3FQ9XA")
