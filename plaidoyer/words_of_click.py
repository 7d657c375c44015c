"""The sentences that click says of itself, marked so that the catalogues hold them beside ours.

Click looks its sentences up in the gettext domain of the process: `plaidoyer.language.use` makes that ours.
"""

from letters.domain.wording import N_

SENTENCES = (
    N_("(dynamic)"),
    N_("Aborted!"),
    N_("Commands"),
    N_("Error: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Invalid value: {message}"),
    N_("Missing argument"),
    N_("Missing command."),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("Missing {param_type}"),
    N_("No such command {name!r}."),
    N_("No such option {name!r}."),
    N_("Option {name!r} does not take a value."),
    N_("Options"),
    N_("Positional arguments"),
    N_("Show this message and exit."),
    N_("Try '{command} {option}' for help."),
    N_("Usage:"),
    N_("directory"),
    N_("file"),
    N_("required"),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
)


def n_(singular: str, plural: str) -> tuple[str, str]:
    """Mark a sentence that agrees with a number."""
    return singular, plural


PLURALS = (
    n_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    n_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    n_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    n_("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
