"""Today: what is owed, soonest first, with the next step one click away."""
