"""Guidance made from the rooms of the law: what a council publishes and the rules cannot drift apart.

`avenue.py` makes one avenue's page, `disputes.py` the whole "Disputes and disagreements" page,
`provisions.py` the page of sources; `views.py` calls them.
"""
