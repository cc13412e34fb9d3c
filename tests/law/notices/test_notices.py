"""What each notice must say, and the days that it should tell."""

from datetime import date

import pytest

from avenues.law.notices import Found, Item, Notice, checked, days_to_tell, items_of
from avenues.law.notices.checking import Why
from avenues.law.proof import proof_lines

IN_2026 = date(2026, 3, 2)


def items(notice: Notice, on: date = IN_2026) -> set[Item]:
    return {asked.item for asked in items_of(notice, on)}


@pytest.mark.parametrize("notice", list(Notice))
def test_every_notice_tells_the_appeal_its_times_and_mediation(notice: Notice) -> None:
    """SEND-NOTICE and SEND-REG32."""
    assert items(notice) >= {
        Item.RIGHT_TO_APPEAL,
        Item.TIME_LIMITS,
        Item.DISAGREEMENT_RESOLUTION,
        Item.ADVICE,
        Item.MEDIATION,
        Item.CERTIFICATE,
        Item.ADVISER,
        Item.MEDIATION_TIMES,
        Item.WHAT_TO_TELL,
        Item.WHOM_TO_TELL,
    }


@pytest.mark.parametrize("notice", list(Notice))
def test_recommendations_are_told_from_3_april_2018_but_for_a_refusal_to_assess(notice: Notice) -> None:
    assert Item.RECOMMENDATIONS not in items(notice, date(2018, 4, 2))
    assert (Item.RECOMMENDATIONS in items(notice, date(2018, 4, 3))) is (notice is not Notice.NO_ASSESSMENT)


def test_reasons_are_asked_where_the_law_was_read_to_ask_for_them() -> None:
    with_reasons = {notice for notice in Notice if Item.REASONS in items(notice)}
    # s.36(5), s.36(9), reg 22(4)
    assert with_reasons == {Notice.NO_ASSESSMENT, Notice.NO_PLAN, Notice.NO_AMENDMENT_AFTER_ALL}


def test_each_item_names_the_provision_that_asks_for_it() -> None:
    asked = {each.item: each.source.provision for each in items_of(Notice.NO_REASSESSMENT, IN_2026)}
    assert asked[Item.TIME_LIMITS] == "regulation 25(2)"
    assert asked[Item.ADVISER] == "regulation 32"


def test_refuses_a_day_before_the_act_came_into_force() -> None:
    assert items_of(Notice.NO_PLAN, date(2014, 9, 1))
    with pytest.raises(ValueError, match="1 September 2014"):
        items_of(Notice.NO_PLAN, date(2014, 8, 31))


def test_tells_the_last_days_as_a_family_has_them() -> None:
    # send.md V1: sent 31 Dec 2025, no 31 February; 28 February 2026 is a Saturday
    days = days_to_tell(notice=Notice.NO_PLAN, sent=date(2025, 12, 31))
    assert days.contact.value == date(2026, 2, 28)
    assert days.appeal.value == date(2026, 3, 2)
    assert not days.only_the_place


def test_the_adviser_s_day_is_not_moved_by_a_weekend() -> None:
    # send.md V24: sent 17 Mar 2026, 17 May is a Sunday
    days = days_to_tell(notice=Notice.FINAL_PLAN, sent=date(2026, 3, 17))
    assert days.contact.value == date(2026, 5, 17)
    assert days.appeal.value == date(2026, 5, 18)
    assert days.only_the_place


def test_a_letter_dated_before_it_was_sent_is_counted_from_its_date_to_be_safe() -> None:
    # T-13: dated Mon 2 Mar, sent Fri 6 Mar 2026
    days = days_to_tell(notice=Notice.NO_PLAN, sent=date(2026, 3, 6), dated=date(2026, 3, 2))
    assert days.contact.value == date(2026, 5, 6)
    assert days.safe_contact.value == date(2026, 5, 2)
    assert any("2 May" in line for line in proof_lines(days.safe_contact))


def test_a_notice_without_time_limits_helps_a_late_appeal() -> None:
    says = {asked.item: asked.item is not Item.TIME_LIMITS for asked in items_of(Notice.NO_PLAN, IN_2026)}
    result = checked(notice=Notice.NO_PLAN, sent=IN_2026, says=says)
    assert result.missing == (Item.TIME_LIMITS,)
    assert result.because == (Why.INCOMPLETE, Why.LATE_APPEAL)


def test_a_notice_without_the_times_of_mediation_is_incomplete_and_no_more() -> None:
    says = {asked.item: asked.item is not Item.MEDIATION_TIMES for asked in items_of(Notice.NO_PLAN, IN_2026)}
    assert checked(notice=Notice.NO_PLAN, sent=IN_2026, says=says).because == (Why.INCOMPLETE,)


def test_a_complete_notice_is_called_complete_only_when_all_was_looked_for() -> None:
    says = {asked.item: True for asked in items_of(Notice.NO_PLAN, IN_2026)}
    assert checked(notice=Notice.NO_PLAN, sent=IN_2026, says=says).because == (Why.COMPLETE,)
    del says[Item.ADVISER]
    result = checked(notice=Notice.NO_PLAN, sent=IN_2026, says=says)
    assert result.because == ()
    assert [each.item for each in result.items if each.found is Found.NOT_LOOKED_FOR] == [Item.ADVISER]
