"""Gives certificates that were issued before they had numbers of their own a number each."""

import secrets
from typing import Any

from django.db import migrations

SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'


def number_them(apps: Any, schema_editor: object) -> None:
    Entry = apps.get_model('casework', 'Entry')
    Certificate = apps.get_model('casework', 'Certificate')
    last: dict[object, object] = {}
    issued = Entry.objects.filter(
        proceeding__avenue='mediation',
        what__in=('certificate_issued', 'certificate_reissued'),
        corrects=None,
        certificate=None,
    )
    for entry in issued.order_by('proceeding', 'number'):
        is_copy = entry.what == 'certificate_reissued'
        last[entry.proceeding_id] = Certificate.objects.create(
            organisation_id=entry.organisation_id,
            proceeding_id=entry.proceeding_id,
            entry=entry,
            number=''.join(secrets.choice(SIGNS) for _ in range(8)),
            replaces=last.get(entry.proceeding_id) if is_copy else None,
        )


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0014_certificates'),
    ]

    operations = [migrations.RunPython(number_them, migrations.RunPython.noop)]
