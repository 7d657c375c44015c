"""A printer and a clipboard that note what they were given."""

from gui.desktop import Desktop
from tests.fakes.around_pages import ChosenFiles


class PrinterOfTests:
    """Keeps what was printed; one that is *off* prints nothing."""

    def __init__(self):
        self.printed, self.off = [], False

    def print_pdf(self, pdf, title):
        if not self.off:
            self.printed.append((pdf, title))
        return not self.off


class ClipboardOfTests:
    """Keeps what was copied."""

    def __init__(self):
        self.text, self.secret = "", None

    def copy(self, text, *, secret=True):
        self.text, self.secret = text, secret

    def forget(self):
        self.text = ""


def desktop_of_tests() -> Desktop:
    return Desktop(ClipboardOfTests(), None, ChosenFiles(), PrinterOfTests(), None)
