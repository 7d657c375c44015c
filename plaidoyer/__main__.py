"""The command line: global options, commands loaded when they are asked for, faults in one sentence."""

import io
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_
from plaidoyer import clock, language
from plaidoyer.commands.dates import IsoDate
from plaidoyer.language import _
from plaidoyer.refused_by_system import refusal_words
from plaidoyer.windowing.screens import no_screen

if sys.platform != "win32":
    import resource

COMMANDS = {
    "backup": N_("save everything, still encrypted, into one file"),
    "campaigns": N_("aim at legislators, share them out, record what was done"),
    "deadline": N_("count a period of law, with its reasoning"),
    "directory": N_("find whom to write to; import official registers"),
    "demo": N_("write the main job of a sample person into a folder"),
    "dossier": N_("bind a request and what shows it into one PDF file"),
    "letters": N_("list the letters, show what one asks, check a catalogue"),
    "open-letters": N_("write open letters and keep the history of their texts"),
    "outcomes": N_("count what came of the requests, by body, kind, right or département"),
    "packs": N_("packs of letters: check one, install it, list them, take one away"),
    "plan": N_("say which right you have here, and which letter exercises it"),
    "replies": N_("say what an answer says, and what follows from it"),
    "requests": N_("follow your requests: open, list, show, record"),
    "restore": N_("put a backup back into an empty data folder"),
    "signatories": N_("keep the list of those who sign an open letter, and publish it"),
    "verify": N_("check your data"),
    "write": N_("write one letter"),
}

_PATH = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Setting:
    """What every command knows: the day it is, where the person's data lie, the language asked for.

    *told* is the day given in the place of the clock's, if one was; in the *background* no window shows.
    """

    today: date
    home: Path | None = None
    passphrase_file: Path | None = None
    language: str = ""
    told: date | None = None
    background: bool = False


class Commands(click.Group):
    """The commands of `plaidoyer.commands`, each imported when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands without loading them."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"plaidoyer.commands.{cmd_name.replace('-', '_')}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with one line each."""
        del ctx
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(COMMANDS[name])) for name in sorted(COMMANDS)])


def program() -> Commands:
    """Give the command line, its help in the language spoken now."""
    return Commands(
        "plaidoyer",
        callback=_begin,
        invoke_without_command=True,
        help=_("Use your data rights: letters with legal effect, deadlines, what to do next."),
        params=[
            click.Option(["--home"], type=_PATH, metavar="DIR", help=_("data folder")),
            click.Option(
                ["--passphrase-file"], type=_PATH, metavar="FILE", help=_("opens the encrypted file")
            ),
            click.Option(["--today"], type=IsoDate(), metavar="DATE", help=_("the date taken for today")),
            click.Option(
                ["--language", "spoken"],
                type=click.Choice(language.LANGUAGES),
                callback=_speak,
                is_eager=True,
                help=_("language of the interface"),
            ),
            click.Option(
                ["--background"], is_flag=True, help=_("no window: only remind of what is due, as at login")
            ),
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_tell_version,
                help=_("the version of the program"),
            ),
        ],
    )


def _speak(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        language.use(value)
    return value


def _tell_version(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value:
        from plaidoyer.version import version_installed  # here: no other command needs it

        click.echo(_("Plaidoyer {version}").format(version=version_installed()).rstrip())
        context.exit()


class _How(TypedDict):
    spoken: str | None
    background: bool


@click.pass_context
def _begin(
    context: click.Context,
    home: Path | None,
    passphrase_file: Path | None,
    today: date | None,
    **how: Unpack[_How],
) -> int:
    day = today or clock.today()
    context.obj = Setting(
        day, home, passphrase_file, how["spoken"] or "", today, background=how["background"]
    )
    if context.invoked_subcommand is not None:
        return 0
    if no_screen():
        from plaidoyer.commands.without_window import explain  # here: no other command needs it

        explain(context)
        return 0
    from plaidoyer.windowing.start import start_window  # here: no command needs Qt

    return start_window(context.obj)


def run(arguments: Sequence[str]) -> int:
    """Run the command line and give its exit status.

    0 when done; 1 when what was asked cannot be done, and one sentence says why; 2 for wrong usage.
    """
    language.use(_language_asked(arguments))
    try:
        status = program().main(args=list(arguments), prog_name="plaidoyer", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except PlaidoyerError as error:
        click.echo(language.sentence(error), err=True)
        return 1
    except OSError as error:
        click.echo(refusal_words(error), err=True)
        return 1
    except (KeyboardInterrupt, click.Abort):
        return 130
    return int(status or 0)


def _language_asked(arguments: Sequence[str]) -> str:
    """Read the language before click does: its own help must already be in it."""
    asked = [after for before, after in pairwise(arguments) if before == "--language"]
    asked += [each.partition("=")[2] for each in arguments if each.startswith("--language=")]
    return asked[0] if asked and asked[0] in language.LANGUAGES else language.LANGUAGES[0]


def start() -> int:
    """Run the program as a process of its own: what it writes is its owner's, and it leaves no core dump."""
    os.umask(0o077)
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a narrow space is not in every code page
    status = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError:  # said already; Python would say it again, in its own words, when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


if __name__ == "__main__":
    raise SystemExit(start())
