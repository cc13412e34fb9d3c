"""How a proceeding runs: which events may follow which, what is then owed, what changes a day.

A proceeding is a list of events, only ever added to. Each room says which kinds its own has
(`procedure.py` in the room); here stands what is the same for all.
"""
