"""What a file holds and what importing it would change; what is asked first is answered here."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.look.tokens import Tone
from gui.pages.importing.figures import Figures, figure_words
from gui.widgets.banner import Banner
from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import CheckEditor
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.import_reports import NAMED, Doubt, Report
from letters.domain.reference_tables import TableReport
from letters.services.language import _, n_, shown
from letters.services.telling_imports import day_words, names_told
from letters.services.telling_tables import edition_words, stays_words


class ReportView(Card):
    """*agreed* gives the doubts that the person answered; *left* when the file is not to be imported.

    *rematched* when the columns of a list of the person's own are to be matched otherwise.
    """

    agreed = Signal(object)
    left = Signal()
    rematched = Signal()

    def __init__(self) -> None:
        super().__init__(_("What this file holds"))
        self.title, self.about = Label(role=Role.STRONG), Label(role=Role.MUTED)
        self.read, self.change = Figures(), Figures()
        self.replaced = Label()
        self.verdict = Banner()
        self.answers: dict[Doubt, CheckEditor] = {}
        self.details: list[Disclosure] = []
        self.names: list[Disclosure] = []
        self._details, self._questions, self._names = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._unanswered = Label(role=Role.ERROR)
        self.apply, self.leave = primary(_("Apply"), "check"), quiet(_("Leave it"), "close")
        self.rematch = quiet(_("Change the columns or the title"), "edit")
        self.remembered = Label(role=Role.MUTED)
        self.rematch.clicked.connect(self.rematched)
        self.apply.clicked.connect(self._agree)
        self.leave.clicked.connect(self.left)
        self._furnish()

    def show_report(self, report: Report, *, own: bool = False, remembered: bool = False) -> None:
        """Show *report*; of a list of the person's *own*, the columns of which may be *remembered*."""
        show_if(self.rematch, wanted=own)
        show_if(self.remembered, wanted=remembered)
        self.title.set_text(_(report.title))
        edition = _(report.edition) if report.edition != report.title else day_words(report.on)
        said = (edition, _(report.licence), report.file)
        self.about.set_text(" · ".join(filter(None, said)))
        self.read.show_figures((
            (report.read, _("read")),
            (report.kept, _("kept")),
            (report.without_email, _("without e-mail")),
            (sum(report.skipped.values()), _("left out")),
        ))  # fmt: skip
        self.change.show_figures((
            (report.new, _("new")), (report.changed, _("changed")), (report.gone, _("gone"))
        ))  # fmt: skip
        show_if(self.change, wanted=True)
        show_if(self.replaced, wanted=False)
        self._show_details(report)
        self._show_questions(report)
        self._judge(report)

    def show_table(self, report: TableReport) -> None:
        """Show *report*, of a table of reference."""
        table = report.table
        self.title.set_text(_(table.title))
        said = (edition_words(table), _(table.licence), report.file)
        self.about.set_text(" · ".join(filter(None, said)))
        counts = ((count, _(what)) for what, count in table.counts.items())
        self.read.show_figures((*counts, (sum(report.skipped.values()), _("left out"))))
        self.replaced.set_text(stays_words(report))
        for part in (self.change, self.rematch, self.remembered):
            show_if(part, wanted=False)
        show_if(self.replaced, wanted=True)
        self._show_details(
            Report(report.file, "", "", "", "", skipped=report.skipped, unknown=report.unknown)
        )
        self._show_questions(report)
        self._judge(report)

    def focus_first(self) -> None:
        """Let the person answer here."""
        (self.apply if self.apply.isEnabled() else self.leave).setFocus()

    def _judge(self, report: Report | TableReport) -> None:
        self.apply.setEnabled(report.changes_something)
        if not report.changes_something:
            self.verdict.say(_("The directory says all of this already: nothing would change."), Tone.INFO)
        elif report.questions:
            self.verdict.say(_("Something in this file is to be confirmed first."), Tone.WARN)
        elif isinstance(report, TableReport):
            self.verdict.say(_("Nothing is changed before you apply it, and it can be taken away."), Tone.OK)
        else:
            self.verdict.say(_("Nothing is changed before you apply it, and it can be undone."), Tone.OK)

    def _show_details(self, report: Report) -> None:
        self.details = _disclosed(self._details, _details(report))
        self.names = _disclosed(self._names, _named(report))

    def _show_questions(self, report: Report | TableReport) -> None:
        clear(self._questions)
        self.answers = {}
        self._refuse("")
        for question in report.questions:
            words = shown(question.sentence)
            self._questions.addWidget(Label(words[:1].upper() + words[1:]))
            answer = CheckEditor(_("I have checked: import it all the same"))
            answer.name_it(words)
            answer.box.setAccessibleDescription(words)
            answer.changed.connect(lambda: self._refuse(""))
            self.answers[question.doubt] = answer
            self._questions.addWidget(answer)

    def _agree(self) -> None:
        missing = [answer for answer in self.answers.values() if not answer.value()]
        if missing:
            self._refuse(_("Confirm this first, or leave the file."))
            missing[0].focus_here()
        else:
            self.agreed.emit(frozenset(self.answers))

    def _refuse(self, words: str) -> None:
        self._unanswered.set_text(words)
        show_if(self._unanswered, wanted=bool(words))

    def _furnish(self) -> None:
        self.remembered.set_text(_("The columns of this list are read as they were the last time."))
        for widget in (self.title, self.about, self.remembered, self.read):
            self.add(widget)
        self.add_layout(self._details)
        self.add(Label(_("What importing it would change"), Role.HEADING))
        self.add(self.change)
        self.add(self.replaced)
        self.add_layout(self._names)
        self.add(self.verdict)
        self.add_layout(self._questions)
        self.add(self._unanswered)
        ways = FlowLayout()
        for button in (self.apply, self.rematch, self.leave):
            ways.addWidget(button)
        self.add_layout(ways)


def _details(report: Report) -> Iterator[tuple[str, str]]:
    """Give what can be looked at closer: why rows were left out, what was mended, what no table knows."""
    left = sum(report.skipped.values())
    if left:
        yield (
            n_("Why {count} row was left out", "Why {count} rows were left out", left).format(
                count=figure_words(left)
            ),
            _reasons(report.skipped),
        )
    if report.remarks:
        yield _("What is to be known of kept rows"), _reasons(report.remarks)
    if report.unknown:
        yield _("Words that no table knows"), "\n".join(report.unknown)


def _named(report: Report) -> Iterator[tuple[str, str]]:
    """Name the first of those who are new, changed and gone, and count the others."""
    for words, names, count in (
        (_("Who is new"), report.new_names, report.new),
        (_("Who is changed"), report.changed_names, report.changed),
        (_("Who is gone"), report.gone_names[:NAMED], report.gone),
    ):
        if names:
            yield words, names_told(names, count)


def _disclosed(column: QVBoxLayout, told: Iterable[tuple[str, str]]) -> list[Disclosure]:
    """Put into *column*, in the place of what is there, words that open on a text each."""
    clear(column)
    made = [Disclosure(words, text) for words, text in told]
    for each in made:
        column.addWidget(each)
    return made


def _reasons(counts: Mapping[str, int]) -> str:
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    return "\n".join(f"{figure_words(count)} — {_(reason)}" for reason, count in ordered)
