from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

from cryptography.hazmat.primitives.serialization import load_pem_public_key
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

import signed_pickle


def load_release(at_least: int) -> dict[str, Any]:
    """Return what train.py signed, once it has answered an example.

    Raises as signed_pickle.load does, and what a useless model raises.
    """
    key = load_pem_public_key(Path("public.pem").read_bytes())
    path = Path("iris.signed")
    release = signed_pickle.load(path, key, name="iris", at_least=at_least)
    answer(release, rows=[[5.1, 3.5, 1.4, 0.2]])
    return release


def answer(release: dict[str, Any], rows: list[list[float]]) -> dict[str, Any]:
    """Return the species of each row, and the version that says so."""
    species = [release["species"][i] for i in release["model"].predict(rows)]
    return {"version": release["version"], "species": species}


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
    return {"loaded": True, "version": app.state.release["version"]}


@app.post("/predict")
def predict(question: Question) -> dict[str, Any]:
    """Return a species for each flower, and the version that says so."""
    rows = [list(flower.model_dump().values()) for flower in question.flowers]
    return answer(app.state.release, rows)
