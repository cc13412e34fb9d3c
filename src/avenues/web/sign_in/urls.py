"""Addresses of the sign-in pages. The names are allauth's, which looks its own pages up by them."""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import path, re_path

from avenues.web.sign_in import elsewhere, views
from avenues.web.sign_in.account import Account, end_elsewhere
from avenues.web.sign_in.sign_ins import sign_ins

urlpatterns = [
    path("", views.SignIn.as_view(), name="account_login"),
    path("out", account.logout, name="account_logout"),
    path("closed", account.account_inactive, name="account_inactive"),
    path("code", second_step.authenticate, name="mfa_authenticate"),
    path("passkey", views.PasskeySignIn.as_view(), name="mfa_login_webauthn"),
    path("again", account.reauthenticate, name="account_reauthenticate"),
    path("again/code", second_step.reauthenticate, name="mfa_reauthenticate"),
    path("again/passkey", views.PasskeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
    path("forgotten", account.password_reset, name="account_reset_password"),
    path("forgotten/sent", account.password_reset_done, name="account_reset_password_done"),
    path("password/done", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("account", Account.as_view(), name="mfa_index"),
    path("account/sign-ins", sign_ins, name="sign_ins"),
    path("account/elsewhere", end_elsewhere, name="end_elsewhere"),
    path("account/password", account.password_change, name="account_change_password"),
    path("account/first-password", account.password_set, name="account_set_password"),
    path("account/app", app.activate_totp, name="mfa_activate_totp"),
    path("account/app/remove", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/codes", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/codes/new", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/codes/file", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("account/passkeys/new", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("account/passkeys/<int:pk>/name", views.NamePasskey.as_view(), name="mfa_edit_webauthn"),
    path("account/passkeys/<int:pk>/remove", views.RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("with/cancelled", elsewhere.cancelled, name="socialaccount_login_cancelled"),
    path("with/<slug:provider_id>", elsewhere.begin, name="openid_connect_login"),
    path("with/<slug:provider_id>/back", elsewhere.come_back, name="openid_connect_callback"),
]
