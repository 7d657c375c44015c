"""A true Secret Service, as GNOME and KDE have one: opened, shut, without a desktop, absent (promise P15)."""

import sys

import pytest

from tests.fakes import secret_service
from tests.fakes.secret_service import said_under, said_without_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")

BEGIN = """
from letters.domain.keeping_errors import KeyringUnavailable
from letters.storage.keys import Keyring
ring, secret = Keyring(), bytes(range(32))
def tried(call):
    try:
        return call()
    except KeyringUnavailable as refusal:
        return refusal
"""
KEEP = BEGIN + "print(ring.available(), tried(lambda: ring.keep('6f3c', secret)))"
FIND = BEGIN + "print(ring.available(), tried(lambda: ring.find('6f3c') == secret))"
FORGET = BEGIN + "print(tried(lambda: ring.forget('6f3c')), tried(lambda: ring.find('6f3c')))"


@pytest.fixture(autouse=True)
def installed():
    missing = secret_service.missing()
    assert not missing, f"install first: apt-get install -y --no-install-recommends {' '.join(missing)}"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A person's own folder, whose keyring has kept a secret."""
    folder = tmp_path_factory.mktemp("home")
    if not secret_service.missing():
        assert "True None\n" == said_under(folder, KEEP, phrase="the session's password")
    return folder


def test_a_secret_outlives_the_session(home):
    assert "True True\n" == said_under(home, FIND, phrase="the session's password")


def test_a_locked_keyring_is_said_so_and_keeps_its_secret(home):
    said = said_under(home, FIND, phrase="another password")

    assert "cannot be used: it is locked. Your passphrase opens your file." in said
    assert "True True\n" == said_under(home, FIND, phrase="the session's password")


def test_a_keyring_that_nobody_can_set_up_without_a_screen_is_said_so(tmp_path):
    """It looks fine until something is to be kept: no screen, so no question is asked."""
    said = said_under(tmp_path, KEEP, phrase=None)

    assert said.startswith("True The keyring of your computer cannot be used: it was not opened.")


def test_without_a_session_there_is_no_keyring(tmp_path):
    for program in (KEEP, FIND):
        said = said_without_bus(tmp_path, program)

        assert said.startswith("False The keyring of your computer cannot be used: there is none")


def test_a_secret_is_forgotten_for_good(tmp_path):
    said_under(tmp_path, KEEP, phrase="x")

    assert "None None\n" == said_under(tmp_path, FORGET, phrase="x")
    assert "True None\n" == said_under(tmp_path, FIND.replace(" == secret", ""), phrase="x")


def test_the_keyring_of_the_system_keeps_no_secret_in_clear(home):
    files = [path.read_bytes() for path in home.rglob("*") if path.is_file()]

    assert files
    assert not [content for content in files if bytes(range(32)).hex().encode() in content]
