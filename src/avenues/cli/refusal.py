"""What a command says when it cannot do what it was asked."""


class Refusal(Exception):
    """Something that was typed or given cannot be used; the message is a sentence for people."""
