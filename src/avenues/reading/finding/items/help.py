"""Signs that a letter tells where help is: with disagreements, and with special educational needs."""

from __future__ import annotations

from typing import Final

from avenues.law.notices import Item
from avenues.reading.finding.items.signs import Sign, sign

HELP: Final[dict[Item, tuple[Sign, ...]]] = {
    Item.DISAGREEMENT_RESOLUTION: (
        sign(
            r"\b(?:disagreements?|disputes?) resolution\b|\bresolution of (?:any "
            r"|other )?(?:disagreements?|disputes?)\b"
        ),
        sign(r"\bresolv\w+ (?:any |other |the |your |our )?(?:disagreements?|disputes?)\b|\bsection 57\b"),
        sign(r"\b(?:help|assist|use)\w*\b[^.;]*\b(?:disagreements?|disputes?)\b"),
    ),
    Item.ADVICE: (
        sign(
            r"\bsendiass?\b|\biass?\b|\binformation,? advice,? (?:(?:and|&) )?support\b"
            r"|\bparent partnership\b"
            r"|\badvice and information\b|\binformation and advice\b|\bsend advice\b"
        ),
        sign(r"\bipsea\b|\bsos ?sen\b", doubt="It names a charity, not the service of your area."),
    ),
}
