"""The page of a disagreement: who, what, one picture of time, facts, notes, and what is done from here."""
