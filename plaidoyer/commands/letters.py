"""``plaidoyer letters``: which there are, what one asks, and whether a catalogue keeps its rules."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from letters.domain.kinds import Argument, Kind, Question
from letters.domain.sources import Source
from letters.services.checking import Finding
from letters.services.letters import Letters
from plaidoyer.assembly import checked
from plaidoyer.commands.installed import letters_for, letters_with
from plaidoyer.language import _, n_, shown

_JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
_ARGUMENTS = "arguments/"
"""What comes before the name of an argument, where that of a letter could stand."""


@click.group("letters", invoke_without_command=True, help=_("List the letters, show or check them."))
@_JSON
@click.pass_context
def command(context: click.Context, *, as_json: bool) -> None:
    """List the letters."""
    if context.invoked_subcommand is None:
        desk = letters_for(context.obj)
        kinds = desk.kinds()
        click.echo(_written([_row(kind, desk) for kind in kinds]) if as_json else _listed(kinds))


@command.command("show", help=_("Show what the letter KIND asks, its legal basis, what it cannot do."))
@click.argument("kind")
@_JSON
@click.pass_context
def show(context: click.Context, kind: str, *, as_json: bool) -> None:
    """Show one letter, or one argument: ``arguments/NAME``."""
    if kind.startswith(_ARGUMENTS):
        argument = letters_for(context.obj).argument(kind.removeprefix(_ARGUMENTS))
        click.echo(_written(_argument(argument)) if as_json else "\n".join(_reasoned(argument)))
        return
    desk = letters_with(kind, context.obj)
    if as_json:
        click.echo(_written(_whole(desk, desk.kind(kind))))
    else:
        click.echo("\n".join(_described(desk.kind(kind), desk.questions(kind), desk.arguments(kind))))


@command.command("check", help=_("Check the letters shipped, or those of FOLDER, against every rule."))
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@_JSON
@click.pass_context
def check(context: click.Context, folder: Path | None, *, as_json: bool) -> None:
    """Check every rule; the status is 1 when one is broken."""
    findings = checked(folder, context.obj.today)
    if as_json:
        click.echo(_written([_finding(each) for each in findings]))
    else:
        for each in findings:
            click.echo(_("{file}, line {line}: {rule}: {message}").format(**_finding(each)))
        click.echo(n_("{count} fault", "{count} faults", len(findings)).format(count=len(findings)), err=True)
    context.exit(1 if findings else 0)


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "file": finding.file,
        "line": finding.line,
        "rule": finding.rule,
        "message": shown(finding.message),
    }


def _row(kind: Kind, desk: Letters) -> dict[str, object]:
    return {
        "kind": kind.slug,
        "title": kind.title,
        "right": kind.right,
        "to": kind.to,
        "languages": desk.catalogue.languages(kind.slug),
        "channels": kind.channels,
        "reviewed": kind.reviewed,
        "sources": [_source(source) for source in kind.sources],
    }


def _source(source: Source) -> dict[str, object]:
    return {key: value for key, value in asdict(source).items() if value}


def _whole(desk: Letters, kind: Kind) -> dict[str, object]:
    return _row(kind, desk) | {
        "deadline": kind.deadline or None,
        "expect": kind.expect,
        "questions": [_question(question) for question in desk.questions(kind.slug)],
        "arguments": [_argument(argument) for argument in desk.arguments(kind.slug)],
        "joins": kind.joins,
        "must_say": [must.label for must in kind.musts],
        "edition": kind.edition,
    }


def _question(question: Question) -> dict[str, object]:
    return asdict(question) | {"options": dict(question.options)}


def _argument(argument: Argument) -> dict[str, object]:
    return {
        "argument": argument.slug,
        "title": argument.title,
        "claim": argument.claim,
        "valid_from": argument.valid_from,
        "valid_until": argument.valid_until,
        "tags": argument.tags,
        "text": argument.body.strip(),
        "sources": [_source(source) for source in argument.sources],
    }


def _listed(kinds: tuple[Kind, ...]) -> str:
    width = max((len(kind.slug) for kind in kinds), default=0)
    return "\n".join(f"{kind.slug:<{width}}  {kind.title}" for kind in kinds)


def _described(kind: Kind, questions: tuple[Question, ...], arguments: tuple[Argument, ...]) -> list[str]:
    return [
        kind.title,
        "",
        kind.expect,
        "",
        _("Questions"),
        *(f"  {line}" for question in questions for line in _asked(question)),
        *(["", _("Arguments")] if arguments else []),
        *(f"  {argument.slug}: {argument.title}" for argument in arguments),
        "",
        _("Legal basis"),
        *(f"  {source.title}, {source.article} ({source.certainty})" for source in kind.sources),
        "",
        _("Reviewed on {day}").format(day=shown(kind.reviewed)),
    ]


def _reasoned(argument: Argument) -> list[str]:
    validity = _("May be used from {first} to {last}")
    return [
        argument.title,
        "",
        argument.claim,
        validity.format(first=shown(argument.valid_from), last=shown(argument.valid_until)),
        *filter(None, [", ".join(argument.tags)]),
        "",
        argument.body.strip(),
        "",
        _("Sources"),
        *(f"  {line}" for source in argument.sources for line in _read_in(source)),
    ]


def _read_in(source: Source) -> Iterator[str]:
    partly = _(" (partial access)") if source.partial_access else ""
    yield ", ".join(filter(None, (source.title, source.article))) + f" ({source.certainty}){partly}"
    if source.address:
        yield f"  {source.address}"


def _asked(question: Question) -> Iterator[str]:
    optional = _(" (optional)") if question.optional else ""
    yield f"{question.name}: {question.label}{optional}"
    for key, words in question.options:
        yield f'    {question.name} = "{key}": {words}'
    for said in (question.why, question.help):
        if said:
            yield f"    {said}"
    if question.when:
        yield "    " + _("Asked only if: {when}").format(when=question.when)
    if question.example:
        yield "    " + _("Example: {example}").format(example=question.example)
