"""Text as it was typed, never as mark-up; what nobody could see is made visible, names turn no sentence."""

import html
import re

from PySide6.QtWidgets import QWidget

from gui.widgets.directions import isolated, without_isolates

_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SIGN = "\ufffd"
_BEFORE_NARROW = re.compile(r"(?<=\S) (?=[?!;](?!\S))")
_BEFORE_WIDE = re.compile(r"(?<=\S) (?=[:»](?!\w))")
_AFTER_QUOTE = re.compile("(?<=«) ")
"""An ordinary space where French asks for one at which no line breaks."""


def visible(text: str) -> str:
    """Give *text* to be shown: a sign stands for each character that would be invisible or turn the line.

    Words of a writing from right to left are set apart, so that what stands around them keeps its order.
    What is visible already stays as it is.
    """
    if text.isascii():
        return _UNSEEN.sub(_SIGN, text)
    return isolated(_UNSEEN.sub(_SIGN, without_isolates(text)))


def kept_together(text: str) -> str:
    """Give *text* so that no line begins with a sign: « nos données ? » typed with an ordinary space."""
    return _AFTER_QUOTE.sub("\u00a0", _BEFORE_WIDE.sub("\u00a0", _BEFORE_NARROW.sub("\u202f", text)))


def caption(text: str) -> str:
    """Give *text* for a button: its ampersands stay ampersands."""
    return visible(text).replace("&", "&&")


def set_tip(widget: QWidget, text: str) -> None:
    """Show *text* beside the pointer; Qt would guess at mark-up, so there is nothing left to guess."""
    widget.setToolTip(f"<qt>{html.escape(visible(text))}</qt>" if text else "")
