"""One window on a data folder: a second start brings the first one to the front and leaves."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_QUIETLY = b"quietly"
"""What a start without a window says: it only looks whether somebody is there."""

PATIENCE = 300
"""Milliseconds that a second start waits for the first one to answer."""


class Instance(QObject):
    """The place, known to this person's programs alone, where a second start knocks."""

    knocked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_for(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def is_first(self, *, quietly: bool = False) -> bool:
        """Say whether no other window is open on the folder; if one is, it comes to the front.

        *quietly*, it stays where it is. What a program that was killed left behind is cleared away.
        """
        if _knock(self._name, _QUIETLY if quietly else b""):
            return False
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
        return True

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(lambda connection=connection: self._hear(connection))
            if connection.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._hear(connection)

    def _hear(self, connection: QLocalSocket) -> None:
        """Answer once the second start has left: it knocked, unless it said that it only looked."""
        said = connection.readAll().data()
        connection.disconnected.disconnect()
        connection.deleteLater()
        if said != _QUIETLY:
            self.knocked.emit()


def name_for(folder: Path) -> str:
    """Give the name under which the window of *folder* listens: it says nothing of who or where."""
    return "plaidoyer-" + hashlib.sha256(bytes(folder.resolve())).hexdigest()[:16]


def _knock(name: str, saying: bytes) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    if saying:
        socket.write(saying)
        socket.waitForBytesWritten(PATIENCE)
    socket.disconnectFromServer()
    return True
