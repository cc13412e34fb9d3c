"""Adviser mode: the guided pathway inside a disagreement, on the phone with a family.

`asked.py` says which questions stand on the page, `heard.py` reads what was typed, `keeping.py` records it;
`found.py` says what is open and by when, `summary.py` says it as text to read out or send.
"""
