"""Text as it was typed, never as mark-up; what nobody could see is made visible."""

import html
import re

from PySide6.QtWidgets import QWidget

_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SIGN = "\ufffd"


def visible(text: str) -> str:
    """Give *text* with a sign in place of each character that would be invisible or turn the line around."""
    return _UNSEEN.sub(_SIGN, text)


def caption(text: str) -> str:
    """Give *text* for a button: its ampersands stay ampersands."""
    return visible(text).replace("&", "&&")


def set_tip(widget: QWidget, text: str) -> None:
    """Show *text* beside the pointer; Qt would guess at mark-up, so there is nothing left to guess."""
    widget.setToolTip(f"<qt>{html.escape(visible(text))}</qt>" if text else "")
