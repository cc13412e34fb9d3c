"""A made-up area, Northmoor, filled with made-up disagreements: to try every desk without a real record.

`area.py` sets up its bodies and people, `stories/` says what happens, `filling.py` tells each story through
casework's services. Nothing in it is real.
"""
