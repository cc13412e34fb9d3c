"""Benchmarks: the mini rule set in several engines, and our pages beside a bare response.

Nothing here is part of the product. `bench/run` makes an environment of its own and prints every figure.
"""
