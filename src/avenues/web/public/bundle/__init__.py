"""The bundle for families: several files in, one PDF out, and nothing kept."""
