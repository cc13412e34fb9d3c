"""The app of casework."""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_migrate


class CaseworkConfig(AppConfig):
    """Disagreements behind walls."""

    name = "avenues.casework"
    label = "casework"

    def ready(self) -> None:
        """Put up the guard of what is only added to, whenever the tables were made or changed."""
        post_migrate.connect(_put_up_the_guard, sender=self)


def _put_up_the_guard(**_: Any) -> None:
    if settings.GUARD_HISTORY:
        from avenues.casework import guard  # noqa: PLC0415 - models are there only now

        guard.put_up()
