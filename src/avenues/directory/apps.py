"""The app of the directory."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Organisations, services, contact points."""

    name = "avenues.directory"
    label = "directory"
