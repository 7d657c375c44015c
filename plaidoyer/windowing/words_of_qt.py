"""Qt's own words (Save, Cancel, the days of a calendar) in the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


class WordsOfQt:
    """The translation of Qt that is installed, one at a time."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translator = QTranslator(app)

    def speak(self, language: str) -> None:
        """Let Qt say its own sentences, and write its dates, in *language*."""
        locale = QLocale({"fr": "fr_FR", "en": "en_GB"}.get(language, "fr_FR"))
        QLocale.setDefault(locale)
        self._app.removeTranslator(self._translator)
        self._translator = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(locale, "qtbase", "_", folder):
            self._app.installTranslator(self._translator)
