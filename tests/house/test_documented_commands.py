"""Every command that the documents show is one that the program takes, with these options and words."""

import re
import shlex

import click
import pytest

from plaidoyer.__main__ import COMMANDS, program
from tests.house.sources import ROOT

PREFIX = "python3 run.py "
DOCUMENTS = ("README.md", "docs/commands.md")
SHOWN = sorted(
    {
        line.removeprefix(PREFIX)
        for document in DOCUMENTS
        for line in re.sub(r"\s+# .*", "", (ROOT / document).read_text("utf-8")).splitlines()
        if line.startswith(PREFIX) and line != f"{PREFIX}test"
    }
)


def understood(words):
    """Hand *words* down from each group to its command, as click does, and run nothing."""
    command, context = program(), None
    while True:
        inner = command.list_commands(context) if isinstance(command, click.Group) else []
        end = next((place for place, word in enumerate(words) if word in inner), len(words))
        context = command.make_context("plaidoyer", list(words[: end + 1]), parent=context)
        if end == len(words):
            return context
        command, words = command.get_command(context, words[end]), words[end + 1 :]


@pytest.mark.parametrize("line", SHOWN)
def test_a_command_of_the_documents_is_understood(line):
    assert understood(shlex.split(line)) is not None


def test_the_documents_show_every_command_but_the_demonstration():
    shown = {next(word for word in line.split() if word in COMMANDS) for line in SHOWN}

    assert shown == set(COMMANDS) - {"demo"}
