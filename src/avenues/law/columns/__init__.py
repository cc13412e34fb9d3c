"""The same rules over a whole table of cases: NumPy in, NumPy out, nothing written a second time.

`Table` holds the facts of many cases; `tabulate` and `answers` run a room's function, or a rule, over it. Inside: `table.py` (facts as columns), `paths.py` (a rule is run again where rows part),
`column.py` (a day or a truth of many rows), `joined.py` (the findings of many rows as one),
`rows.py` (what a rule gets in place of facts), `answers.py` (results back as arrays).
"""

from avenues.law.columns.answers import Answers, answers, facts_read, tabulate
from avenues.law.columns.table import Table

__all__ = ["Answers", "Table", "answers", "facts_read", "tabulate"]
