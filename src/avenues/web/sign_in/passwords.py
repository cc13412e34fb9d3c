"""Which passwords are refused, and why, in our words: Django's rules, by what a person can do about it.

`AUTH_PASSWORD_VALIDATORS` names them. A name stands in one field here, where Django looks for two of its own.
"""

from typing import Any, Final

from django.contrib.auth import password_validation as rules

SHORTEST: Final = 12
OF_THE_PERSON: Final = ("name", "email")


class LongEnough(rules.MinimumLengthValidator):
    """At least twelve characters."""

    def __init__(self, min_length: int = SHORTEST) -> None:
        super().__init__(min_length)

    def get_error_message(self) -> str:
        """What to do."""
        return f"Choose a longer password, of at least {self.min_length} characters."


class NotLikeThePerson(rules.UserAttributeSimilarityValidator):
    """Not their name, nor their address."""

    def __init__(self, user_attributes: Any = OF_THE_PERSON, max_similarity: float = 0.7) -> None:
        super().__init__(user_attributes, max_similarity)

    def get_error_message(self) -> str:
        """What to do."""
        return "This is too much like your name or e-mail address. Choose words that do not point to you."


class NotCommon(rules.CommonPasswordValidator):
    """Not one of those that are tried first."""

    def get_error_message(self) -> str:
        """What to do."""
        return "Many people use this password, so it is tried first. Choose one that only you would think of."


class NotAllFigures(rules.NumericPasswordValidator):
    """Not a number."""

    def get_error_message(self) -> str:
        """What to do."""
        return "Use words or letters as well. A password of figures alone is soon found."
