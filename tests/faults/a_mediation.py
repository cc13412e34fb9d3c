"""Run by `test_faults.py` on its own database: a mediation, and an adviser who is signed in."""

import json
import sys
from datetime import date

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.test import Client  # noqa: E402

from avenues.casework import selectors, services  # noqa: E402
from avenues.casework.kinds import OrganisationKind, Role  # noqa: E402
from avenues.law.options import Matter  # noqa: E402

today = date.today()  # noqa: DTZ011 - the server's own
organisation = services.create_organisation(
    key="mediation", name="Mediation", kind=OrganisationKind.MEDIATION, prefix="ME"
)
user = services.create_user(email="adviser@example.org", name="Alex Adviser")
services.add_member(user=user, organisation=organisation, role=Role.MEDIATION_ADVISER, since=today)
viewer = selectors.viewer_of(user, today)
opened = services.open_disagreement(
    viewer, subject=services.PersonDetails("Sam Brown"), matters=[Matter.REFUSED_ASSESSMENT]
)
proceeding = services.start_proceeding(viewer, opened.disagreement, avenue="mediation")
client = Client()
client.force_login(get_user_model().objects.get(pk=user))
cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
told = {"cookie": cookie, "proceeding": str(proceeding), "organisation": str(organisation)}
sys.stdout.write(json.dumps(told))
