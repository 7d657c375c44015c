"""``plaidoyer campaigns``: aim at legislators, share them out, record what was done, count it."""

import click

from plaidoyer.commands.campaigns.aims import list_, new
from plaidoyer.commands.campaigns.books import export, merge, unmerge
from plaidoyer.commands.campaigns.call_sheet import call_sheet
from plaidoyer.commands.campaigns.contacts import contact, withdraw
from plaidoyer.commands.campaigns.effects import outcome
from plaidoyer.commands.campaigns.forgetting import forget
from plaidoyer.commands.campaigns.letters import sent, write
from plaidoyer.commands.campaigns.paragraphs import paragraph, paragraphs
from plaidoyer.commands.campaigns.positions import position
from plaidoyer.commands.campaigns.questions import questions
from plaidoyer.commands.campaigns.report import report
from plaidoyer.commands.campaigns.shares import assign
from plaidoyer.commands.campaigns.showing import show
from plaidoyer.commands.campaigns.targets import targets
from plaidoyer.commands.campaigns.todo import todo
from plaidoyer.commands.campaigns.volunteers import volunteers
from plaidoyer.language import _


@click.group("campaigns", help=_("Campaigns aimed at legislators: whom, by whom, what came of it."))
def command() -> None:
    """Group the verbs of campaigns."""


for _verb in (
    new, list_, show, targets, volunteers, assign, todo, contact, position, outcome, withdraw, report, forget,
    paragraph, paragraphs, questions, write, sent, call_sheet, export, merge, unmerge,
):  # fmt: skip
    command.add_command(_verb)
