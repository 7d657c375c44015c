"""What the letters of a campaign say themselves: words that are nobody's own in a personal paragraph."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from letters.domain.campaigns.facts import Aim
from letters.domain.campaigns.runs import NOTHING, Aside
from letters.domain.kinds import Kind
from letters.domain.sources import Source
from letters.services.campaigns.parts import argument_here, letter_here
from letters.services.letters import Letters

Common = Callable[[Aim], Aside]
"""Gives the words of a campaign that are set aside when two paragraphs are compared."""


def no_words(_aim: Aim) -> Aside:
    """Set nothing aside."""
    return NOTHING


@dataclass(frozen=True, slots=True)
class CommonWords:
    """The words of the letters, of their arguments, of the texts they quote, and of the examples shown.

    What is not on this computer (a pack of another one) says nothing: `Cases` tells what is missing.
    """

    letters: Letters

    def __call__(self, aim: Aim) -> Aside:
        """Give the words that *aim* puts into every letter."""
        kinds = tuple(self._kinds(aim))
        said = (words for kind in kinds for words in self._of(kind))
        return Aside.of((aim.goal, *said, *self._of_arguments(aim, kinds)))

    def _kinds(self, aim: Aim) -> Iterator[Kind]:
        yield from filter(None, (letter_here(self.letters, slug) for slug in aim.letters))

    def _of(self, kind: Kind) -> Iterator[str]:
        yield from (question.example for question in kind.questions)
        yield from _said(kind)
        for joined in filter(None, (letter_here(self.letters, slug) for slug in kind.joins)):
            yield from _said(joined)

    def _of_arguments(self, aim: Aim, kinds: Iterable[Kind]) -> Iterator[str]:
        offered = {slug for kind in kinds for slug in kind.arguments}
        slugs = (slug for slug in aim.arguments if slug in offered)
        for argument in filter(None, (argument_here(self.letters, slug) for slug in slugs)):
            yield from (argument.title, argument.claim, argument.body, *_quoted(argument.sources))


def _said(kind: Kind) -> Iterator[str]:
    yield from (kind.subject, kind.body, *_quoted(kind.sources))


def _quoted(sources: tuple[Source, ...]) -> Iterator[str]:
    yield from (source.words for source in sources)
