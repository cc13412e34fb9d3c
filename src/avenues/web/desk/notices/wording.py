"""The statutory part of a notice as plain text to copy: what the regulations demand, with the days.

The words stand in `templates/desk/notices/notice.txt`, contacts come from the directory. What is not known
here is left as a gap in square brackets, and listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.template.loader import render_to_string

from avenues.directory.operator import operator
from avenues.directory.selectors import Contact, contact_for
from avenues.law.calendar import plain
from avenues.law.notices import Item, items_of
from avenues.web.desk.notices.asked import Asked

GAP = re.compile(r"\[([^\]]+)\]")
BEFORE_A_HEADING = re.compile(r"\n{2,}(?=[A-Z ]+\n\n)")
REACHED_BY = frozenset({"phone", "email", "address"})
KINDS = {
    "adviser": ("mediation_adviser", "the mediation adviser"),
    "send_team": ("council_send_team", "the council’s SEND team"),
    "resolution": ("disagreement_resolution", "the disagreement resolution service"),
    "advice": ("sendiass", "SENDIASS"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """The text; what has to be filled in; and the contacts that nobody has confirmed yet."""

    text: str
    gaps: tuple[str, ...]
    unconfirmed: tuple[str, ...]


def written(asked: Asked) -> Written:
    """The statutory part of this notice."""
    wanted = {each.item for each in items_of(asked.notice, asked.sent)}
    contacts = {part: contact_for(kind) for part, (kind, _) in KINDS.items()}
    made = render_to_string(
        "desk/notices/notice.txt",
        {
            "decision": asked.notice.words,
            "is_about_plan": asked.days.only_the_place,
            "recommends": Item.RECOMMENDATIONS in wanted,
            "sent": plain(asked.sent),
            "appeal": plain(asked.days.appeal.value),
            "contact": plain(asked.days.safe_contact.value),
            **{part: reach(contact, KINDS[part][1]) for part, contact in contacts.items()},
        },
    )
    text = BEFORE_A_HEADING.sub("\n\n\n", made.strip() + "\n")
    unconfirmed = (each.name for each in contacts.values() if each is not None and not each.is_confirmed)
    return Written(text, tuple(dict.fromkeys(GAP.findall(text))), tuple(unconfirmed))


def reach(contact: Contact | None, whom: str) -> str:
    """A contact as lines of text; a gap for what is not known."""
    if contact is None:
        return f"[the name of {whom}]\n[telephone, e-mail or address of {whom}]"
    lines = [contact.name if _says_who(contact) else f"{contact.name}, {contact.organisation}"]
    lines += [f"{point.label}: {point.value}" for point in contact.points]
    if not any(point.channel in REACHED_BY for point in contact.points):
        lines.append(f"[telephone, e-mail or address of {whom}]")
    return "\n".join(lines)


def _says_who(contact: Contact) -> bool:
    """Does the name say which organisation it is? The council, which sends the notice, needs no naming."""
    named = set(re.split(r"\W+", contact.name))
    return contact.organisation == operator().council or set(contact.organisation.split()) <= named
