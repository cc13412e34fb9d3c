"""What can be wrong with a file, or with what keeps it. Each message is a sentence for people."""


class NotTaken(ValueError):
    """The file is not kept: what it is, or how large; the message says what to do instead."""


class NotKept(RuntimeError):
    """Nothing is wrong with the file, but it cannot be kept or read here now."""


class NoKey(NotKept):
    """There is no key to seal files with, or not the one that sealed this."""


class StoreAway(NotKept):
    """The store does not answer, or has no room."""


class Changed(NotKept):
    """What the store holds is not what was kept."""
