"""The links at the foot of every page: the name of an address, and its words."""

from typing import Final

FOOTER: Final = (
    ("disputes", "Disputes and disagreements"),
    ("avenues", "All the ways to put it right"),
    ("papers", "Letters and forms"),
    ("read_letter", "Read a letter from the council"),
    ("check_certificate", "Check a mediation certificate"),
    ("contacts", "Whom to contact"),
    ("words", "What the words mean"),
    ("sources", "Sources"),
    ("not_law_yet", "Not law yet"),
    ("privacy", "Your privacy"),
    ("accessibility", "Accessibility statement"),
    ("account_login", "Sign in for work"),
)
