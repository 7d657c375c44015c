"""The command line: global options, commands loaded when they are asked for, faults in one sentence."""

import os
import sys
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_
from plaidoyer import clock, language
from plaidoyer.commands.dates import IsoDate
from plaidoyer.language import _

if sys.platform != "win32":
    import resource

COMMANDS = {
    "deadline": N_("count a period of law, with its reasoning"),
    "demo": N_("write the main job of a sample person into a folder"),
    "letters": N_("list the letters, show what one asks, check a catalogue"),
    "write": N_("write one letter"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What every command knows: the day it is, and where the person's data lie."""

    today: date
    home: Path | None = None
    passphrase_file: Path | None = None


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
        command = import_module(f"plaidoyer.commands.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with one line each."""
        del ctx
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(COMMANDS[name])) for name in sorted(COMMANDS)])


def _speak(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    language.use(value)
    return value


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--home", type=click.Path(path_type=Path), metavar="DIR", help="data folder")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path), metavar="FILE", help="opens the encrypted file"
)
@click.option("--today", type=IsoDate(), metavar="DATE", help="the date taken for today")
@click.option(
    "--language", type=click.Choice(language.LANGUAGES), default="fr", callback=_speak, is_eager=True,
    expose_value=False, help="language of the interface",
)  # fmt: skip
@click.pass_context
def group(
    context: click.Context, home: Path | None, passphrase_file: Path | None, today: date | None
) -> None:
    """Use your data rights: letters with legal effect, deadlines, what to do next."""
    context.obj = Setting(today or clock.today(), home, passphrase_file)
    if context.invoked_subcommand is None:
        from plaidoyer.commands.without_window import explain  # here: no other command needs it

        explain(context)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and give its exit status.

    0 when done; 1 when what was asked cannot be done, and one sentence says why; 2 for wrong usage.
    """
    language.use("fr")
    try:
        group.main(args=arguments, prog_name="plaidoyer", standalone_mode=False)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except PlaidoyerError as error:
        click.echo(language.sentence(error), err=True)
        return 1
    except (KeyboardInterrupt, click.Abort):
        return 130
    return 0


def start() -> int:
    """Run the program as a process of its own: what it writes is its owner's, and it leaves no core dump."""
    os.umask(0o077)
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return run()


if __name__ == "__main__":
    raise SystemExit(start())
