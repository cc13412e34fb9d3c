"""Letters of a disagreement: filled with what is known of it, taken away, or issued and kept."""
