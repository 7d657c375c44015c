"""Whoever receives the notifications of a Linux desktop, exactly as they come, and shows none."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import HeaderFields, MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection

from tests.fakes.notification_daemon import end_others
from tests.fakes.screen import Screen


@contextmanager
def listener(screen: Screen, skills: tuple[str, ...]) -> Iterator[list[str]]:
    """Be a daemon that has *skills* and shows nothing; gives the texts that it receives."""
    received: list[str] = []
    end_others(screen)
    connection = open_dbus_connection(screen.environment["DBUS_SESSION_BUS_ADDRESS"])
    connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))

    def serve() -> None:
        while len(received) == 0:
            asked = connection.receive()
            if asked.header.message_type is not MessageType.method_call:
                continue
            if asked.header.fields[HeaderFields.member] == "GetCapabilities":
                connection.send(new_method_return(asked, "as", (list(skills),)))
            else:
                received.append(asked.body[4])
                connection.send(new_method_return(asked, "u", (1,)))

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield received
    finally:
        thread.join(10)
        connection.close()
