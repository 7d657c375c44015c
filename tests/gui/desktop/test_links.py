"""No link is opened that the person has not seen, and only to the web or to mail."""

import pytest

from gui.desktop.links import Links, is_safe
from tests.fakes.asks import Answers

SAFE = [
    "https://www.cnil.fr/fr/plaintes", "https://example.org:8443/a?b=c#d", "mailto:dpo@example.org",
    "mailto:dpo@example.org?subject=Bonjour",
]  # fmt: skip
UNSAFE = [
    "http://www.cnil.fr", "file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "smb://host/share",
    "",     "https://", "https://user:pass@example.org", "https://www.cnil.fr@example.org", "www.cnil.fr",
    "https:example",
    "mailto:", "mailto:personne", "https://example.org/ a", "https://example.org/\u202egpj", "HTTPS :// x",
    "https://example.org/\n", "https://example.org\\@evil.org", "data:text/html,x", "https://" + "a" * 3000,
]  # fmt: skip


class Opener:
    def __init__(self):
        self.opened = []

    def __call__(self, url):
        self.opened.append(url.toString())
        return True


@pytest.mark.parametrize("address", SAFE)
def test_a_safe_link_is_opened_once_agreed(address):
    opener = Opener()

    assert Links(Answers(yes=True), opener).open(address)
    assert opener.opened == [address]


@pytest.mark.parametrize("address", UNSAFE)
def test_any_other_is_never_opened(address):
    opener, asks = Opener(), Answers(yes=True)

    assert not Links(asks, opener).open(address)
    assert opener.opened == []
    assert asks.asked == []
    assert len(asks.told) == 1


def test_nothing_is_opened_that_was_not_agreed():
    opener = Opener()

    assert not Links(Answers(yes=False), opener).open("https://www.cnil.fr")
    assert opener.opened == []


def test_the_person_is_told_which_site():
    asks = Answers(yes=False)

    Links(asks, Opener()).open("https://www.cnil.fr/fr/plaintes")

    assert "www.cnil.fr" in asks.asked[0]


def test_letters_that_look_alike_are_told_apart():
    asks = Answers(yes=False)

    Links(asks, Opener()).open("https://cn\u0456l.fr")

    assert "xn--" in asks.asked[0]


def test_a_scheme_is_the_same_in_capitals():
    assert is_safe("HTTPS://www.cnil.fr")
