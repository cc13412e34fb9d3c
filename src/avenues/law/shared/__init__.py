"""Rules that several rooms share: whose right it is, which decision is in dispute, what bars an ombudsman.

A rule that one room alone needs stands in that room. A second copy of law is a bug.
"""
