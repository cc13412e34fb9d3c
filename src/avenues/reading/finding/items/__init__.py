"""What a letter says of the things that a notice must say (`law/notices/items.py`)."""

from __future__ import annotations

from avenues.law.notices import Item
from avenues.reading.finding.contacts import contacts
from avenues.reading.finding.items.help import HELP
from avenues.reading.finding.items.mediation import MEDIATION_SIGNS
from avenues.reading.finding.items.reached import adviser, whom_to_tell
from avenues.reading.finding.items.rights import RIGHTS
from avenues.reading.finding.items.signs import Sign
from avenues.reading.finding.looked import Looked
from avenues.reading.found import Find

SIGNS: dict[Item, tuple[Sign, ...]] = {**RIGHTS, **MEDIATION_SIGNS, **HELP}


def items(looked: Looked) -> dict[Item, Find[Item]]:
    """Each item that the letter tells, where it tells it best."""
    found = contacts(looked)
    told = {item: _best(item, signs, looked) for item, signs in SIGNS.items()}
    told[Item.ADVISER] = adviser(found, looked)
    told[Item.WHOM_TO_TELL] = whom_to_tell(found, looked)
    return {item: find for item in Item if (find := told[item]) is not None}


def _best(item: Item, signs: tuple[Sign, ...], looked: Looked) -> Find[Item] | None:
    """The first sentence with the surest sign: signs stand in the order of how much they say."""
    uncertain: Find[Item] | None = None
    for sign in signs:
        for at, sentence in enumerate(looked.sentences):
            if sign.shows_in(sentence.words, looked.around[at]):
                find = Find(item, looked.whole(sentence), sign.doubt)
                if find.is_sure:
                    return find
                uncertain = uncertain or find
                break
    return uncertain
