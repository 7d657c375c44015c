"""A page with every widget of the window, all saying the same text."""

from datetime import date

from gui.look.tokens import Tone
from gui.widgets import buttons
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import (
    CheckEditor,
    Choice,
    ChoiceEditor,
    DateEditor,
    ItemsEditor,
    LineEditor,
    LinesEditor,
    NationalIdEditor,
    SeveralEditor,
    TextEditor,
    YesNoEditor,
)
from gui.widgets.empty import Empty
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.pill import Pill
from gui.widgets.rows import Line, Rows
from gui.widgets.steps import Steps
from gui.widgets.tiles import Tiles
from gui.widgets.timeline import Moment, Timeline
from gui.widgets.way import Way


def gallery(text="Texte"):
    page = Page(text, action=buttons.primary(text, "plus"), back=True)
    for widget in (*words(text), *controls(text), *lists(text), *fields(text)):
        page.add(widget)
    return page


def words(text):
    card = Card(text)
    card.add(Label(text))
    return [
        *(Label(text, role) for role in Role),
        *(Banner(text, tone, detail=text, action=text) for tone in Tone),
        *(Pill(text, tone) for tone in Tone),
        card,
        Empty(text, detail=text, action=text),
        Disclosure(text, text),
        Busy(text, can_cancel=True),
    ]


def controls(text):
    makers = (buttons.secondary, buttons.quiet, buttons.danger, buttons.link)
    return [*(make(text, "save", about=text) for make in makers), buttons.icon_only("trash", text)]


def lists(text):
    rows, timeline, tiles, steps = Rows(text), Timeline(text), Tiles(), Steps([text, text])
    rows.show_lines([Line(key, text, text, text, Tone.BAD, text, "clock") for key in range(3)])
    timeline.show_moments([Moment(text, text, text), Moment(text, text, future=True)])
    tiles.add(Way("shield", text, text, text))
    steps.set_at(1, done={0})
    return [rows, timeline, tiles, steps]


def fields(text):
    few = [Choice(str(key), text, text) for key in range(3)]
    many = [Choice(str(key), text, text) for key in range(9)]
    editors = [
        LineEditor(hint=text), TextEditor(), LinesEditor(), ItemsEditor(), DateEditor(), ChoiceEditor(few),
        ChoiceEditor(many), YesNoEditor(), CheckEditor(text), SeveralEditor(few), NationalIdEditor(),
    ]  # fmt: skip
    values = [text, text, text, (text,), date(2026, 11, 21), "1", "1", True, True, ("1",), text]
    for editor, value in zip(editors, values, strict=True):
        editor.set_value(value)
    made = [Field(text, editor, help_text=text, why=text, optional=True) for editor in editors]
    for field in made:
        field.set_error(text)
    return made
