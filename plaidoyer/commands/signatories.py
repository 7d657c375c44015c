"""``plaidoyer signatories``: those who sign an open letter, brought in, decided, withdrawn, published."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.domain.signatures.open_letters import OpenLetter
from letters.domain.signatures.signatories import Decision, Origin, Signature
from letters.output.files import write_whole
from letters.services.signatures.publishing import FORMS
from letters.services.signatures.seals import read_proof, read_seal, written_proof, written_seal
from letters.services.signatures.signatures import Signatures
from plaidoyer.commands.files import read_bytes
from plaidoyer.commands.open_letters_told import unread_fields, unread_lines
from plaidoyer.commands.opening import opened
from plaidoyer.commands.signatories_marks import forget_mark
from plaidoyer.commands.signatories_notice import notice
from plaidoyer.commands.signatories_told import (
    brought_fields,
    brought_lines,
    export_lines,
    pair_fields,
    pair_line,
    signature_fields,
    signature_line,
    verified_fields,
    verified_line,
)
from plaidoyer.commands.signatories_typed import add
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _
from plaidoyer.signing import list_export, open_letters, signatures

_FILE = click.Path(path_type=Path)


@click.group("signatories", help=_("Keep the list of those who sign an open letter."))
def command() -> None:
    """Group the verbs of signatories."""


command.add_command(add)
command.add_command(forget_mark)
command.add_command(notice)


@dataclass(frozen=True, slots=True)
class _Of:
    """The signatures of one letter."""

    letter: OpenLetter
    signatures: Signatures

    def found(self, name: str) -> Signature:
        """Give who is called so; raises `UnknownSignatory`, `AmbiguousSignatory`."""
        return self.signatures.found(self.letter.uid, name)


@contextmanager
def _of(context: click.Context, letter: str) -> Iterator[_Of]:
    with opened(context.obj) as home:
        clock = clock_for(context.obj.today)
        found = open_letters(home.records, clock).found(letter)
        yield _Of(found, signatures(home.records, clock))


@command.command("import", help=_("Add to LETTER those who signed, from FILE (.csv or .xlsx)."))
@click.argument("letter")
@click.argument("file", type=_FILE)
@click.option("--origin", type=click.Choice([each.value for each in Origin]), help=_("where they signed"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def bring(context: click.Context, letter: str, file: Path, *, origin: str | None, as_json: bool) -> None:
    """Bring in a table."""
    with _of(context, letter) as of:
        told = Origin(origin) if origin else None
        brought = of.signatures.bring(of.letter.uid, file, origin=told)
    answer(brought_fields(brought), brought_lines(brought), as_json=as_json)


@command.command("list", help=_("List those who signed LETTER, in the French order."))
@click.argument("letter")
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def list_all(context: click.Context, letter: str, *, as_json: bool) -> None:
    """List the signatures."""
    with _of(context, letter) as of:
        listed = of.signatures.listed(of.letter.uid)
    answer([signature_fields(each) for each in listed], map(signature_line, listed), as_json=as_json)


@command.command("duplicates", help=_("List those who may have signed LETTER twice, for you to decide."))
@click.argument("letter")
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def duplicates(context: click.Context, letter: str, *, as_json: bool) -> None:
    """List what is to be decided."""
    with _of(context, letter) as of:
        pairs = of.signatures.duplicates(of.letter.uid)
    answer([pair_fields(each) for each in pairs], map(pair_line, pairs), as_json=as_json)


@command.command(
    "decide", help=_("Say whether ID, of the list of duplicates, is somebody who signed already.")
)
@click.argument("letter")
@click.argument("uid", metavar="ID")
@click.argument("decision", type=click.Choice([each.value for each in Decision]))
@click.pass_context
def decide(context: click.Context, letter: str, uid: str, decision: str) -> None:
    """Settle one: the same person, the same with newer details, or both."""
    with _of(context, letter) as of:
        of.signatures.decide(of.letter.uid, of.found(uid).uid, Decision(decision))


@command.command("withdraw", help=_("Erase WHO (a name, an e-mail address, an identifier) from LETTER."))
@click.argument("letter")
@click.argument("who")
@click.pass_context
def withdraw(context: click.Context, letter: str, who: str) -> None:
    """Withdraw a signature."""
    with _of(context, letter) as of:
        found = of.found(who)
        of.signatures.withdraw(of.letter.uid, found.uid)
    click.echo(
        _("{name} is no longer in the list; no import brings them back.").format(name=found.signatory.name)
    )
    click.echo(
        _(
            "For that a mark stays, in which nobody can read a name, until « plaidoyer signatories "
            "forget-mark » erases it. Backups made before still hold the signature, and what was published "
            "the name."
        )
    )


@command.command(
    "export", help=_("Publish LETTER with those who wished to be shown, as .pdf, .html, .csv, .xlsx.")
)
@click.argument("letter")
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def export(context: click.Context, letter: str, file: Path, *, as_json: bool) -> None:
    """Write the published list."""
    ending = file.suffix.lower().removeprefix(".")
    if ending not in FORMS:
        known = ", ".join(f".{each}" for each in FORMS)
        sentence = _("A list is written as {known}: end the name of the file with one of them.")
        raise click.UsageError(sentence.format(known=known))
    with _of(context, letter) as of:
        published = of.signatures.published(of.letter.uid)
    content = io.BytesIO()
    list_export(clock_for(context.obj.today)).fill(published, ending, content)
    write_whole(file, content.getvalue())
    told = {"file": str(file), "count": published.count, "shown": len(published.signatories),
            "hidden": published.hidden, "seal": published.seal, **unread_fields(published)}  # fmt: skip
    line = _("« {name} » is saved: {count} signed, {shown} of them shown.")
    words = line.format(name=file.name, count=published.count, shown=len(published.signatories))
    answer(told, [words, *unread_lines(published), *export_lines()], as_json=as_json)


class _Verifying(TypedDict):
    output: Path | None
    seal: Path | None
    proof: Path | None
    as_json: bool


@command.command(
    "verify", help=_("Check the list of LETTER against its seal, or a published seal by itself.")
)
@click.argument("letter", default="")
@click.option("--output", type=_FILE, metavar="FILE", help=_("write the seal to be published into FILE"))
@click.option("--seal", type=_FILE, metavar="FILE", help=_("check this published seal; no letter is needed"))
@click.option("--proof", type=_FILE, metavar="FILE", help=_("check that this signatory is in the seal"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def verify(context: click.Context, letter: str, **given: Unpack[_Verifying]) -> int:
    """Verify a list, as its keeper or as anybody."""
    seal, proof, output = given["seal"], given["proof"], given["output"]
    if seal is not None:
        return _verify_published(seal, proof, as_json=given["as_json"])
    if not letter or proof is not None:
        raise click.UsageError(_("Give the letter to check, or a published seal with --seal."))
    with _of(context, letter) as of:
        verified = of.signatures.verify(of.letter.uid)
        sealed = of.signatures.seal(of.letter.uid)
    if output is not None and not verified.faults:
        write_whole(output, written_seal(sealed))
    fields = verified_fields(verified.count, verified.head, verified.faults)
    answer(fields, [verified_line(verified.count, verified.head, verified.faults)], as_json=given["as_json"])
    return 1 if verified.faults else 0


@command.command("proof", help=_("Write what shows that WHO signed LETTER into FILE, for them alone."))
@click.argument("letter")
@click.argument("who")
@click.argument("file", type=_FILE)
@click.pass_context
def proof(context: click.Context, letter: str, who: str, file: Path) -> None:
    """Give a signatory their own proof."""
    with _of(context, letter) as of:
        found = of.signatures.proof(of.letter.uid, of.found(who).uid)
    write_whole(file, written_proof(found))
    click.echo(_("« {name} » is saved. It holds their name: give it to them alone.").format(name=file.name))
    click.echo(_("It does not expire: whoever keeps it can show that they signed, even after they withdrew."))


def _verify_published(seal: Path, proof: Path | None, *, as_json: bool) -> int:
    """Check what was published, without the encrypted file."""
    read = read_seal(read_bytes(seal), seal.name)
    holds = read.holds(read_proof(read_bytes(proof), proof.name)) if proof else None
    fields = verified_fields(read.count or 0, read.head, ()) | ({} if holds is None else {"holds": holds})
    lines = [verified_line(read.count or 0, read.head, ())]
    if holds is not None:
        lines.append(
            _("This signature is in the list.") if holds else _("This signature is not in the list.")
        )
    answer(fields | {"ok": holds is not False}, lines, as_json=as_json)
    return 1 if holds is False else 0
