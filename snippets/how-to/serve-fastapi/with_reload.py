import os
import secrets
import threading
from typing import Annotated, Any

from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app import app, health, load_release
from signed_model import ModelRefused

TOKEN = os.environ["RELOAD_TOKEN"].encode()  # not set: the server won't start
Sent = Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]
one_at_a_time = threading.Lock()


@app.post("/reload")
def reload(sent: Sent) -> dict[str, Any]:
    """Load the file again beside the old model, then swap one reference."""
    if not secrets.compare_digest(sent.credentials.encode(), TOKEN):
        raise HTTPException(403, "wrong token")
    with one_at_a_time:
        try:
            new = load_release(at_least=health()["version"])
        except ModelRefused as error:
            raise HTTPException(409, f"old model kept: {error}") from error
        app.state.release = new
    return health()
