"""Signing in, for people at work: a password and a second factor, or their organisation's own sign-in."""
