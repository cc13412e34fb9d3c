"""A real store that speaks S3, on this machine, as long as a test needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import boto3
import pytest
from moto.server import ThreadedMotoServer

BUCKET = "papers"


@contextmanager
def s3() -> Iterator[str]:
    """What AVENUES_FILES_STORE says for a bucket in it."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        with pytest.MonkeyPatch.context() as told:
            told.setenv("AWS_ACCESS_KEY_ID", "made-up")
            told.setenv("AWS_SECRET_ACCESS_KEY", "made-up")
            endpoint = f"http://{host}:{port}"
            boto3.client("s3", endpoint_url=endpoint, region_name="eu-west-2").create_bucket(
                Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-west-2"}
            )
            yield f"s3://{BUCKET}/northmoor?endpoint={endpoint}&region=eu-west-2"
    finally:
        server.stop()


def in_the_bucket(store: str) -> dict[str, bytes]:
    """Everything that lies in it, as it lies there."""
    endpoint = store.split("endpoint=")[1].split("&", maxsplit=1)[0]
    client = boto3.client("s3", endpoint_url=endpoint, region_name="eu-west-2")
    found = client.list_objects_v2(Bucket=BUCKET).get("Contents", [])
    return {each["Key"]: client.get_object(Bucket=BUCKET, Key=each["Key"])["Body"].read() for each in found}
