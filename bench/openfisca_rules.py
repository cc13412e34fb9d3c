"""The mini rule set in OpenFisca: a country package of one entity, a variable for each fact and each finding.

Twice. *As documented*: dates summed in the formulas by NumPy's own dates, kinds chosen by `select` among
enum members, a simulation built for each table. *Tuned*: every date sum a look-up in a table of days, kinds
kept as indices, the simulation built beforehand and its memory emptied between runs. An untold day is
OpenFisca's default date, 1 January 1970.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import DateUnit, Period, period
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bench import cases as mini
from bench.days import BANK_HOLIDAYS, NONE, as_date, corresponding_days, known_days
from bench.plain import rule_12

TODAY: Period = period("day:2026-01-01")  # a formula needs a day; every case here brings its own
UNTOLD = np.datetime64(0, "D")

Disagreement = build_entity(
    key="disagreement", plural="disagreements", label="A disagreement", is_person=True
)


class Decision(Enum):
    """What the council decided, in the order of `bench.cases.Decision`."""

    refused_assessment = "Refused to assess"
    refused_plan = "Refused a plan"
    plan_content = "The content of a plan"
    refused_reassessment = "Refused to assess again"
    refused_amendment = "Refused to amend"
    plan_ceased = "Ceased a plan"


class Sections(Enum):
    """The sections disputed, in the order of the bits of `bench.cases.Sections`."""

    nothing = "No section"
    b = "B"
    f = "F"
    b_f = "B and F"
    i = "I"
    b_i = "B and I"
    f_i = "F and I"
    b_f_i = "B, F and I"


class Standing(Enum):
    """Whether an appeal can be started, in the order of `bench.cases.Standing`."""

    open = "Open"
    open_once = "Open once there is a certificate"
    lapsed_leave = "Only with the tribunal's leave"
    lapsed = "Too late"


class Adjustment(Enum):
    """What moved the last day, in the order of `bench.cases.Adjustment`."""

    none = "Nothing"
    weekend = "Not a working day"
    august = "August"
    christmas = "Christmas"


@cache
def _days_table(months: int) -> np.ndarray:
    return corresponding_days(months).astype("datetime64[D]")


@cache
def _rule_12_tables() -> tuple[np.ndarray, np.ndarray]:
    known = known_days()
    moved, adjustment = np.zeros(known.stop, dtype="datetime64[D]"), np.zeros(known.stop, dtype=np.int32)
    for day in known[:-10]:
        last_day, why = rule_12(as_date(day))
        moved[day], adjustment[day] = np.datetime64(last_day), why
    return moved, adjustment


def _number(days: np.ndarray) -> np.ndarray:
    return days.view(np.int64)


class decision(Variable):
    """What the council decided."""

    value_type, possible_values, default_value = Enum, Decision, Decision.refused_assessment
    entity, definition_period = Disagreement, DateUnit.ETERNITY


class sections(Variable):
    """The sections of the plan in dispute."""

    value_type, possible_values, default_value = Enum, Sections, Sections.nothing
    entity, definition_period = Disagreement, DateUnit.ETERNITY


class notice_sent(Variable):
    """The day on which written notice of the decision was sent."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.ETERNITY


class certificate_issued(Variable):
    """The day on which a mediation certificate was issued."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.ETERNITY


class adviser_contacted(Variable):
    """The day on which the family contacted the mediation adviser."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.ETERNITY


class on(Variable):
    """The day asked about."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.ETERNITY


class certificate_required(Variable):
    """Must there be a mediation certificate before an appeal?"""

    value_type, entity, definition_period = bool, Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> np.ndarray:
        """Unless only Section I of a plan is disputed."""
        about_a_plan = disagreement("decision", period) == Decision.plan_content
        only_section_i = disagreement("sections", period) == Sections.i
        return ~(about_a_plan & only_section_i)


class two_months_from_notice(Variable):
    """The corresponding day two months after the notice."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> np.ndarray:
        """Looked up."""
        return _days_table(2)[_number(disagreement("notice_sent", period))]


class contact_deadline(Variable):
    """The last day on which to contact the mediation adviser."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> np.ndarray:
        """Only where a certificate is required."""
        required = disagreement("certificate_required", period)
        return np.where(required, disagreement("two_months_from_notice", period), UNTOLD)


class month_from_certificate(Variable):
    """The corresponding day a month after a certificate that counts; 1970 without one."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> np.ndarray:
        """Looked up; an untold day has an untold month."""
        month = _days_table(1)[_number(disagreement("certificate_issued", period))]
        return np.where(disagreement("certificate_required", period), month, UNTOLD)


class last_day(Variable):
    """The later of the two, before rule 12."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> np.ndarray:
        """The later."""
        return np.maximum(
            disagreement("two_months_from_notice", period), disagreement("month_from_certificate", period)
        )


class appeal_deadline(Variable):
    """The last day on which to start an appeal."""

    value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> np.ndarray:
        """Rule 12, looked up."""
        return _rule_12_tables()[0][_number(disagreement("last_day", period))]


class standing(Variable):
    """Whether an appeal can be started on the day asked about."""

    value_type, possible_values, default_value = Enum, Standing, Standing.open
    entity, definition_period = Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> EnumArray:
        """Lapsed, or waiting for a certificate, or open."""
        day = disagreement("on", period)
        still_needed = disagreement("certificate_required", period) & (
            disagreement("certificate_issued", period) == UNTOLD
        )
        in_time = (disagreement("adviser_contacted", period) != UNTOLD) | (
            day <= disagreement("two_months_from_notice", period)
        )
        indices = np.where(still_needed, np.where(in_time, np.uint8(1), np.uint8(2)), np.uint8(0))
        indices = np.where(day > disagreement("appeal_deadline", period), np.uint8(3), indices)
        return EnumArray(indices, Standing)


class reason(Variable):
    """The branch of the standing, the limb and the adjustment, as one number."""

    value_type, entity, definition_period = int, Disagreement, DateUnit.DAY

    def formula(disagreement: Any, period: Period) -> np.ndarray:
        """As `bench.cases.reason_code`."""
        certificate_limb = disagreement("month_from_certificate", period) > disagreement(
            "two_months_from_notice", period
        )
        adjustment = _rule_12_tables()[1][_number(disagreement("last_day", period))]
        return (
            disagreement("standing", period).view(np.ndarray).astype(np.int32) * 8
            + certificate_limb * np.int32(4)
            + adjustment
        )


class _Documented:
    """The same variables, with the date sums in the formulas."""

    class two_months_from_notice(Variable):
        """The corresponding day two months after the notice."""

        value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

        def formula(disagreement: Any, period: Period) -> np.ndarray:
            """Summed."""
            return _add_months(disagreement("notice_sent", period), 2)

    class month_from_certificate(Variable):
        """The corresponding day a month after a certificate that counts; 1970 without one."""

        value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

        def formula(disagreement: Any, period: Period) -> np.ndarray:
            """Summed."""
            issued = disagreement("certificate_issued", period)
            counts = disagreement("certificate_required", period) & (issued != UNTOLD)
            return np.where(counts, _add_months(issued, 1), UNTOLD)

    class adjustment(Variable):
        """What moves the last day."""

        value_type, possible_values, default_value = Enum, Adjustment, Adjustment.none
        entity, definition_period = Disagreement, DateUnit.DAY

        def formula(disagreement: Any, period: Period) -> np.ndarray:
            """Rule 12, in its order."""
            last_day = disagreement("last_day", period)
            month = last_day.astype("datetime64[M]")
            month_of_year = month.astype(np.int64) % 12
            first_of_month = month.astype("datetime64[D]")
            return np.select(
                [
                    (month_of_year == 11) & (last_day >= first_of_month + 24),
                    (month_of_year == 0) & (last_day == first_of_month),
                    month_of_year == 7,
                    ~np.is_busday(last_day, busdaycal=_working_days()),
                ],
                [Adjustment.christmas, Adjustment.christmas, Adjustment.august, Adjustment.weekend],
                Adjustment.none,
            )

    class appeal_deadline(Variable):
        """The last day on which to start an appeal."""

        value_type, entity, definition_period = date, Disagreement, DateUnit.DAY

        def formula(disagreement: Any, period: Period) -> np.ndarray:
            """The first working day from the last day, or from the end of August or of Christmas."""
            last_day = disagreement("last_day", period)
            why = disagreement("adjustment", period)
            next_month = (last_day.astype("datetime64[M]") + 1).astype("datetime64[D]")
            year_begins = (last_day + 7).astype("datetime64[Y]").astype("datetime64[D]")
            from_day = np.select(
                [why == Adjustment.august, why == Adjustment.christmas],
                [next_month, year_begins + 1],
                last_day,
            )
            return np.busday_offset(from_day, 0, roll="forward", busdaycal=_working_days())

    class standing(Variable):
        """Whether an appeal can be started on the day asked about."""

        value_type, possible_values, default_value = Enum, Standing, Standing.open
        entity, definition_period = Disagreement, DateUnit.DAY

        def formula(disagreement: Any, period: Period) -> np.ndarray:
            """Lapsed, or waiting for a certificate, or open."""
            day = disagreement("on", period)
            required = disagreement("certificate_required", period)
            still_needed = required & (disagreement("certificate_issued", period) == UNTOLD)
            contacted = disagreement("adviser_contacted", period) != UNTOLD
            in_time = contacted | (day <= disagreement("contact_deadline", period))
            return np.select(
                [day > disagreement("appeal_deadline", period), still_needed & in_time, still_needed],
                [Standing.lapsed, Standing.open_once, Standing.lapsed_leave],
                Standing.open,
            )

    class reason(Variable):
        """The branch of the standing, the limb and the adjustment, as one number."""

        value_type, entity, definition_period = int, Disagreement, DateUnit.DAY

        def formula(disagreement: Any, period: Period) -> np.ndarray:
            """As `bench.cases.reason_code`."""
            limb = disagreement("month_from_certificate", period) > disagreement(
                "two_months_from_notice", period
            )
            branch, why = disagreement("standing", period), disagreement("adjustment", period)
            return branch.view(np.ndarray).astype(int) * 8 + limb * 4 + why.view(np.ndarray)


def _add_months(days: np.ndarray, months: int) -> np.ndarray:
    month = days.astype("datetime64[M]")
    day_of_month = days - month.astype("datetime64[D]")
    last_of_month = (month + months + 1).astype("datetime64[D]") - 1
    return np.minimum((month + months).astype("datetime64[D]") + day_of_month, last_of_month)


@cache
def _working_days() -> np.busdaycalendar:
    return np.busdaycalendar(holidays=np.array(sorted(BANK_HOLIDAYS), dtype="datetime64[D]"))


FACTS = (decision, sections, notice_sent, certificate_issued, adviser_contacted, on)
STEPS = (two_months_from_notice, month_from_certificate, last_day)
FINDINGS = ("certificate_required", "contact_deadline", "appeal_deadline", "standing", "reason")


def _system(*others: type[Variable]) -> TaxBenefitSystem:
    system = TaxBenefitSystem([Disagreement])
    names = {variable.__name__ for variable in others}
    tuned = (*FACTS, *STEPS, certificate_required, contact_deadline, appeal_deadline, standing, reason)
    system.add_variables(*(variable for variable in tuned if variable.__name__ not in names), *others)
    return system


@cache
def _tuned_system() -> TaxBenefitSystem:
    return _system()


@cache
def _documented_system() -> TaxBenefitSystem:
    return _system(
        *(v for v in vars(_Documented).values() if isinstance(v, type) and issubclass(v, Variable))
    )


def _arrays(table: mini.Table) -> dict[str, np.ndarray]:
    def days(column: np.ndarray) -> np.ndarray:
        return np.where(column == NONE, 0, column).astype("datetime64[D]")

    return {
        "decision": EnumArray(table.decision.astype(np.uint8), Decision),
        "sections": EnumArray(table.sections.astype(np.uint8), Sections),
        "notice_sent": days(table.notice_sent),
        "certificate_issued": days(table.certificate_issued),
        "adviser_contacted": days(table.adviser_contacted),
        "on": days(table.on),
    }


def _calculate(simulation: Simulation, arrays: dict[str, np.ndarray]) -> list[np.ndarray]:
    for name, values in arrays.items():
        simulation.set_input(name, TODAY, values)
    return [simulation.calculate(name, TODAY) for name in FINDINGS]


class Documented:
    """A simulation built for each table; date sums in the formulas."""

    NAME = "OpenFisca, as documented"

    @staticmethod
    def prepare(table: mini.Table) -> dict[str, np.ndarray]:
        """OpenFisca's own arrays for a table. Not timed."""
        return _arrays(table)

    @staticmethod
    def run(arrays: dict[str, np.ndarray]) -> list[np.ndarray]:
        """Build, set the facts, calculate the findings."""
        count = len(arrays["on"])
        return _calculate(
            SimulationBuilder().build_default_simulation(_documented_system(), count=count), arrays
        )


class Tuned:
    """A simulation built beforehand; date sums looked up."""

    NAME = "OpenFisca, tuned"

    @staticmethod
    def prepare(table: mini.Table) -> tuple[Simulation, dict[str, np.ndarray]]:
        """OpenFisca's own arrays for a table, and a simulation of its size. Not timed."""
        return SimulationBuilder().build_default_simulation(_tuned_system(), count=len(table)), _arrays(table)

    @staticmethod
    def run(prepared: tuple[Simulation, dict[str, np.ndarray]]) -> list[np.ndarray]:
        """Set the facts, calculate the findings."""
        simulation, arrays = prepared
        for name in (*(variable.__name__ for variable in STEPS), *FINDINGS):
            simulation.delete_arrays(name)
        return _calculate(simulation, arrays)


def outcomes(found: list[np.ndarray]) -> mini.Outcomes:
    """What `run` found, in the common form. Not timed."""
    required, contact, appeal, standing_found, reason_found = found
    contact_day = contact.astype(np.int64)
    return mini.Outcomes(
        required,
        np.where(contact_day == 0, NONE, contact_day).astype(np.int32),
        appeal.astype(np.int64).astype(np.int32),
        standing_found.view(np.ndarray).astype(np.int8),
        reason_found.astype(np.int8),
    )
