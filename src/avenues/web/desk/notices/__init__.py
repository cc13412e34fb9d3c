"""The notice of a decision: checked item by item, the last days to tell, and the whole of it to take away.

Nothing is stored. What is asked stands in the address, so that a colleague can be sent the same page.
"""
