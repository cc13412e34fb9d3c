"""One room for each avenue. A room is found, not enrolled: a folder with a plate is a room."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import cast

from avenues.law.room import RoomModule, is_room


@cache
def rooms() -> Mapping[str, RoomModule]:
    """Every room by its key, in the order of their names."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    found = (cast(RoomModule, module) for module in modules if is_room(module))
    return MappingProxyType({room.ROOM.key: room for room in found})
