"""What an answer says: what was found in it, which the person ticks or not, and all else it might be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.reply.kind_boxes import FoundKind, WholeList
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.announce import announce
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from gui.widgets.tab_order import go_on
from letters.domain.replies import Proposal, ReplyKind
from letters.services.language import _, n_


class Seen(Card):
    """*changed* when what is ticked changed; *words_asked* gives the words to show in the text."""

    changed = Signal()
    words_asked = Signal(object)

    def __init__(self, before: QWidget) -> None:
        super().__init__(_("What do they say?"))
        self._before = before
        self._proposals: tuple[Proposal, ...] = ()
        self._ticked: set[ReplyKind] = set()
        self._opened_here = False
        self.found: dict[ReplyKind, FoundKind] = {}
        self.state, self.unclear = Label(role=Role.MUTED), Banner()
        self.whole = WholeList()
        self.other = Disclosure(_("Choose what they say"), self.whole)
        self.error = Label(role=Role.ERROR)
        self._found = QVBoxLayout()
        self._found.setSpacing(8)
        for widget in (self.state, self.unclear, self.error):
            self.add(widget)
        self.add_layout(self._found)
        self.add(self.other)
        self.whole.ticked.connect(self._take_from_list)

    def start_again(self) -> None:
        """Forget what was ticked, and show that nothing was read."""
        self._ticked = set()
        self._show(())
        self.set_error("")

    def chosen(self) -> tuple[ReplyKind, ...]:
        """Give what the person ticked: what was found first, in its order, then the rest."""
        order = [*self.found, *ReplyKind]
        return tuple(dict.fromkeys(kind for kind in order if kind in self._ticked))

    def give_back(self, kinds: tuple[ReplyKind, ...]) -> None:
        """Show *kinds* ticked again."""
        self._ticked = set(kinds)
        self._show(self._proposals)

    def show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        """Show what was found in the text; nothing found in no text. What is ticked stays so."""
        if proposals != self._proposals or not proposals:
            self._show(proposals)

    def wait(self) -> None:
        """Say that the text is being read, where nothing was found before."""
        if not self._proposals:
            self.state.set_text(_("Being read…"))

    def set_error(self, text: str) -> None:
        """Say what is missing here; nothing when *text* is empty."""
        self.error.set_text(text)
        show_if(self.error, wanted=bool(text))
        announce(self, text)

    def set_focus(self) -> None:
        """Let the person tick."""
        first = next(iter(self.found.values()), None)
        box = first.box if first else next(iter(self.whole.boxes.values()))
        if first is None:
            self.other.set_open(is_open=True)
        bring_into_sight(box)
        box.setFocus()

    def last(self) -> QWidget:
        """Give the last control, after which the Tab key leaves."""
        return self.whole.boxes[ReplyKind.UNCLEAR]

    def _show(self, proposals: tuple[Proposal, ...]) -> None:
        self._proposals = proposals
        had_focus = next((each.kind for each in self.found.values() if each.box.hasFocus()), None)
        clear(self._found)
        clear_ones = [each for each in proposals if each.kind is not ReplyKind.UNCLEAR]
        self.found = {each.kind: self._made(each) for each in clear_ones}
        self._say_state(proposals)
        self._offer_rest()
        go_on(self._before, *self.found.values())
        if had_focus in self.found:
            self.found[had_focus].box.setFocus()

    def _made(self, proposal: Proposal) -> FoundKind:
        found = FoundKind(proposal, ticked=proposal.kind in self._ticked)
        found.ticked.connect(self._take_from_found)
        found.words_asked.connect(self.words_asked)
        self._found.addWidget(found)
        return found

    def _say_state(self, proposals: tuple[Proposal, ...]) -> None:
        count = len(self.found)
        if self.found:
            said = n_("This was read in it. Is it right? Then tick it.",
                      "This was read in it. Tick what is right.", count)  # fmt: skip
        else:
            said = _("Nothing to read yet. Paste their text, or choose yourself what they say.")
        self.state.set_text(said)
        show_if(self.state, wanted=bool(self.found) or not proposals)
        self.unclear.say(
            _("The program cannot tell what they answer.") if proposals and not self.found else "",
            Tone.NEUTRAL,
            detail=_(
                "Read it again yourself, and tick below what they say. If you cannot tell either, say so."
            ),
        )
        if proposals:
            announce(self, said)

    def _offer_rest(self) -> None:
        """Open the whole list where the text says nothing clear, or something in it is ticked."""
        self.whole.show_ticked(self._ticked, without=self.found)
        self.other.head.set_words(_("They say something else") if self.found else _("Choose what they say"))
        wanted = bool(self._proposals and not self.found) or not self._ticked <= set(self.found)
        if wanted != self.other.is_open() and (wanted or self._opened_here):
            self._opened_here = wanted
            self.other.set_open(is_open=wanted)

    def _take_from_found(self) -> None:
        ticked = {kind for kind, found in self.found.items() if found.box.isChecked()}
        self._take((self._ticked - set(self.found)) | ticked)

    def _take_from_list(self) -> None:
        listed = {kind for kind, box in self.whole.boxes.items() if box.isChecked()}
        self._take((self._ticked & set(self.found)) | (listed - set(self.found)))

    def _take(self, ticked: set[ReplyKind]) -> None:
        """Keep what is ticked; who cannot tell says nothing else, who says something can tell."""
        unclear = {ReplyKind.UNCLEAR}
        if ticked > unclear:
            ticked = unclear if ReplyKind.UNCLEAR not in self._ticked else ticked - unclear
        self._ticked = ticked
        for kind, found in self.found.items():
            found.set_ticked(ticked=kind in ticked)
        self.whole.show_ticked(ticked, without=self.found)
        self.set_error("")
        self.changed.emit()
