"""Notifications of a Linux desktop (org.freedesktop.Notifications), and the click that answers one."""

from __future__ import annotations

import html
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

PATIENCE = 3.0
"""Seconds that the desktop has to show a notification."""

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_PLAIN_ACTION = "default"
_URGENCY = 1
_AS_LONG_AS_THE_DESKTOP_LIKES = -1


@dataclass(frozen=True, slots=True)
class Shown:
    """A notification in sight: its *number*, and the connection on which its click arrives."""

    number: int
    connection: DBusConnection


def show(title: str, text: str, open_words: str) -> Shown | None:
    """Show *text* under *title*; None where nobody shows notifications.

    A click on it, called *open_words* where the desktop names actions, is heard by `Click`. It takes up to
    `PATIENCE` seconds, so call it off the window's thread.
    """
    # Here: only who is notified needs it, and it takes 30 ms to load.
    from jeepney import DBusErrorResponse
    from jeepney.io.blocking import open_dbus_connection

    with suppress(OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse):
        connection = open_dbus_connection(bus="SESSION")
        try:
            return Shown(_notify(connection, title, text, open_words), connection)
        except BaseException:
            connection.close()
            raise
    return None


def _notify(connection: DBusConnection, title: str, text: str, open_words: str) -> int:
    from jeepney import DBusAddress, MatchRule, message_bus, new_method_call  # here: as above

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    skills = _asked(connection, new_method_call(address, "GetCapabilities"))[0]
    for member in ("ActionInvoked", "NotificationClosed"):
        rule = MatchRule(type="signal", interface=_NAME, member=member, path=_PATH)
        _asked(connection, message_bus.AddMatch(rule))
    body = html.escape(text, quote=False) if "body-markup" in skills else text
    actions = [_PLAIN_ACTION, open_words] if "actions" in skills else []
    hints = {"desktop-entry": ("s", "plaidoyer"), "urgency": ("y", _URGENCY)}
    said = ("Plaidoyer", 0, "plaidoyer", title, body, actions, hints, _AS_LONG_AS_THE_DESKTOP_LIKES)
    return int(_asked(connection, new_method_call(address, "Notify", "susssasa{sv}i", said))[0])


def _asked(connection: DBusConnection, message: Message) -> tuple[Any, ...]:
    from jeepney.wrappers import unwrap_msg  # here: as above

    reply = connection.send_and_get_reply(message, timeout=PATIENCE)
    return tuple(unwrap_msg(reply))


class Click(QObject):
    """Listens for the click on one notification: *pressed*; lets go of the connection once it is closed."""

    pressed = Signal()

    def __init__(self, shown: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(shown.connection.sock.fileno(), kind, self)
        self._notifier.activated.connect(self._listen)

    def stop(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        self._shown.connection.close()

    def _listen(self) -> None:
        with suppress(TimeoutError):
            while True:
                try:
                    message = self._shown.connection.receive(timeout=0)
                except (OSError, EOFError) as end:
                    if isinstance(end, TimeoutError):
                        raise
                    self.stop()
                    return
                if message.body and message.body[0] == self._shown.number and self._heard(message):
                    return

    def _heard(self, message: Message) -> bool:
        from jeepney import HeaderFields  # here: as above

        member = message.header.fields.get(HeaderFields.member)
        if member == "ActionInvoked":
            self.pressed.emit()
        if member == "NotificationClosed":
            self.stop()
            return True
        return False
