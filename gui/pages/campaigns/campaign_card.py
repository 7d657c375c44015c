"""One campaign of the list: its name, its days, how far it is, the ways into it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.campaigns.gauge import Gauge
from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.facts import Aim
from letters.services.campaigns.boards import Summary
from letters.services.language import _, day_of_month, n_


class CampaignCard(Card):
    """*opened*, *mine* (one's own legislators) and *reported* say what was pressed."""

    opened = Signal()
    mine = Signal()
    reported = Signal()

    def __init__(self, summary: Summary) -> None:
        super().__init__(summary.aim.title)
        title = summary.aim.title
        self.summary, self.gauge = summary, Gauge()
        self.gauge.show_progress(summary.reached, summary.targets)
        self.open = secondary(_("Open"), "arrow-right", about=title)
        self.my_day = quiet(_("My legislators"), "person", about=title)
        self.report = quiet(_("Report"), "sheet", about=title)
        for button, signal in (
            (self.open, self.opened), (self.my_day, self.mine), (self.report, self.reported),
        ):  # fmt: skip
            button.clicked.connect(signal)
        goal, days = Label(summary.aim.goal), Label(days_words(summary.aim), Role.MUTED)
        for label in (goal, days):
            show_if(label, wanted=bool(label.text()))
        ways, flow = QWidget(), FlowLayout(8)
        for button in (self.open, self.my_day, self.report):
            flow.addWidget(button)
        ways.setLayout(flow)
        for widget in (goal, days, self.gauge, Label(_about(summary), Role.MUTED)):
            self.add(widget)
        self.body.addStretch(1)
        self.add(ways)


def days_words(aim: Aim) -> str:
    """Say from when to when a campaign runs; nothing where nobody said."""
    if aim.opens_on and aim.closes_on:
        words = _("From {first} to {last}")
        return words.format(first=day_of_month(aim.opens_on), last=day_of_month(aim.closes_on))
    if aim.opens_on:
        return _("From {first}").format(first=day_of_month(aim.opens_on))
    return _("Until {last}").format(last=day_of_month(aim.closes_on)) if aim.closes_on else ""


def _about(summary: Summary) -> str:
    people = n_("{count} volunteer", "{count} volunteers", summary.volunteers)
    to_do = n_("{count} to do", "{count} to do", summary.to_do)
    return f"{people.format(count=summary.volunteers)} · {to_do.format(count=summary.to_do)}"
