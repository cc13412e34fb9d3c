"""The law, as plain Python. It knows no web, clock, network or files; what it needs to know is told to it.

What may be told: `facts/` (with its questions), `options.py`, `place.py`; read by `telling.py`, held to sense by
`checks.py`. What the law says: `sources.py`, `reasons.py`, `clocks.py`, `calendar/` (statutory time), `shared/` (rules that
several rooms share), `ehc_process/` (the council's own clocks) and `avenues/`, one room for each avenue.
What comes of it: `assess.py` (one case), `pathway.py` (the next question), `columns/` (a table of cases), `proceedings/`
(an avenue under way); said by `proof.py`, `words.py` and `plain.py`, found by `registry.py`.
"""
