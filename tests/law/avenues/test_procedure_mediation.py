"""Mediation as it is run: the call, the 30 days, the meeting, the certificate, the promises."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from tests.support.telling_events import Proceeding

from avenues.law.avenues.mediation import PROCEDURE
from avenues.law.clocks import Who
from avenues.law.facts import Event, Facts
from avenues.law.options import CertificateKind, Matter, Order, Section
from avenues.law.proceedings.kinds import Promise
from avenues.law.proceedings.owing import State
from avenues.law.proceedings.procedure import OutOfOrder

A_DAY = timedelta(days=1)
LETTER = date(2026, 3, 2)  # a Monday


def mediation(matter: Matter = Matter.REFUSED_PLAN, **told: Any) -> Proceeding:
    """About a letter of Monday 2 March 2026."""
    story: dict[str, Any] = {
        "matters": frozenset({matter}),
        "notice_sent": LETTER,
        "letter_dated": LETTER,
        "detained": False,
    }
    return Proceeding(PROCEDURE, Facts(on=LETTER, **{**story, **told}))


def advised(called: date = LETTER, **told: Any) -> Proceeding:
    return mediation(**told).happens("adviser_contacted", called).happens("information_given", called)


def asked(**told: Any) -> Proceeding:
    return advised(**told).happens("mediation_asked", LETTER, issues="The plan")


def about_health() -> Proceeding:
    return asked(matter=Matter.PLAN_CONTENT, sections=frozenset({Section.G}))


def met(**told: Any) -> Proceeding:
    """Asked 2 March, told on 9 March of a meeting on 23 March, held then."""
    case = asked(**told)
    case.happens(
        "mediation_details_given", date(2026, 3, 9), mediation_date=date(2026, 3, 23), place="Library"
    )
    return case.happens("mediation_held", date(2026, 3, 23), attended="The SEND manager", authority=True)


def agreed(*promises: Promise) -> Proceeding:
    return met().happens("agreement_made", date(2026, 3, 23), promises=promises, in_writing_agreed=True)


# It cannot be arranged in 30 days


def test_thirty_days_to_arrange_the_last_day_and_the_day_after() -> None:
    # 30 days after Monday 2 March: Wednesday 1 April
    case, last = asked(), date(2026, 4, 1)
    assert case.states(date(2026, 3, 24)) == {"TL-B7": State.AHEAD}  # 8 days before
    assert case.states(date(2026, 3, 25)) == {"TL-B7": State.DUE}  # 7 days before: due soon
    assert case.states(last) == {"TL-B7": State.DUE}
    assert case.states(last + A_DAY) == {"TL-B7": State.MISSED, "TL-B9a": State.CONTINUING}


def test_what_cannot_be_arranged_brings_a_certificate_three_working_days_later() -> None:
    case = asked().happens("not_arranged_told", date(2026, 4, 2), reason="No mediator")
    # 3 April is Good Friday, 6 April Easter Monday: 7, 8 and 9 April are the working days
    assert case.days(date(2026, 4, 7))["TL-B9b"] == date(2026, 4, 9)
    assert case.states(date(2026, 4, 7)) == {
        "TL-B7": State.MISSED,
        "TL-B9a": State.MET,
        "TL-B9b": State.DUE,
    }
    case.happens("certificate_issued", date(2026, 4, 9), certificate_kind=CertificateKind.NOT_ARRANGED)
    assert case.states(date(2026, 5, 1))["TL-B9b"] is State.MET


def test_a_certificate_a_day_late_is_met_late() -> None:
    case = asked().happens("not_arranged_told", date(2026, 4, 2), reason="No mediator")
    case.happens("certificate_issued", date(2026, 4, 10), certificate_kind=CertificateKind.NOT_ARRANGED)
    assert case.states(date(2026, 5, 1))["TL-B9b"] is State.MET_LATE


def test_the_deemed_certificate_needs_the_councils_word() -> None:
    sentence = asked().refused(
        "certificate_issued", date(2026, 4, 9), certificate_kind=CertificateKind.NOT_ARRANGED
    )
    assert "council’s word" in sentence


def test_who_tells_of_a_duty_says_from_which_event_it_runs() -> None:
    duty = asked().duty("TL-B7", date(2026, 3, 10))
    assert duty.who is Who.COUNCIL
    assert duty.started is not None
    assert (duty.started.what, duty.started.day) == ("mediation_asked", LETTER)
    assert duty.proof == [
        "Council told on Mon 2 Mar 2026 that you want mediation",
        "30 days, weekends and holidays counted: Wed 1 Apr 2026",
    ]


# Health only


def test_about_health_alone_the_commissioner_arranges_and_no_certificate_follows() -> None:
    case = about_health().happens("commissioner_told", date(2026, 3, 5))
    # 3 working days after Monday 2 March: Thursday 5 March; 30 days after 5 March: Saturday 4 April
    assert case.days(date(2026, 3, 6)) == {"TL-B4": date(2026, 3, 5), "TL-B5": date(2026, 4, 4)}
    assert case.states(date(2026, 4, 5)) == {"TL-B4": State.MET, "TL-B5": State.MISSED}
    assert "treated as having taken part" in case.refused(
        "not_arranged_told", date(2026, 4, 5), reason="None"
    )
    sentence = case.refused(
        "certificate_issued", date(2026, 4, 5), certificate_kind=CertificateKind.NOT_ARRANGED
    )
    assert "cannot be appealed" in sentence
    assert not {"not_arranged_told", "certificate_issued"} & case.may_follow(date(2026, 4, 5))


def test_the_commissioner_is_told_a_day_late() -> None:
    case = about_health().happens("commissioner_told", date(2026, 3, 6))
    assert case.states(date(2026, 3, 6))["TL-B4"] is State.MET_LATE


def test_what_the_commissioner_promised_is_its_own_and_the_council_is_told_in_a_week() -> None:
    case = about_health().happens("commissioner_told", date(2026, 3, 5))
    case.happens(
        "mediation_details_given", date(2026, 3, 23), mediation_date=date(2026, 3, 30), place="Clinic"
    )
    case.happens("mediation_held", date(2026, 3, 30), attended="The commissioner", authority=True)
    therapy = Promise("Give therapy each week", Who.HEALTH_COMMISSIONER)
    case.happens("agreement_made", date(2026, 3, 30), promises=(therapy,), in_writing_agreed=True)
    # Monday 30 March: 2 weeks are 13 April, 1 week is 6 April, Easter Monday, which moves nothing
    assert case.days(date(2026, 4, 1))["TL-B12"] == date(2026, 4, 13)
    assert case.days(date(2026, 4, 1))["TL-B13"] == date(2026, 4, 6)
    assert case.duty("TL-B12", date(2026, 4, 1)).who is Who.HEALTH_COMMISSIONER
    assert case.states(date(2026, 4, 7))["TL-B13"] is State.MISSED
    case.happens("agreement_reported", date(2026, 4, 7))
    assert case.states(date(2026, 4, 7))["TL-B13"] is State.MET_LATE


def test_without_health_in_dispute_no_commissioner_is_told() -> None:
    assert "Health is not in dispute" in asked().refused("commissioner_told", date(2026, 3, 5))


# The certificate


def test_the_last_day_to_call_the_adviser_and_the_day_after() -> None:
    # two months from the date of the letter: Saturday 2 May 2026
    last = date(2026, 5, 2)
    in_time = advised(called=last).happens("told_adviser_no_mediation", last)
    in_time.happens("certificate_issued", date(2026, 5, 6), certificate_kind=CertificateKind.NOT_WANTED)
    late = advised(called=last + A_DAY).happens("told_adviser_no_mediation", last + A_DAY)
    sentence = late.refused(
        "certificate_issued", date(2026, 5, 6), certificate_kind=CertificateKind.NOT_WANTED
    )
    assert "Sunday 3 May 2026" in sentence
    assert "Saturday 2 May 2026" in sentence
    assert "34(2)" in sentence
    assert "mediation, after which a certificate can follow" in sentence
    assert "leave to appeal" in sentence


def test_who_came_too_late_can_still_mediate_and_gets_a_certificate_after_it() -> None:
    late = date(2026, 6, 1)
    case = advised(called=late).happens("mediation_asked", late, issues="The plan")
    case.happens("mediation_details_given", late, mediation_date=date(2026, 6, 15), place="Library")
    case.happens("mediation_held", date(2026, 6, 15), attended="The SEND manager", authority=True)
    case.happens("certificate_issued", date(2026, 6, 18), certificate_kind=CertificateKind.HELD)  # T-14
    assert case.states(date(2026, 6, 18))["TL-B10"] is State.MET


def test_a_letter_without_a_date_is_asked_for_first() -> None:
    case = Proceeding(PROCEDURE, Facts(on=LETTER, matters=frozenset({Matter.REFUSED_PLAN})))
    for what in ("adviser_contacted", "information_given", "told_adviser_no_mediation"):
        case.happens(what, LETTER)
    sentence = case.refused("certificate_issued", LETTER, certificate_kind=CertificateKind.NOT_WANTED)
    assert "date of the council’s letter" in sentence


def test_the_certificate_comes_after_the_information() -> None:
    case = mediation().happens("adviser_contacted", LETTER)
    sentence = case.refused("certificate_issued", LETTER, certificate_kind=CertificateKind.NOT_WANTED)
    assert sentence == (
        "“Certificate issued” comes after “Information and advice given”, which is not recorded. "
        "Record that first."
    )


def test_a_certificate_says_why_it_is_issued_and_is_issued_once() -> None:
    case = advised().happens("told_adviser_no_mediation", LETTER)
    assert "Why it is issued" in case.refused("certificate_issued", LETTER)
    case.happens("certificate_issued", LETTER, certificate_kind="not_wanted")  # as a form sends it
    again = case.refused("certificate_issued", LETTER + A_DAY, certificate_kind=CertificateKind.NOT_WANTED)
    assert "recorded already, for Monday 2 March 2026" in again


def test_a_revoked_certificate_can_be_issued_again_but_not_copied() -> None:
    case = advised().happens("told_adviser_no_mediation", LETTER)
    case.happens("certificate_issued", LETTER, certificate_kind=CertificateKind.NOT_WANTED)
    case.happens("certificate_reissued", LETTER + A_DAY)
    case.happens("certificate_revoked", date(2026, 3, 4), reason="The name was wrong")
    assert case.states(date(2026, 3, 5))["TL-B3"] is State.DUE  # 3 working days after 2 March: the 5th
    assert "cannot come after “Certificate revoked”" in case.refused("certificate_reissued", date(2026, 3, 5))
    case.happens("certificate_issued", date(2026, 3, 5), certificate_kind=CertificateKind.NOT_WANTED)
    assert case.states(date(2026, 3, 6))["TL-B3"] is State.MET


# The meeting


def details(told: date) -> Proceeding:
    """Of a meeting on Thursday 9 April 2026, told on the day."""
    return asked().happens("mediation_details_given", told, mediation_date=date(2026, 4, 9), place="Library")


def test_five_working_days_of_notice_the_last_day_and_the_day_after() -> None:
    # before 9 April: 8, 7, 2 and 1 April, then 31 March; 3 and 6 April are Easter's bank holidays
    assert details(date(2026, 3, 31)).states(date(2026, 3, 31))["TL-B8"] is State.MET
    assert details(date(2026, 4, 1)).states(date(2026, 4, 1))["TL-B8"] is State.MET_LATE


def test_the_family_can_do_with_less_notice_and_nobody_else_is_asked() -> None:
    case = details(date(2026, 4, 1)).happens("notice_waived", date(2026, 4, 1), duty="TL-B8")
    duty = case.duty("TL-B8", date(2026, 4, 1))
    assert duty.state is State.MET
    assert [change.why.words for change in duty.changes] == ["The family agreed to less notice."]
    refused = case.refused("notice_waived", date(2026, 4, 2), duty="TL-B7")
    assert "Arrange the mediation" in refused
    assert "cannot be given up" in refused


def test_a_meeting_that_was_put_off_leaves_its_duties_in_the_list() -> None:
    case = details(date(2026, 3, 31))
    case.happens("mediation_not_held", date(2026, 4, 9), why_not_held="council_absent")
    states = case.states(date(2026, 4, 10))
    assert states["TL-B8"] is State.MET  # for the meeting that was put off
    assert states["TL-B7"] is State.MISSED  # 1 April passed, and no meeting is fixed
    case.happens(
        "mediation_details_given", date(2026, 4, 10), mediation_date=date(2026, 4, 20), place="Library"
    )
    assert case.days(date(2026, 4, 10))["TL-B8"] == date(2026, 4, 13)


def test_a_meeting_cannot_lie_before_the_day_it_was_told() -> None:
    sentence = asked().refused(
        "mediation_details_given", date(2026, 3, 9), mediation_date=date(2026, 3, 8), place="Library"
    )
    assert "before" in sentence


def test_a_family_that_no_longer_wants_it_ends_what_was_to_be_arranged() -> None:
    case = asked().happens("mediation_given_up", date(2026, 3, 20))
    duty = case.duty("TL-B7", date(2026, 6, 1))
    assert duty.state is State.ENDED
    assert duty.ended is not None
    assert duty.ended.what == "mediation_given_up"
    late = asked().happens("mediation_given_up", date(2026, 4, 2))  # the day after the 30 days
    assert late.states(date(2026, 6, 1))["TL-B7"] is State.MISSED


# What was agreed


def test_an_agreement_without_owners_or_not_in_writing_is_refused_with_what_helps() -> None:
    day, case = date(2026, 3, 23), met()
    nobody = Promise("Give more help in class")
    sentence = case.refused("agreement_made", day, promises=(nobody,), in_writing_agreed=True)
    assert "has no owner. Say who does it" in sentence
    assert "one thing more" in case.refused("agreement_made", day, promises=(), in_writing_agreed=True)
    owned = Promise("Give more help in class", Who.SCHOOL)
    sentence = case.refused("agreement_made", day, promises=(owned,), in_writing_agreed=False)
    assert "42(1)" in sentence


def test_each_step_of_what_can_be_appealed_is_owed_as_if_ordered() -> None:
    case = agreed(Promise("Assess", Who.COUNCIL, Order.ASSESS))
    # from Monday 23 March: 2 weeks 6 April, 10 weeks 1 June, 14 weeks 29 June
    assert sorted(day for day in case.days(date(2026, 4, 1)).values() if day and day > date(2026, 4, 1)) == [
        date(2026, 4, 6),
        date(2026, 6, 1),
        date(2026, 6, 29),
    ]
    told = "TL-B11: Tell you that it will assess"
    case.happens("carried_out", date(2026, 4, 7), duty=told, evidence="E-mail of that day")
    duty = case.duty(told, date(2026, 4, 8))
    assert (duty.state, duty.evidence) == (State.MET_LATE, "E-mail of that day")
    assert case.states(date(2026, 4, 8))["TL-B11: Send the final plan, if one is needed"] is State.AHEAD


def test_another_thing_is_due_in_two_weeks_or_on_the_day_agreed_in_writing() -> None:
    case = agreed(
        Promise("Meet each month", Who.COUNCIL),
        Promise("Train the staff", Who.SCHOOL, due=date(2026, 5, 29)),
    )
    assert case.days(date(2026, 3, 24))["TL-B12: Meet each month"] == date(2026, 4, 6)
    training = case.duty("TL-B12: Train the staff", date(2026, 3, 24))
    assert (training.who, training.due.value) == (Who.SCHOOL, date(2026, 5, 29))
    assert training.proof[-1] == "another time, agreed in writing: Fri 29 May 2026"
    assert case.states(date(2026, 4, 7))["TL-B12: Meet each month"] is State.MISSED
    assert "Ombudsman" in training.clock.missed  # what happens when it is broken


def test_another_time_counts_only_in_writing_and_not_for_the_week_to_tell_the_council() -> None:
    case = agreed(Promise("Change Section F", Who.COUNCIL, Order.AMEND_PROVISION))
    day, changed = date(2026, 3, 30), "TL-B11: Send the changed plan"
    assert case.days(day)["TL-B11"] == date(2026, 4, 27)  # 5 weeks
    spoken = case.refused(
        "other_time_agreed", day, duty=changed, until=date(2026, 5, 11), in_writing_agreed=False
    )
    assert "in writing" in spoken
    case.happens("other_time_agreed", day, duty=changed, until=date(2026, 5, 11), in_writing_agreed=True)
    duty = case.duty("TL-B11", date(2026, 5, 11))
    assert (duty.state, duty.law.value, duty.due.value) == (
        State.DUE,
        date(2026, 4, 27),
        date(2026, 5, 11),
    )
    assert case.states(date(2026, 5, 12))["TL-B11"] is State.MISSED
    health = about_health().happens("commissioner_told", date(2026, 3, 5))
    health.happens("mediation_details_given", date(2026, 3, 9), mediation_date=day, place="Clinic")
    health.happens("mediation_held", day, attended="The commissioner", authority=True)
    therapy = Promise("Give therapy", Who.HEALTH_COMMISSIONER)
    health.happens("agreement_made", day, promises=(therapy,), in_writing_agreed=True)
    sentence = health.refused(
        "other_time_agreed", day, duty="TL-B13", until=date(2026, 5, 11), in_writing_agreed=True
    )
    assert "TL-B13" in sentence
    assert "cannot be moved by agreement" in sentence


# Wrong entries


def test_what_lies_ahead_or_before_its_predecessor_is_refused() -> None:
    case = mediation().happens("adviser_contacted", date(2026, 3, 9))
    early = case.refused("information_given", date(2026, 3, 6))
    assert "Friday 6 March 2026, which is before “Adviser contacted”, Monday 9 March 2026" in early
    event = Event("information_given", date(2026, 3, 11))
    tomorrow = PROCEDURE.refusal(case.history, event, case.facts.but(on=date(2026, 3, 10)))
    assert tomorrow is not None
    assert "lies ahead: today is Tuesday 10 March 2026" in tomorrow


def test_what_happened_before_can_be_recorded_late() -> None:
    case = met()
    case.facts = case.facts.but(on=date(2026, 4, 1))
    late = Event("mediation_not_held", date(2026, 3, 23), {"why_not_held": "put_off"})
    assert PROCEDURE.refusal(case.history, late, case.facts) is None  # the same day: one after the other
    after = Event("mediation_not_held", date(2026, 3, 24), {"why_not_held": "put_off"})
    assert "cannot come after “Mediation ended”" in (PROCEDURE.refusal(case.history, after, case.facts) or "")


def test_a_correction_is_a_new_entry_and_moves_the_duties() -> None:
    case = asked()
    right = Event("mediation_asked", date(2026, 3, 4), {"issues": "The plan"})
    case.corrected(2, date(2026, 3, 10), right)
    assert len(case.history.entries) == 4  # nothing is overwritten
    assert case.days(date(2026, 3, 10)) == {"TL-B7": date(2026, 4, 3)}  # 30 days after 4 March


def test_what_others_rest_on_cannot_be_taken_away_first() -> None:
    case = details(date(2026, 3, 31))
    with pytest.raises(OutOfOrder, match="rests on “Council told that mediation is wanted”"):
        case.corrected(2, date(2026, 4, 1))
    case.corrected(3, date(2026, 4, 1)).corrected(2, date(2026, 4, 1))
    assert case.states(date(2026, 4, 1)) == {}
