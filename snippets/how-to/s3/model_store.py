"""Keep versions of a model in S3; load only files whose SHA-256 is pinned."""

import hashlib
import json
import os
import pickle
from pathlib import Path
from typing import Any

import boto3

BUCKET = "models"  # on Amazon, choose a name that nobody else has
PINS = Path("pins.json")  # key: [SHA-256, size]; keep it with your code
s3 = boto3.client("s3")  # takes keys and address from the environment


class Refused(Exception):
    """The file is not loaded; the text says why, and what to do."""


def publish(model: Any, name: str, version: str) -> None:
    """Upload a model as a new version and pin it; readers do not see it yet.

    Raises ClientError if S3 refuses, as when that version exists.
    """
    data = pickle.dumps(model, protocol=5)
    key = f"{name}/{version}.pkl"
    s3.put_object(Bucket=BUCKET, Key=key, Body=data, IfNoneMatch="*")
    pins = json.loads(PINS.read_text()) if PINS.exists() else {}
    pins[key] = hashlib.sha256(data).hexdigest(), len(data)
    new = PINS.with_suffix(".tmp")
    new.write_text(json.dumps(pins, indent=2))
    os.replace(new, PINS)


def point(name: str, version: str) -> None:
    """Make a published version the one that readers load."""
    s3.put_object(Bucket=BUCKET, Key=f"{name}/current", Body=version.encode())


def load(name: str) -> tuple[str, Any]:
    """Return the current version and its model.

    Raises Refused, before unpickling, if the file is not as pinned, and
    ClientError if S3 does not give it.
    """
    pointer = s3.get_object(Bucket=BUCKET, Key=f"{name}/current")
    version = pointer["Body"].read(100).decode(errors="replace")
    key = f"{name}/{version}.pkl"
    pins = json.loads(PINS.read_text())
    if key not in pins:
        raise Refused(f"{key!r} has no pin; get the newest pins.json")
    sha256, size = pins[key]
    with s3.get_object(Bucket=BUCKET, Key=key)["Body"] as body:
        data = body.read(size + 1)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Refused(f"{key} is not the file that was pinned; do not use it")
    return version, pickle.loads(data)
