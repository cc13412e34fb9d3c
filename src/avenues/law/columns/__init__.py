"""The same rules over a whole table of cases: NumPy in, NumPy out, nothing written a second time.

`Table` holds the facts of many cases. `tabulate` runs rules over it and gives arrays, `tabulate_limits`
a room's time limits, `answers` any function row by row. Inside: `table.py` (facts as columns), `paths.py`
(a rule is run again where rows part), `column.py` (a day or a truth of many rows), `joined.py` (the
findings of many rows as one), `rows.py` (what a rule gets in place of facts), `writer.py` (findings as
arrays), `answers.py` (runs all this).
"""

from avenues.law.columns.answers import answers, facts_read, tabulate, tabulate_limits
from avenues.law.columns.table import Table
from avenues.law.columns.writer import ABSENT, Answers

__all__ = ["ABSENT", "Answers", "Table", "answers", "facts_read", "tabulate", "tabulate_limits"]
