"""The only writer of casework. A service is one transaction: the change, what is owed, a line of history."""

from avenues.casework.services.disagreements import (
    Opened,
    PersonDetails,
    add_body,
    add_party,
    assign,
    change_person,
    change_summary,
    close_disagreement,
    end_party,
    link,
    open_disagreement,
    reopen_disagreement,
    unassign,
)
from avenues.casework.services.facts import tell_facts
from avenues.casework.services.joining import add_colleague, add_person, set_up_organisation
from avenues.casework.services.looking import looked_at_disagreement, looked_at_proceeding, searched
from avenues.casework.services.notes import write_note, write_sealed_note
from avenues.casework.services.people import (
    add_member,
    create_area,
    create_organisation,
    create_team,
    create_user,
    end_membership,
    rename_user,
)
from avenues.casework.services.proceedings import (
    Recorded,
    close_proceeding,
    correct_entry,
    record_event,
    reopen_proceeding,
    start_proceeding,
)
from avenues.casework.services.sharing import (
    end_participation,
    end_seat,
    give_seat,
    let_in,
    record_consent,
    tie_to_own_record,
    withdraw_consent,
)
from avenues.casework.services.signing_in import record_sign_in

__all__ = [
    "Opened",
    "PersonDetails",
    "Recorded",
    "add_body",
    "add_colleague",
    "add_member",
    "add_party",
    "add_person",
    "assign",
    "change_person",
    "change_summary",
    "close_disagreement",
    "close_proceeding",
    "correct_entry",
    "create_area",
    "create_organisation",
    "create_team",
    "create_user",
    "end_membership",
    "end_participation",
    "end_party",
    "end_seat",
    "give_seat",
    "let_in",
    "link",
    "looked_at_disagreement",
    "looked_at_proceeding",
    "open_disagreement",
    "record_consent",
    "record_event",
    "record_sign_in",
    "rename_user",
    "reopen_disagreement",
    "reopen_proceeding",
    "searched",
    "set_up_organisation",
    "start_proceeding",
    "tell_facts",
    "tie_to_own_record",
    "unassign",
    "withdraw_consent",
    "write_note",
    "write_sealed_note",
]
