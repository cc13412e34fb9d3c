"""Records what happened: only what may follow, only what it needs, with what it starts shown first."""
