"""Keeps files: what a file is by its content, how large it may be, sealed, checked for viruses, stored.

Knows nothing of disagreements or walls: whose a file is and who may open it is for casework to say
(`casework/services/files.py`). Read `kinds.py`, `sealing.py`, `scanning.py`, `store.py`; for whoever runs a
site, docs/how-to/files.md.
"""
