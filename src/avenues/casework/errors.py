"""What casework says when something cannot be. Each message is a sentence for people."""


class Refused(ValueError):
    """It cannot be recorded; the message says why and what to do instead. Nothing was changed."""


class SomebodyWasFirst(Refused):
    """Somebody else has recorded something here since the page was opened."""


class NotThere(LookupError):
    """There is nothing of that kind for this person: it does not exist, or a wall stands before it."""

    def __init__(self) -> None:
        super().__init__("There is nothing here by that address.")
