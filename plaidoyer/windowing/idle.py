"""Noticing that nobody is at the computer any more."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
_A_MINUTE = 60_000


class Idle(QObject):
    """Says *reached* once so many minutes passed without a key or a movement."""

    reached = Signal()

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.reached)

    def watch(self, minutes: int) -> None:
        """Begin to count *minutes*; with 0, count nothing."""
        self.stop()
        if minutes:
            self._timer.start(minutes * _A_MINUTE)
            self._app.installEventFilter(self)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Begin the count anew at each sign of somebody."""
        if event.type() in _SIGNS and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)
