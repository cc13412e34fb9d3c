"""allauth's forms, with our words for what is missing or wrong. `ACCOUNT_FORMS` and `MFA_FORMS` name them."""

from typing import Any, Final

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

from avenues.web.sign_in.history import locking_out

EMAIL: Final = "Enter an e-mail address, for example name@example.org"
PASSWORD: Final = "Enter your password"  # noqa: S105
CODE: Final = "Enter the code"
NEW: Final = "Enter a new password"
AGAIN: Final = "Enter the new password again"


class SignInForm(account.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, login=EMAIL, password=PASSWORD)


class ForgottenForm(account.ResetPasswordForm):
    """The address to which a link is sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, email=EMAIL)


class NewPasswordForm(account.ResetPasswordKeyForm):
    """A new password, after a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=NEW, password2=AGAIN)


class FirstPasswordForm(account.SetPasswordForm):
    """A password for who has signed in without one until now."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=NEW, password2=AGAIN)


class ChangePasswordForm(account.ChangePasswordForm):
    """A new password in the place of the current one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, oldpassword="Enter your current password", password1=NEW, password2=AGAIN)


class PasswordAgainForm(account.ReauthenticateForm):
    """The password once more, before something about sign-in is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=PASSWORD)


class CodeForm(second_step.AuthenticateForm):
    """A code of the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=CODE)

    def clean_code(self) -> str:
        """One that fits, unless too many did not."""
        with locking_out(self.user):
            return super().clean_code()


class CodeAgainForm(second_step.ReauthenticateForm):
    """A code once more, before something about sign-in is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=CODE)

    def clean_code(self) -> str:
        """One that fits, unless too many did not."""
        with locking_out(self.user):
            return super().clean_code()


class FirstCodeForm(ActivateTOTPForm):
    """The first code of an app shows that it is set up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=CODE)


class NameForm(forms.Form):
    """What others call them."""

    name = forms.CharField(
        max_length=200,
        error_messages={
            "required": "Enter your name",
            "max_length": "Enter a name of at most 200 characters",
        },
    )


def _say(form: forms.Form, **missing: str) -> None:
    for name, sentence in missing.items():
        form.fields[name].error_messages.update(required=sentence, invalid=sentence)
