"""What people type, made fit to be kept: no sign that a database refuses, no space at the ends."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from avenues.casework.errors import Refused


def tidy(words: str) -> str:
    """The words without null signs and halves of signs, which databases refuse, and without space around."""
    return words.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8").strip()


def tidy_all(value: Any) -> Any:
    """Plain data with all its words tidied."""
    match value:
        case str():
            return tidy(value)
        case list():
            return [tidy_all(item) for item in value]
        case dict():
            return {tidy_all(name): tidy_all(item) for name, item in value.items()}
        case _:
            return value


def save(row: models.Model) -> None:
    """Save a new or changed row, its words tidied. Raises `Refused` with a sentence on what is wrong."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(value, str):
            setattr(row, field.attname, _fits(field, tidy(value)))
    links = {field.name for field in row._meta.concrete_fields if _is_not_typed(field)}
    try:
        row.full_clean(exclude=links, validate_unique=False, validate_constraints=False)
    except ValidationError as wrong:
        raise Refused(_sentence(row, wrong)) from wrong
    row.save()


def _is_not_typed(field: models.Field[Any, Any]) -> bool:
    """Links are checked by the database; plain data by whoever reads it."""
    return field.is_relation or isinstance(field, models.JSONField)


def _fits(field: models.Field[Any, Any], words: str) -> str:
    """Django holds a form to a long field's length, and not a row."""
    limit = field.max_length
    if limit is not None and len(words) > limit:
        raise Refused(_too_long(field.name, limit))
    return words


def _too_long(name: str, limit: int) -> str:
    return f"“{name.replace('_', ' ')}” is longer than {limit} characters. Shorten it."


def _sentence(row: models.Model, wrong: ValidationError) -> str:
    name, errors = next(iter(wrong.error_dict.items()))
    label = name.replace("_", " ")
    error = errors[0]
    match error.code:
        case "blank" | "null":
            return f"“{label}” is empty. Fill it in."
        case "invalid_choice":
            return f"“{label}” is none of the choices. Choose one from the list."
        case _ if isinstance(row._meta.get_field(name), models.EmailField):
            return f"“{label}” is not an e-mail address, for example name@example.org."
        case _:
            return f"“{label}” cannot be read. Say it again."
