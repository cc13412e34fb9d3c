"""Avenues: what a family can do in a SEND disagreement, by when, and what each way does to the others."""

__version__ = "0.1.0"
