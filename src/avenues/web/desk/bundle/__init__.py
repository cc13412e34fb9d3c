"""The bundle at the desk: the papers of a disagreement, put in order and made one PDF.

Nothing is stored: the order stands in the form, the bundle goes to whoever made it.
"""
