"""A kind of letter with every template it holds checked and ready to be rendered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from letters.domain.kinds import Kind, Must, Question, Refusal
from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate, broken
from letters.drafting.grammar import Names
from letters.drafting.language import Condition, Text, Values
from letters.drafting.names import GIVEN, names_of


@dataclass(frozen=True, slots=True)
class Prepared:
    """The templates of a kind, each of which passed the check of the closed language."""

    kind: Kind
    body: Text
    subject: Text
    short: Text | None
    enclosures: tuple[Text, ...]
    musts: tuple[tuple[Must, Condition | None, tuple[Text, ...]], ...]
    refusals: tuple[tuple[Refusal, Condition, Text], ...]
    asked_when: dict[str, Condition]
    joined_when: Condition | None = None

    def is_asked(self, question: Question, values: Values) -> bool:
        """Say whether *question* is asked, given the answers before it."""
        condition = self.asked_when.get(question.name)
        return condition is None or condition.holds(values)

    @property
    def names(self) -> frozenset[str]:
        """Every name that the letter prints or on which it depends."""
        conditions = [condition.names for _refusal, condition, _because in self.refusals]
        conditions += [self.joined_when.names] if self.joined_when else []
        printed = [text.names for text in (self.subject, self.short, *self.enclosures) if text is not None]
        return self.body.names.union(*printed, *conditions)


def prepare(kind: Kind) -> Prepared:
    """Check and compile every template of *kind*; raises `BrokenTemplate` at the first fault."""
    names = names_of(kind.questions)
    return Prepared(
        kind=kind,
        body=Text(kind.body, names, kind.body_line),
        subject=Text(kind.subject, names),
        short=Text(kind.short, names) if kind.short else None,
        enclosures=tuple(Text(each, names) for each in kind.enclosures),
        musts=tuple(_must(must, names) for must in kind.musts),
        refusals=tuple(
            (each, Condition(each.when, names), Text(each.because, names)) for each in kind.refusals
        ),
        asked_when=dict(_asked_when(kind.questions)),
        joined_when=_joined_when(kind, names),
    )


def _must(must: Must, names: Names) -> tuple[Must, Condition | None, tuple[Text, ...]]:
    when = Condition(must.when, names) if must.when else None
    return must, when, tuple(Text(phrase, names) for phrase in must.phrases)


def _refusal(refusal: Refusal, names: Names) -> tuple[Refusal, Condition, Text]:
    return refusal, Condition(refusal.when, names), Text(refusal.because, names)


def _joined_when(kind: Kind, names: Names) -> Condition | None:
    return Condition(kind.joins_when, names) if kind.joins_when else None


def _asked_when(questions: tuple[Question, ...]) -> Iterator[tuple[str, Condition]]:
    for place, question in enumerate(questions):
        if question.name in GIVEN:
            sentence = N_("« {name} » is given to every letter: do not ask for it")
            raise broken("asked-twice", sentence, name=question.name)
        if question.when:
            yield question.name, Condition(question.when, names_of(questions[:place]))


def faults_of(kind: Kind) -> Iterator[BrokenTemplate]:
    """Give the first fault of each template of *kind*, so that one run of the check tells them all."""
    names = names_of(kind.questions)
    checks: list[Callable[[], object]] = [
        lambda: Text(kind.body, names),
        lambda: Text(kind.subject, names),
        lambda: Text(kind.short, names),
        lambda: [Text(each, names) for each in kind.enclosures],
        lambda: [_must(must, names) for must in kind.musts],
        lambda: [_refusal(refusal, names) for refusal in kind.refusals],
        lambda: dict(_asked_when(kind.questions)),
        lambda: _joined_when(kind, names),
    ]
    for number, check in enumerate(checks):
        try:
            check()
        except BrokenTemplate as error:
            moved = kind.body_line - 1 if number == 0 else 0
            yield BrokenTemplate(replace(error.fault, line=error.fault.line + moved))
