"""allauth's forms for passkeys, safe against what is no passkey. `MFA_FORMS` names them.

What a browser sends is taken apart byte by byte; anybody can send bytes that fit nowhere.
"""

import struct
from typing import Any, Final

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms
from django.core.exceptions import ValidationError

from avenues.web.sign_in.history import locking_out

FITS_NOWHERE: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, struct.error)
NOT_ACCEPTED: Final = "That passkey was not accepted. Try again, or choose another way."


class AddPasskeyForm(forms.AddWebAuthnForm):
    """A new passkey, and its name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self)

    def clean(self) -> dict[str, Any]:
        """It must be one."""
        try:
            told: dict[str, Any] = super().clean()
        except FITS_NOWHERE as problem:
            raise ValidationError(NOT_ACCEPTED) from problem
        return told


class UsePasskeyForm(forms.AuthenticateWebAuthnForm):
    """A passkey after the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self)

    def clean_credential(self) -> Authenticator:
        """It must be one of theirs. Alone, with nobody named yet, it tells nobody's history anything."""
        with locking_out(self.user, "passkey not accepted"):
            try:
                return super().clean_credential()
            except FITS_NOWHERE as problem:
                raise ValidationError(NOT_ACCEPTED) from problem


class PasskeyAloneForm(UsePasskeyForm):
    """A passkey in the place of password and code."""

    passwordless = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, user=None, **kwargs)


class PasskeyAgainForm(UsePasskeyForm):
    """A passkey once more, before something about sign-in is changed."""

    reauthenticated = True


class NamePasskeyForm(forms.EditWebAuthnForm):
    """What a person calls their passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].error_messages["required"] = "Enter a name for the passkey"


def _say(form: Any) -> None:
    form.fields["credential"].error_messages.update(required=NOT_ACCEPTED, invalid=NOT_ACCEPTED)
