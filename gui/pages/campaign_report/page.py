"""The report of a campaign: its figures, what followed, a paragraph for a newsletter, the ways out."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from gui.desktop.files import FileKind
from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.campaign_report.chart import SidesCard
from gui.pages.campaign_report.desk import ReportDesk, Seen
from gui.pages.campaign_report.effects_card import EffectsCard
from gui.pages.campaign_report.following import Following
from gui.pages.outcomes.facts import Facts
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button, secondary
from gui.widgets.card import Card
from gui.widgets.drops import Drops
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.campaign_errors import UnknownCampaign
from letters.domain.errors import PlaidoyerError
from letters.domain.file_names import savable
from letters.domain.wording import N_
from letters.services.campaigns.offers import Offer
from letters.services.campaigns.telling_report import facts_of, headline_of
from letters.services.language import _, sentence

KINDS = {
    "pdf": N_("Report to print (PDF)"),
    "xlsx": N_("Workbook (XLSX)"),
    "csv": N_("Table for spreadsheets (CSV)"),
}
"""The forms in which the report leaves, marked for translation."""


class CampaignReportPage(Page):
    """Its subject is a campaign."""

    def __init__(self, desk: ReportDesk, around: Around, work: Work) -> None:
        super().__init__(_("Report of the campaign"), back=True)
        self._desk, self._around, self._work = desk, around, work
        self._campaign: UUID | None = None
        self.seen: Seen | None = None
        self.trouble = Banner()
        self.headline, self.facts = Label(role=Role.HEADING), Facts()
        self.sides, self.effects = SidesCard(), EffectsCard()
        self.newsletter = Label()
        self.copy = secondary(_("Copy the paragraph"), "copy")
        self.exports: dict[str, Button] = {}
        self.none = Empty(
            _("No contact is noted yet."),
            detail=_(
                "Once volunteers note their contacts, this page counts them; what followed stands below."
            ),
            action=_("My legislators of the day"),
            icon="outcomes",
        )
        self.following = Following(self, desk, work)
        self._parts = self._cards()
        self._furnish()

    def shown_with(self, subject: object) -> None:
        """Show the campaign *subject*."""
        if isinstance(subject, UUID) and subject != self._campaign:
            self._campaign, self.seen = subject, None
            self._hide()
            self.effects.show_offered(None)
            self.scroll_up()

    def refresh(self) -> None:
        """Count again."""
        campaign = self._campaign
        if campaign is not None:
            call = partial(self._desk.seen, campaign)
            self._work.do(call, then=self._show, failed=self._failed, key="campaign-report")

    def take(self, path: Path) -> None:
        """Read *path* as an official file of questions."""
        if self.seen is not None:
            self.trouble.say("")
            self.following.look_into(self.seen, path)

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.headline.set_text(headline_of(seen.report))
        self.facts.show_facts(facts_of(seen.report))
        self.sides.show_campaign(seen.campaign)
        self.effects.show_seen(seen)
        self.newsletter.set_text(seen.newsletter)
        self.set_title(_("Report – {campaign}").format(campaign=seen.report.title))
        some = bool(seen.report.contacts)
        show_if(self.none, wanted=not some)
        for part in self._parts:
            show_if(part, wanted=some or part is self.effects)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UnknownCampaign):
            self.trouble.say(_("This campaign is not in this file any more."), Tone.BAD)
        elif isinstance(error, PlaidoyerError):
            self.trouble.say(sentence(error), Tone.BAD)
        else:
            self._work.trouble.emit(error)

    def _copy(self) -> None:
        if self.seen is not None:
            self._around.desktop.clipboard.copy(self.seen.newsletter, secret=False)
            self.told.emit(_("Copied."), None)

    def _save(self, ending: str) -> None:
        seen = self.seen
        if seen is None:
            return
        kind = FileKind(_(KINDS[ending]), (ending,))
        name = _("report-of-{campaign}-{day}").format(campaign=seen.report.title, day=seen.today.isoformat())
        suggested = f"{savable(name).replace(' ', '-')}.{ending}"
        path = self._around.desktop.files.save(_("Save this report"), suggested, [kind])
        if path is not None:
            call = partial(self._written, seen.campaign.uid, path)
            self._work.do(call, then=self._saved, failed=self._not_saved, lane=Lane.LETTERS)

    def _written(self, campaign: UUID, path: Path) -> str:
        self._desk.reports.write(campaign, path)
        return path.name

    def _saved(self, name: str) -> None:
        self.told.emit(_("« {name} » is saved.").format(name=name), None)

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self._around.asks.tell(_("This report was not saved"), sentence(error))
        else:
            self._work.trouble.emit(error)

    def _choose_file(self) -> None:
        kinds = [FileKind(_("Files of questions"), ("xml", "zip", "csv", "json"))]
        path = self._around.desktop.files.open(_("Choose a file of questions"), kinds)
        if path is not None:
            self.take(path)

    def _ask(self, offer: Offer | None = None) -> None:
        if self.seen is not None:
            self.following.ask(self.seen, offer)

    def _correct(self, entry: UUID) -> None:
        if self.seen is not None:
            self.following.correct(self.seen, entry)

    def _cards(self) -> tuple[QWidget, ...]:
        whole = Card()
        whole.add(self.headline)
        whole.add(self.facts)
        letter = Card(_("For a newsletter"))
        for widget in (self.newsletter, self.copy):
            letter.add(widget)
        out = Card(_("Take the report elsewhere"))
        out.add(Label(_("It names legislators and sources, and no volunteer."), Role.MUTED))
        row = FlowLayout()
        for ending, words in KINDS.items():
            self.exports[ending] = secondary(_(words), "save")
            row.addWidget(self.exports[ending])
        out.add_layout(row)
        return whole, self.sides, self.effects, letter, out

    def _hide(self) -> None:
        for widget in (self.none, *self._parts):
            show_if(widget, wanted=False)

    def _furnish(self) -> None:
        for widget in (self.trouble, self.none, *self._parts):
            self.add(widget)
        self._hide()
        self.none.acted.connect(lambda: self.wants.emit(Place.VOLUNTEER, self._campaign))
        self.copy.clicked.connect(self._copy)
        for ending, button in self.exports.items():
            button.clicked.connect(partial(self._save, ending))
        self.effects.added.connect(self._ask)
        self.effects.offer.connect(self._ask)
        self.effects.chosen.connect(self._correct)
        self.effects.asked.connect(self._choose_file)
        self.following.noted.connect(self.refresh)
        self.following.told.connect(self.told)
        self.following.read.connect(self.effects.show_offered)
        self.following.refused.connect(self._failed)
        self.drops = Drops(self, _("Drop the file of questions here"))
        self.drops.dropped.connect(lambda paths: self.take(paths[0]))
