"""A proceeding: what happened and what is owed, for its keeper and for one that takes part."""
