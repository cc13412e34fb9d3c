"""What an adviser tells in the call, in order, each with the provision that it rests on."""

from __future__ import annotations

from avenues.law.reasons import Reasons
from avenues.law.sources import CFA, CODE, FROM_KNOWLEDGE, HESC, REGS


class Told(Reasons):
    """One thing to tell."""

    WHO_I_AM = CFA.s("56(3)"), "Who you are, and that you do not work for a council or the NHS."
    WHAT_IT_IS = CFA.s("54"), "What mediation is: a meeting led by somebody independent, who decides nothing."
    FREE_CHOICE = CODE.para("11.18"), "The family chooses freely. You press neither way."
    THEY_MUST_COME = (
        CFA.s("53"),
        "Once asked, the council must take part. So must the NHS commissioner where health is in dispute.",
    )
    TOPICS = (
        CFA.s("52(1)"),
        "It can be about education, health and social care, also what cannot be appealed.",
    )
    FREE = REGS.reg("41"), "It is free, and how to claim travel, lost earnings and care."
    WHO_MAY_COME = REGS.reg("38"), "Who may come: a supporter, an advocate. How the child’s views are heard."
    TIMES = (
        REGS.reg("36(2)"),
        "It is arranged in 30 days from the day the council is told. "
        "Date and place come 5 working days before.",
    )
    AGREEMENT = REGS.reg("42"), "What is agreed is written down, and has to be done in a set time."
    CERTIFICATE = (
        CFA.s("55"),
        "The certificate: it comes within 3 working days, with mediation or without. "
        "None is needed about the school or college alone.",
    )
    APPEAL_RUNS = (
        HESC.rule("20", FROM_KNOWLEDGE),
        "The time to appeal runs on: two months from the letter, or one month from the certificate if later.",
    )
    ADVICE = CFA.s("32", FROM_KNOWLEDGE), "SENDIASS gives free advice, and can help with both."
