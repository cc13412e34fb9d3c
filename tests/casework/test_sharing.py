"""Another organisation takes part by law or by consent, and sees that much and no more."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    a_whole_record,
    adviser,
    happened,
    let_the_council_in,
    mediation_adviser,
    officer,
)

from avenues.casework import models, selectors, services, walls
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import Capacities, OrganisationKind, Relation, Role, Scope
from avenues.law.clocks import Who
from avenues.law.facts import Event


def test_who_takes_part_sees_what_happens_and_what_is_owed(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    with pytest.raises(NotThere):
        selectors.proceeding(sent, key)
    let_the_council_in(keeper, key, town)
    seen = selectors.proceeding(sent, key)
    assert seen.entries[0].what == "adviser_contacted"
    (line,) = selectors.today(sent, owes=True).lines
    assert (line.due, line.who, line.subject) == (date(2026, 12, 3), Who.COUNCIL, "Sam Brown")


def test_who_takes_part_sees_nothing_else_of_the_keepers(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    record = a_whole_record(keeper, "Sam Brown", town.organisations["council"])
    services.write_note(keeper, record.opened.disagreement, said="Of the call", proceeding=record.proceeding)
    let_the_council_in(keeper, record.proceeding, town)
    seen = selectors.proceeding(sent, record.proceeding)
    assert (seen.disagreement, seen.reference, seen.is_keeper) == (None, "", False)
    assert selectors.notes_of_proceeding(sent, record.proceeding) == ()
    open_to_them = {models.Proceeding, models.Entry, models.Participation, models.Due}
    for model in (model for model in walls._RULES if issubclass(model, models.Owned)):
        rows = walls.visible(model, sent).exclude(organisation=sent.posts[0].organisation)
        assert model in open_to_them or not rows.exists(), model
    with pytest.raises(NotThere):
        selectors.disagreement(sent, record.opened.disagreement)
    assert selectors.disagreements(sent).lines == ()


def test_who_takes_part_does_not_see_who_else_does(town: Town) -> None:
    keeper, sent, helper = mediation_adviser(town), officer(town), adviser(town)
    record = a_whole_record(keeper, "Sam Brown", town.organisations["sendiass"])
    let_the_council_in(keeper, record.proceeding, town)
    services.let_in(
        keeper,
        record.proceeding,
        participant=town.organisations["sendiass"],
        capacity=Capacities.SUPPORTER,
        consent=record.consent,
    )
    assert [line.name for line in selectors.proceeding(sent, record.proceeding).participations] == ["Council"]
    names = {line.name for line in selectors.proceeding(keeper, record.proceeding).participations}
    assert names == {"Council", "Sendiass"}
    assert selectors.proceeding(helper, record.proceeding).entries


def test_a_consent_withdrawn_shuts_the_door_at_once(town: Town) -> None:
    keeper, helper = mediation_adviser(town), adviser(town)
    record = a_whole_record(keeper, "Sam Brown", town.organisations["sendiass"])
    services.let_in(
        keeper,
        record.proceeding,
        participant=town.organisations["sendiass"],
        capacity=Capacities.SUPPORTER,
        consent=record.consent,
    )
    assert selectors.today(helper, owes=False).lines
    services.withdraw_consent(keeper, record.consent)
    with pytest.raises(NotThere):
        selectors.proceeding(helper, record.proceeding)
    assert selectors.today(helper, owes=False).lines == ()
    assert selectors.elsewhere(helper).lines == ()
    with pytest.raises(Refused, match="withdrawn"):
        services.let_in(
            keeper,
            record.proceeding,
            participant=town.organisations["sendiass"],
            capacity=Capacities.SUPPORTER,
            consent=record.consent,
        )


def test_the_wall_looks_at_the_consent_itself(town: Town) -> None:
    keeper, helper = mediation_adviser(town), adviser(town)
    record = a_whole_record(keeper, "Sam Brown", town.organisations["sendiass"])
    services.let_in(
        keeper,
        record.proceeding,
        participant=town.organisations["sendiass"],
        capacity=Capacities.SUPPORTER,
        consent=record.consent,
    )
    models.Consent.objects.filter(pk=record.consent).update(withdrawn_on=keeper.on)
    with pytest.raises(NotThere):
        selectors.proceeding(helper, record.proceeding)


def test_a_consent_opens_only_what_it_covers(town: Town) -> None:
    keeper = mediation_adviser(town)
    helper = adviser(town)
    record = a_whole_record(keeper, "Sam Brown", town.organisations["sendiass"])
    officer(town)
    contact = services.record_consent(
        keeper,
        record.opened.disagreement,
        given_by=record.party,
        shared_with=town.organisations["sendiass"],
        scope=Scope.CONTACT,
        how="by phone",
        given_on=keeper.on,
    )
    for consent, other, words in (
        (contact, "sendiass", "does not cover"),
        (record.consent, "council", "not with Council"),
    ):
        with pytest.raises(Refused, match=words):
            services.let_in(
                keeper,
                record.proceeding,
                participant=town.organisations[other],
                capacity=Capacities.SUPPORTER,
                consent=consent,
            )
    with pytest.raises(Refused, match="by what law"):
        services.let_in(
            keeper,
            record.proceeding,
            participant=town.organisations["council"],
            capacity=Capacities.PARTY,
        )
    assert selectors.elsewhere(helper).lines == ()


def test_consent_is_given_by_who_acts_and_not_ahead(town: Town) -> None:
    keeper = mediation_adviser(town)
    adviser(town)
    key = a_refusal(keeper).disagreement
    friend = services.add_party(
        keeper, key, person=services.PersonDetails("A friend"), relation=Relation.SUPPORTER, acts=False
    )
    parent = services.add_party(
        keeper, key, person=services.PersonDetails("A parent"), relation=Relation.PARENT
    )
    for giver, day, words in (
        (friend, keeper.on, "does not act"),
        (parent, date(2026, 11, 25), "lies ahead"),
    ):
        with pytest.raises(Refused, match=words):
            services.record_consent(
                keeper,
                key,
                given_by=giver,
                shared_with=town.organisations["sendiass"],
                scope=Scope.ALL,
                how="by phone",
                given_on=day,
            )


def test_nobody_is_let_in_to_what_sendiass_keeps(town: Town) -> None:
    helper, sent = adviser(town), officer(town)
    key = a_mediation(helper, a_refusal(helper).disagreement)
    with pytest.raises(Refused, match="SENDIASS"):
        let_the_council_in(helper, key, town)
    # and were it written into the table all the same, the wall stands
    models.Participation.objects.create(
        organisation_id=town.organisations["sendiass"],
        proceeding_id=key,
        participant_id=town.organisations["council"],
        capacity=Capacities.PARTY,
        lawful_basis="None",
        since=helper.on,
        let_in_by_id=helper.posts[0].membership,
    )
    with pytest.raises(NotThere):
        selectors.proceeding(sent, key)


def test_a_participant_ties_its_own_record_and_the_keeper_does_not_see_it(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    participation = let_the_council_in(keeper, key, town)
    own = a_refusal(sent)
    services.tie_to_own_record(sent, participation, disagreement=own.disagreement)
    assert selectors.proceeding(sent, key).reference == own.reference
    (line,) = selectors.today(sent, owes=True).lines
    assert line.reference == own.reference
    assert not walls.visible(models.Tie, keeper).exists()
    with pytest.raises(NotThere):
        selectors.disagreement(keeper, own.disagreement)


def test_sealed_talk_is_for_those_in_the_room(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    manager = town.worker("mediation", OrganisationKind.MEDIATION, Role.MANAGER)
    other_officer = officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    let_the_council_in(keeper, key, town)
    with pytest.raises(Refused, match="seat"):
        services.write_sealed_note(keeper, key, said="Not yet")
    for viewer in (keeper, sent):
        services.give_seat(keeper, key, membership=viewer.posts[0].membership)
    services.write_sealed_note(sent, key, said="We could offer a place")
    for inside in (keeper, sent):
        assert [note.words for note in selectors.notes_of_proceeding(inside, key)] == [
            "We could offer a place"
        ]
    for outside in (manager, other_officer):
        assert selectors.notes_of_proceeding(outside, key) == ()


def test_a_seat_ends_with_taking_part(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    participation = let_the_council_in(keeper, key, town)
    services.give_seat(keeper, key, membership=sent.posts[0].membership)
    services.write_sealed_note(sent, key, said="Said in the room")
    services.end_participation(keeper, participation)
    assert selectors.notes_of_proceeding(sent, key) == ()
    assert selectors.today(sent, owes=True).lines == ()


def test_a_seat_is_not_for_a_stranger(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    with pytest.raises(Refused, match="takes part"):
        services.give_seat(keeper, key, membership=sent.posts[0].membership)


def test_of_a_sealed_entry_those_outside_see_that_it_happened_and_no_more(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    let_the_council_in(keeper, key, town)
    seen = selectors.proceeding(keeper, key).expecting
    services.record_event(
        keeper,
        key,
        Event("information_given", date(2026, 11, 3), {"script": "What was feared"}),
        expecting=seen,
        sealed=True,
    )
    entry = selectors.proceeding(sent, key).entries[3]
    assert (entry.label, entry.event) == ("Information and advice given", None)
    services.give_seat(keeper, key, membership=keeper.posts[0].membership)
    inside = selectors.proceeding(keeper, key).entries[3]
    assert inside.event is not None
    assert inside.event.says["script"] == "What was feared"


def test_the_keeper_sees_who_of_the_others_looked(town: Town) -> None:
    keeper, sent = mediation_adviser(town), officer(town)
    opened = a_refusal(keeper)
    key = a_mediation(keeper, opened.disagreement)
    let_the_council_in(keeper, key, town)
    services.looked_at_proceeding(sent, key)
    happened(sent, key, "not_arranged_told", date(2026, 11, 24), reason="No mediator is free")
    (looked,) = selectors.who_looked(keeper, opened.disagreement)
    assert looked.who == f"{sent.name}, Council"
