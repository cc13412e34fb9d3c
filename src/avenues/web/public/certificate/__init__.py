"""Where whoever holds a mediation certificate can check it: valid, replaced or revoked, and no name."""
