"""What every test begins with: no screen, no network, French, no law timed nor left to chance."""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything of Qt is imported

import pytest
from hypothesis import settings

from plaidoyer import language

settings.register_profile("ordinary", deadline=None, derandomize=True)  # one commit, one answer
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("ordinary")


@pytest.fixture(autouse=True)
def in_french():
    language.use("fr")


class Network:
    """Watches every connection: none but those of marked tests, which reach this computer alone (P1)."""

    OURS = frozenset({"127.0.0.1", "::1", "localhost", "nowhere.invalid"})

    def __init__(self):
        self.is_open = False

    def watch(self, event, arguments):
        if event not in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
            return
        asked = arguments[1] if event != "socket.getaddrinfo" else arguments
        host = asked[0] if isinstance(asked, tuple) else None  # a path is a socket of this computer
        if host is not None and not (self.is_open and host in self.OURS):
            raise AssertionError(f"a connection was tried: {event} {host}")


NETWORK = Network()
sys.addaudithook(NETWORK.watch)


@pytest.fixture(autouse=True)
def closed_network(request):
    NETWORK.is_open = request.node.get_closest_marker("network") is not None
    yield
    NETWORK.is_open = False
