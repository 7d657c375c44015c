"""The style sheet: what each kind of control looks like, written once, filled with the tokens."""

from collections.abc import Mapping
from dataclasses import asdict
from string import Template

from gui.look.tokens import Tokens

_SHEET = Template("""
QMainWindow, QDialog, Page, Page > QScrollArea, Page QWidget#sheet { background: $page; }
QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget#holder { background: transparent; }

Label[role="muted"] { color: $muted; }
Label[role="error"] { color: $bad; }

Card, Rows, Paper { background: $surface; border: 1px solid $border; border-radius: 10px; }
Banner { border: 0; border-radius: 10px; background: $accent_soft; }
Banner[tone="ok"] { background: $ok_soft; }
Banner[tone="warn"] { background: $warn_soft; }
Banner[tone="bad"] { background: $bad_soft; }
Banner[tone="neutral"] { background: $neutral_soft; }

Sidebar { background: $nav; border: 0; border-right: 1px solid $border; }
PlaceButton { border: 2px solid transparent; border-radius: 8px; padding: 7px 10px; text-align: left;
    background: transparent; color: $text; }
PlaceButton:hover { background: $hover; }
PlaceButton:checked { background: $accent_soft; color: $accent; }
PlaceButton:focus { border-color: $accent; }

Button { background: $surface; border: 1px solid $border_strong; border-radius: 8px; padding: 7px 14px;
    color: $text; min-height: 20px; }
Button:hover { background: $hover; }
Button:pressed { background: $border; }
Button:focus { border: 2px solid $accent; padding: 6px 13px; }
Button:disabled { color: $muted; border-color: $border; background: $page; }
Button[kind="primary"] { background: $accent; color: $accent_text; border-color: $accent; }
Button[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
Button[kind="primary"]:focus { border: 2px solid $text; }
Button[kind="primary"]:disabled { background: $neutral_soft; color: $muted; border-color: $border; }
Button[kind="quiet"], Button[kind="icon"] { border-color: transparent; background: transparent; }
Button[kind="quiet"]:hover, Button[kind="icon"]:hover { background: $hover; }
Button[kind="quiet"]:focus, Button[kind="icon"]:focus { border: 2px solid $accent; }
Button[kind="icon"] { padding: 6px; min-width: 20px; }
Button[kind="icon"]:focus { padding: 5px; }
Button[kind="danger"] { color: $bad; border-color: $bad; }
Button[kind="danger"]:hover { background: $bad_soft; }
Button[kind="danger"]:focus { border: 2px solid $bad; }
Button[kind="link"] { border: 1px solid transparent; background: transparent; color: $accent;
    padding: 3px 4px 3px 0; text-align: left; }
Button[kind="link"]:hover { color: $accent_strong; text-decoration: underline; background: transparent; }
Button[kind="link"]:focus { border: 2px solid $accent; padding: 2px 3px 2px 0; }

QLineEdit, QPlainTextEdit, QComboBox { background: $surface; color: $text; border: 1px solid $border_strong;
    border-radius: 8px; padding: 7px 10px; selection-background-color: $accent;
    selection-color: $accent_text; }
QLineEdit, QComboBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 6px 9px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $page; color: $muted; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] { border-color: $bad; }
QPlainTextEdit > QWidget { background: transparent; }
QComboBox::drop-down { border: 0; width: 30px; }
QComboBox::down-arrow { image: url("$down"); width: 18px; height: 18px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border_strong; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $text; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 6px; }

QCheckBox, QRadioButton { spacing: 10px; color: $text; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 20px; height: 20px; }
QCheckBox::indicator:unchecked { image: url("$box_off"); }
QCheckBox::indicator:checked { image: url("$box_on"); }
QRadioButton::indicator:unchecked { image: url("$ring_off"); }
QRadioButton::indicator:checked { image: url("$ring_on"); }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $text; background: transparent; border: 2px solid transparent;
    border-radius: 6px; padding: 5px 8px; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QToolButton:focus { border-color: $accent; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$left"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$right"); }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox { background: $surface; color: $text; selection-background-color: $accent; }
QCalendarWidget QAbstractItemView { background: $surface; color: $text; outline: 0;
    selection-background-color: $accent; selection-color: $accent_text; }
QCalendarWidget QAbstractItemView:disabled { color: $border_strong; }
QCalendarWidget QTableView { alternate-background-color: $surface; }

QProgressBar { background: $neutral_soft; border: 0; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QTabBar::tab { padding: 9px 14px; border: 0; border-bottom: 2px solid transparent; color: $muted;
    background: transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 6px; padding: 7px 12px 9px; }
QTabWidget::pane { border: 0; }
QTabWidget { background: transparent; }

QMenu { background: $surface; color: $text; border: 1px solid $border_strong; padding: 6px; }
QMenu::item { padding: 7px 22px 7px 14px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QFrame#trust { background: $nav; border: 0; border-top: 1px solid $border; }
QSplitter::handle { background: $border; }
QToolTip { background: $text; color: $page; border: 0; padding: 6px 8px; }
Toast { background: $text; border: 0; border-radius: 10px; }
Toast Label { color: $page; }
Toast Button { background: transparent; color: $page; border: 1px solid $page; }
Toast Button:focus { border: 2px solid $page; }
""")


def sheet(tokens: Tokens, drawings: Mapping[str, str]) -> str:
    """Give the style sheet of *tokens*; it sets no font: Qt would lose the weights of Inter."""
    return _SHEET.substitute(asdict(tokens), **drawings)
