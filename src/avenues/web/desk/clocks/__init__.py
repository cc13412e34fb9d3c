"""The council's board: every duty in law that it owes, by what it is about and how near its day is."""
