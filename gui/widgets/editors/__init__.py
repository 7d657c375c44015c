"""Every way to answer a question, one class for each kind of answer."""

from gui.widgets.editors.base import Editor
from gui.widgets.editors.choice import Choice, ChoiceEditor
from gui.widgets.editors.dates import DateEditor
from gui.widgets.editors.items import ItemsEditor
from gui.widgets.editors.line import LineEditor
from gui.widgets.editors.marked import MarkedTextEditor
from gui.widgets.editors.national_id import NationalIdEditor
from gui.widgets.editors.several import CheckEditor, SeveralEditor
from gui.widgets.editors.text import LinesEditor, TextEditor
from gui.widgets.editors.yes_no import YesNoEditor

__all__ = [
    "CheckEditor",
    "Choice",
    "ChoiceEditor",
    "DateEditor",
    "Editor",
    "ItemsEditor",
    "LineEditor",
    "LinesEditor",
    "MarkedTextEditor",
    "NationalIdEditor",
    "SeveralEditor",
    "TextEditor",
    "YesNoEditor",
]
