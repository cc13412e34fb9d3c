"""The same rules over a whole table of cases: NumPy in, NumPy out, nothing written a second time.

`Table` holds the facts of many cases. `tabulate` runs rules over it and gives arrays, `tabulate_limits`
a room's time limits, `answers` any function row by row.

How: a rule is run for one row, and what it asked of it is noted (`row.py`, `stand_ins.py`). Those questions,
so answered, are a path (`paths.py`), which holds for every row that answers alike. All rows are then told
their path by look-ups (`sources.py`, `tables.py`, `block.py`), and their days by the calendar (`days.py`).
Only a row of an unknown path is run again (`running.py`). What was learnt is kept (`program.py`).
"""

from avenues.law.columns.running import answers, tabulate, tabulate_limits
from avenues.law.columns.table import Table
from avenues.law.columns.writer import ABSENT, Answers

__all__ = ["ABSENT", "Answers", "Table", "answers", "tabulate", "tabulate_limits"]
