"""Papers: letters, notices, certificates and packs, each from one source to a page, PDF, Word and plain text.

`papers/` has a folder for each; `making.py` makes one for a person. `docs/how-to/add-a-letter.md` says how to
add one, or to change its words.
"""
