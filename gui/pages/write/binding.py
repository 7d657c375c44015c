"""From a question to what it is answered with, and from there to what the draft keeps."""

from collections.abc import Callable, Iterable
from datetime import date

from gui.pages.write.exact_text import ExactLines, ExactText
from gui.widgets.editors import (
    Choice,
    ChoiceEditor,
    DateEditor,
    Editor,
    ItemsEditor,
    LineEditor,
    NationalIdEditor,
    YesNoEditor,
)
from letters.domain.kinds import Answering, Question
from letters.services.language import _

_LINE, _TEXT, _LINES = 200, 4000, 1000


def editor_for(question: Question) -> Editor:
    """Make what *question* is answered with."""
    if question.answering is Answering.CHOICE:
        return ChoiceEditor([Choice(key, capital(_(words))) for key, words in question.options])
    return _EDITORS[question.answering]()


def typed(editor: Editor, key: str) -> object:
    """Give what was typed as a draft keeps it: a day in ISO, or as typed where it cannot be read.

    None when nothing was typed.
    """
    value = editor.value()
    if isinstance(editor, DateEditor):
        return value.isoformat() if isinstance(value, date) else editor.line.text() or None
    if key == "address" and isinstance(value, str):
        return value.split("\n") if value else None
    if isinstance(value, tuple):
        return list(value) or None
    return None if value == "" else value


def show(editor: Editor, value: object) -> None:
    """Show in *editor* what a draft keeps."""
    match editor:
        case DateEditor():
            _show_day(editor, value)
        case ItemsEditor():
            editor.set_value(tuple(map(str, value)) if isinstance(value, Iterable) else ())
        case ChoiceEditor():
            editor.set_value(value if isinstance(value, str) else None)
        case YesNoEditor():
            editor.set_value(value if isinstance(value, bool) else None)
        case _:
            editor.set_value(_lines(value))


def capital(words: str) -> str:
    """Give *words* as they stand at the head of a line."""
    return words[:1].upper() + words[1:]


def _show_day(editor: DateEditor, value: object) -> None:
    text = str(value or "")
    try:
        editor.set_value(date.fromisoformat(text) if text else None)
    except ValueError:
        editor.show_text(text)


def _lines(value: object) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    return str(value) if value is not None else ""


_EDITORS: dict[Answering, Callable[[], Editor]] = {
    Answering.LINE: lambda: LineEditor(limit=_LINE),
    Answering.TEXT: lambda: ExactText(limit=_TEXT, rows=5),
    Answering.LINES: lambda: ExactLines(limit=_LINES, rows=4),
    Answering.LIST: lambda: ItemsEditor(limit=_LINE),
    Answering.DATE: DateEditor,
    Answering.YES_NO: YesNoEditor,
    Answering.NATIONAL_ID: NationalIdEditor,
}
