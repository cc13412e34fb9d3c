"""A made-up area, Northmoor, filled with made-up disagreements: to try every desk without a real record.

`area.py` sets up its bodies and people, `stories/` says what happens, `filling.py` tells each story through
casework's services. Nothing in it is real.
"""

from pathlib import Path


def data_folder() -> Path:
    """Where the demonstration's operator and directory stand."""
    return Path(__file__).resolve().parent / "data"
