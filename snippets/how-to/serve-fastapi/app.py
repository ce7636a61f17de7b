from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

from cryptography.hazmat.primitives.serialization import load_pem_public_key
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

import signed_model


def load_release(at_least: int) -> tuple[Any, int]:
    """Return the model that is current, and its version.

    Raises signed_model.ModelRefused.
    """
    key = load_pem_public_key(Path("public.pem").read_bytes())
    path = "current.signed"
    return signed_model.load(path, key, name="iris", at_least=at_least)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Load the model once, before the server takes requests."""
    app.state.release = load_release(at_least=1)
    yield


app = FastAPI(lifespan=lifespan)
Centimetres = Annotated[float, Field(gt=0, le=30, allow_inf_nan=False)]


class Flower(BaseModel, extra="forbid"):
    """One row for the model: these fields, in the order of training."""

    sepal_length: Centimetres
    sepal_width: Centimetres
    petal_length: Centimetres
    petal_width: Centimetres


class Question(BaseModel, extra="forbid"):
    """What /predict takes: 1 to 1000 flowers."""

    flowers: Annotated[list[Flower], Field(min_length=1, max_length=1000)]


@app.exception_handler(RequestValidationError)
async def refuse(_: Request, error: RequestValidationError) -> JSONResponse:
    """Answer 422 with the places and the reasons, without the input."""
    places = [".".join(map(str, e["loc"])) for e in error.errors()]
    reasons = [e["msg"] for e in error.errors()]
    detail = [f"{p}: {r}" for p, r in zip(places, reasons, strict=True)]
    return JSONResponse({"detail": detail}, status_code=422)


@app.get("/health")
def health() -> dict[str, Any]:
    """Say which version of the model answers."""
    return {"loaded": True, "version": app.state.release[1]}


@app.post("/predict")
def predict(question: Question) -> dict[str, Any]:
    """Return a species for each flower, and the version that says so."""
    model, version = app.state.release
    rows = [list(flower.model_dump().values()) for flower in question.flowers]
    return {"version": version, "species": model.predict(rows).tolist()}
