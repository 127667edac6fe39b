"""The smallest web house, as a floor for start and memory: `python -m bench.echo PORT FILE` commits one row an answer."""

from __future__ import annotations

import sys

import uvicorn
from fastapi import FastAPI

from bench.floor import echo


def main(port: str, path: str) -> None:
    app = FastAPI()
    with echo(f"sqlite:///{path}") as say:

        @app.get("/health")
        async def health() -> str:
            say()
            return "good"

        uvicorn.run(app, port=int(port), log_level="error")


if __name__ == "__main__":
    main(*sys.argv[1:])
