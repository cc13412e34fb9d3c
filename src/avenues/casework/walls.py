"""THE rule: what a person may see. Every read of casework starts from `visible`, and nothing sees round it.

A record is seen because of a membership (its organisation's, its team's), an assignment, a seat in a
mediation, or because the organisation takes part in the proceeding by law or consent
(`docs/adr/0005-walls.md`). What has no rule here is seen by nobody. What its keeper may
change starts from `kept`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from avenues.casework import models
from avenues.casework.errors import NotThere
from avenues.casework.kinds import SEEING, OrganisationKind, Reach
from avenues.casework.viewers import Viewer, in_force_on

AModel = TypeVar("AModel", bound=Model)
NOBODY = Q(pk__in=())
EVERYBODY = Q()


def visible(what: type[AModel] | QuerySet[AModel], viewer: Viewer) -> QuerySet[AModel]:
    """The rows that this person may see."""
    rows = what if isinstance(what, QuerySet) else what._default_manager.all()
    return rows.filter(_RULES.get(rows.model, _nobody)(viewer))


def kept(what: type[AModel] | QuerySet[AModel], viewer: Viewer) -> QuerySet[AModel]:
    """The rows that this person may see and whose keeper they work for."""
    rows = what if isinstance(what, QuerySet) else what._default_manager.all()
    if (rule := _KEPT.get(rows.model)) is not None:
        return rows.filter(rule(viewer))
    return visible(rows, viewer).filter(organisation__in=viewer.opened)


def hung_on(
    what: type[AModel], *seen: models.Disagreement | models.Proceeding, as_keeper: bool = False
) -> QuerySet[AModel]:
    """What hangs on records that came through the wall: who sees those, sees this, and is not asked again.

    Give it rows that `visible` gave, or `kept` with `as_keeper`, and no other. What has a rule of its own it
    refuses.
    """
    hangs = {"disagreement": _of_a_disagreement, "proceeding": _entries}
    link = "disagreement" if all(isinstance(row, models.Disagreement) for row in seen) else "proceeding"
    if _RULES.get(what) is not hangs[link] and not (as_keeper and _KEPT.get(what) is _of_own_proceedings):
        raise TypeError(f"{what.__name__} is seen by a rule of its own: ask `visible`.")
    rows = what._default_manager.all()
    if len(seen) == 1:
        return rows.filter(**{link: seen[0].pk})
    return rows.filter(**{f"{link}__in": [row.pk for row in seen]})


def readable(
    what: type[AModel],
    viewer: Viewer,
    *,
    of: Iterable[models.Disagreement] = (),
    kept: Iterable[models.Proceeding] | QuerySet[models.Proceeding, Any],
) -> QuerySet[AModel]:
    """Notes or papers, as far as they may read them, of records that came through the wall.

    `of` are the disagreements, if it is not of proceedings alone; `kept` the proceedings that they keep.
    """
    if _RULES.get(what) is not _sealable:
        raise TypeError(f"{what.__name__} is seen by a rule of its own: ask `visible`.")
    rows = what._default_manager.filter(Q(sealed=False) | Q(proceeding__in=seated(viewer)))
    theirs = Q(proceeding__in=kept)
    if keys := [row.pk for row in of]:
        return rows.filter(Q(proceeding=None) | theirs, disagreement__in=keys)
    return rows.filter(theirs)


def links_hung_on(seen: models.Disagreement) -> QuerySet[models.Link]:
    """The links of a disagreement that came through the wall, both ways. For the other end ask `visible`."""
    return models.Link.objects.filter(Q(disagreement=seen.pk) | Q(other=seen.pk))


def opened_by_code(
    number: str, is_its_code: Callable[[models.Certificate], bool]
) -> models.Certificate | None:
    """The certificate of this number for whoever has the code that is printed on it, and no other.

    They need not be signed in. Where there is none of that number a code is looked at all the same, so that
    it takes as long.
    """
    row = models.Certificate.objects.filter(number=number).first()
    is_right = is_its_code(row or models.Certificate(number=number))
    return row if is_right else None


def run_by_others(viewer: Viewer) -> QuerySet[models.Proceeding]:
    """What they see of others' proceedings: that in which they take part, and nothing else opens."""
    theirs = models.Proceeding.objects.filter(pk__in=_taking_part(viewer).values("proceeding"))
    return theirs.exclude(organisation__in=viewer.organisations)


def keeps(viewer: Viewer, proceeding: models.Proceeding) -> bool:
    """Do they see it as one of its keeper's people, and not only because they take part?"""
    return kept(models.Proceeding, viewer).filter(pk=proceeding.pk).exists()


def one_visible(what: type[AModel] | QuerySet[AModel], viewer: Viewer, key: UUID) -> AModel:
    """The row with this key. Raises `NotThere`, the same whether it is hidden or does not exist."""
    return the_one(visible(what, viewer), key)


def one_kept(what: type[AModel] | QuerySet[AModel], viewer: Viewer, key: UUID) -> AModel:
    """The row with this key that their organisation keeps. Raises `NotThere`."""
    return the_one(kept(what, viewer), key)


def seated(viewer: Viewer) -> QuerySet[models.Seat, Any]:
    """The proceedings in whose sealed talk this person has a part."""
    return models.Seat.objects.filter(
        in_force(viewer), membership__in=[post.membership for post in viewer.posts]
    ).values("proceeding")


def the_one(rows: QuerySet[AModel], key: UUID) -> AModel:
    """The row with this key among those. Raises `NotThere`."""
    for row in rows.filter(pk=key):
        return row
    raise NotThere


def assigned(viewer: Viewer, membership: UUID) -> QuerySet[models.Assignment, Any]:
    """The disagreements that are assigned to a member; to narrow what is visible."""
    return models.Assignment.objects.filter(in_force(viewer), membership=membership).values("disagreement")


def in_hand(viewer: Viewer, membership: UUID) -> Q:
    """What a member deals with, to narrow what is visible.

    What is assigned to them; mediations where they have a seat; and what another body runs and no record of
    ours is tied to, once they have recorded something in it.
    """
    seats = models.Seat.objects.filter(in_force(viewer), membership=membership)
    untied = models.Participation.objects.filter(
        in_force(viewer),
        participant__memberships=membership,
        tie=None,
        proceeding__entries__recorded_by=membership,
    )
    proceedings = {*seats.values_list("proceeding", flat=True), *untied.values_list("proceeding", flat=True)}
    # keys, not queries within the query: so that each half is found by its own index
    assigned_to_them = assigned(viewer, membership).values_list("disagreement", flat=True)
    return Q(disagreement__in=list(assigned_to_them)) | Q(proceeding__in=proceedings)


def in_force(viewer: Viewer) -> Q:
    """What has begun, and has not ended, on the viewer's day."""
    return in_force_on(viewer.on)


def _any(each: list[Q]) -> Q:
    return reduce(or_, each) if each else NOBODY


def _assigned(viewer: Viewer) -> QuerySet[models.Assignment, Any]:
    return models.Assignment.objects.filter(
        in_force(viewer), membership__in=[post.membership for post in viewer.posts]
    ).values("disagreement")


def _teams(viewer: Viewer) -> list[UUID]:
    return [post.team for post in viewer.posts if post.team and post.role.reach is Reach.TEAM]


def _through_posts(
    viewer: Viewer,
    *,
    by: str = "disagreement",
    of_team: Callable[[UUID], Q] = lambda team: Q(team=None) | Q(team=team),
) -> Q:
    """What an organisation keeps, for whom: by team (what is of a team, `of_team` says), or by assignment.

    `by` is the column that says of which disagreement a row is.
    """
    ways: list[Q] = []
    for post in viewer.posts:
        here = Q(organisation=post.organisation)
        match post.role.reach:
            case Reach.NOTHING:
                continue
            case Reach.ASSIGNED:
                ways.append(here & Q(**{f"{by}__in": _assigned(viewer)}))
            case Reach.TEAM if post.team is None:
                ways.append(here)
            case Reach.TEAM:
                ways.append(here & (of_team(post.team) | Q(**{f"{by}__in": _assigned(viewer)})))
    return _any(ways)


def _disagreements(viewer: Viewer) -> Q:
    rule = _through_posts(viewer, by="pk")
    if teams := _teams(viewer):
        theirs = models.Proceeding.objects.filter(disagreement=OuterRef("pk"), team__in=teams)
        rule |= Q(organisation__in=viewer.opened) & Q(Exists(theirs))
    return rule


def _of_a_disagreement(viewer: Viewer) -> Q:
    return Q(disagreement__in=visible(models.Disagreement, viewer).values("pk"))


def _people(viewer: Viewer) -> Q:
    seen = visible(models.Disagreement, viewer).values("pk")
    subject = models.Disagreement.objects.filter(subject=OuterRef("pk"), pk__in=seen)
    party = models.Party.objects.filter(person=OuterRef("pk"), disagreement__in=seen)
    return Q(organisation__in=viewer.opened) & (Q(Exists(subject)) | Q(Exists(party)))


def _own_proceedings(viewer: Viewer) -> Q:
    """Those that their organisation keeps: by team, which is the disagreement's where they have none."""

    def of_team(team: UUID) -> Q:
        of_the_whole = Q(disagreement__team=None) | Q(disagreement__team=team)
        return Q(team=team) | Q(team=None) & of_the_whole

    return _through_posts(viewer, of_team=of_team)


def _taking_part(viewer: Viewer) -> QuerySet[models.Participation]:
    """By law, or by a consent that stands; for the team that was let in, or for those with a seat."""
    ways = [
        Q(participant=post.organisation)
        & (EVERYBODY if post.team is None else Q(team=None) | Q(team=post.team))
        for post in viewer.posts
        if post.role.reach is Reach.TEAM
    ]
    theirs = Q(participant__in=[post.organisation for post in viewer.posts])
    ways.append(theirs & Q(proceeding__in=seated(viewer)))
    stands = Q(consent=None) | Q(consent__withdrawn_on=None)
    return models.Participation.objects.filter(in_force(viewer), _any(ways), stands).exclude(
        organisation__kind=OrganisationKind.SENDIASS  # whatever was recorded: nobody is let in there
    )


def _proceedings(viewer: Viewer) -> Q:
    return _own_proceedings(viewer) | Q(pk__in=_taking_part(viewer).values("proceeding"))


def _entries(viewer: Viewer) -> Q:
    return Q(proceeding__in=visible(models.Proceeding, viewer).values("pk"))


def _of_own_proceedings(viewer: Viewer) -> Q:
    return Q(proceeding__in=models.Proceeding.objects.filter(_own_proceedings(viewer)).values("pk"))


def _participations(viewer: Viewer) -> Q:
    """The keeper of a proceeding sees who takes part; who takes part sees only that they do."""
    return _of_own_proceedings(viewer) | Q(pk__in=_taking_part(viewer).values("pk"))


def _seats(viewer: Viewer) -> Q:
    return _of_own_proceedings(viewer) | Q(membership__in=[post.membership for post in viewer.posts])


def _sealable(viewer: Viewer) -> Q:
    """Notes and papers: those of a proceeding to those who keep it, sealed ones to those with a seat."""
    in_sight = Q(proceeding=None) & _of_a_disagreement(viewer) | _of_own_proceedings(viewer)
    at_the_table = visible(models.Proceeding, viewer).filter(pk__in=seated(viewer))  # who sees it at all
    return Q(sealed=False) & in_sight | Q(sealed=True, proceeding__in=at_the_table.values("pk"))


def _findable(viewer: Viewer) -> Q:
    """What a search may find: disagreements in sight, and those of their notes that can be read."""
    readable = visible(models.Note, viewer).values("pk")
    return _of_a_disagreement(viewer) & (Q(note=None) | Q(note__in=readable))


def _dues(viewer: Viewer) -> Q:
    return _through_posts(viewer)


def managed(viewer: Viewer) -> list[UUID]:
    """The organisations that they manage, and not only a team of."""
    return [post.organisation for post in viewer.posts if post.role.manages and post.team is None]


def _trail(viewer: Viewer) -> Q:
    """A disagreement's history to those who see it, as far as they see what it tells of; to a person how they
    signed in; all of an organisation's to those who manage it."""
    seen = visible(models.Disagreement, viewer).values("pk")
    of_what_is_seen = Q(organisation__in=viewer.opened, disagreement__in=seen)
    of_themselves = Q(organisation__in=viewer.organisations, about=models.User.__name__, about_id=viewer.user)
    rule = Q(organisation__in=managed(viewer)) | of_themselves | of_what_is_seen & _about_what_is_open(viewer)
    return rule & ~_an_advisers_look(viewer)


def _an_advisers_look(viewer: Viewer) -> Q:
    """That an adviser who takes part in another body's proceeding looked: for their own service alone."""
    advisers = models.Membership.objects.filter(organisation__kind=OrganisationKind.SENDIASS)
    others = advisers.exclude(organisation__in=viewer.organisations)
    return Q(did__in=SEEING, actor__in=others.values("pk"))


def _about_what_is_open(viewer: Viewer) -> Q:
    """Not the lines about another team's proceeding, nor about what is said in a room without their seat."""
    sealed = (models.Note, models.KeptFile)
    parts: tuple[type[Model], ...] = (models.Proceeding, models.Participation, models.Seat, *sealed)
    others = ~Q(about__in=[part.__name__ for part in parts])
    open_ = [Q(about=part.__name__, about_id__in=visible(part, viewer).values("pk")) for part in parts]
    return _any([others, *open_])


def _colleagues(viewer: Viewer) -> Q:
    return Q(organisation__in=viewer.organisations)


def _known_to_all_at_work(viewer: Viewer) -> Q:
    return EVERYBODY if viewer.posts else NOBODY


def _nobody(viewer: Viewer) -> Q:
    return NOBODY


_RULES: dict[type[Model], Callable[[Viewer], Q]] = {
    models.Area: _known_to_all_at_work,
    models.Organisation: _known_to_all_at_work,
    models.Team: _colleagues,
    models.Membership: _colleagues,
    models.Person: _people,
    models.Disagreement: _disagreements,
    models.Party: _of_a_disagreement,
    models.Body: _of_a_disagreement,
    models.Assignment: _of_a_disagreement,
    models.Link: _of_a_disagreement,
    models.FactTold: _of_a_disagreement,
    models.Consent: _of_a_disagreement,
    models.Note: _sealable,
    models.KeptFile: _sealable,
    models.Findable: _findable,
    models.Proceeding: _proceedings,
    models.Entry: _entries,
    models.Certificate: _entries,
    models.Participation: _participations,
    models.Tie: _of_a_disagreement,
    models.Seat: _seats,
    models.Due: _dues,
    models.Trail: _trail,
}
_KEPT: dict[type[Model], Callable[[Viewer], Q]] = {
    models.Proceeding: _own_proceedings,
    models.Certificate: _of_own_proceedings,
    models.Participation: _of_own_proceedings,
    models.Seat: _of_own_proceedings,
}
"""What can also be seen through taking part: here is what makes one its keeper."""
