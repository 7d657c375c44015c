"""The theme of the application: one call dresses everything, and follows the system where that is asked."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from gui.look.current import wear
from gui.look.faces import interface_font
from gui.look.indicators import write_indicators
from gui.look.palette import palette
from gui.look.sheet import sheet
from gui.look.tokens import DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT, Scheme, Tokens


class Theme(QObject):
    """What the application wears; *changed* is emitted once it wears something else."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._folder = TemporaryDirectory(prefix="plaidoyer-look-")
        self.scheme, self._scale = Scheme.SYSTEM, 1.0
        self.tokens = LIGHT
        app.setStyle("Fusion")
        app.aboutToQuit.connect(self._folder.cleanup)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def apply(self, scheme: Scheme, scale: float = 1.0) -> None:
        """Dress everything in *scheme*, text *scale* times its ordinary size."""
        self.scheme, self._scale = scheme, scale
        self.tokens = self._chosen()
        drawings = write_indicators(Path(self._folder.name), self.tokens)
        font = interface_font(scale)
        wear(self._app, self.tokens)
        self._app.setPalette(palette(self.tokens))
        self._app.setFont(font)
        for window in self._app.topLevelWidgets():
            window.ensurePolished()  # what was never shown would not be told of the style sheet
            window.setFont(font)
        self._app.setStyleSheet(sheet(self.tokens, drawings))
        self.changed.emit()

    def _follow(self) -> None:
        if self.scheme in {Scheme.SYSTEM, Scheme.CONTRAST}:
            self.apply(self.scheme, self._scale)

    def _chosen(self) -> Tokens:
        match self.scheme:
            case Scheme.LIGHT:
                return LIGHT
            case Scheme.DARK:
                return DARK
            case Scheme.CONTRAST:
                return HIGH_CONTRAST_DARK if self._system_is_dark() else HIGH_CONTRAST_LIGHT
        if self._system_wants_contrast():
            return HIGH_CONTRAST_DARK if self._system_is_dark() else HIGH_CONTRAST_LIGHT
        return DARK if self._system_is_dark() else LIGHT

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_wants_contrast(self) -> bool:
        hints = getattr(self._app.styleHints(), "accessibility", None)  # Qt 6.10 and later
        return hints is not None and hints().contrastPreference() == Qt.ContrastPreference.HighContrast
