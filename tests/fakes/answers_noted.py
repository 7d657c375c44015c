"""Answers noted on a request, told in one line each: the day of 2026, then what it says in which words."""

from letters.domain.happenings import Happening
from letters.domain.replies import Quote, Reply, ReplyKind
from letters.services.requests import Happened
from tests.fakes.story import day


def noted(on, *said, kind=Happening.NOTE):
    """Give an answer that says each of *said*: a kind, or a kind and the words that say it."""
    pairs = [each if isinstance(each, tuple) else (each, "") for each in said]
    kinds = tuple(dict.fromkeys(ReplyKind(name) for name, _words in pairs))
    words = tuple(Quote(words, ReplyKind(name)) for name, words in pairs if words)
    return Happened(Happening(kind), day(on), reply=Reply(kinds, words))


ANONYMOUS_THEN_CODED = (
    noted(
        "22.01",
        ("reasons-asked", "merci de nous indiquer les motifs de votre démarche"),
        ("says-anonymised", "les données de l’entrepôt sont anonymes"),
        ("identity-asked", "une copie de votre carte d’identité"),
        kind="identity-asked",
    ),
    Happened(Happening.IDENTITY_GIVEN, day("24.01")),
    noted(
        "03.02",
        ("reasons-asked", "sans motif précis, nous ne pourrons donner suite"),
        ("says-pseudonymised", "elles sont rattachées à un code que seul notre service peut lever"),
    ),
)
"""Two answers: one demand settled and one said again, data anonymous on one day and coded on the other."""
