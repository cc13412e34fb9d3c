"""Disagreements, their people, proceedings and what is owed, each behind the wall of the body that keeps it.

Entered by `services/` (writes) and `selectors/` (reads); `walls.py` is the rule from which every read starts.
"""
