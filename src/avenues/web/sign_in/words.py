"""What sign-in says: errors, short messages, and mails. allauth knows them by these names."""

from typing import Final

TOO_OFTEN: Final = "Too many wrong tries. Wait 15 minutes, then try again, or set a new password."

ERRORS: Final = {
    "account_inactive": "This account is closed. Ask your manager.",
    "email_password_mismatch": "That e-mail address and password do not belong together. Check both.",
    "enter_current_password": "That is not your current password. Check it and try again.",
    "incorrect_code": "That code does not fit. Wait for the next one and enter it.",
    "incorrect_password": "That is not your password. Check it and try again.",
    "invalid_password_reset": "This link has been used or is too old. Ask for a new one.",
    "rate_limited": "Too many tries. Wait some minutes, then try again.",
    "too_many_login_attempts": TOO_OFTEN,
}
SECOND_STEP_ERRORS: Final = {
    "cannot_delete_authenticator": "This is your only second step. Set up another one first.",
    "cannot_generate_recovery_codes": "Set up a second step first. Recovery codes stand in for it.",
    "incorrect_code": ERRORS["incorrect_code"],
}

AGAIN: Final = {
    "reauthenticate": "Use your password",
    "mfa_reauthenticate": "Use a code from your app, or a recovery code",
    "mfa_reauthenticate:webauthn": "Use your passkey",
}

MESSAGES: Final = {
    "account/messages/logged_out.txt": "You are signed out.",
    "account/messages/password_changed.txt": "Your password is changed.",
    "account/messages/password_set.txt": "Your password is set.",
    "mfa/messages/totp_activated.txt": "Your authenticator app is set up.",
    "mfa/messages/totp_deactivated.txt": "Your authenticator app is removed.",
    "mfa/messages/webauthn_added.txt": "Your passkey is added.",
    "mfa/messages/webauthn_removed.txt": "Your passkey is removed.",
}

RESET: Final = "account/email/password_reset_key"
RESET_SUBJECT: Final = "Set a new password"
RESET_MAIL: Final = """Hello {name},

Somebody asked for a new password for your account. If it was you, open this link and choose one:

{link}

The link works once, for three days. If it was not you, you need do nothing: your password stays as it is."""

INVITATION_SUBJECT: Final = "{site}: your account"
INVITATION: Final = """Hello {name},

{by} has given you an account at {site}. Open this link and choose a password:

{link}

The link works once, for three days. If it is too old, ask {by} for a new one. Have you an account here
already? Then you need no link: sign in as before."""

CHANGES: Final = {
    "account/email/password_changed": "your password was changed",
    "account/email/password_reset": "your password was set anew",
    "account/email/password_set": "a password was set",
    "mfa/email/recovery_codes_generated": "new recovery codes were made",
    "mfa/email/totp_activated": "an authenticator app was set up",
    "mfa/email/totp_deactivated": "an authenticator app was removed",
    "mfa/email/webauthn_added": "a passkey was added",
    "mfa/email/webauthn_removed": "a passkey was removed",
    "socialaccount/email/account_connected": "you signed in through your organisation for the first time",
}
CHANGE_SUBJECT: Final = "Your account: {what}"
CHANGE_MAIL: Final = """Hello {name},

On {when}, {what}.

If it was you, you need do nothing. If it was not you, set a new password at once, and tell your manager:

{link}"""
