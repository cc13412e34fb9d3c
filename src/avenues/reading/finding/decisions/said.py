"""The words in which a council says what it has decided: a pattern for each decision, on one sentence.

`weight` tells how plainly the words speak: 3 is "we have decided not to", 1 is only a hint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Said(Enum):
    """What a letter can decide. Which notice it is follows from the rest of the letter."""

    NO_ASSESSMENT = "no_assessment"
    NO_REASSESSMENT = "no_reassessment"
    NO_PLAN = "no_plan"
    FINAL_PLAN = "final_plan"
    NO_CHANGE = "no_change"
    ENDS = "ends"


PLAN: Final = (
    r"(?:\b(?<!action )(?<!support )(?<!development )(?<!learning )(?<!education )plans?\b|\behcps?\b)"
)
OF_PLAN: Final = r"(?:ehc |statutory |education,? health,? (?:and|&) care )?"
NOT: Final = (
    r"(?:\bnot\b|n't\b|\brefus\w*|\bdeclin\w*|\bunable\b|\bcannot\b|\breject\w*"
    r"|\bturned down\b|\bno longer\b|"
    r"\bagainst\b|\bnever\b)"
)
REFUSE: Final = r"(?:\brefus\w*|\bdeclin\w*|\breject\w*|\bturned down\b)"
ASSESSMENT: Final = r"(?:\bassessments?\b|\behc ?nas?\b)"
ASSESS: Final = r"\bassess(?:ing)?\b"
AGAIN: Final = (
    r"(?:\bre-?\s?assess\w*|\b(?:further|new|fresh|another|second) (?:ehc |statutory |needs )*assessment\b"
    r"|\bassess\w*[^.;]{0,30}\bagain\b)"
)
DO: Final = (
    r"\b(?:carr\w+ out|conduct\w*|undertak\w+|agree\w*|proceed\w*|secur\w+|initiat\w+"
    r"|begin\w*|start\w*|mak\w+|made|do|doing|"
    r"necessary|need(?:s|ed)?|require[sd]?|thresholds?|criteria|approv\w+|grant\w*|request"
    r"|warrant\w*|justif\w+|arrang\w+)\b"
)
MAKE: Final = (
    r"\b(?:issu\w+|mak(?:e|ing)|made|prepar\w+|writ(?:e|ing)|draw(?:ing)? up|produc\w+"
    r"|secur\w+|creat\w+|agree\w* to|"
    r"proceed\w* to|make provision)\b"
)
NEED: Final = r"\b(?:need(?:s|ed)?|require[sd]?|(?:criteria|threshold) for)\b"
ISSUED: Final = (
    r"\b(?:enclos\w+|attach\w*|find|sen[dt](?:ing)? you|issue[sd]?|with this letter"
    r"|here is|finali[sz]ed|provide you|"
    r"now final|copy of)\b"
)
WILL_NOT: Final = (
    r"(?:\b(?:will|shall|should|would|is|was|need) not\b|\b(?:won't|isn't|wasn't|shouldn't"
    r"|needn't)|\bcannot\b"
    r"|\bnot (?:be )?(?:necessary|needed|required|agreed|going|warranted|justified|successful)\b"
    r"|\b(?:refused|declined|unsuccessful)\b)(?! (?:yet|complete|finished|ready|available|received)\b)"
)
NO_CHANGE_TO: Final = (
    r"(?:(?:without|with no) (?:any )?(?:amendment|change)s?|unchanged|unamended"
    r"|\bthe same\b|as it (?:is|stands)|"
    r"in its (?:present|current|existing) form)"
)
KEEP: Final = r"\b(?:maintain\w*|continu\w+|keep\w*|leav\w+|left|remain\w*|stay\w*)\b"
CEASE: Final = r"\b(?:ceas\w+|stop\w*|discontinu\w+|terminat\w+)\b"
OWN: Final = r"(?:your|his|her|their|the|this|\w+'s?)"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that say a decision.

    `near` must stand in the sentence or in the two before it; `unless` must not stand in it.
    """

    said: Said
    words: re.Pattern[str]
    weight: int
    near: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


def _pattern(said: Said, weight: int, words: str, *, near: str = "", unless: str = "") -> Pattern:
    return Pattern(
        said,
        re.compile(words),
        weight,
        re.compile(near) if near else None,
        re.compile(unless) if unless else None,
    )


_NOT_OTHER = r"(?:(?!amend|chang|maintain|ceas|assess|replac|without)[^.;])"
_NO_PLAN = r"(?:(?!\bplans?\b|\behcp)[^.;])"
_TO_COME = (
    r"\bdraft ehc|\bpropos|\b(?:when|once|before|until|will(?! find)"
    r"|would)\b[^.;]{0,40}(?:issue|send|finali|amended|final)"
    r"|\bnot\b[^.;]{0,12}final|\bis due\b|\b(?:expect|hope|aim) to\b"
    r"|\bnot (?:yet )?(?:been |be )?(?:issued|sent|finali[sz]ed|completed)\b"
)
_READY = r"(?:amended|revised|updated|finali[sz]ed)"
PATTERNS: Final = (
    _pattern(
        Said.NO_REASSESSMENT,
        3,
        rf"{NOT}[^.;]{{0,50}}(?:{DO}|\bto\b)[^.;]{{0,40}}{AGAIN}|{REFUSE}[^.;]{{0,40}}{AGAIN}",
    ),
    _pattern(
        Said.NO_REASSESSMENT, 3, rf"{NOT}[^.;]{{0,70}}{AGAIN}[^.;]{{0,30}}{DO}|\bnot (?:be )?re-?assess"
    ),
    _pattern(Said.NO_REASSESSMENT, 2, rf"{AGAIN}[^.;,]{{0,50}}{WILL_NOT}"),
    _pattern(Said.NO_ASSESSMENT, 3, rf"{NOT}{_NO_PLAN}{{0,50}}{DO}{_NO_PLAN}{{0,50}}{ASSESSMENT}"),
    _pattern(Said.NO_ASSESSMENT, 3, rf"{NOT}{_NO_PLAN}{{0,50}}{ASSESSMENT}[^.;]{{0,30}}{DO}"),
    _pattern(
        Said.NO_ASSESSMENT, 3, rf"{REFUSE}{_NO_PLAN}{{0,40}}{ASSESSMENT}|{NOT}{_NO_PLAN}{{0,30}}{ASSESS}"
    ),
    _pattern(Said.NO_ASSESSMENT, 2, rf"{ASSESSMENT}{_NO_PLAN}{{0,40}}{WILL_NOT}(?![^.;]{{0,40}}{PLAN})"),
    _pattern(
        Said.NO_ASSESSMENT,
        2,
        r"\bno (?:ehc |statutory |needs )*assessment\b[^.;]{0,80}\b(?:will|shall|is|be|should)\b",
    ),
    _pattern(Said.NO_PLAN, 3, r"\bnot necessary for special educational provision|\bnote in lieu\b"),
    _pattern(Said.NO_PLAN, 3, rf"special educational provision[^.;]{{0,60}}{PLAN} is not necessary"),
    _pattern(Said.NO_PLAN, 3, rf"{NOT}{_NOT_OTHER}{{0,50}}{MAKE}{_NOT_OTHER}{{0,40}}{PLAN}"),
    _pattern(Said.NO_PLAN, 3, rf"{NOT}{_NOT_OTHER}{{0,50}}{NEED}\s(?:an? |the |any )?{OF_PLAN}{PLAN}"),
    _pattern(Said.NO_PLAN, 3, rf"{REFUSE}\s(?:\w+ ){{0,3}}{OF_PLAN}{PLAN}"),
    _pattern(
        Said.NO_PLAN,
        2,
        rf"{PLAN}[^.;,]{{0,40}}\bnot (?:be )?(?:necessary|needed|required|issued|prepared|made)\b",
    ),
    _pattern(
        Said.NO_CHANGE,
        3,
        (
            rf"{NOT}(?:(?!\bright|\bappeal)[^.;]){{0,40}}\b(?:amend\w*|chang\w*|alter\w*"
            rf"|replac\w*)\b"
        ),
        near=PLAN,
    ),
    _pattern(Said.NO_CHANGE, 2, r"\bno (?:changes?|amendments?)\b", near=PLAN),
    _pattern(Said.NO_CHANGE, 3, rf"(?:{KEEP}[^.;]{{0,80}}|{PLAN}[^.;]{{0,40}}){NO_CHANGE_TO}", near=PLAN),
    _pattern(
        Said.ENDS,
        3,
        rf"{CEASE}[^.;]{{0,30}}\bmaint[^.;]{{0,60}}{PLAN}",
        unless=r"\bnot (?:to )?(?:ceas|stop)",
    ),
    _pattern(Said.ENDS, 3, rf"{PLAN}[^.;]{{0,40}}\b(?:no longer|not) (?:be|being) maintained\b"),
    _pattern(
        Said.ENDS,
        3,
        rf"\bno longer[^.;]{{0,30}}\bmaintain[^.;]{{0,40}}{PLAN}"
        rf"|\bno longer\b[^.;]{{0,30}}{PLAN} to be maint",
    ),
    _pattern(
        Said.ENDS,
        3,
        rf"\b(?:ceas(?:e|ed|ing)|to end|ending|ended|discontinu\w+)\s{OWN}?[^.;]{{0,20}}{PLAN}",
        unless=r"\bnot to (?:ceas|end)",
    ),
    _pattern(Said.ENDS, 3, rf"\bbring\w* {OWN}?[^.;]{{0,30}}{PLAN}[^.;]{{0,10}}\bto an end\b"),
    _pattern(
        Said.ENDS,
        3,
        rf"{PLAN}[^.;]{{0,40}}\b(?:ceased|been ended|be ended|discontinued"
        rf"|brought to an end|come to an end|will (?:cease|end))\b",
    ),
    _pattern(
        Said.FINAL_PLAN,
        3,
        rf"\bfinal\w*[^.;]{{0,40}}{PLAN}(?=[^.;]*{ISSUED})"
        rf"|{ISSUED}[^.;]{{0,80}}\bfinal\w*[^.;]{{0,40}}{PLAN}",
        unless=_TO_COME,
    ),
    _pattern(
        Said.FINAL_PLAN,
        3,
        rf"{PLAN}[^.;]{{0,70}}\b(?:in (?:its |a )?final form|as final|finali[sz]ed)"
        rf"|\bfinali[sz]ed (?:the|your|\w+'s)[^.;]{{0,20}}{PLAN}",
        unless=_TO_COME,
    ),
    _pattern(
        Said.FINAL_PLAN,
        3,
        rf"{ISSUED}[^.;]{{0,60}}\b{_READY}\b[^.;]{{0,40}}{PLAN}"
        rf"|\b{_READY}\b[^.;]{{0,40}}{PLAN}(?=[^.;]*{ISSUED})",
        unless=_TO_COME,
    ),
    _pattern(
        Said.FINAL_PLAN,
        3,
        (rf"{ISSUED}[^.;]{{0,80}}\b(?:in (?:its )?final form|final version)"),
        near=PLAN,
        unless=_TO_COME,
    ),
    _pattern(
        Said.FINAL_PLAN, 2, r"\bis now final\b|\bhas now been finali[sz]ed\b|\bstatus: final\b", near=PLAN
    ),
    _pattern(Said.FINAL_PLAN, 2, rf"\bfinal (?:amended )?{OF_PLAN}{PLAN}", unless=_TO_COME),
    _pattern(
        Said.FINAL_PLAN,
        1,
        rf"{ISSUED}[^.;]{{0,40}}\b(?:ehc |care ){PLAN}",
        unless=rf"{_TO_COME}|\bdraft\b|{NOT}|\bagreed\b|\bto issue\b|\bwhether\b",
    ),
)
