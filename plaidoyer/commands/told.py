"""How a command answers: one JSON value, or lines for a person."""

import json
from collections.abc import Iterable

import click


def answer(fields: object, lines: Iterable[str], *, as_json: bool) -> None:
    """Write *fields* as JSON, or *lines*."""
    click.echo(json.dumps(fields, ensure_ascii=False) if as_json else "\n".join(lines))
