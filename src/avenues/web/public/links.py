"""The links at the foot of every page: the name of an address, and its words."""

from typing import Final

FOOTER: Final = (
    ("contacts", "Whom to contact"),
    ("privacy", "Your privacy"),
    ("accessibility", "Accessibility statement"),
)
