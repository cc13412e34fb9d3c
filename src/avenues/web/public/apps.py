"""The app of the public pages."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Public pages; no models."""

    name = "avenues.web.public"
    label = "public"
