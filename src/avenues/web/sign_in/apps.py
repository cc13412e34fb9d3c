"""The apps of sign-in: ours, and allauth's accounts without its check of the one list of middleware."""

from allauth.account.apps import AccountConfig
from django.apps import AppConfig


class SignInConfig(AppConfig):
    """Sign-in pages for people at work, and their sessions."""

    name = "avenues.web.sign_in"
    label = "sign_in"

    def ready(self) -> None:
        """Hear what is told about signing in."""
        from avenues.web.sign_in import listening  # noqa: F401, PLC0415 - models are there only now


class AccountsConfig(AccountConfig):
    """allauth's accounts. Its middleware runs in the chain of `at_work.py`, where it does not look for it."""

    default = False

    def ready(self) -> None:
        """Register its checks."""
        from allauth.account import checks  # noqa: F401, PLC0415 - models are there only now
