"""A text that comes back exactly as it was typed or shown, no-break spaces included."""

from gui.widgets.editors import LinesEditor, TextEditor

_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


class ExactText(TextEditor):
    """Qt's own plain text makes an ordinary space of every no-break one; its raw text does not."""

    def value(self) -> str:
        return exact(self)


class ExactLines(LinesEditor):
    """The same for a few lines."""

    def value(self) -> str:
        return exact(self)


def exact(editor: TextEditor) -> str:
    """Give the text of *editor*, character for character."""
    return editor.box.document().toRawText().translate(_BREAKS)
