"""The kinds of organisation, team, role and record: what the database holds, and the words for a page."""

from enum import Enum

from django.db.models import TextChoices


class OrganisationKind(TextChoices):
    """What an organisation is for, in a disagreement."""

    COUNCIL = "council", "Council"
    SENDIASS = "sendiass", "SENDIASS"
    MEDIATION = "mediation", "Mediation service"
    RESOLUTION = "resolution", "Disagreement resolution service"
    COMMISSIONER = "commissioner", "NHS commissioner"
    NHS = "nhs", "NHS body"
    SCHOOL = "school", "School"
    PROVIDER = "provider", "College or other provider"


class TeamKind(TextChoices):
    """What a team does."""

    SEND = "send", "SEND team"
    COMPLAINTS = "complaints", "Customer response team"
    SOCIAL_CARE = "social_care", "Social care"
    TRAVEL = "travel", "Travel team"
    ADVICE = "advice", "Advice"
    MEDIATION = "mediation", "Mediation"
    OTHER = "other", "Other team"


class Reach(Enum):
    """How much of an organisation's records a role opens."""

    TEAM = "what the team keeps, and what no team has alone"
    ASSIGNED = "what is assigned to the person"
    NOTHING = "no record of anybody"


class Role(TextChoices):
    """What a person does in an organisation."""

    ADVISER = "adviser", "Adviser"
    OFFICER = "officer", "Officer"
    COMPLAINTS_OFFICER = "complaints_officer", "Complaints officer"
    MEDIATION_ADVISER = "mediation_adviser", "Mediation adviser"
    MEDIATOR = "mediator", "Mediator"
    FACILITATOR = "facilitator", "Disagreement resolution facilitator"
    MANAGER = "manager", "Manager"
    COMMISSIONER = "commissioner", "Commissioner"
    ANALYST = "analyst", "Analyst"

    @property
    def reach(self) -> Reach:
        """How much this role opens."""
        match self:
            case Role.MEDIATOR:
                return Reach.ASSIGNED
            case Role.COMMISSIONER | Role.ANALYST:
                return Reach.NOTHING
            case _:
                return Reach.TEAM

    @property
    def manages(self) -> bool:
        """May this role add people, and assign work to others?"""
        return self is Role.MANAGER


class Relation(TextChoices):
    """What somebody is to the child or young person."""

    SELF = "self", "The child or young person"
    PARENT = "parent", "Parent"
    CARER = "carer", "Carer or foster carer"
    ALTERNATIVE = "alternative", "Deputy or attorney"
    REPRESENTATIVE = "representative", "Representative"
    SUPPORTER = "supporter", "Friend or supporter"


class Capacity(TextChoices):
    """Can the young person take this decision (Mental Capacity Act 2005)?"""

    NOT_ASKED = "not_asked", "Not in question"
    HAS = "has", "Can take this decision"
    LACKS = "lacks", "Lacks capacity for this decision"


class BodyKind(TextChoices):
    """What a responsible body is."""

    COUNCIL = "council", "Council"
    SOCIAL_CARE = "social_care", "Social care"
    SCHOOL = "school", "School"
    EARLY_YEARS = "early_years", "Early years provider"
    POST_16 = "post_16", "College or other provider after 16"
    NHS = "nhs", "NHS body"
    COMMISSIONER = "commissioner", "NHS commissioner"


class State(TextChoices):
    """Is it being dealt with?"""

    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"


class Outcome(TextChoices):
    """How it ended."""

    AGREED = "agreed", "Agreed"
    PARTLY_AGREED = "partly_agreed", "Partly agreed"
    NOT_AGREED = "not_agreed", "Not agreed"
    DECIDED = "decided", "Decided by the Tribunal, a panel or an ombudsman"
    ADVICE_ENOUGH = "advice_enough", "Advice was enough"
    WITHDRAWN = "withdrawn", "The family did not go on"
    LOST_CONTACT = "lost_contact", "Contact was lost"
    ELSEWHERE = "elsewhere", "Went to somebody else"


class LinkKind(TextChoices):
    """How two disagreements belong together."""

    LINKED = "linked", "Linked"
    SPLIT = "split", "Split off"


class EntryKind(TextChoices):
    """What an entry of a proceeding does."""

    EVENT = "event", "Event"
    CORRECTION = "correction", "Correction"


class Capacities(TextChoices):
    """In what capacity an organisation takes part in another's proceeding."""

    PARTY = "party", "Body that must answer or take part"
    COMMISSIONER = "commissioner", "NHS commissioner"
    SUPPORTER = "supporter", "Supports the family"
    FACILITATOR = "facilitator", "Runs the meeting"


class Scope(TextChoices):
    """What a consent lets an organisation share."""

    PROCEEDING = "proceeding", "What happens in one proceeding, and its dates"
    CONTACT = "contact", "Names and how to reach the family"
    ALL = "all", "What happens, its dates, names and how to reach the family"


class FileState(TextChoices):
    """How a paper stands: is it kept, and was it checked for viruses?"""

    WAITING = "waiting", "Waits to be checked for viruses"
    CLEAN = "clean", "Checked: no virus found"
    UNCHECKED = "unchecked", "Not checked for viruses"
    MADE_HERE = "made_here", "Made here"
    REFUSED = "refused", "Not kept: a virus was found"
    REMOVED = "removed", "Removed"

    @property
    def can_be_opened(self) -> bool:
        """Is it kept, and checked as far as can be?"""
        return self in {FileState.CLEAN, FileState.UNCHECKED, FileState.MADE_HERE}


class Did(TextChoices):
    """What somebody did, or saw."""

    LOOKED = "looked", "looked at it"
    SEARCHED = "searched", "searched"
    EXPORTED = "exported", "took a copy"
    OPENED = "opened", "opened it"
    CHANGED = "changed", "changed it"
    ASSIGNED = "assigned", "assigned it"
    UNASSIGNED = "unassigned", "took an assignment back"
    TOLD = "told", "recorded a fact"
    STARTED = "started", "started a proceeding"
    RECORDED = "recorded", "recorded an event"
    CORRECTED = "corrected", "corrected an entry"
    NOTED = "noted", "wrote a note"
    KEPT_FILE = "kept_file", "kept a paper"
    FILE_CHECKED = "file_checked", "checked a paper for viruses"
    FILE_REFUSED = "file_refused", "refused a paper with a virus in it"
    ISSUED = "issued", "issued a paper"
    REMOVED = "removed", "removed a paper"
    LINKED = "linked", "linked two disagreements"
    CLOSED = "closed", "closed it"
    REOPENED = "reopened", "opened it again"
    CONSENTED = "consented", "recorded a consent"
    WITHDREW = "withdrew", "recorded that a consent is withdrawn"
    LET_IN = "let_in", "let an organisation take part"
    ENDED = "ended", "ended that an organisation takes part"
    SEATED = "seated", "gave somebody a seat in the mediation"
    JOINED = "joined", "became a member"
    LEFT = "left", "stopped being a member"
    SIGNED_IN = "signed_in", "signed in"
    SIGN_IN_REFUSED = "sign_in_refused", "tried to sign in and was refused"
    LOCKED_OUT = "locked_out", "tried to sign in too often, and was locked out"
    SIGNED_OUT = "signed_out", "signed out"
    SECOND_STEP_ADDED = "second_step_added", "set up a second step"
    SECOND_STEP_REMOVED = "second_step_removed", "removed a second step"
    PASSWORD_CHANGED = "password_changed", "chose a new password"


SEEING = (Did.LOOKED, Did.EXPORTED)
"""What somebody only saw."""
