"""The clipboard, which does not keep what was copied from here."""

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT = 60_000
"""Milliseconds."""

_ASIDE = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    'application/x-qt-mac-mime;value="org.nspasteboard.ConcealedType"': b"1",
}
"""Formats by which histories of the clipboard are asked to look aside: KDE, Windows, macOS."""


class Clipboard(QObject):
    """Copies text; a secret one is forgotten after a minute and at the end, if it is still there."""

    def __init__(self, system: QClipboard, *, kept: int = KEPT) -> None:
        super().__init__()
        self._system = system
        self._ours = ""
        self._end = QTimer(self, singleShot=True, interval=kept)
        self._end.timeout.connect(self.forget)
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.forget)

    def copy(self, text: str, *, secret: bool = True) -> None:
        """Put *text* there; histories are asked not to keep a secret one."""
        content = QMimeData()
        content.setText(text)
        for name, value in _ASIDE.items() if secret else ():
            content.setData(name, value)
        self._system.setMimeData(content)
        self._ours = text if secret else ""
        if secret:
            self._end.start()

    def forget(self) -> None:
        """Empty the clipboard if it still holds the secret copied from here."""
        if self._ours and self._system.text() == self._ours:
            self._system.clear()
        self._ours = ""
        self._end.stop()
