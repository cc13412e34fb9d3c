"""Commands of the operator, for the people who sign in."""
