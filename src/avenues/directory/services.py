"""The only writer of the directory: it is made to be what its files say."""

from dataclasses import asdict
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models, transaction

from avenues.directory import selectors
from avenues.directory.files import BadDirectoryFile, DirectoryFile, ServiceLine, read
from avenues.directory.models import ContactPoint, Organisation, Remark, Service


def load_directory(*paths: Path) -> int:
    """Make the directory hold what these files say, and nothing else; returns how many services that is."""
    files = [read(path) for path in paths]
    _refuse_doubles([service.key for file in files for service in file.services])
    with transaction.atomic():
        for model in (Remark, Service, Organisation):
            model.objects.all().delete()
        for file in files:
            _write(file)
    selectors.forget()
    return Service.objects.count()


def _write(file: DirectoryFile) -> None:
    for key, name in file.organisations.items():
        Organisation.objects.get_or_create(key=key, defaults={"name": name})
    for line in file.services:
        _write_service(line)
    for remark in file.remarks:
        _save(Remark(key=remark.key, about=remark.about, words=remark.words, **asdict(remark.source)))


def _write_service(line: ServiceLine) -> None:
    service = Service(
        organisation=Organisation.objects.get(key=line.organisation),
        key=line.key,
        kind=line.kind,
        name=line.name,
        description=line.description,
        position=Service.objects.count(),
        **asdict(line.source),
    )
    _save(service)
    for position, point in enumerate(line.points):
        _save(
            ContactPoint(
                service=service,
                channel=point.channel,
                value=point.value,
                note=point.note,
                position=position,
                **asdict(point.source),
            )
        )


def _save(row: models.Model) -> None:
    """Save a row whose columns were checked, so that a slip in a file is told in words."""
    try:
        row.full_clean(validate_unique=False)
    except ValidationError as problem:
        raise BadDirectoryFile(f"{row}: {problem.messages}") from problem
    row.save()


def _refuse_doubles(keys: list[str]) -> None:
    if doubles := {key for key in keys if keys.count(key) > 1}:
        raise BadDirectoryFile(f"a key must be used once: {', '.join(sorted(doubles))}")
