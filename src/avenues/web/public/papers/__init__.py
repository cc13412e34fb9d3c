"""Letters and other papers for families: chosen, filled in beside the letter, taken away. Nothing is kept."""
