"""The mini rule set by hand in NumPy: every date sum a look-up, in blocks of rows that stay in the cache.

The law is no longer to be seen in it; it is here to say how fast the columns of a machine can be.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from bench.cases import Decision, Limb, Outcomes, Sections, Standing, Table
from bench.days import EPOCH, NONE, as_date, corresponding_days, known_days
from bench.plain import rule_12

NAME = "NumPy by hand"
BLOCK = 32_768


@cache
def _tables() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two months and one month after a day, as keys (twice the day, plus 1 for the notice limb, which wins a
    tie); and for each key the appeal deadline with limb and adjustment in its three lowest bits."""
    two_months = corresponding_days(2) * 2 + 1
    one_month = corresponding_days(1) * 2
    one_month[0] = 0  # an untold day is clipped to 0: it never ends later than a notice
    known = known_days()
    deadline = np.zeros(2 * known.stop, dtype=np.int32)
    for day in known[:-10]:
        moved, adjustment = rule_12(as_date(day))
        for odd, limb in ((0, Limb.CERTIFICATE), (1, Limb.NOTICE)):
            deadline[2 * day + odd] = (moved - EPOCH).days * 8 + limb * 4 + adjustment
    return two_months, one_month, deadline


def _refuse_unknown_days(table: Table) -> None:
    known = known_days()
    last = known.stop - 100
    if len(table) and not (known.start <= table.notice_sent.min() and table.notice_sent.max() < last):
        raise ValueError("a notice was sent on a day that the calendar does not know")
    if len(table) and not table.certificate_issued.max() < last:
        raise ValueError("a certificate was issued on a day that the calendar does not know")


def columns(table: Table) -> Outcomes:
    """The outcomes of a table of cases."""
    two_months, one_month, deadlines = _tables()
    rows = len(table)
    _refuse_unknown_days(table)

    required = np.empty(rows, dtype=bool)
    contact = np.empty(rows, dtype=np.int32)
    appeal = np.empty(rows, dtype=np.int32)
    standing = np.empty(rows, dtype=np.int8)
    reason = np.empty(rows, dtype=np.int8)

    size = min(BLOCK, rows)
    index = np.empty(size, dtype=np.intp)
    key = np.empty(size, dtype=np.int32)
    other = np.empty(size, dtype=np.int32)
    yes = np.empty(size, dtype=bool)
    small = np.empty(size, dtype=np.int8)

    for start in range(0, rows, BLOCK):
        part = slice(start, min(start + BLOCK, rows))
        n = part.stop - start
        i, k, o, y, s = index[:n], key[:n], other[:n], yes[:n], small[:n]
        issued_on, on = table.certificate_issued[part], table.on[part]
        req, con, app, sta, rea = required[part], contact[part], appeal[part], standing[part], reason[part]

        # certificate_required: not for a plan's content if only Section I is disputed
        np.not_equal(table.decision[part], Decision.PLAN_CONTENT, out=req)
        np.not_equal(table.sections[part], Sections.I, out=y)
        np.logical_or(req, y, out=req)

        # the two limbs, and the later of them
        i[:] = table.notice_sent[part]
        two_months.take(i, out=k, mode="clip")
        np.right_shift(k, 1, out=con)
        i[:] = issued_on
        one_month.take(i, out=o, mode="clip")
        np.multiply(o, req, out=o)
        np.maximum(k, o, out=k)

        # rule 12
        i[:] = k
        deadlines.take(i, out=k, mode="clip")
        np.right_shift(k, 3, out=app)
        np.bitwise_and(k, 7, out=s, casting="unsafe")

        # standing: 1 if a certificate is still to come, 2 if contact is too late too, 3 if it is all over
        np.less(issued_on, 0, out=y)
        np.logical_and(req, y, out=y)
        late = np.greater(on, con)
        late &= table.adviser_contacted[part] < 0
        late &= y
        np.add(y.view(np.int8), late.view(np.int8), out=sta)
        np.greater(on, app, out=y)
        np.multiply(y.view(np.int8), Standing.LAPSED, out=y.view(np.int8))
        np.maximum(sta, y.view(np.int8), out=sta)

        np.left_shift(sta, 3, out=rea)
        np.bitwise_or(rea, s, out=rea)

        # no contact deadline where no certificate is required
        np.logical_not(req, out=y)
        np.copyto(con, NONE, where=y)
    return Outcomes(required, contact, appeal, standing, reason)
