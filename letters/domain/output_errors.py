"""A letter that cannot leave: on paper, in a form, in a file; a dossier that cannot be made.

OutputFault           NoGlyph · RightToLeft · SignatureUnusable · DoesNotFit
                      DoesNotFitForm · NotWritten · UnsafeHeader · UnknownEnding · DossierNotBound
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class OutputFault(PlaidoyerError):
    """A letter that cannot be put on paper, or a file that cannot be written."""


class DoesNotFitForm(OutputFault):
    """A form too small for what the letter must say."""

    sentence = N_(
        "The form takes {limit} characters and this letter needs {needed} at least; send it by another way, "
        "or as a file joined to a short message."
    )


class NotWritten(OutputFault):
    """A file that the system did not let us write."""

    sentence = N_("« {path} » was not written: {reason}.")


class UnsafeHeader(OutputFault):
    """A text that may not stand in the head of an e-mail."""

    sentence = N_("The e-mail was not made, because of its header « {header} »: {reason}.")


class UnknownEnding(OutputFault):
    """A file whose ending names no form that a letter can take."""

    sentence = N_("« {ending} » is no form a letter can take; end the name of the file with: {known}.")


class NoGlyph(OutputFault):
    """A character that no face of the letter has."""

    sentence = N_("The letter cannot print the character {character}; write it another way.")


class RightToLeft(OutputFault):
    """A letter of a script written from right to left, of which the words would come out of order."""

    sentence = N_(
        "The letter cannot yet print scripts written from right to left ({character}); "
        "write it in Latin letters."
    )


class SignatureUnusable(OutputFault):
    """A picture that cannot stand as a signature."""

    sentence = N_("The picture of the signature cannot be used: {reason}. Choose another, or sign by hand.")


class DoesNotFit(OutputFault):
    """A line of the first page for which there is no room beside the window of the envelope or in it."""

    sentence = N_("There is no room on the first page for « {line} »; shorten it.")


class DossierNotBound(OutputFault):
    """A dossier whose assembling ended before it was whole, though each exhibit had been read."""

    sentence = N_(
        "The dossier could not be assembled, and nothing was written; leave out the exhibits you doubt, one "
        "after the other, and try again."
    )


class PaperUnreadable(OutputFault):
    """A file that was to be masked and shows no picture."""

    sentence = N_(
        "This file cannot be masked: {reason}. Choose a photograph (JPEG, PNG) or a PDF of the paper, "
        "without a password."
    )
