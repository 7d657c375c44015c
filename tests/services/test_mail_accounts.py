"""The account is told by the person; its password lies in the keyring or nowhere."""

from dataclasses import replace

import pytest

from letters.domain.keeping_errors import KeyringUnavailable
from letters.domain.mail_errors import NoMailAccount, UnusableHost, UnusablePort, UnusableUserName
from letters.domain.mailing import Security
from letters.domain.output_errors import UnsafeHeader
from letters.storage.keys import Keyring
from tests.fakes.keyring_backends import Honest
from tests.fakes.mail_desk import ACCOUNT, MailDesk


@pytest.fixture
def desk():
    return MailDesk()


def test_an_account_comes_back_as_it_was_told(desk):
    other = replace(ACCOUNT, security=Security.STARTTLS, port=587, name="Hélène")

    desk.accounts.choose(other)

    assert other == desk.accounts.account()


BAD = [
    ({"address": "nolwenn"}, UnsafeHeader), ({"name": "a\r\nBcc: x@example.org"}, UnsafeHeader),
    ({"name": "=?utf-8?Q?=0A?="}, UnsafeHeader), ({"host": "https://smtp.example.org"}, UnusableHost),
    ({"host": ""}, UnusableHost), ({"host": "a b"}, UnusableHost), ({"host": "-a.fr"}, UnusableHost),
    ({"port": 0}, UnusablePort), ({"port": 65536}, UnusablePort), ({"user": ""}, UnusableUserName),
    ({"user": "a\r\nb"}, UnusableUserName),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "fault"), BAD)
def test_what_cannot_be_used_is_refused_and_changes_nothing(desk, wrong, fault):
    with pytest.raises(fault):
        desk.accounts.choose(replace(ACCOUNT, **wrong))

    assert ACCOUNT == desk.accounts.account()


def test_the_password_is_in_the_keyring_and_never_in_the_file(desk):
    desk.accounts.remember("très secret")

    assert "très secret" == desk.accounts.password()
    assert [b"tr\xc3\xa8s secret"] == list(desk.secrets.kept.values())
    assert "secret" not in desk.desk.records.setting("mail_account")


def test_the_password_of_another_account_is_forgotten(desk):
    desk.accounts.remember("secret")

    desk.accounts.choose(replace(ACCOUNT, host="smtp.autre.example"))

    assert "" == desk.accounts.password()
    assert {} == desk.secrets.kept


def test_an_account_forgotten_takes_its_password_along(desk):
    desk.accounts.remember("secret")

    desk.accounts.forget()

    assert {} == desk.secrets.kept
    with pytest.raises(NoMailAccount):
        desk.accounts.needed()


def test_without_a_keyring_that_can_be_trusted_the_password_is_asked_each_time():
    desk = MailDesk(secrets=Keyring(Honest(), trusted=()))

    assert not desk.accounts.can_remember()
    assert "" == desk.accounts.password()
    with pytest.raises(KeyringUnavailable):
        desk.accounts.remember("secret")


def test_trying_an_account_says_where_and_with_what(desk):
    desk.accounts.check(ACCOUNT, "secret")

    assert [(ACCOUNT, "secret")] == desk.carrier.tried
    assert [] == desk.carrier.taken
