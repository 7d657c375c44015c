"""What followed: each with its source, how long the minister has, which contacts may have contributed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal

from gui.look.tokens import Tone
from gui.pages.campaign_report.desk import Seen
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.campaigns.facts import Effect
from letters.services.campaigns.offers import Offer
from letters.services.campaigns.telling_effects import (
    contributed_words,
    delay_words,
    due_of,
    effect_words,
)
from letters.services.language import _, n_


class EffectsCard(Card):
    """*chosen* gives one to correct, *offer* one read from a file, *added* and *asked* what was pressed."""

    chosen = Signal(object)
    offer = Signal(object)
    added = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("What followed"))
        self._seen: Seen | None = None
        self._offered: tuple[Offer, ...] = ()
        said = _("What happened in public since. A contact may have contributed to it: no more is said.")
        self.lines, self.offers = Rows(_("What followed")), Rows(_("Read in the file"))
        self.none = Label(_("Nothing is noted yet."), Role.MUTED)
        self.told = Label(role=Role.STRONG)
        self.add_one = secondary(_("Note what followed"), "plus")
        self.read = secondary(_("Read a file of questions"), "restore")
        where = _(
            "Files of questions: those of data.senat.fr and data.assemblee-nationale.fr; drop one here."
        )
        buttons = FlowLayout()
        for button in (self.add_one, self.read):
            buttons.addWidget(button)
        for widget in (Label(said, Role.MUTED), self.lines, self.none):
            self.add(widget)
        self.add_layout(buttons)
        for widget in (Label(where, Role.MUTED), self.told, self.offers):
            self.add(widget)
        self.lines.chosen.connect(self.chosen)
        self.offers.chosen.connect(lambda place: self.offer.emit(self._offered[place]))
        self.add_one.clicked.connect(self.added)
        self.read.clicked.connect(self.asked)
        self.show_offered(None)

    def show_seen(self, seen: Seen) -> None:
        """Show what followed, the latest first; a question noted since is offered no more."""
        self._seen = seen
        effects = sorted(seen.campaign.effects.items(), key=lambda each: each[1].on, reverse=True)
        self.lines.show_lines([self._line(uid, effect) for uid, effect in effects])
        show_if(self.lines, wanted=bool(effects))
        show_if(self.none, wanted=not effects)
        if self._offered:
            self.show_offered(self._offered)

    def show_offered(self, offered: Sequence[Offer] | None) -> None:
        """Offer the questions read in a file that are not noted yet; None for no file at all."""
        self._offered = tuple(each for each in offered or () if not self._is_noted(each))
        count = len(self._offered)
        words = n_(
            "{count} question of your legislators is in this file, and not noted yet.",
            "{count} questions of your legislators are in this file, and not noted yet.",
            count,
        )
        none = _("No other question of your legislators is in this file.")
        self.told.set_text(words.format(count=count) if count else none)
        show_if(self.told, wanted=offered is not None)
        self.offers.show_lines(
            [
                Line(place, each.effect.title, effect_words(each.effect), _news(each), Tone.OK, _("Note it"))
                for place, each in enumerate(self._offered)
            ]
        )
        show_if(self.offers, wanted=bool(self._offered))

    def _is_noted(self, offer: Offer) -> bool:
        effects = self._seen.campaign.effects if self._seen else {}
        if offer.corrects is not None:
            kept = effects.get(offer.corrects)
            return kept is None or kept.answered_on == offer.effect.answered_on
        sought = (offer.effect.kind, offer.effect.number, offer.effect.on)
        return any((each.kind, each.number, each.on) == sought for each in effects.values())

    def _line(self, uid: UUID, effect: Effect) -> Line:
        if self._seen is None:
            return Line(uid, effect.title)
        campaign, today = self._seen.campaign, self._seen.today
        due = due_of(effect, campaign)
        said = (
            f"{effect_words(effect)}.",
            delay_words(effect, due, today),
            contributed_words(effect, campaign),
            _("Source: {source}").format(source=effect.source) if effect.source else _("No source is noted."),
        )
        is_late = due is not None and today > due and effect.answered_on is None
        pill = _("No answer") if is_late else ""
        return Line(uid, effect.title, " ".join(filter(None, said)), pill, Tone.WARN, _("Correct"))


def _news(offer: Offer) -> str:
    return _("Answered since") if offer.corrects else ""
