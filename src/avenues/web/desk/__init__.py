"""The professionals' pages: what is owed today, disagreements, and what happens in them.

Every view is `@at_work` (`at_work.py`) and shows its page through `shell.py`. Casework is entered by its
selectors and services alone: what a person may see is not decided here.
"""
