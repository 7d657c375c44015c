"""``plaidoyer demo``: the main job on an invented person, written into one folder."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import click

from letters.domain.cases import Case, EarlierRequest
from letters.domain.deadlines import Deadline
from letters.domain.letters import Letter
from letters.drafting.answers import read_case
from letters.output.calendar import deadline_event
from letters.output.files import write_all
from letters.services.dossiers import Piece, bind_letter, of_bytes
from letters.services.journey import Journey, journey
from letters.services.letters import Letters, noon
from letters.services.reasoning import explanation
from plaidoyer.assembly import SAMPLE, letters
from plaidoyer.language import _, shown

FORM = 2000
"""Characters of the web form of the demonstration, as some controllers have it."""

_FOLDER = click.Path(path_type=Path)


@click.command("demo", help=_("Write the whole way of an invented person: letter, deadline, complaint."))
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, metavar="DIR", help=_("folder to write")
)
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def command(context: click.Context, output: Path, *, as_json: bool) -> None:
    """Write the eight files, and tell the deadlines."""
    days = journey(context.obj.today)
    files = _files(letters(), days)
    write_all(output, files)
    if as_json:
        paths = [str(output / name) for name in files]
        click.echo(json.dumps({"files": paths, "due": days.answer.due.isoformat()}, ensure_ascii=False))
    else:
        click.echo("\n".join(_told(output, files, days)))


def _files(desk: Letters, days: Journey) -> dict[str, bytes]:
    signature = (SAMPLE / "signature.png").read_bytes()
    request = _written(desk, "objection/health-insurer", "objection", days.sent)
    reminder = _written(desk, "reminder/no-reply-after-one-month", "reminder", days.reminded, days)
    complaint = _written(desk, "complaint/cnil", "complaint", days.complained, days)
    on_paper = {
        name: desk.export(letter, "pdf", day=day, signature=signature).content
        for name, letter, day in (
            ("letter.pdf", request, days.sent),
            ("reminder.pdf", reminder, days.reminded),
            ("complaint.pdf", complaint, days.complained),
        )
    }
    return {
        "letter.pdf": on_paper["letter.pdf"],
        "letter.txt": desk.export(request, "txt", day=days.sent).content,
        "letter.eml": desk.export(request, "eml", day=days.sent, signature=signature).content,
        "web-form.txt": desk.form(request, FORM).content,
        "deadline.ics": _event(days),
        "reminder.pdf": on_paper["reminder.pdf"],
        "complaint.pdf": on_paper["complaint.pdf"],
        "dossier.pdf": _dossier(desk, on_paper, days),
    }


def _written(desk: Letters, slug: str, sample: str, day: date, days: Journey | None = None) -> Letter:
    case = read_case((SAMPLE / f"{sample}.toml").read_text(encoding="utf-8"))
    return desk.compose(slug, replace(_dated(case, days), dated=day), day)


def _dated(case: Case, days: Journey | None) -> Case:
    """Put the days of the demonstration in the place of those of the sample."""
    if days is None:
        return case
    known = {"complaint_on": days.complained, "reminded_on": days.reminded}
    answers = {name: known.get(name, value) for name, value in case.answers.items()}
    request: EarlierRequest = replace(case.request, sent_on=days.sent, received_on=days.received.day)
    return replace(case, request=request, answers=answers)


def _dossier(desk: Letters, on_paper: dict[str, bytes], days: Journey) -> bytes:
    """Bind the complaint; the person is invented: a copy may lie in a folder for a moment."""
    with TemporaryDirectory(prefix="plaidoyer-") as folder:
        target = Path(folder, "dossier.pdf")
        bind_letter(desk, on_paper["complaint.pdf"], _pieces(on_paper, days), target, day=days.complained)
        return target.read_bytes()


def _pieces(on_paper: dict[str, bytes], days: Journey) -> tuple[Piece, ...]:
    receipt = (SAMPLE / "receipt.png").read_bytes()
    given = (
        (_("My request of {day}").format(day=shown(days.sent)), "letter.pdf", on_paper["letter.pdf"]),
        (_("Proof that it was received (specimen)"), "receipt.png", receipt),
        (
            _("My reminder of {day}").format(day=shown(days.reminded)),
            "reminder.pdf",
            on_paper["reminder.pdf"],
        ),
    )
    return tuple(of_bytes(title, name, content, uuid4(), days.sent) for title, name, content in given)


def _event(days: Journey) -> bytes:
    return deadline_event(
        summary=_("Last day for a reply"),
        description=explanation(days.answer, days.answer.earliest, days.received),
        due=days.answer.due,
        uid_seed=f"demo {days.sent.isoformat()}",
        stamp=noon(days.sent),
    )


def _told(output: Path, files: dict[str, bytes], days: Journey) -> list[str]:
    return [
        _("Written into {folder}: {files}").format(folder=output, files=", ".join(files)),
        *_section(_("The time the controller has to answer"), days.answer),
        *_section(_("Then the silence of the CNIL, from the arrival of the complaint"), days.silence),
        *_section(_("Then the Conseil d’État"), days.appeal),
    ]


def _section(title: str, told: Deadline) -> list[str]:
    return ["", title, "─" * len(title), explanation(told, told.earliest, None)]
