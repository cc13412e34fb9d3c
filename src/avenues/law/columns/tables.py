"""A tree of questions as look-up tables: the codes of a few sources make one index, that gives where a row is.

Where the codes of all sources would make too large a table, there are several, one after another; what one
gives (the node of the tree) is part of the next one's index. A rule that turns on a few kinds alone is no
look-up of its own to the rules that ask it: its table goes into theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.sources import Kinds, Source, Taken

if TYPE_CHECKING:
    from avenues.law.columns.block import Block
    from avenues.law.columns.paths import Paths

LARGEST = 1 << 14  # entries of one table, unless one source alone needs more
SMALL = 1 << 9  # entries of a table that goes into others

Codes = Mapping[Source, NDArray[Any]]


class _Look(NamedTuple):
    """One look-up: index = sum of code × width, and of the state before × `entries`."""

    sources: tuple[Source, ...]
    widths: tuple[int, ...]
    entries: int
    kind: Any  # of the index
    table: NDArray[Any]


class Tables:
    """The look-ups of one rule's paths, as they are known.

    `base` are the kinds that alone decide the path, if there are few enough; else None.
    """

    def __init__(self, paths: Paths) -> None:
        self._looks: list[_Look] = []
        live, at = np.array([1]), 0  # the nodes at which rows may be
        ends = np.array(paths.ends)
        while at < len(paths.order):
            many, base = _as_many(paths.order[at:], len(live))
            nodes = _walked_by_all(paths, paths.order[at : at + many], base, live)
            at += many
            live, table = np.unique(nodes, return_inverse=True)
            if at == len(paths.order):
                table = ends[live][table]
            if len(base) or self._looks:
                self._looks.append(_look(base, table.reshape(-1)))
        self._only = int(ends[live[0]])
        self.base = self._base()

    def taken(self, block: Block) -> NDArray[Any]:
        """The number of each row's path; 0 where none is known."""
        found: NDArray[Any] = np.broadcast_to(self.of(block.codes), block.count)
        return found

    def of(self, codes_of: Callable[[Source], NDArray[Any]]) -> Any:
        """The numbers of paths, from the codes of the sources."""
        if not self._looks:
            return np.uint8(self._only)
        state: Any = None
        for look in self._looks:
            index: Any = None if state is None else np.multiply(state, look.entries, dtype=look.kind)
            for source, width in zip(look.sources, look.widths, strict=True):
                codes = codes_of(source)
                part = codes if width == 1 else np.multiply(codes, width, dtype=look.kind)
                index = part if index is None else np.add(index, part, dtype=look.kind)
            state = look.table.take(index, mode="clip")
        return state

    def _base(self) -> tuple[Source, ...] | None:
        if not self._looks:
            return ()
        sources = self._looks[0].sources
        fits = len(self._looks) == 1 and self._looks[0].entries <= SMALL
        return sources if fits and all(isinstance(source, Kinds) for source in sources) else None


def _as_many(order: Sequence[Source], states: int) -> tuple[int, tuple[Source, ...]]:
    """How many of the next sources make a table of a fair size, and the sources that they follow from."""
    base: dict[Source, None] = dict.fromkeys(order[0].base)
    for many, source in enumerate(order[1:], 1):
        more = base | dict.fromkeys(source.base)
        if states * prod(each.codes_end for each in more) > LARGEST:
            return many, tuple(base)
        base = more
    return len(order), tuple(base)


def _walked_by_all(
    paths: Paths, order: Sequence[Source], base: tuple[Source, ...], live: NDArray[Any]
) -> NDArray[Any]:
    """From each live node, and for each combination of base codes (an axis each), where a row is then."""
    ends = [source.codes_end for source in base]
    codes = dict(zip(base, np.indices(ends, np.uint16, sparse=True), strict=True))
    nodes = np.broadcast_to(live.reshape(-1, *[1] * len(ends)), (len(live), *ends))
    for source in order:
        nodes = _stepped(paths, source, nodes, _codes(source, codes))
    return nodes


def _codes(source: Source, codes: Codes) -> Any:
    """A source's code for each combination."""
    if source in codes:
        return codes[source]
    assert isinstance(source, Taken)  # noqa: S101 - no other follows from others
    return source.paths.tables().of(codes.__getitem__)


def _stepped(paths: Paths, source: Source, nodes: NDArray[Any], codes: Any) -> NDArray[Any]:
    """From each of these nodes on, by the source's code."""
    place, steps = _steps(paths, source)
    found = nodes
    while (asking := (at := place[found]) >= 0).any():  # more than one question of the source in a row
        found = np.where(asking, steps[at, codes], found)
    return found


def _steps(paths: Paths, source: Source) -> tuple[NDArray[Any], NDArray[Any]]:
    """For each node its line in the second array, -1 if it does not ask the source; there, by code, what is next."""
    asking = paths.asking[source]
    place = np.full(len(paths.ends), -1, np.int32)
    place[asking] = np.arange(len(asking))
    steps = []
    for node in asking:
        question = paths.questions[node]
        assert question is not None  # noqa: S101 - it asks the source
        leads = paths.leads[node]
        steps.append([leads.get(answer, 0) for answer in paths.program.answers(question)])
    return place, np.array(steps)


def _look(sources: tuple[Source, ...], table: NDArray[Any]) -> _Look:
    ends = [source.codes_end for source in sources]
    widths = tuple(prod(ends[place + 1 :]) for place in range(len(ends)))
    kind = np.min_scalar_type(len(table))
    return _Look(
        sources, widths, prod(ends), kind, table.astype(np.min_scalar_type(int(table.max(initial=0))))
    )
