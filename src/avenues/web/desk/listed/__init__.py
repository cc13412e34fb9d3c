"""The list of disagreements, what others run, and search."""
