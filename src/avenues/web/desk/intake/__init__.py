"""Intake of a complaint: typed once, split into parts, each sorted to its procedure, and what is ours kept.

Nothing is stored before the last step: every page carries all that was typed (`state.py`). `pieces.py`
splits, `sorting.py` asks the law where each piece goes, `warnings.py` says what cannot wait, `letters.py`
writes, `keeping.py` records.
"""
