"""Whom to contact: organisations, their services and how to reach them, and who runs this site.

Enter it by `selectors` (reads), `services` (writes) and `operator`, and by nothing else.
"""
