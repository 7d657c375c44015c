"""A press of series that prints one line a letter."""

from letters.domain.output_errors import SignatureUnusable
from letters.ports.typesetter import Typeset


class Press:
    """Puts letters on a paper of one line; its print file is the names, one line each."""

    def typeset(self, letter, *, created, signature=None):
        if signature == b"broken":
            raise SignatureUnusable(reason="")
        return Typeset(f"{letter.recipient[0]} {created:%d/%m/%Y}".encode(), 1)

    def print_file(self, file, _words, _sheets, *, created):  # noqa: ARG002 -- as the real one is called
        return PrintFile(file)


class PrintFile:
    def __init__(self, file):
        self.file = file

    def add(self, _letter, cover, *, signature=None):  # noqa: ARG002 -- as above
        self.file.write(f"{cover.number}/{cover.total} {cover.name} {', '.join(cover.address)}\n".encode())
        return 1

    def finish(self):
        self.file.write(b"fin")
        return 0
