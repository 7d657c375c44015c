"""Whoever reads answers, in a test: it finds the kinds whose words stand in the text, and notes them."""

from dataclasses import dataclass, field
from datetime import date

from letters.domain.replies import LONGEST_REPLY, Because, Proposal, ReplyKind, ReplyTooLong
from letters.domain.request_errors import InTheFuture
from letters.domain.sources import Certainty, Source
from letters.services.replies import Consequence, Follows, NextLetter
from letters.services.requests import Happened
from letters.services.unnoted import UnnotedAnswers

MONTH = Source("RGPD", "12(3)", "un mois", Certainty.READ)
WORDS = {
    "pièce d’identité": (ReplyKind.IDENTITY_ASKED, 0.95),
    "deux mois": (ReplyKind.EXTENDED, 0.9),
    "anonymes": (ReplyKind.SAYS_ANONYMISED, 0.6),
}


@dataclass
class DeskOfReplies:
    """Notes answers on the *requests* of a desk; *refuses* is raised instead, where it is given."""

    requests: object
    happening: object
    day: date
    unnoted: UnnotedAnswers
    refuses: Exception | None = None
    asked: list = field(default_factory=list)
    noted: list = field(default_factory=list)
    letters: tuple = ()

    def today(self):
        return self.day

    def read(self, text):
        self.asked.append(text)
        if len(text) > LONGEST_REPLY:
            raise ReplyTooLong(length=len(text), limit=LONGEST_REPLY)
        found = tuple(
            Proposal(kind, score, tuple(_places(text, words))) for words, (kind, score) in WORDS.items()
            if words in text
        )  # fmt: skip
        return found or (Proposal(ReplyKind.UNCLEAR, 1.0),)

    def follows(self, request, kinds, on):
        self.requests.followed(request)
        if on > self.day:
            raise InTheFuture(day=on)
        told = tuple(Consequence(f"conséquence de {kind}", on, MONTH) for kind in kinds)
        return Follows(told, self.letters)

    def record(self, request, kinds, on, text, file):
        if self.refuses:
            raise self.refuses
        self.noted.append((request, kinds, on, text, file))
        return self.requests.record(request, Happened(self.happening, on))


def letter(slug, since=None, why="parce que"):
    """Give a letter that is of use from the day *since*."""
    return NextLetter(slug, f"titre de {slug}", since, why)


def _places(text, words):
    start = text.find(words)
    while start >= 0:
        yield Because(start, start + len(words), words)
        start = text.find(words, start + 1)
