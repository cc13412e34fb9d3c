"""The app of casework."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Disagreements behind walls."""

    name = "avenues.casework"
    label = "casework"
