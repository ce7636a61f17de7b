"""Keep versions of a model in S3; load only files whose SHA-256 is pinned."""

import hashlib
import json
import pickle
from pathlib import Path
from typing import Any

import boto3

BUCKET = "models"
PINS = Path("pins.json")  # version: [SHA-256, size]; keep it with your code


class Refused(Exception):
    """The file is not loaded; the text says why, and what to do."""


def publish(model: Any, name: str, version: str) -> None:
    """Upload a model as a new version, pin it, then point readers to it.

    A failed upload leaves readers on the old version. Raises ClientError
    if S3 refuses, or if that version exists.
    """
    s3 = boto3.client("s3")
    data = pickle.dumps(model, protocol=5)
    key = f"{name}/{version}.pkl"
    s3.put_object(Bucket=BUCKET, Key=key, Body=data, IfNoneMatch="*")
    pins = json.loads(PINS.read_text()) if PINS.exists() else {}
    pins[version] = hashlib.sha256(data).hexdigest(), len(data)
    PINS.write_text(json.dumps(pins, indent=2))
    point(name, version)


def point(name: str, version: str) -> None:
    """Make a version that is in the bucket the one that readers load."""
    s3 = boto3.client("s3")
    s3.put_object(Bucket=BUCKET, Key=f"{name}/current", Body=version.encode())


def load(name: str) -> tuple[str, Any]:
    """Return the current version and its model.

    Raises Refused before unpickling if the file is not as pinned, and
    ClientError if S3 does not give it.
    """
    s3 = boto3.client("s3")
    pointer = s3.get_object(Bucket=BUCKET, Key=f"{name}/current")
    version = pointer["Body"].read(100).decode(errors="replace")
    pins = json.loads(PINS.read_text())
    if version not in pins:
        raise Refused(f"{version!r} has no pin; get the pins of that release")
    sha256, size = pins[version]
    key = f"{name}/{version}.pkl"
    with s3.get_object(Bucket=BUCKET, Key=key)["Body"] as body:
        data = body.read(size + 1)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Refused(f"{key} is not the file that was pinned; do not use it")
    return version, pickle.loads(data)
