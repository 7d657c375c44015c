"""The page of the questions that lead to a letter, or to an honest « not here »."""

from collections.abc import Mapping

from gui.navigation import Place
from gui.pages.plan.answer import Answer
from gui.pages.plan.questions import Questions
from gui.widgets.buttons import quiet
from gui.widgets.card import Card
from gui.widgets.label import Label
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.plans import Plan, situation
from letters.services.language import _
from letters.services.plan_questions import PlanQuestion
from letters.services.planning import Planning


class PlanPage(Page):
    """Asks for whom, who, what for and what; then shows the plan. Nothing answered here is kept."""

    def __init__(self, planning: Planning, work: Work) -> None:
        self.again = quiet(_("Start again"), "undo")
        super().__init__(_("Which right do I have here?"), action=self.again, back=True)
        self._planning, self._work = planning, work
        self.questions, self.answer = Questions(), Answer()
        self._furnish()
        self.start_again()

    def start_again(self) -> None:
        """Ask everything anew."""
        self.questions.start_again()
        self.answer.clear()
        show_if(self.again, wanted=False)
        self._ask()

    def _ask(self) -> None:
        answers = self.questions.answers()
        self._work.do(
            lambda: self._planning.questions(answers),
            then=self._asked,
            key="plan-questions",
            lane=Lane.LETTERS,
        )

    def _answered(self) -> None:
        show_if(self.again, wanted=True)
        self.answer.clear()
        self._ask()

    def _asked(self, questions: tuple[PlanQuestion, ...]) -> None:
        self.questions.show_questions(questions)
        if self.questions.is_complete():
            answers = self.questions.answers()
            self._work.do(
                lambda: self._planned(answers), then=self.answer.show_plan, key="plan", lane=Lane.LETTERS
            )

    def _planned(self, answers: Mapping[str, str]) -> Plan:
        return self._planning.plan(
            situation(answers["holder"], answers["purpose"], answers["wish"], answers["acting-for"])
        )

    def _furnish(self) -> None:
        self.add(
            Label(_("Four questions, and you know which letter has an effect, and what to expect of it."))
        )
        card = Card()
        card.add(self.questions)
        self.add(card)
        self.add(self.answer)
        self.questions.changed.connect(self._answered)
        self.answer.chosen.connect(lambda slug: self.wants.emit(Place.WRITE, slug))
        self.again.clicked.connect(self.start_again)
