import pickle

import boto3
from botocore.exceptions import ClientError

from model_store import BUCKET, Refused, load, point, publish


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return print, ("THE FILE RAN CODE",)


def attempt(case: str) -> None:
    """Load the model and print what comes of it."""
    try:
        version, model = load("iris")
        print(f"{case}: version {version}, {type(model).__name__}")
    except Refused as error:
        print(f"{case}: refused: {error}")
    except ClientError as error:
        print(f"{case}: {error}")


try:
    publish("another model", "iris", version="2")
except ClientError as error:
    print("a version twice:", error)

s3, hostile = boto3.client("s3"), pickle.dumps(Trap())
s3.put_object(Bucket=BUCKET, Key="iris/2.pkl", Body=hostile)
attempt("swapped file")
point("iris", "1")
attempt("pointed back")
point("iris", "3")
attempt("unknown version")
point("iris", "1")
s3.delete_object(Bucket=BUCKET, Key="iris/1.pkl")
attempt("deleted file")
