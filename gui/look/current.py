"""The colours that the running application wears, for those who paint; the application itself holds them."""

from PySide6.QtWidgets import QApplication

from gui.look.tokens import LIGHT, Tokens

_PROPERTY = "tokens"


def wear(app: QApplication, tokens: Tokens) -> None:
    """Let *app* wear *tokens* from now on."""
    app.setProperty(_PROPERTY, tokens)


def tokens() -> Tokens:
    """Give the colours that the application wears: the light ones before any theme was applied."""
    app = QApplication.instance()
    worn = app.property(_PROPERTY) if app else None
    return worn if isinstance(worn, Tokens) else LIGHT
