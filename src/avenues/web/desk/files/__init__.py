"""Papers at the desk: what people brought and what was issued, kept behind walls, given out to be saved.

`receiving.py` reads a form that brings several; what is wrong with one does not keep the others out.
"""
