"""The High Court: letters before a claim, and claims."""

from __future__ import annotations

from avenues.demo.story import story
from avenues.demo.telling import Telling
from avenues.law.options import Matter


@story(days=60, shown=8, often=3, plan="final")
def a_letter_before_a_claim(tell: Telling) -> None:
    happened = tell.ago(30)
    record = tell.opens(
        "send",
        Matter.PROVISION_NOT_MADE,
        summary="A solicitor’s letter: no provision for a term",
        happened=happened,
        first_known=happened,
    )
    claim = record.starts("judicial_review").happens(
        "letter_before_claim", asks_for="Provision within 14 days"
    )
    record.notes("Legal team told the same day.")
    tell.after(13)
    claim.happens("letter_before_claim_answered")
    tell.after(10)
    claim.happens("claim_issued")
    tell.after(25)
    claim.happens("claim_settled", terms="Provision from Monday, and costs")
