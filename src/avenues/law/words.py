"""Speaks to a young person as *you* and to a parent of *your child*: fills `{child}` and its kin."""

from avenues.law.options import Asker

_TO_PARENT = {
    "child": "your child",
    "Child": "Your child",
    "childs": "your child’s",
    "Childs": "Your child’s",
    "child_is": "your child is",
    "child_has": "has",
    "child_was": "was",
    "child_does_not": "does not",
    "child_gets": "your child gets",
    "is_child": "Is your child",
    "is_this_child": "is your child",
    "has_child": "Has your child",
    "does_child": "Does your child",
    "was_child": "Was your child",
    "they_need": "they need",
    "they": "they",
    "their": "their",
    "them": "them",
}
_TO_YOUNG_PERSON = {
    "child": "you",
    "Child": "You",
    "childs": "your",
    "Childs": "Your",
    "child_is": "you are",
    "child_has": "have",
    "child_was": "were",
    "child_does_not": "do not",
    "child_gets": "you get",
    "is_child": "Are you",
    "is_this_child": "are you",
    "has_child": "Have you",
    "does_child": "Do you",
    "was_child": "Were you",
    "they_need": "you need",
    "they": "you",
    "their": "your",
    "them": "you",
}
_TO_HELPER = {
    **_TO_PARENT,
    "child": "the child or young person",
    "Child": "The child or young person",
    "childs": "the child or young person’s",
    "Childs": "The child or young person’s",
    "child_is": "the child or young person is",
    "child_gets": "the child or young person gets",
    "is_child": "Is the child or young person",
    "is_this_child": "is the child or young person",
    "has_child": "Has the child or young person",
    "does_child": "Does the child or young person",
    "was_child": "Was the child or young person",
}


def speak(words: str, asker: Asker | None) -> str:
    """The words as this person should hear them. An unknown asker is spoken to as a parent."""
    if "{" not in words:
        return words
    match asker:
        case Asker.YOUNG_PERSON:
            voice = _TO_YOUNG_PERSON
        case Asker.HELPER | Asker.REPRESENTATIVE:
            voice = _TO_HELPER
        case _:
            voice = _TO_PARENT
    return words.format_map(_Kept(voice))


class _Kept(dict[str, str]):
    """Leaves a name that it does not know as it stands, for the proof to fill."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"
