"""What is owed, for a calendar outside: the day, what and who, its proof and reference, and nobody's name."""
