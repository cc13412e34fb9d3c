"""What to do now about an appeal: start it, start it late, follow it, challenge its end, have it carried out."""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.appeal.after import PERMISSION, limits_after_the_decision
from avenues.law.avenues.appeal.concession import ask_how_it_gave_way, conceded
from avenues.law.avenues.appeal.duties import CONCERNED, RESPOND, duties
from avenues.law.avenues.appeal.letters import (
    ANSWER_IS_DUE,
    ASK_ABOUT_RESPONSE,
    ASK_ALL_THE_SAME,
    ASK_FOR_CERTIFICATE,
    ASK_FOR_LEAVE,
    ASK_FOR_MEDIATION,
    ASK_FOR_NOTICE,
    ASK_FOR_TIME,
    ASK_PERMISSION,
    ASK_TO_REINSTATE,
    ASK_TO_SUSPEND,
    LETTER_SAID_NOTHING,
    ORDER_IS_DUE,
)
from avenues.law.avenues.appeal.orders import ordered
from avenues.law.avenues.appeal.recommendations import answers_owed
from avenues.law.avenues.appeal.rules import appeal_deadline, standing
from avenues.law.clocks import Owed, Progress, progress
from avenues.law.facts import Facts
from avenues.law.options import AppealState, Matter, Order, Strand
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.certificate import certificate_required, contact_deadline, contact_in_time
from avenues.law.shared.decision import can_be_appealed, decision_in_dispute
from avenues.law.shared.who import may_act
from avenues.law.sources import (
    CFA,
    CPR,
    FROM_KNOWLEDGE,
    HESC,
    LGA74,
    RECOMMENDATIONS,
    REGS,
    SECOND_HAND,
    TRIBUNAL_PRACTICE,
)


class Why(Reasons):
    # To start
    GET_CERTIFICATE = (
        REGS.reg("33"),
        "Contact the mediation adviser named in the letter. Say that you wish to appeal, and whether you want mediation.",
    )
    WRITE_FOR_NOTICE = CFA.s("51"), "Ask the council to send you its decision in writing, with your rights."
    FILL_IN_FORM = (
        TRIBUNAL_PRACTICE.cite("form SEND35"),
        "Fill in form SEND35 and send it to the Tribunal with the council’s letter, the plan if there is one, and your certificate if you need one.",
    )
    FILL_IN_FORM_35A = (
        TRIBUNAL_PRACTICE.cite("form SEND35A"),
        "Fill in form SEND35A and send it to the Tribunal with the council’s letter and your certificate.",
    )
    ADD_HEALTH_AND_CARE = (
        CFA.s("51(2)"),
        "Tick the box to ask for recommendations about health and social care too, if you want them.",
    )
    PLAN_STAYS = (
        CFA.s("45(4)"),
        "Appeal in time: then the council must keep the plan going until the appeal is decided.",
    )
    COMPLAIN_FIRST_ABOUT_DELAY = (
        LGA74.s("26(6)"),
        "Before you appeal, complain separately about any earlier delay. The Ombudsman cannot look at what an appeal covers. This is no reason not to appeal: only the Tribunal can change the plan.",
    )
    GET_HELP = CFA.s("32"), "Ask SENDIASS for help with the appeal. It is free, impartial and confidential."
    RIGHT_PERSON_APPEALS = (
        HESC.rule("11"),
        "The person whose right it is makes the appeal. They can name someone to speak for them.",
    )
    # Late, or without a certificate
    ASK_MORE_TIME = (
        HESC.rule("20(4)", FROM_KNOWLEDGE),
        "Send the appeal form now. Ask on it for more time, and say why you are late.",
    )
    LETTER_WAS_SILENT = (
        HESC.rule("5(3)(a)", SECOND_HAND),
        "Say that the council’s letter did not tell you your rights. That is a strong reason for more time.",
    )
    ASK_LEAVE = (
        HESC.rule("19(2)"),
        "Send the appeal form now. Ask for leave to appeal without a certificate, and give full reasons.",
    )
    BETWEEN_TWO_DAYS = (
        REGS.reg("34(2)"),
        "You were in time from the day the letter was sent, but not from the date on it. Ask the adviser for the certificate all the same, and tell the Tribunal both dates.",
    )
    MEDIATE_FOR_CERTIFICATE = (
        CFA.s("55(5)"),
        "Or ask the council for mediation. After it, the adviser can still give you a certificate.",
    )
    # While it runs
    NO_RESPONSE = (
        HESC.rule("21", SECOND_HAND),
        "The council’s response is late. Ask the Tribunal what happens next.",
    )
    # After it
    CHALLENGE = (
        HESC.cite("Part 5", SECOND_HAND),
        "If the decision is wrong in law, ask the Tribunal for permission to appeal. If the procedure was unfair, ask it to set the decision aside. If things have changed, ask it for a review.",
    )
    SUSPEND = (
        CFA.s("45(4)(b)"),
        "Ask the Tribunal to suspend its decision, so that the plan stays while you ask for permission to appeal.",
    )
    REINSTATE = (
        HESC.rule("17(5)", FROM_KNOWLEDGE),
        "If you did not mean to end the appeal, ask the Tribunal to take it up again.",
    )
    NEXT_DECISION = (
        CFA.s("51(3)"),
        "When the council next decides, or changes the plan, you have a new right to appeal.",
    )
    USE_CONCESSION = (
        REGS.reg("45(2)"),
        "The council must now do what you appealed for, as if the Tribunal had ordered it. Note the dates.",
    )
    NOTE_DATES = (
        REGS.reg("44(2)"),
        "Note by when the council must do what was ordered, and check that it does.",
    )
    ASK_FOR_ORDER_DONE = (
        REGS.reg("44(2)"),
        "Write to the council: name the order or what it agreed, and the day by which it was due.",
    )
    COMPLAIN_ABOUT_ORDER = (
        LGA74.s("26(1)"),
        "Complain to the council, and then to the Ombudsman. A late step after an order is not part of the appeal.",
    )
    COURT_ABOUT_ORDER = (
        CPR.cite("rule 54.5"),
        "Get legal advice soon. A court can make the council act, but its time limits are short.",
    )
    ASK_FOR_ANSWER = (
        RECOMMENDATIONS.cite("regulations 6 and 7"),
        "Write to the NHS commissioner about health, or to the council about social care: an answer was due in 5 weeks.",
    )
    COMPLAIN_ABOUT_ANSWER = (
        RECOMMENDATIONS.cite("regulations 6 and 7"),
        "It need not follow a recommendation, but it must give reasons. You can complain, and get legal advice.",
    )


HELP = NextStep(Why.GET_HELP, Contact.SENDIASS)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not can_be_appealed(facts):
        return _to_be_carried_out(facts)
    if not facts.in_writing:
        return (NextStep(Why.WRITE_FOR_NOTICE, Contact.COUNCIL_SEND_TEAM, ASK_FOR_NOTICE),)
    if facts.appeal_lodged is not None:
        return (*_once_lodged(facts), *_to_be_carried_out(facts), HELP)
    match standing(facts).value:
        case Standing.OPEN:
            return (_form(facts), *_extras(facts))
        case Standing.OPEN_ONCE if may_act(facts):
            return _before_the_form(facts)
        case Standing.OPEN_ONCE:
            return (NextStep(Why.RIGHT_PERSON_APPEALS), HELP)
        case Standing.LAPSED:
            return _late(facts)
        case _:
            return (HELP,)


def _form(facts: Facts) -> NextStep:
    by = appeal_deadline(facts)
    if decision_in_dispute(facts) is Matter.REFUSED_ASSESSMENT:
        return NextStep(Why.FILL_IN_FORM_35A, Contact.TRIBUNAL, by=by)
    return NextStep(Why.FILL_IN_FORM, Contact.TRIBUNAL, by=by)


def _extras(facts: Facts) -> tuple[NextStep, ...]:
    steps = [NextStep(Why.COMPLAIN_FIRST_ABOUT_DELAY, Contact.COUNCIL_COMPLAINTS), HELP]
    if decision_in_dispute(facts) is not Matter.REFUSED_ASSESSMENT:
        steps.insert(0, NextStep(Why.ADD_HEALTH_AND_CARE))
    if Matter.PLAN_CEASED in facts.matters:
        steps.insert(0, NextStep(Why.PLAN_STAYS))
    return tuple(steps)


def _before_the_form(facts: Facts) -> tuple[NextStep, ...]:
    """A certificate must come first; or, where it can no longer be had, leave."""
    if contact_in_time(facts):
        first = NextStep(Why.GET_CERTIFICATE, Contact.MEDIATION_ADVISER, ASK_FOR_CERTIFICATE)
        return (first, _form(facts), *_extras(facts))
    return (*_without_certificate(facts), HELP)


def _without_certificate(facts: Facts) -> tuple[NextStep, ...]:
    steps = [
        NextStep(Why.ASK_LEAVE, Contact.TRIBUNAL, ASK_FOR_LEAVE),
        NextStep(Why.MEDIATE_FOR_CERTIFICATE, Contact.COUNCIL_SEND_TEAM, ASK_FOR_MEDIATION),  # T-14
    ]
    contacted = facts.adviser_contacted
    if contacted is not None and contacted <= contact_deadline(facts).value:
        steps.insert(0, NextStep(Why.BETWEEN_TWO_DAYS, Contact.MEDIATION_ADVISER, ASK_ALL_THE_SAME))  # T-13
    return tuple(steps)


def _late(facts: Facts) -> tuple[NextStep, ...]:
    steps = [NextStep(Why.ASK_MORE_TIME, Contact.TRIBUNAL, ASK_FOR_TIME)]
    if not facts.is_unknown("letter_told_rights") and not facts.letter_told_rights:
        steps.append(NextStep(Why.LETTER_WAS_SILENT, Contact.TRIBUNAL, LETTER_SAID_NOTHING))
    if certificate_required(facts) and facts.certificate_issued is None:
        steps.extend(_without_certificate(facts))
    return (*steps, HELP)


def _once_lodged(facts: Facts) -> tuple[NextStep, ...]:
    """While the appeal runs, and when it has ended one way or another."""
    match facts.appeal_state:
        case AppealState.RUNNING:
            return _while_it_runs(facts)
        case AppealState.CONCEDED:
            ask_how_it_gave_way(facts)
            return (NextStep(Why.USE_CONCESSION, Contact.COUNCIL_SEND_TEAM),)
        case AppealState.WITHDRAWN:
            return (
                *_while_open(facts, NextStep(Why.REINSTATE, Contact.TRIBUNAL, ASK_TO_REINSTATE)),
                NextStep(Why.NEXT_DECISION),
            )
        case _:
            return _decided(facts)


def _while_it_runs(facts: Facts) -> tuple[NextStep, ...]:
    response = [owed for owed in duties(facts) if owed.clock == RESPOND]
    if _overdue(tuple(response), facts):
        return (NextStep(Why.NO_RESPONSE, Contact.TRIBUNAL, ASK_ABOUT_RESPONSE),)
    return ()


def _decided(facts: Facts) -> tuple[NextStep, ...]:
    order = facts.told("order")
    if order is not None and order is not Order.DISMISSED:
        steps = [NextStep(Why.NOTE_DATES, Contact.COUNCIL_SEND_TEAM)]
    else:
        steps = []
        if Matter.PLAN_CEASED in facts.matters:
            steps = [*_while_open(facts, NextStep(Why.SUSPEND, Contact.TRIBUNAL, ASK_TO_SUSPEND))]  # T-20
    return (
        *steps,
        *_while_open(facts, NextStep(Why.CHALLENGE, Contact.TRIBUNAL, ASK_PERMISSION, _last_day(facts))),
    )


def _while_open(facts: Facts, step: NextStep) -> tuple[NextStep, ...]:
    """The step, while there is time for one."""
    return (step,) if standing(facts).value is Standing.OPEN else ()


def _last_day(facts: Facts) -> Finding[date] | None:
    """By when to ask for permission to appeal, if it is told when the decision was sent."""
    for limit in limits_after_the_decision(facts):
        if limit.clock == PERMISSION and limit.ends.value is not None:
            return limit.ends
    return None


def _to_be_carried_out(facts: Facts) -> tuple[NextStep, ...]:
    """An order, a promise or a recommendation that has not been met takes no new appeal, but a complaint."""
    if not facts.matters & CONCERNED:
        return ()
    steps: list[NextStep] = []
    if Matter.ORDER_NOT_CARRIED_OUT in facts.matters or _overdue((*ordered(facts), *conceded(facts)), facts):
        steps.append(NextStep(Why.ASK_FOR_ORDER_DONE, Contact.COUNCIL_SEND_TEAM, ORDER_IS_DUE))
        steps.append(NextStep(Why.COMPLAIN_ABOUT_ORDER, Contact.COUNCIL_COMPLAINTS))
        steps.append(NextStep(Why.COURT_ABOUT_ORDER, Contact.LEGAL_ADVICE))
    if Matter.RECOMMENDATION_NOT_FOLLOWED in facts.matters or _overdue(answers_owed(facts), facts):
        steps.append(NextStep(Why.ASK_FOR_ANSWER, _who_answers(facts), ANSWER_IS_DUE))
        steps.append(NextStep(Why.COMPLAIN_ABOUT_ANSWER, Contact.LEGAL_ADVICE))
    return tuple(steps)


def _who_answers(facts: Facts) -> Contact:
    about = facts.told("recommendation_about")
    return Contact.COUNCIL_SEND_TEAM if about == {Strand.SOCIAL_CARE} else Contact.ICB


def _overdue(owed: tuple[Owed, ...], facts: Facts) -> bool:
    late = {Progress.MISSED, Progress.MAY_BE_EXCUSED}
    return any(each.done is None and progress(each, facts.on) in late for each in owed)
