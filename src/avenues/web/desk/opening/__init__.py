"""Opens a disagreement: one short form, on the phone."""
