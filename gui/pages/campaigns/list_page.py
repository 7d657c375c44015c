"""The campaigns of this file, how far each is, and the beginning of another."""

from collections.abc import Sequence
from uuid import UUID

from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.campaigns.aim_form import AimForm
from gui.pages.campaigns.bringing import Bringing
from gui.pages.campaigns.campaign_card import CampaignCard
from gui.pages.campaigns.desk import CampaignsDesk
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.buttons import primary
from gui.widgets.drops import Drops
from gui.widgets.empty import Empty
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.widgets.tiles import Tiles
from gui.work import Lane, Work
from letters.domain.campaigns.facts import Aim
from letters.domain.errors import PlaidoyerError
from letters.services.campaigns.aims import offered
from letters.services.campaigns.boards import Summary
from letters.services.language import _


class CampaignsPage(Page):
    """One card a campaign; a book that is dropped here brings its campaign with it."""

    def __init__(self, desk: CampaignsDesk, around: Around, work: Work) -> None:
        super().__init__(_("Campaigns"))
        self._desk, self._around, self._work = desk, around, work
        self.new = primary(_("New campaign"), "plus")
        self.bringing = Bringing(desk.books, around.desktop.files, work)
        for button in (self.bringing.button, self.new):
            self.put_beside_title(button)
        self.trouble = Banner()
        self.form = AimForm(_("A new campaign"), _("Begin the campaign"))
        self.none = Empty(
            _("There is no campaign yet."),
            detail=_(
                "A campaign asks legislators the same thing through several volunteers, and nobody is "
                "contacted twice by mistake. Begin one, or drop here the book that somebody gave you."
            ),
            action=_("Begin a campaign"),
            icon="campaigns",
        )
        self.cards: dict[UUID, CampaignCard] = {}
        self._tiles: Tiles | None = None
        self._furnish()
        self._connect()
        self.drops = Drops(self, _("Drop the books here"))
        self.drops.dropped.connect(self.bringing.take)

    def refresh(self) -> None:
        """Read the campaigns again."""
        self._work.do(self._desk.boards.listed, then=self._show, key="campaigns")

    def may_leave(self) -> bool:
        """Whether nothing was typed, or the person gives it up."""
        if self.form.isHidden() or not self.form.is_changed():
            return True
        text = _("What you typed for the new campaign is not kept.")
        leaves = self._around.asks.confirm(_("Leave without beginning it?"), text, do=_("Leave"))
        if leaves:
            self._close_form()
        return leaves

    def _show(self, listed: Sequence[Summary]) -> None:
        if self._tiles is not None:
            self.body.removeWidget(self._tiles)
            self._tiles.hide()
            self._tiles.deleteLater()
        self._tiles = Tiles(44)
        self.cards = {}
        for each in listed:
            card = self.cards[each.uid] = CampaignCard(each)
            card.opened.connect(lambda uid=each.uid: self.wants.emit(Place.CAMPAIGN, uid))
            card.reported.connect(lambda uid=each.uid: self.wants.emit(Place.CAMPAIGN_REPORT, uid))
            card.mine.connect(lambda uid=each.uid: self.wants.emit(Place.VOLUNTEER, uid))
            self._tiles.add(card)
        self.add(self._tiles)
        show_if(self._tiles, wanted=bool(listed))
        show_if(self.none, wanted=not listed and self.form.isHidden())

    def _begin(self) -> None:
        self.form.show_aim(Aim(""))
        show_if(self.form, wanted=True)
        show_if(self.none, wanted=False)
        self.form.title.set_focus()
        letters, day = self._desk.letters, self._desk.logs.clock
        self._work.do(
            lambda: offered(letters, day.today()), then=self.form.offer, key="offered", lane=Lane.LETTERS
        )

    def _keep(self, aim: Aim) -> None:
        self._work.write(lambda: self._desk.logs.begin(aim), then=self._begun, failed=self._fail)

    def _begun(self, uid: UUID) -> None:
        self._close_form()
        self.wants.emit(Place.CAMPAIGN, uid)

    def _fail(self, error: Exception) -> None:
        if not (isinstance(error, PlaidoyerError) and self.form.refuse(error)):
            self.trouble.say(told(error), Tone.BAD)

    def _close_form(self) -> None:
        self.form.show_aim(Aim(""))
        show_if(self.form, wanted=False)
        self.trouble.say("")

    def _leave_form(self) -> None:
        self._close_form()
        self.refresh()
        self.new.setFocus()

    def _furnish(self) -> None:
        for widget in (self.bringing, self.trouble, self.form, self.none):
            self.add(widget)
        for hidden in (self.form, self.none):
            show_if(hidden, wanted=False)

    def _connect(self) -> None:
        self.new.clicked.connect(self._begin)
        self.none.acted.connect(self._begin)
        self.form.kept.connect(self._keep)
        self.form.left.connect(self._leave_form)
        self.bringing.brought.connect(lambda _uid: self.refresh())
        self.bringing.working.connect(lambda uid: self.wants.emit(Place.VOLUNTEER, uid))
        self.bringing.deciding.connect(lambda uid: self.wants.emit(Place.CAMPAIGN, uid))
