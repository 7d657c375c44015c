"""What is said of an answer that is missing or wrong: beside its field, and in a list of what is missing."""

from letters.domain.errors import MissingAnswer, NoLegalEffect, PlaidoyerError, WrongAnswer
from letters.domain.kinds import Answering, Question
from letters.domain.wording import N_
from letters.services.language import _, n_, sentence, shown

_UNREADABLE = N_("This day cannot be read; write it as day/month/year, for example 21/11/2026.")


def beside(fault: PlaidoyerError, question: Question | None = None) -> str:
    """Say what is wrong where the answer is typed: the field itself says which answer it is."""
    name = str(fault.facts.get("name", ""))
    match fault:
        case MissingAnswer():
            return _("An answer is needed here.")
        case WrongAnswer() if question and question.answering is Answering.DATE:
            return _(_UNREADABLE)
        case WrongAnswer() if name.endswith(".email"):
            return _("This is no e-mail address; write it as in name@example.org.")
        case WrongAnswer():
            return _capital(shown(fault.facts["reason"]))
        case NoLegalEffect():
            return shown(fault.facts["because"])
        case _:
            return sentence(fault)


def missing_words(count: int) -> str:
    """Say how many answers are missing or wrong."""
    return n_("{count} answer is still needed", "{count} answers are still needed", count).format(count=count)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
