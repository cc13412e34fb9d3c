"""Who works here; its manager adds people, sends them a link to sign in with, and records that they left."""
