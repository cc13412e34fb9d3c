"""The app of the sign-in pages."""

from django.apps import AppConfig


class SignInConfig(AppConfig):
    """Sign-in pages for people at work; no models of its own."""

    name = "avenues.web.sign_in"
    label = "sign_in"
