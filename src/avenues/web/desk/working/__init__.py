"""Working documents at the desk: a plan's sections with what each side wants changed.

The Word file is the document: every version is a paper of the disagreement, and nothing else is stored. So it
travels to the other side, and what comes back is brought as a paper, compared, and taken over piece by piece.
"""
