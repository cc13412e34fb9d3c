"""The law, pure: no clock, network, files or settings; rules in, findings out."""
