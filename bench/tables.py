"""A table of figures, as Markdown."""

from __future__ import annotations


def print_table(head: list[str], rows: list[list[str]]) -> None:
    """As Markdown, in columns."""
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    for n, row in enumerate([head, *rows]):
        cells = [
            cell.ljust(w) if c == 0 else cell.rjust(w)
            for c, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        print("| " + " | ".join(cells) + " |")
        if n == 0:
            rules = ["-" * (w + 2) if c == 0 else "-" * (w + 1) + ":" for c, w in enumerate(widths)]
            print(f"|{'|'.join(rules)}|")
    print(flush=True)
