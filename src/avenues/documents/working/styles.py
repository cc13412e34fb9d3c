"""The type of words in Word: what is said of them, of their style, of the style of their paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document

from avenues.documents.working.marks import Type

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = frozenset({"0", "false", "off", "none"})
DEEPEST = 20  # styles that rest on styles
SAID = {
    "bold": (f"{W}b",),
    "italic": (f"{W}i",),
    "underline": (f"{W}u",),
    "strike": (f"{W}strike", f"{W}dstrike"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, what it rests on, what it says of type."""

    name: str
    rests_on: str
    says: dict[str, bool]


class Styles:
    """The styles of a document."""

    def __init__(self, word: Document) -> None:
        self.styles = {style.style_id: _style(style.element) for style in word.styles}

    def is_heading(self, line: Any) -> bool:
        """Is this paragraph a heading?"""
        style = self.styles.get(_style_of(line, "pPr", "pStyle"))
        return style is not None and style.name.lower().startswith(("heading", "title"))

    def type_of(self, run: Any, line: Any) -> Type:
        """The type of a run: its own word goes before its style's, and that before its paragraph's.

        A heading's own type says nothing about changes.
        """
        said = dict(_says(run.find(f"{W}rPr")))
        if not self.is_heading(line):
            for style in (_style_of(run, "rPr", "rStyle"), _style_of(line, "pPr", "pStyle")):
                said = {**self._of(style), **said}
        return Type(**{name: said.get(name, False) for name in SAID})

    def _of(self, key: str) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for _ in range(DEEPEST):
            style = self.styles.get(key)
            if style is None:
                break
            found = {**style.says, **found}
            key = style.rests_on
        return found


def _style(element: Any) -> Style:
    name, rests_on = element.find(f"{W}name"), element.find(f"{W}basedOn")
    return Style(
        "" if name is None else name.get(f"{W}val", ""),
        "" if rests_on is None else rests_on.get(f"{W}val", ""),
        dict(_says(element.find(f"{W}rPr"))),
    )


def _says(properties: Any) -> dict[str, bool]:
    """What the properties of a run or a style say: on, off, or nothing."""
    said: dict[str, bool] = {}
    if properties is None:
        return said
    for name, tags in SAID.items():
        for element in (each for tag in tags if (each := properties.find(tag)) is not None):
            said[name] = said.get(name, False) or element.get(f"{W}val", "true").lower() not in OFF
    return said


def _style_of(element: Any, properties: str, style: str) -> str:
    found = element.find(f"{W}{properties}/{W}{style}")
    return "" if found is None else found.get(f"{W}val", "")
